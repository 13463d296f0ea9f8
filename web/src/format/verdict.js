/**
 * From an answer to its one sentence: which table entry speaks, and with which figures.
 * The words stay in i18n/; this file only chooses.
 */
import { available, requested } from './power.js';
import { metres } from './distance.js';
import { day } from './dates.js';
import { ownExplanation } from './language.js';

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
  AMBIGUOUS_PLACE: (answer, { place }) =>
    entry('verdict.AMBIGUOUS_PLACE', { q: place, n: answer.places?.length ?? 0 }),
};

const entry = (key, params = {}) => ({ key, params, text: null });

/** What the customer asked for, in the unit used to ask; null for "how much is there?". */
export function requestText(answer, unit) {
  const { requestedKva, requestedKw } = answer.query ?? {};
  const amount = unit === 'kw' ? requestedKw : requestedKva;
  return amount === null || amount === undefined ? null : requested(amount, unit);
}

function availableSentence(answer, { unit }) {
  const best = answer.options[0];
  if (!best || best.availableKva === null) return null;
  const a = available(best.availableKva);
  const r = requestText(answer, unit);
  if (r === null) return entry('verdict.ROOM', { a });
  const generation = answer.query?.direction === 'GENERATION';
  return entry(generation ? 'verdict.AVAILABLE.generation' : 'verdict.AVAILABLE', { a, r });
}

/** The most that any option in reach could give, which is what "at most" means. */
export function mostAvailable(answer) {
  const inReach = (answer.options ?? []).filter((o) => o.withinServiceRadius !== false);
  const figures = inReach.map((o) => o.availableKva).filter((kva) => Number.isFinite(kva));
  return figures.length === 0 ? null : Math.max(...figures);
}

function constrainedSentence(answer, { unit }) {
  const most = mostAvailable(answer);
  const r = requestText(answer, unit);
  if (r === null || most === null || most <= 0) {
    return most === null && r !== null
      ? entry('verdict.CONSTRAINED.other', { r })
      : entry('verdict.CONSTRAINED.none');
  }
  // A point may hold enough and still fail (no bay, voltage): then "at most" would contradict itself.
  if (most >= answer.query.requestedKva) return entry('verdict.CONSTRAINED.other', { r });
  return entry('verdict.CONSTRAINED', { r, a: available(most) });
}

function outOfReachSentence(answer) {
  const { searchedMetres, nearestMetres } = answer;
  if (!searchedMetres || !nearestMetres) return entry('verdict.OUT_OF_REACH.unknown');
  return entry('verdict.OUT_OF_REACH', { R: metres(searchedMetres), d: metres(nearestMetres) });
}

/** The condition the verdict speaks of: of the first option that has one. */
export function leadingCondition(answer) {
  return (answer.options ?? []).flatMap((o) => o.conditions ?? []).find((c) => c) ?? null;
}

function conditionalSentence(answer, { lang }) {
  const condition = leadingCondition(answer);
  if (condition === null) return uncertainPosition(answer);
  if (!Number.isFinite(condition.availableKva)) return null;
  const a = available(condition.availableKva);
  const undated = condition.kind === 'AFTER_PROJECT' && !condition.on;
  const key = `verdict.CONDITIONAL.${condition.kind}${undated ? '.undated' : ''}`;
  return entry(key, { a, date: condition.on ? day(condition.on, lang) : '' });
}

function uncertainPosition(answer) {
  const best = answer.options?.[0];
  const blurred = (answer.query?.matchedPlace?.accuracyMetres ?? 0) > 0;
  if (!blurred || !Number.isFinite(best?.availableKva)) return null;
  return entry('verdict.CONDITIONAL.position', { a: available(best.availableKva) });
}
