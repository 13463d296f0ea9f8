/**
 * How many working days lead to the due date, and by which promise: the shorter of what everybody
 * is promised and what the fast track promises, as the server counted them.
 *
 * @returns {{workingDays: number, fast: boolean}}
 */
export function promisedDays({ service, fastTrack }) {
  const fast = Boolean(fastTrack?.eligible) && fastTrack.workingDays < service.workingDays;
  return { workingDays: (fast ? fastTrack : service).workingDays, fast };
}
