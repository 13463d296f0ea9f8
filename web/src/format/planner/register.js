/**
 * The constraint register as it is listed: filtered, in order, numbered. The numbers are those of the
 * map, so they are given here once.
 */
import { lookOf } from '../grades.js';

/** So many are listed, and numbered on the map, until all are asked for. */
export const FIRST = 8;

/** Column → its figure, and which end comes first when its heading is pressed. */
const FIGURES = {
  name: { of: (row) => row.name ?? row.assetId, descending: false },
  town: { of: (row) => row.towns[0]?.name, descending: false },
  reason: { of: (row) => row.reason, descending: false },
  utilisation: { of: (row) => row.utilisation, descending: true },
  available: { of: (row) => row.availableKva, descending: false },
  blocked: { of: (row) => row.blocks.kva, descending: true },
  waiting: { of: (row) => row.blocks.requests, descending: true },
  gain: { of: (row) => row.remedy?.gainKva, descending: true },
  cost: { of: (row) => row.remedy?.cost?.low, descending: false },
  costPerKva: { of: (row) => row.remedy?.costPerKva, descending: false },
};

export const COLUMNS = Object.freeze({
  blocked: [
    'name',
    'town',
    'reason',
    'utilisation',
    'available',
    'blocked',
    'waiting',
    'remedy',
    'gain',
  ],
  cost: ['name', 'town', 'blocked', 'waiting', 'remedy', 'gain', 'cost', 'costPerKva'],
});

export const isSortable = (column) => Object.hasOwn(FIGURES, column);

/** The order of a ranking: what holds up most, or what costs least a kVA. */
export const orderOf = ({ sort, ranking }) =>
  (sort && isSortable(sort.column) ? sort : null) ??
  (ranking === 'cost'
    ? { column: 'costPerKva', descending: false }
    : { column: 'blocked', descending: true });

/** Pressing a heading: first its own order, then the other way round. */
export function nextOrder(state, column) {
  const now = orderOf(state);
  const { descending } = FIGURES[column];
  return { column, descending: now.column === column ? !now.descending : descending };
}

/** @returns {object[]} rows with their `number`, all that pass the filters */
export function listedRows(state) {
  const rows = (state.register.data?.constraints ?? []).filter((row) => passes(row, state));
  return inOrder(rows, orderOf(state)).map((row, i) => ({ ...row, number: i + 1 }));
}

/** The rows that stand in the table and on the map: the first few, and the selected one. */
export function shownRows(state, rows = listedRows(state)) {
  if (state.showWhole) return rows;
  const chosen = chosenNumber(state, rows);
  return rows.filter(({ number }) => number <= FIRST || number === chosen);
}

/**
 * The number of the row that is selected; null for none. An asset may be held by several reasons: it
 * is the row that was pressed, or else its first.
 */
export function chosenNumber({ selectedAsset }, rows) {
  if (!selectedAsset) return null;
  const own = rows.filter(({ assetId }) => assetId === selectedAsset.id);
  const pressed = own.find((row) => keyOf(row) === selectedAsset.row);
  return (pressed ?? own[0])?.number ?? null;
}

/** Tells rows apart: an asset has one for each reason, and a site one for the bays of each voltage. */
export const keyOf = ({ assetId, reason, voltageKv }) => `${assetId}-${reason}-${voltageKv}`;

/** What a row selects. */
export const assetOf = (row) =>
  Object.freeze({
    id: row.assetId,
    kind: row.assetKind,
    name: row.name,
    location: row.location,
    row: keyOf(row),
  });

function passes(row, { grades, town, voltage, q, inView, view, direction }) {
  const look = lookOfRow(row, direction);
  if (look !== null && !grades.includes(look)) return false;
  if (town && !row.towns.some(({ code }) => code === town)) return false;
  if (voltage && row.voltageKv !== Number(voltage)) return false;
  if (inView && view && !meets(row, view.bbox)) return false;
  return q.trim() === '' || mentions(row, q.trim().toLowerCase());
}

/** A site without a free bay has no grade; null then, which is not the same as no data. */
export function lookOfRow(row, direction) {
  if (direction === 'generation' && row.zone) return lookOf(row, direction);
  return row.grade ? lookOf(row, 'demand') : null;
}

function meets({ location, bbox }, [west, south, east, north]) {
  const [x1, y1, x2, y2] = bbox ?? [
    ...(location?.coordinates ?? []),
    ...(location?.coordinates ?? []),
  ];
  return x1 <= east && x2 >= west && y1 <= north && y2 >= south;
}

function mentions({ assetId, name, towns }, text) {
  return [assetId, name, ...towns.flatMap((town) => [town.name, town.nameEn])].some((words) =>
    words?.toLowerCase().includes(text),
  );
}

/** What has no figure comes last, whichever way round; equals keep the server's order. */
function inOrder(rows, { column, descending }) {
  const { of } = FIGURES[column];
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [of(a) ?? null, of(b) ?? null];
    if (x === null || y === null) return (x === null) - (y === null);
    return turn * (typeof x === 'string' ? x.localeCompare(y, 'zh-CN') : x - y);
  });
}

/**
 * A work that helps two rows costs once.
 *
 * @returns {{kva: number, requests: number, customers: number, low: number, high: number}}
 */
export function sums(rows) {
  const total = (all, of) => all.reduce((sum, one) => sum + (of(one) ?? 0), 0);
  const sum = (of) => total(rows, of);
  const works = new Map(rows.map(({ remedy }) => [JSON.stringify(remedy), remedy]));
  const costs = [...works.values()].map((remedy) => remedy?.cost);
  return {
    kva: sum(({ blocks }) => blocks.kva),
    requests: sum(({ blocks }) => blocks.requests),
    customers: sum(({ blocks }) => blocks.customers),
    low: total(costs, (cost) => cost?.low),
    high: total(costs, (cost) => cost?.high),
  };
}

/** Every township of the register with its code, in the order of names. */
export function townsOf({ register }) {
  const towns = new Map();
  for (const row of register.data?.constraints ?? [])
    for (const town of row.towns) towns.set(town.code, town);
  return [...towns.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/**
 * The filter as the server's downloads take it; null when it lets nothing through. Grades are those
 * of loads: of zones, voltage and text the downloads know nothing.
 */
export function exportFilter({ direction, level, grades, town, season, hour, inView, view }, all) {
  if (grades.length === 0) return null;
  const query = [
    ['direction', direction],
    ['level', level],
  ];
  const graded = direction === 'demand' && grades.length < all.length;
  if (graded) for (const grade of grades) query.push(['grade', grade]);
  if (town) query.push(['town', town]);
  if (season) query.push(['season', season], ['hour', String(hour)]);
  if (inView && view) query.push(['bbox', view.bbox.map((d) => d.toFixed(5)).join(',')]);
  return query;
}

/** Whether the page filters by something that `exportFilter` leaves out. */
export const filtersMoreThanFiles = ({ direction, grades, voltage, q }, all) =>
  voltage !== '' || q.trim() !== '' || (direction === 'generation' && grades.length < all.length);
