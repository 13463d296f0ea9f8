/**
 * How things on the map are graded now: what a season and hour change, and over that what the
 * scenario changes. Kept as one lookup by kind and id, so that a slider repaints and fetches no shape.
 */
import { lookOf } from '../../format/grades.js';

/** Kinds in the states of the map, under the one letter that a key begins with. */
const keyOf = (kind, id) => `${kind} ${id}`;

export function startPainting(store) {
  store.watch(
    (s) => [s.states.data, s.season, s.hour, s.direction, s.whatifResult],
    (_, state) => store.set({ recolour: recolourOf(state) }),
  );
}

/** @returns {{grades: Map<string, string>, changed: Set<string>}|null} null when nothing differs */
export function recolourOf({ states, season, hour, direction, whatifResult }) {
  const grades = new Map();
  const changed = new Set();
  if (season && fits(states.data, { season, hour, direction })) {
    for (const [id, kind, grade] of states.data.states) grades.set(keyOf(kind, id), grade);
  }
  for (const { id, kind, before, after } of whatifResult?.assets ?? []) {
    if (!after || direction !== 'demand') continue;
    grades.set(keyOf(kind, id), after.grade);
    if (before?.grade !== after.grade) changed.add(keyOf(kind, id));
  }
  return grades.size > 0 ? { grades, changed } : null;
}

/** States of the hour before stay until the new ones are here. */
const fits = (data, { direction }) =>
  data !== null && data.season !== null && data.season !== undefined && sameDirection(data, direction);

const sameDirection = (data, direction) => data.direction?.toLowerCase() === direction;

/** The look of one thing: its own, unless the hour or the scenario says another. */
export function lookNow(kind, properties, { recolour, direction }) {
  const grade = recolour?.grades.get(keyOf(kind, properties.id));
  if (grade) return lookOf({ grade }, 'demand');
  const zoned = direction === 'generation' && properties.zone;
  return lookOf(properties, zoned ? 'generation' : 'demand');
}

export const isChanged = (kind, id, { recolour }) =>
  recolour?.changed.has(keyOf(kind, id)) ?? false;

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
