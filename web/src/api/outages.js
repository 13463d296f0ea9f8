/** Planned outages as the bureau enters them. */
import { getJson } from './http.js';
import { postJson } from './session.js';

export const listOutages = (period, signal) => getJson('outages/planned', period, signal);

export const enterOutage = (outage) => postJson('outages/planned', outage);

export const callOff = (id) =>
  postJson(`outages/planned/${encodeURIComponent(id)}`, null, { method: 'DELETE' });

const CSV = { 'Content-Type': 'text/csv;charset=UTF-8' };

/** @returns {Promise<{rows: object[], entered: number, refused: number}>} */
export const importOutages = (text) => postJson('outages/planned/import', text, { headers: CSV });
