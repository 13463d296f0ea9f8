/**
 * How things on the map are graded now: what a season and hour change, and over that what the
 * scenario changes. Kept as one lookup by kind and id, so that a slider repaints and fetches no shape.
 */
import { lookOf } from '../../format/grades.js';

export function startPainting(store) {
  store.watch(
    (s) => [s.states.data, s.season === null, s.direction, s.whatifResult],
    (_, state) => store.set({ recolour: recolourOf(state) }),
  );
}

/**
 * States of the hour before stay until the new ones are here, so that a slider never flashes.
 *
 * @returns {{grades: Map<string, Map<string, string>>, changed: Map<string, Set<string>>}|null} by kind
 *   and id; null when nothing differs from the year
 */
export function recolourOf({ states, season, direction, whatifResult }) {
  const grades = new Map();
  const changed = new Map();
  if (season !== null && isOfAnHour(states.data, direction)) {
    for (const [id, kind, grade] of states.data.states) of(grades, kind, Map).set(id, grade);
  }
  const touched = direction === 'demand' ? (whatifResult?.assets ?? []) : [];
  for (const { id, kind, before, after } of touched.filter((asset) => asset.after)) {
    of(grades, kind, Map).set(id, after.grade);
    if (before?.grade !== after.grade) of(changed, kind, Set).add(id);
  }
  return grades.size > 0 ? { grades, changed } : null;
}

function of(byKind, kind, Collection) {
  if (!byKind.has(kind)) byKind.set(kind, new Collection());
  return byKind.get(kind);
}

const isOfAnHour = (data, direction) =>
  Boolean(data?.season) && data.direction.toLowerCase() === direction;

/** The look of one thing: its own, unless the hour or the scenario says another. */
export function lookNow(kind, properties, { recolour, direction }) {
  const grade = recolour?.grades.get(kind)?.get(properties.id);
  if (grade) return lookOf({ grade }, 'demand');
  const zoned = direction === 'generation' && properties.zone;
  return lookOf(properties, zoned ? 'generation' : 'demand');
}

export const isChanged = (kind, id, { recolour }) => recolour?.changed.get(kind)?.has(id) ?? false;

/** @returns {number} of a grade in view, for the filter beside its name; null while unknown */
export function countOf(grade, { states, level, areaData }) {
  const counts = states.data?.counts?.[KIND_OF_LEVEL[level]];
  if (counts) return counts[grade] ?? 0;
  const features = areaData.data?.features;
  return features ? features.filter(({ properties }) => properties.grade === grade).length : null;
}

export const KIND_OF_LEVEL = Object.freeze({
  feeder: 'FEEDER',
  transformer: 'DISTRIBUTION_TRANSFORMER',
  area: 'AREA',
});
