/**
 * From an answer to its one sentence: which table entry speaks, and with which figures.
 * The words stay in i18n/; this file only chooses.
 */
import { available, requested } from './power.js';
import { isRangeHidden, radiusOf, rangeText } from './area.js';
import { metres } from './distance.js';
import { day } from './dates.js';
import { hoursOf, leading, suffices } from './conditions.js';
import { spansText } from './hours.js';
import { ownDetail, ownExplanation } from './language.js';

/**
 * @param {object} answer of GET /capacity
 * @param {{lang: string, unit: 'kva'|'kw', place: string}} asked
 * @returns {{key: string|null, params: object, text: string|null}}
 */
export function verdictSentence(answer, asked) {
  const speak = SENTENCES[answer.verdict];
  const sentence = speak?.(answer, asked) ?? null;
  return sentence ?? { key: null, params: {}, text: ownExplanation(answer, asked.lang) };
}

const SENTENCES = {
  AVAILABLE: availableSentence,
  CONDITIONAL: conditionalSentence,
  CONSTRAINED: constrainedSentence,
  OUT_OF_REACH: outOfReachSentence,
  NO_DATA: () => entry('verdict.NO_DATA'),
  AMBIGUOUS_PLACE: ({ places = [] }, { place }) =>
    entry('verdict.AMBIGUOUS_PLACE', { q: commonName(places) ?? place, n: places.length }),
};

/** More may have been typed than the places have: "人民路99号" where there is only 人民路. */
function commonName(places) {
  const names = new Set(places.map(({ name }) => name));
  return names.size === 1 ? [...names][0] : null;
}

const entry = (key, params = {}) => ({ key, params, text: null });

/** Of lines only one point each is asked, so that a no at medium voltage is about the centre. */
const refused = (key, params, answer) =>
  answer.options.every((o) => o.voltageKv < 1) ? placed(key, params, answer) : entry(key, params);

/** The same sentence, about the whole circle where the place is only known within one. */
function placed(key, params, answer) {
  const R = radiusOf(answer);
  return R === null ? entry(key, params) : entry(`${key}.area`, { ...params, R });
}

/** What the customer asked for, in the unit used to ask; null for "how much is there?". */
export function requestText(answer, unit) {
  const { requestedKva, requestedKw } = answer.query ?? {};
  const amount = unit === 'kw' ? requestedKw : requestedKva;
  return amount === null || amount === undefined ? null : requested(amount, unit);
}

function availableSentence(answer, { unit }) {
  const best = answer.options[0];
  // Of a point that is not public only a band is known, which the server puts into words.
  if (!best || best.availableKva === null || best.band) return null;
  const a = available(best.availableKva);
  const r = requestText(answer, unit);
  if (r === null) return placed('verdict.ROOM', { a }, answer);
  const generation = answer.query?.direction === 'GENERATION';
  const key = generation ? 'verdict.AVAILABLE.generation' : 'verdict.AVAILABLE';
  return placed(key, { a, r }, answer);
}

/**
 * The option that the verdict speaks of, so that sentence, reason and remedies are about one point:
 * the best; when none fits, the one that could give most; with a condition, the one that has it.
 */
export function leadingOption({ verdict, options = [], query }) {
  const found = LEADING[verdict]?.(options, query?.requestedKva);
  return found ?? options[0] ?? null;
}

const LEADING = {
  CONDITIONAL: (options, requestKva) =>
    options.find((o) => suffices(leading(o.conditions, requestKva), requestKva)) ??
    options.find((o) => o.conditions?.length > 0),
  CONSTRAINED: (options) =>
    mostOf(options.filter((o) => o.withinServiceRadius !== false)) ?? mostOf(options),
  NO_DATA: (options) => options.find((o) => o.availableKva === null),
};

const mostOf = (options) =>
  options
    .filter((o) => Number.isFinite(o.availableKva))
    .reduce((a, b) => (a === undefined || b.availableKva > a.availableKva ? b : a), undefined);

/** The most that any option in reach could give, which is what "at most" means. */
function mostAvailable(answer) {
  const { range } = answer;
  if (range && !isRangeHidden(range)) return range.mostKva;
  const leading = leadingOption(answer);
  if (leading === null || leading.withinServiceRadius === false) return null;
  return Number.isFinite(leading.availableKva) ? leading.availableKva : null;
}

function constrainedSentence(answer, { unit }) {
  const most = mostAvailable(answer);
  const r = requestText(answer, unit);
  if (r === null || most === null || most <= 0) {
    return most === null && r !== null
      ? refused('verdict.CONSTRAINED.other', { r }, answer)
      : refused('verdict.CONSTRAINED.none', {}, answer);
  }
  // A point may hold enough and still fail (no bay, voltage): then "at most" would contradict itself.
  if (most >= answer.query?.requestedKva)
    return refused('verdict.CONSTRAINED.other', { r }, answer);
  return refused('verdict.CONSTRAINED', { r, a: available(most) }, answer);
}

function outOfReachSentence(answer) {
  const { searchedMetres, nearestMetres } = answer;
  if (!searchedMetres || !nearestMetres) return entry('verdict.OUT_OF_REACH.unknown');
  return entry('verdict.OUT_OF_REACH', { R: metres(searchedMetres), d: metres(nearestMetres) });
}

/** True where only the exact spot can tell how much there is. */
export const placeDecides = (answer) =>
  answer.verdict === 'CONDITIONAL' && leadingCondition(answer)?.kind === 'EXACT_PLACE';

/** The condition the verdict speaks of. */
export const leadingCondition = (answer) =>
  leading(leadingOption(answer)?.conditions, answer.query?.requestedKva);

function conditionalSentence(answer, { lang }) {
  const condition = leadingCondition(answer);
  if (condition === null) return uncertainPosition(answer);
  if (condition.kind === 'EXACT_PLACE' && isRangeHidden(answer.range)) return null;
  const between = condition.kind === 'EXACT_PLACE' ? rangeText(answer.range) : null;
  if (between !== null) return entry('verdict.CONDITIONAL.EXACT_PLACE.range', { a: between });
  return underCondition(condition, lang);
}

function underCondition(condition, lang) {
  if (!Number.isFinite(condition.availableKva)) return null;
  const a = available(condition.availableKva);
  const undated = condition.kind === 'AFTER_PROJECT' && !condition.on;
  const key = `verdict.CONDITIONAL.${condition.kind}${undated ? '.undated' : ''}`;
  const params = {
    a,
    h: spansText(hoursOf(condition), lang),
    date: condition.on ? day(condition.on, lang) : '',
  };
  // The server's own sentence stands by, for a kind that is newer than this page.
  return { key, params, text: ownDetail(condition, lang) };
}

function uncertainPosition(answer) {
  const best = answer.options?.[0];
  const blurred = (answer.query?.matchedPlace?.accuracyMetres ?? 0) > 0;
  if (!blurred || !Number.isFinite(best?.availableKva)) return null;
  return entry('verdict.CONDITIONAL.position', { a: available(best.availableKva) });
}
