/**
 * How one can go on from an answer to an application: which button, and what it carries along.
 */
import { isCharging } from './conditions.js';
import { leadingCondition, leadingOption } from './verdict.js';

/** Conditions that an applicant can accept by himself; the others need somebody else to act. */
export const ACCEPTABLE = ['VALLEY_ONLY', 'ORDERLY_CHARGING', 'ZERO_EXPORT'];

/**
 * @param {object} answer of GET /capacity
 * @param {object|null} chosen the option that the reader has chosen
 * @returns {{key: string, point: string|null, queue: boolean, condition: string|null}|null} null
 *   where first something else has to be said, such as the exact place
 */
export function applyWay(answer, chosen) {
  return WAYS[answer.verdict]?.(answer, chosen) ?? null;
}

const WAYS = {
  AVAILABLE: (answer, chosen) => {
    const option = chosen?.fits ? chosen : leadingOption(answer);
    return way(suffixed('apply.here', answer), { point: pointOf(option) });
  },
  CONDITIONAL: conditional,
  CONSTRAINED: (answer, chosen) =>
    way('apply.queue', { point: pointOf(chosen ?? leadingOption(answer)), queue: true }),
  OUT_OF_REACH: () => way('apply.survey', { queue: true }),
  NO_DATA: () => way('apply.verify', { queue: true }),
};

const way = (key, { point = null, queue = false, condition = null }) => ({
  key,
  point,
  queue,
  condition,
});

const suffixed = (key, { query }) =>
  query?.direction === 'GENERATION' ? `${key}.generation` : key;

/** A point that is not public has no id to carry. */
const pointOf = (option) => option?.connectionPoint?.id ?? null;

function conditional(answer) {
  const condition = leadingCondition(answer);
  if (condition === null || condition.kind === 'EXACT_PLACE') return null;
  const point = pointOf(leadingOption(answer));
  const kind = accepted(condition);
  if (kind === null) return way('apply.queue', { point, queue: true });
  return way(`apply.${kind}`, { point, condition: kind });
}

/** The condition as an application names it; null for one that is nobody's to accept. */
export function accepted(condition) {
  if (ACCEPTABLE.includes(condition.kind)) return condition.kind;
  return isCharging(condition) ? 'ORDERLY_CHARGING' : null;
}
