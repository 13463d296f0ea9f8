/** What-if questions and the named scenarios that keep them, one function each. */
import { getJson } from './http.js';
import { postJson } from './session.js';

export const askWhatIf = (changes, signal) => postJson('what-if', { changes }, { signal });

/** Switches, conductors, sizes and main transformers that a change around this asset may name. */
export const getChoices = (assetId, signal) => getJson('what-if/choices', { assetId }, signal);

export const listScenarios = async (signal) =>
  (await getJson('scenarios', {}, signal)).scenarios;

const addressOf = (id) => `scenarios/${encodeURIComponent(id)}`;

export const getScenario = (id) => getJson(addressOf(id));

/** @param {{name: string, note: string, changes: object[]}} scenario */
export const addScenario = (scenario) => postJson('scenarios', scenario);

export const changeScenario = (id, scenario) =>
  postJson(addressOf(id), scenario, { method: 'PUT' });

export const deleteScenario = (id) => postJson(addressOf(id), null, { method: 'DELETE' });
