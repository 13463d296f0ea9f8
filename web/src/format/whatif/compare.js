/** The assets that a what-if touches, as rows of a table: worst news first. */

const SEVERITY = { NORMAL: 0, HEAVY: 1, OVERLOADED: 2, NO_DATA: 0 };

const ZONES = { GREEN: 0, YELLOW: 1, RED: 2, NO_DATA: 0 };

const SORTS = ['change', 'headroom', 'utilisation', 'voltage'];

/** @param {boolean} generation whether solar power is what it is about */
export const sortsOf = (generation) => (generation ? [...SORTS, 'generation'] : SORTS);

/** Solar power is looked at when the page is about it, and when a step adds some. */
export const isAboutGeneration = ({ direction, changes }) =>
  direction === 'generation' || changes.some(({ kind }) => kind === 'ADD_GENERATION');

/**
 * @param {{id: string, kind: string, name: string, before: object|null, after: object|null}} asset
 */
export function compareRow(asset, generation = false) {
  const { before, after } = asset;
  const of = (field) => difference(before?.[field], after?.[field]);
  return {
    ...asset,
    grade: turnOf(before, after, generation),
    headroomChange: of('headroomKva'),
    utilisationChange: of('utilisation'),
    voltageChange: of('minimumPu'),
    generationChange: of('generationHeadroomKw'),
    effect: effectOf(before, after, generation),
  };
}

function difference(before, after) {
  return Number.isFinite(before) && Number.isFinite(after) ? after - before : null;
}

/** By how many grades it is worse; of solar power the zone says it first. */
function turnOf(before, after, generation) {
  if (!before || !after) return 0;
  const zone = generation ? zoneChange(before, after) : 0;
  return zone || (SEVERITY[after.grade] ?? 0) - (SEVERITY[before.grade] ?? 0);
}

const zoneChange = (before, after) => (ZONES[after.zone] ?? 0) - (ZONES[before.zone] ?? 0);

/** How many assets are in a worse zone than before. */
export const zonesWorse = (assets) =>
  assets.filter(({ before, after }) => before && after && zoneChange(before, after) > 0).length;

/** @returns {'NEW'|'GONE'|'WORSE'|'BETTER'|'SAME'} */
function effectOf(before, after, generation) {
  if (!before) return 'NEW';
  if (!after) return 'GONE';
  const lost = (field) => -Math.sign(difference(before[field], after[field]) ?? 0);
  const turn =
    turnOf(before, after, generation) ||
    (generation && lost('generationHeadroomKw')) ||
    lost('headroomKva');
  if (turn > 0) return 'WORSE';
  return turn < 0 ? 'BETTER' : 'SAME';
}

const size = (value) => (value === null ? -1 : Math.abs(value));

const MEASURE = {
  headroom: (row) => size(row.headroomChange),
  utilisation: (row) => size(row.utilisationChange),
  voltage: (row) => size(row.voltageChange),
  generation: (row) => size(row.generationChange),
};

/** By default changed grades come first, the worsened before the improved, then the largest change. */
export function compareRows(assets, { sort = 'change', show = 'ALL', generation = false } = {}) {
  const rows = assets
    .map((asset) => compareRow(asset, generation))
    .filter((row) => show === 'ALL' || row.effect === show);
  const measure = MEASURE[sort];
  if (measure) return rows.toSorted((a, b) => measure(b) - measure(a));
  const moved = MEASURE[generation ? 'generation' : 'headroom'];
  return rows.toSorted((a, b) => weight(b) - weight(a) || moved(b) - moved(a));
}

function weight({ grade, effect }) {
  if (effect === 'NEW' || effect === 'GONE') return 1;
  if (grade > 0) return 10 + grade;
  return grade < 0 ? 5 - grade : 0;
}
