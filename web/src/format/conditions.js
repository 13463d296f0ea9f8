/** Conditions of an option: which of them speaks, and which hours it is about. */

/** Kinds under which power is taken at the hours named only. */
const CHARGING = ['VALLEY_ONLY', 'ORDERLY_CHARGING', 'MANAGED_CHARGING'];
/** With zero export the hours named are those at which nothing may be fed in. */
const OF_HOURS = [...CHARGING, 'ZERO_EXPORT'];

export const isCharging = ({ kind }) => CHARGING.includes(kind);

/** The hours of the valley tariff, which VALLEY_ONLY means when it names none. */
const VALLEY = [0, 1, 2, 3, 4, 5, 6, 7];

/** The hours a condition names; empty for one that holds all day. */
export function hoursOf({ kind, hours }) {
  if (!OF_HOURS.includes(kind)) return [];
  if (hours?.length > 0) return hours;
  return kind === 'VALLEY_ONLY' ? VALLEY : [];
}

export const suffices = (condition, requestKva) =>
  condition !== null && condition.availableKva >= (requestKva ?? 0);

/** The first condition under which the request fits, else the first there is. */
export const leading = (conditions, requestKva) =>
  conditions?.find((condition) => suffices(condition, requestKva)) ?? conditions?.[0] ?? null;

/** The condition whose hours the chart marks; null when none is about hours. */
export function conditionOfHours({ conditions }, requestKva) {
  const ofHours = (conditions ?? []).filter((condition) => hoursOf(condition).length > 0);
  return leading(ofHours, requestKva);
}
