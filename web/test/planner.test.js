import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decode, encode, LAYERS } from '../src/state/planner/route.js';
import {
  initialPlanner,
  select,
  setDirection,
  setHour,
  shownAsset,
} from '../src/state/planner/planner.js';
import { createStore } from '../src/state/store.js';
import { startPlannerHistory } from '../src/state/planner/history.js';
import { startFreshness } from '../src/state/planner/freshness.js';
import { startPlannerLoading } from '../src/state/planner/load.js';
import { countsOf, groundLook, isChanged, lookNow, recolourOf } from '../src/state/planner/paint.js';
import * as register from '../src/format/planner/register.js';
import * as figures from '../src/format/planner/figures.js';
import { firstClause, shortAsset } from '../src/format/planner/words.js';
import { looksAt } from '../src/map/planner/looks.js';
import { hourChart, hourScale } from '../src/format/hourchart.js';
import { GRADES } from '../src/format/grades.js';
import { translator } from '../src/format/message.js';

const zh = translator(
  JSON.parse(readFileSync(new URL('../i18n/zh.json', import.meta.url), 'utf8')),
);

const row = (assetId, { kva = 0, per = null, ...other } = {}) => ({
  assetId,
  assetKind: 'FEEDER',
  name: `10kV ${assetId}线`,
  voltageKv: 10,
  towns: [{ code: '1', name: '双流镇' }],
  location: { type: 'Point', coordinates: [107, 27] },
  bbox: [106.9, 26.9, 107.1, 27.1],
  grade: 'HEAVY',
  utilisation: 0.9,
  availableKva: -10,
  blocks: { kva, requests: 1, customers: 100 },
  remedy:
    per === null
      ? null
      : { kind: 'TRANSFER', gainKva: 100, cost: { low: 1e4, high: 2e4 }, costPerKva: per },
  ...other,
});

const stateOf = (rows, other = {}) => ({
  ...initialPlanner(''),
  register: { data: { constraints: rows } },
  ...other,
});

const numbered = (state) => register.listedRows(state).map((r) => `${r.number} ${r.assetId}`);

test('a link says everything that is not as always, and says it back', () => {
  assert.equal(encode(decode('')), '');
  const link =
    'direction=generation&level=hexagon&layers=areas%2Coutages&grades=OVERLOADED&town=520121100' +
    '&kv=35&season=winter&hour=20&q=%E5%8F%8C%E6%B5%81&rank=cost&sort=-gain&inview=&asset=F01' +
    '&at=106.98%2C27.05%2C14.5&lang=en';
  assert.equal(encode(decode(link)), link);
});

test('what makes no sense in a link falls back to what is usual', () => {
  const state = decode('level=street&hour=24&season=monsoon&at=1,2&asset=<b>&kv=9&rank=best');
  assert.equal(encode(state), '');
  assert.equal(state.hour, 20);
  assert.deepEqual(decode('layers=').layers, [], 'no layer at all may be chosen');
  assert.deepEqual(decode('').layers, LAYERS.slice(0, 4));
});

test('an hour without a season would say nothing, so a season goes with it', () => {
  const store = createStore(initialPlanner(''));
  setHour(store, 7);
  assert.equal(store.get().season, 'winter');
  assert.match(encode(store.get()), /season=winter&hour=7/);
});

test('the register is numbered in its order, and the map shows the same numbers', () => {
  const rows = [
    row('A', { kva: 10, per: 5 }),
    row('B', { kva: 30 }),
    row('C', { kva: 20, per: 1 }),
  ];
  assert.deepEqual(numbered(stateOf(rows)), ['1 B', '2 C', '3 A']);
  assert.deepEqual(numbered(stateOf(rows, { ranking: 'cost' })), ['1 C', '2 A', '3 B']);
});

test('what has no figure comes last, whichever way round', () => {
  const rows = [row('A', { availableKva: null }), row('B', { availableKva: 5 }), row('C')];
  for (const descending of [true, false]) {
    const state = stateOf(rows, { sort: { column: 'available', descending } });
    assert.equal(numbered(state).at(-1), '3 A');
  }
});

test('a heading gives its own order first and turns it round the second time', () => {
  const state = stateOf([]);
  const first = register.nextOrder(state, 'gain');
  assert.deepEqual(first, { column: 'gain', descending: true });
  assert.equal(register.nextOrder({ ...state, sort: first }, 'gain').descending, false);
  assert.equal(register.nextOrder(state, 'blocked').descending, false, 'it is that order already');
});

test('every filter takes away what it names and nothing else', () => {
  const rows = [
    row('A', { grade: 'OVERLOADED' }),
    row('B', { towns: [{ code: '2', name: '金中镇' }] }),
    row('C', { voltageKv: 35 }),
    row('D', { bbox: [108, 28, 108.1, 28.1] }),
  ];
  const left = (other) =>
    register
      .listedRows(stateOf(rows, other))
      .map((r) => r.assetId)
      .join('');
  assert.equal(left({ grades: ['OVERLOADED'] }), 'A');
  assert.equal(left({ town: '2' }), 'B');
  assert.equal(left({ voltage: '35' }), 'C');
  assert.equal(left({ inView: true, view: { bbox: [108.05, 28, 109, 29] } }), 'D');
  assert.equal(left({ q: '金中' }), 'B');
  assert.equal(left({ q: ' c线 ' }), 'C');
  assert.equal(left({ grades: [] }), '');
  assert.equal(register.listedRows(stateOf([row('Z', { grade: null })], { grades: [] })).length, 1);
});

test('the first few are listed, and the selected one wherever it stands', () => {
  const rows = Array.from({ length: 20 }, (_, i) => row(`N${i}`, { kva: 100 - i }));
  const shown = (other) => register.shownRows(stateOf(rows, other)).map((r) => r.number);
  assert.deepEqual(shown(), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(shown({ selectedAsset: { id: 'N14' } }).at(-1), 15);
  assert.equal(shown({ showWhole: true }).length, 20);
});

test('an asset held by two reasons is selected once, by the row that was pressed', () => {
  const rows = [
    row('A', { kva: 9, reason: 'BAY' }),
    row('B', { kva: 8 }),
    row('A', { reason: 'SUBSTATION' }),
  ];
  const number = (asset) => {
    const state = stateOf(rows, { selectedAsset: asset });
    return register.chosenNumber(state, register.listedRows(state));
  };
  assert.equal(number(register.assetOf(rows[2])), 3);
  assert.equal(number({ id: 'A' }), 1, 'a link knows only the asset');
  assert.equal(number({ id: 'C' }), null);
});

test('a site without bays of two voltages has two rows, and each can be selected', () => {
  const rows = [10, 35].map((voltageKv) => row('S', { reason: 'BAY', voltageKv }));
  const numbers = rows.map((one) => {
    const state = stateOf(rows, { selectedAsset: register.assetOf(one) });
    return register.chosenNumber(state, register.listedRows(state));
  });
  assert.deepEqual(numbers, [1, 2]);
});

test('a work that helps two rows costs once', () => {
  const { low, high } = register.sums([row('A', { per: 5 }), row('B', { per: 5 })]);
  assert.deepEqual([low, high], [1e4, 2e4]);
});

test('a link that sorts by what is no column sorts as always', () => {
  const state = { ...stateOf([row('A')]), ...decode('sort=constructor') };
  assert.deepEqual(numbered(state), ['1 A']);
});

test('sums count what is known and leave out what is not', () => {
  const sum = register.sums([row('A', { kva: 10, per: 5 }), row('B', { kva: 30 })]);
  assert.deepEqual(sum, { kva: 40, requests: 2, customers: 200, low: 1e4, high: 2e4 });
});

test('a download asks for what is filtered', () => {
  const state = stateOf([], {
    grades: ['HEAVY', 'OVERLOADED'],
    season: 'summer',
    hour: 13,
    town: '1',
  });
  assert.equal(
    new URLSearchParams(register.exportFilter(state, GRADES)).toString(),
    'direction=demand&level=feeder&grade=HEAVY&grade=OVERLOADED&town=1&season=summer&hour=13',
  );
});

test('a download of nothing is none, and one that knows less than the page says so', () => {
  const of = (other) => register.exportFilter(stateOf([], other), GRADES);
  assert.equal(of({ grades: [] }), null);
  const zones = { direction: 'generation', grades: ['HEAVY'] };
  assert.equal(new URLSearchParams(of(zones)).has('grade'), false, 'a zone is no grade of a load');
  const more = (other) => register.filtersMoreThanFiles(stateOf([], other), GRADES);
  assert.deepEqual([more(), more({ grades: ['HEAVY'] }), more({ q: ' ' })], [false, false, false]);
  assert.ok(more(zones) && more({ voltage: '35' }) && more({ q: '双流' }));
});

const states = (list, direction = 'DEMAND') => ({
  data: { direction, season: 'winter', hour: 20, states: list },
});

test('an hour repaints what it names, and the scenario lies over the hour', () => {
  const state = {
    ...stateOf([]),
    season: 'winter',
    states: states([
      ['F1', 'FEEDER', 'HEAVY', 5],
      ['F2', 'FEEDER', 'HEAVY', 5],
    ]),
    whatifResult: {
      assets: [
        { id: 'F2', kind: 'FEEDER', before: { grade: 'HEAVY' }, after: { grade: 'NORMAL' } },
      ],
    },
  };
  const now = { ...state, recolour: recolourOf(state) };
  const look = (id) => lookNow('FEEDER', { id, grade: 'OVERLOADED' }, now);
  assert.deepEqual([look('F1'), look('F2'), look('F3')], ['HEAVY', 'NORMAL', 'OVERLOADED']);
  assert.ok(isChanged('FEEDER', 'F2', now) && !isChanged('FEEDER', 'F1', now));
});

test('without hour and scenario everything keeps the grade of the year', () => {
  const state = { ...stateOf([]), states: states([['F1', 'FEEDER', 'HEAVY', 5]]) };
  assert.equal(recolourOf(state), null);
  assert.equal(lookNow('FEEDER', { id: 'F1', grade: 'NORMAL' }, state), 'NORMAL');
});

test('the solar map takes its looks from the zones', () => {
  const state = { ...stateOf([]), direction: 'generation' };
  assert.equal(lookNow('FEEDER', { id: 'F1', grade: 'NORMAL', zone: 'RED' }, state), 'OVERLOADED');
});

test('counts are those of the level, and unknown is not zero', () => {
  const rows = [
    ['F1', 'FEEDER', 'NORMAL', 5],
    ['F1', 'AREA', 'HEAVY', 5],
    ['F2', 'FEEDER', 'NORMAL', 5],
    ['520121100', 'AREA', 'OVERLOADED', -5],
    ['T1', 'DISTRIBUTION_TRANSFORMER', 'NORMAL', 5],
    ['T1', 'AREA', 'NO_DATA', null],
  ];
  const counts = (level) => countsOf({ ...stateOf([]), level, states: states(rows) });
  const none = { NORMAL: 0, HEAVY: 0, OVERLOADED: 0, NO_DATA: 0 };
  assert.deepEqual(counts('feeder'), { ...none, HEAVY: 1 }, 'the ground, not the asset on it');
  assert.deepEqual(counts('transformer'), { ...none, NO_DATA: 1 });
  assert.deepEqual(counts('area'), { ...none, OVERLOADED: 1 }, 'townships are no grounds');
  assert.equal(countsOf(stateOf([])), null);
});

test('the solar map is painted and counted by zones, whatever the load', () => {
  const rows = [
    ['F1', 'FEEDER', 'NORMAL', 0, 'RED'],
    ['F1', 'AREA', 'NORMAL', 0, 'RED'],
    ['F2', 'FEEDER', 'OVERLOADED', 9, 'GREEN'],
    ['F2', 'AREA', 'OVERLOADED', 9, 'GREEN'],
    ['F3', 'FEEDER', 'NORMAL', null],
  ];
  const solar = { ...stateOf([]), direction: 'generation', season: 'winter' };
  const state = { ...solar, states: states(rows, 'GENERATION') };
  const now = { ...state, recolour: recolourOf(state) };
  const look = (id) => lookNow('FEEDER', { id, grade: 'NORMAL', zone: 'GREEN' }, now);
  assert.deepEqual([look('F1'), look('F2'), look('F3')], ['OVERLOADED', 'NORMAL', 'NO_DATA']);
  const { NORMAL, OVERLOADED } = countsOf(state);
  assert.deepEqual([NORMAL, OVERLOADED], [1, 1]);
});

test('ground shows the worst along its supply path, hour by hour', () => {
  const state = {
    ...stateOf([]),
    season: 'winter',
    states: states([
      ['F1', 'FEEDER', 'NORMAL', 5],
      ['F1', 'AREA', 'OVERLOADED', -5],
    ]),
  };
  const now = { ...state, recolour: recolourOf(state) };
  const ground = { id: 'F1', level: 'feeder', grade: 'HEAVY' };
  assert.equal(groundLook(ground, now), 'OVERLOADED');
  assert.equal(lookNow('FEEDER', ground, now), 'NORMAL', 'the line is that of the feeder itself');
});

test('a scenario marks the ground it changes and never calls a path free', () => {
  const effect = (id, before, after) => ({
    id,
    kind: 'FEEDER',
    before: { grade: before },
    after: { grade: after },
  });
  const assets = [effect('F1', 'HEAVY', 'NORMAL'), effect('F2', 'NORMAL', 'OVERLOADED')];
  const state = { ...stateOf([]), whatifResult: { assets } };
  const now = { ...state, recolour: recolourOf(state) };
  const ground = (id) => groundLook({ id, level: 'feeder', grade: 'HEAVY' }, now);
  assert.deepEqual([ground('F1'), ground('F2')], ['HEAVY', 'OVERLOADED']);
  assert.ok(isChanged('FEEDER', 'F1', now));
});

test('a scenario changes zones on the solar map, not loads', () => {
  const before = { grade: 'HEAVY', zone: 'GREEN' };
  const after = { grade: 'HEAVY', zone: 'RED' };
  const whatifResult = { assets: [{ id: 'F1', kind: 'FEEDER', before, after }] };
  const painted = (direction) => {
    const state = { ...stateOf([]), direction, whatifResult };
    const now = { ...state, recolour: recolourOf(state) };
    return [lookNow('FEEDER', { id: 'F1' }, now), isChanged('FEEDER', 'F1', now)];
  };
  assert.deepEqual(painted('generation'), ['OVERLOADED', true]);
  assert.deepEqual(painted('demand'), ['HEAVY', false]);
});

test('what a layer or a grade hides is not drawn', () => {
  const state = { ...stateOf([]), recolour: null };
  const line = { kind: 'section', id: 'L1', feederId: 'F1', grade: 'HEAVY' };
  assert.ok(
    looksAt(line, 12, state).weight > looksAt({ ...line, grade: 'NORMAL' }, 12, state).weight,
  );
  assert.equal(looksAt(line, 12, { ...state, grades: ['NORMAL'] }), null);
  assert.equal(looksAt(line, 12, { ...state, layers: [] }), null);
  assert.equal(looksAt({ kind: 'tie', id: 'K1' }, 11, state), null, 'from afar a tie is clutter');
  const cluster = looksAt({ grade: 'OVERLOADED', count: 12 }, 14, state);
  assert.equal(cluster.text, '12');
});

test('figures never promise more than there is', () => {
  assert.equal(figures.kvaDown(99.9), '99');
  assert.equal(figures.kvaUp(-99.1), '100');
  assert.equal(figures.kva(null), '–');
  assert.equal(figures.gain(2100.9), '+2,100');
  assert.equal(figures.gain(0), '–');
});

test('money is said in the unit that people budget in', () => {
  const cost = { low: 120_000, high: 180_000 };
  assert.equal(figures.money(cost, 'zh'), '12–18\u00a0万元');
  assert.equal(figures.money(cost, 'en'), 'CNY\u00a0120–180k');
  assert.equal(figures.moneyFigure({ low: 5e4, high: 5e4 }, 'zh'), '5');
  assert.equal(figures.money(null, 'zh'), '–');
});

test('a column has room for what is done, not for where', () => {
  assert.equal(firstClause('双流变1号主变换成 50.0 MVA。', '双流变1号主变'), '换成 50.0 MVA');
  assert.equal(firstClause('Transfer: open K1, close K2', '双流线'), 'Transfer: open K1');
  assert.equal(firstClause('L1（493 m）换成 150 mm²，约 12 天', 'L1'), '换成 150 mm²');
  assert.equal(firstClause('双流线', '双流线'), '双流线');
  assert.equal(shortAsset('10kV 双流线'), '双流线');
  assert.equal(shortAsset('35kV'), '35kV');
});

test("the year's peak is told in Beijing's time, whatever the reader's", () => {
  assert.equal(figures.momentText('2026-01-18T12:00:00Z', 'zh'), '1 月 18 日 20 时');
  assert.equal(figures.momentText('2026-01-18T20:00:00+08:00', 'en'), '18 Jan, 20:00');
  assert.equal(figures.momentText(null, 'zh'), '–');
});

test('an outage over midnight names both days', () => {
  const span = (a, b) => figures.spanText(`2026-12-0${a}:00+08:00`, `2026-12-0${b}:00+08:00`, 'en');
  assert.equal(span('2T08:00', '2T18:00'), '2 Dec 08:00–18:00');
  assert.equal(span('2T22:00', '3T06:00'), '2 Dec 22:00–3 Dec 06:00');
});

test('small charts keep their ticks apart and their ends', () => {
  const days = [{ kva: Array.from({ length: 24 }, (_, i) => i - 12) }];
  const periods = [0, 8, 10, 13, 17, 22].map((fromHour, i, all) => ({
    kind: 'FLAT',
    fromHour,
    toHour: all[i + 1] ?? 24,
  }));
  const frame = { scale: hourScale(days, null, 4), axis: 6, requestKva: null, periods, marked: [] };
  const hours = (width) =>
    hourChart(days[0].kva, { ...frame, width }).ticks.map(({ hour }) => hour);
  assert.deepEqual(hours(150), [0, 8, 13, 17, 24]);
  assert.deepEqual(hours(400), [0, 8, 10, 13, 17, 22, 24]);
});

const settled = () => new Promise((done) => setTimeout(done, 5));

function plannerApi(answers) {
  const asked = [];
  const get =
    (name) =>
    async (...args) => {
      asked.push([name, ...args]);
      return answers[name]?.(...args) ?? {};
    };
  const names = ['Register', 'Asset', 'States', 'Areas', 'Pending', 'Outages'];
  return { asked, ...Object.fromEntries(names.map((n) => [`get${n}`, get(n)])) };
}

test("another asset's figures never stand under this one's name", async () => {
  const store = createStore(initialPlanner(''));
  let answer = null;
  const api = plannerApi({
    Asset: (id, direction) =>
      id === 'A' ? { id, direction } : new Promise((done) => (answer = done)),
  });
  startPlannerLoading(store, api);
  select(store, { id: 'A' });
  await settled();
  assert.equal(store.get().asset.data.id, 'A');
  select(store, { id: 'B' });
  assert.equal(store.get().asset.data, null);
  select(store, { id: 'A' });
  await settled();
  answer({ id: 'B', direction: 'demand' });
  await settled();
  assert.equal(store.get().asset.data.id, 'A', 'what comes too late is forgotten');
});

test('a station that is answered as its transformer or group is shown all the same', async () => {
  const store = createStore(initialPlanner('asset=S%2F2'));
  const answers = { S: 'S-T1', 'S/2': 'S/2' };
  startPlannerLoading(
    store,
    plannerApi({ Asset: (id, direction) => ({ id: answers[id], direction }) }),
  );
  await settled();
  assert.equal(shownAsset(store.get()).id, 'S/2');
  select(store, { id: 'S' });
  await settled();
  assert.equal(shownAsset(store.get()).id, 'S-T1');
});

test("figures of one direction never stand under the other's words", async () => {
  const store = createStore(initialPlanner('asset=A'));
  const api = plannerApi({
    Asset: (id, direction) =>
      direction === 'demand' ? { id, direction } : Promise.reject(new Error('away')),
  });
  startPlannerLoading(store, api);
  await settled();
  assert.ok(shownAsset(store.get()));
  setDirection(store, 'generation');
  assert.equal(shownAsset(store.get()), null);
  await settled();
  assert.deepEqual([shownAsset(store.get()), store.get().asset.phase], [null, 'failed']);
});

test('a register that cannot be had keeps the last one, with its problem beside it', async () => {
  const store = createStore(initialPlanner(''));
  let broken = false;
  const api = plannerApi({
    Register: (direction) => {
      if (broken) throw new Error('away');
      return { direction, constraints: [] };
    },
  });
  startPlannerLoading(store, api);
  await settled();
  broken = true;
  store.set({ refreshed: 1 });
  await settled();
  const { phase, data, problem } = store.get().register;
  assert.deepEqual([phase, data.constraints, problem.message], ['failed', [], 'away']);
});

test('a window that is looked at again shows the version in service', async () => {
  const store = createStore({ ...initialPlanner(''), dataset: { version: 'v1' }, base: 'v1' });
  let version = 'v1';
  let look = null;
  const document = { hidden: false, addEventListener: (_, listener) => (look = listener) };
  startFreshness(store, document, {
    getDataset: async () => ({ version }),
    getBaseLayer: async () => version,
  });
  look();
  await settled();
  assert.equal(store.get().refreshed, 0, 'the same version is not loaded again');
  version = 'v2';
  document.hidden = true;
  look();
  await settled();
  assert.equal(store.get().refreshed, 0, 'nobody looks');
  document.hidden = false;
  look();
  await settled();
  const { dataset, base, refreshed } = store.get();
  assert.deepEqual([dataset.version, base, refreshed], ['v2', 'v2', 1]);
});

test('an asset that a new version does not hold has no figures left', async () => {
  const store = createStore(initialPlanner('asset=A'));
  let gone = false;
  const api = plannerApi({
    Asset: (id, direction) =>
      gone ? Promise.reject(Object.assign(new Error(), { status: 404 })) : { id, direction },
  });
  startPlannerLoading(store, api);
  await settled();
  gone = true;
  store.set({ refreshed: 1 });
  await settled();
  const { phase, data } = store.get().asset;
  assert.deepEqual([phase, data], ['failed', null]);
});

test('layers that are not shown are not asked for, and a short pan asks nothing', async () => {
  const store = createStore(initialPlanner(''));
  const api = plannerApi({});
  startPlannerLoading(store, api);
  const look = (west) => store.set({ view: { bbox: [west, 27, west + 1, 28], zoom: 10 } });
  look(107);
  await settled();
  look(107.1);
  await settled();
  const names = api.asked.map(([name]) => name).sort();
  assert.deepEqual(names, ['Areas', 'Register', 'States']);
});

test('another asset is a step to go back from; an hour is not', async () => {
  const store = createStore(initialPlanner(''));
  const steps = [];
  const window = {
    location: { search: '', pathname: '/planner.html' },
    history: {
      pushState: (_, __, address) => steps.push(`push ${address}`),
      replaceState: (_, __, address) => steps.push(`replace ${address}`),
    },
    addEventListener() {},
  };
  startPlannerHistory(store, window, 1);
  setHour(store, 2);
  setHour(store, 3);
  await settled();
  select(store, { id: 'F01', name: '双流线' });
  assert.deepEqual(steps, [
    'replace /planner.html?season=winter&hour=3',
    'push /planner.html?season=winter&hour=3&asset=F01',
  ]);
});

test('every word that is put together from a name of the data is in the table', () => {
  const named = {
    'planner.reason.':
      'DISTRIBUTION_TRANSFORMER SECTION FEEDER MAIN_TRANSFORMER SUBSTATION BAY VOLTAGE REVERSE_FLOW RED_ZONE NO_DATA SWITCH_RATING other',
    'planner.column.': [...register.COLUMNS.blocked, ...register.COLUMNS.cost].join(' '),
    'planner.kind.': 'FEEDER DISTRIBUTION_TRANSFORMER MAIN_TRANSFORMER SUBSTATION LINE_SECTION',
    'planner.grade.': GRADES.join(' '),
    'planner.layer.': LAYERS.join(' '),
    'planner.nav.': 'map requests datasets indicators',
    'planner.ranking.': 'blocked cost',
    'planner.summary.': 'all inView few blocked cost nothing unknown',
    'planner.tariff.': 'VALLEY FLAT PEAK',
    'planner.away.': 'csv gpkg pdf png busy failed nothing apart.demand apart.generation',
    'planner.door.': 'map register asset whatif',
  };
  for (const [prefix, names] of Object.entries(named))
    for (const name of names.split(' ')) assert.ok(zh.has(prefix + name), prefix + name);
});
