/**
 * How things on the map look now: what a season and hour change, and over that what the scenario
 * changes. Kept as one lookup by kind and id, so that a slider repaints and fetches no shape.
 *
 * Lines and points show how they stand themselves; ground shows the worst along its supply path,
 * which the server sends as the kind `AREA` under the id of what the ground hangs on.
 */
import { GRADES, lookOf } from '../../format/grades.js';

export const KIND_OF_LEVEL = Object.freeze({
  feeder: 'FEEDER',
  transformer: 'DISTRIBUTION_TRANSFORMER',
  area: 'AREA',
});

/** As along a supply path: an overload is certain, a missing figure hides anything less. */
const RANK = { NORMAL: 0, HEAVY: 1, NO_DATA: 2, OVERLOADED: 3 };

export function startPainting(store) {
  store.watch(
    (s) => [s.states.data, s.season === null, s.direction, s.whatifResult],
    (_, state) => store.set({ recolour: recolourOf(state) }),
  );
}

/**
 * States of the hour before stay until the new ones are here, so that a slider never flashes.
 *
 * @returns {{looks: Map<string, Map<string, string>>, changed: Map<string, Map<string, string>>}|null}
 *   by kind and id; null when nothing differs from the year
 */
export function recolourOf({ states, season, direction, whatifResult }) {
  const looks = new Map();
  const changed = new Map();
  if (season !== null && states.data?.season && isOf(states.data, direction)) {
    for (const row of states.data.states) of(looks, row[1]).set(row[0], lookOfState(row, direction));
  }
  for (const { id, kind, before, after } of whatifResult?.assets ?? []) {
    if (!after) continue;
    const look = lookOf(after, direction);
    of(looks, kind).set(id, look);
    if (!before || lookOf(before, direction) !== look) of(changed, kind).set(id, look);
  }
  return looks.size > 0 ? { looks, changed } : null;
}

function of(byKind, kind) {
  if (!byKind.has(kind)) byKind.set(kind, new Map());
  return byKind.get(kind);
}

const isOf = (data, direction) => data.direction.toLowerCase() === direction;

/** @param {Array} row id, kind, grade and figure; of generation its zone too */
const lookOfState = ([, , grade, , zone], direction) => lookOf({ grade, zone }, direction);

/** The look of one thing: its own, unless the hour or the scenario says another. */
export function lookNow(kind, properties, { recolour, direction }) {
  const look = recolour?.looks.get(kind)?.get(properties.id);
  if (look) return look;
  const zoned = direction === 'generation' && properties.zone;
  return lookOf(properties, zoned ? 'generation' : 'demand');
}

/** A scenario tells how assets fare, not their paths: what gets worse shows on its ground too. */
export function groundLook(properties, state) {
  const look = lookNow('AREA', properties, state);
  const own = changedLook(KIND_OF_LEVEL[properties.level], properties.id, state);
  return own && RANK[own] > RANK[look] ? own : look;
}

const changedLook = (kind, id, { recolour }) => recolour?.changed.get(kind)?.get(id);

export const isChanged = (kind, id, state) => changedLook(kind, id, state) !== undefined;

/** @returns {Object<string, number>|null} grounds of the level in view by their look; null while unknown */
export function countsOf(state) {
  const looks = looksOfStates(state) ?? looksOfShapes(state);
  if (looks === null) return null;
  const counts = Object.fromEntries(GRADES.map((look) => [look, 0]));
  for (const look of looks) counts[look] += 1;
  return counts;
}

function looksOfStates({ states: { data }, level, direction }) {
  if (!KIND_OF_LEVEL[level] || !data?.states || !isOf(data, direction)) return null;
  const isShown = groundsOf(level, data.states);
  return data.states
    .filter(([id, kind]) => kind === 'AREA' && isShown(id))
    .map((row) => lookOfState(row, direction));
}

/** Ground bears the id of its feeder or transformer; what bears nobody's is a township. */
function groundsOf(level, rows) {
  const kinds = level === 'area' ? ['FEEDER', 'DISTRIBUTION_TRANSFORMER'] : [KIND_OF_LEVEL[level]];
  const ids = new Set(rows.filter(([, kind]) => kinds.includes(kind)).map(([id]) => id));
  return (id) => ids.has(id) !== (level === 'area');
}

const looksOfShapes = (state) =>
  state.areaData.data?.features.map(({ properties }) => groundLook(properties, state)) ?? null;
