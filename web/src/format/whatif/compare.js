/** The assets that a what-if touches, as rows of a table: worst news first. */

const SEVERITY = { NORMAL: 0, HEAVY: 1, OVERLOADED: 2, NO_DATA: 0 };

export const SORTS = Object.freeze(['change', 'headroom', 'utilisation', 'voltage']);

/**
 * @param {{id: string, kind: string, name: string, before: object|null, after: object|null}} asset
 */
export function compareRow(asset) {
  const { before, after } = asset;
  const of = (field) => difference(before?.[field], after?.[field]);
  return {
    ...asset,
    grade: gradeChange(before, after),
    headroomChange: of('headroomKva'),
    utilisationChange: of('utilisation'),
    voltageChange: of('minimumPu'),
    effect: effectOf(before, after),
  };
}

function difference(before, after) {
  return Number.isFinite(before) && Number.isFinite(after) ? after - before : null;
}

function gradeChange(before, after) {
  if (!before || !after) return 0;
  return (SEVERITY[after.grade] ?? 0) - (SEVERITY[before.grade] ?? 0);
}

/** @returns {'NEW'|'GONE'|'WORSE'|'BETTER'|'SAME'} */
function effectOf(before, after) {
  if (!before) return 'NEW';
  if (!after) return 'GONE';
  const turn = gradeChange(before, after) || -Math.sign(after.headroomKva - before.headroomKva);
  if (turn > 0) return 'WORSE';
  return turn < 0 ? 'BETTER' : 'SAME';
}

const size = (value) => (value === null ? -1 : Math.abs(value));

const MEASURE = {
  headroom: (row) => size(row.headroomChange),
  utilisation: (row) => size(row.utilisationChange),
  voltage: (row) => size(row.voltageChange),
};

/** By default changed grades come first, the worsened before the improved, then the largest change. */
export function compareRows(assets, { sort = 'change', show = 'ALL' } = {}) {
  const rows = assets.map(compareRow).filter((row) => show === 'ALL' || row.effect === show);
  const measure = MEASURE[sort];
  if (measure) return rows.toSorted((a, b) => measure(b) - measure(a));
  return rows.toSorted((a, b) => weight(b) - weight(a) || MEASURE.headroom(b) - MEASURE.headroom(a));
}

function weight({ grade, effect }) {
  if (effect === 'NEW' || effect === 'GONE') return 1;
  if (grade > 0) return 10 + grade;
  return grade < 0 ? 5 - grade : 0;
}
