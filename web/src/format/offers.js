/**
 * What an applicant can choose between at a place: points that hold the size asked for, conditions
 * under which one would, a place in the queue, or a survey where nothing can be said.
 */
import { accepted } from './applyway.js';
import { leadingOption } from './verdict.js';

/**
 * @typedef {{id: string, kind: 'HOLD'|'CONDITION'|'QUEUE'|'SURVEY', option: object|null,
 *   condition: object|null}} Offer
 * @param {object} answer of GET /capacity
 * @param {string|null} lost id of a point that somebody else was given first: one may still wait there
 * @returns {Offer[]} best first; empty where the place must be told better before
 */
export function offersOf(answer, lost = null) {
  if (['OUT_OF_REACH', 'NO_DATA'].includes(answer.verdict)) return [offer('SURVEY', 'survey')];
  const options = answer.options ?? [];
  const held = options.filter(({ fits }) => fits).map((option) => hold(option));
  if (held.length > 0) return [...held, ...waitingAt(lost, options)];
  const best = leadingOption(answer);
  if (best === null || placeIsVague(answer)) return [];
  return [...conditionsOf(best), offer('QUEUE', 'queue', best)];
}

function waitingAt(lost, options) {
  const option = options.find(({ fits, connectionPoint }) => !fits && connectionPoint.id === lost);
  return lost && option ? [offer('QUEUE', 'queue', option)] : [];
}

const offer = (kind, id, option = null, condition = null) => ({ id, kind, option, condition });

/** A point that is not public is known by its rank alone. */
const hold = (option) =>
  offer('HOLD', `hold:${option.connectionPoint.id ?? `#${option.rank}`}`, option);

/** Where only the exact spot decides, nothing can be promised about any. */
const placeIsVague = ({ options }) =>
  options.every(({ conditions }) => conditions?.some(({ kind }) => kind === 'EXACT_PLACE'));

function conditionsOf(option) {
  return (option.conditions ?? [])
    .filter((condition) => accepted(condition) !== null)
    .map((condition) => offer('CONDITION', `condition:${accepted(condition)}`, option, condition));
}

/** The offer that was wanted, as a link or an earlier choice names it; else the best there is. */
export function pickOffer(offers, wantedId) {
  return offers.find(({ id }) => id === wantedId) ?? offers[0] ?? null;
}

/** What a link asks for, in the words of the offers. */
export function wantedBy({ point, queue, condition }) {
  if (condition) return `condition:${condition}`;
  if (queue) return 'queue';
  return point ? `hold:${point}` : null;
}
