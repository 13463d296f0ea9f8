/** A report of a delivery as the page reads it. */

/** A row with one of these is left out of the network; with any other it is kept and flagged. */
const REFUSING = new Set([
  'MISSING_ATTRIBUTE',
  'BAD_VALUE',
  'BAD_GEOMETRY',
  'ZERO_LENGTH',
  'DUPLICATE_ID',
  'UNKNOWN_REFERENCE',
]);

export const refuses = (code) => REFUSING.has(code);

/** @returns {{code: string, n: number, refuses: boolean}[]} those that cost rows first, then by number */
export const issueRows = (issues) =>
  Object.entries(issues ?? {})
    .map(([code, n]) => ({ code, n, refuses: refuses(code) }))
    .toSorted((a, b) => b.refuses - a.refuses || b.n - a.n || a.code.localeCompare(b.code));

export const countOf = (issues) =>
  Object.values(issues ?? {}).reduce((sum, n) => sum + n, 0);

/** Points of a GeoJSON answer, for the map. */
export const issuePoints = (issues, code = '') =>
  (issues?.features ?? [])
    .map(({ geometry, properties }) => ({ ...properties, at: pointOf(geometry) }))
    .filter((issue) => issue.at && (code === '' || issue.code === code));

/**
 * Issues to be listed: those with a place, then those of the report that have none.
 *
 * @param {object|null} issues GeoJSON of those with a place; null where they are not to be had
 */
export function listedIssues(issues, examples, code = '') {
  const placed = issuePoints(issues, code);
  const keyOf = (issue) => [issue.code, issue.layer, issue.id, issue.detail].join('\n');
  const there = new Set(placed.map(keyOf));
  const others = (examples ?? []).filter(
    (issue) => (code === '' || issue.code === code) && !there.has(keyOf(issue)),
  );
  return [...placed, ...others];
}

/** Where to look at a geometry: its first position. */
export function pointOf(geometry) {
  let at = geometry?.coordinates;
  while (Array.isArray(at?.[0])) [at] = at;
  return Array.isArray(at) && at.length >= 2 ? { lon: at[0], lat: at[1] } : null;
}

/** A text of a value in a row, as it stands in the delivery. */
export function valueText(value) {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
