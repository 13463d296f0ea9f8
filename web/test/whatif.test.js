import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { ApiProblem, Unreachable } from '../src/api/http.js';
import { translator } from '../src/format/message.js';
import { compareRows, isAboutGeneration, zonesWorse } from '../src/format/whatif/compare.js';
import { beforeAfter, change, headroom, loading, perUnit } from '../src/format/whatif/figures.js';
import { stepText } from '../src/format/whatif/steps.js';
import { KINDS, readStep } from '../src/format/whatif/validate.js';
import { refusalText } from '../src/panel/whatif/refusal.js';
import { createStore } from '../src/state/store.js';
import { anchorOf, choicesAfter, createdBefore } from '../src/state/whatif/created.js';
import { startAsking } from '../src/state/whatif/ask.js';
import {
  initialDock,
  isKept,
  redo,
  refusal,
  removeStep,
  startAnew,
  takeStep,
  undo,
} from '../src/state/whatif/dock.js';
import { remembered, startRemembering } from '../src/state/whatif/memory.js';
import { partFor } from '../src/state/whatif/remedy.js';
import { dropScenario, keepScenario, openScenario } from '../src/state/whatif/scenarios.js';
import { refusedAt } from '../src/state/whatif/steps.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const load = (kva) => ({ kind: 'ADD_LOAD', at: { assetId: 'D1' }, kva, use: 'commercial' });
const dockWith = (...changes) => {
  const dock = createStore(initialDock({}, { t: null, lang: 'zh' }));
  dock.set({ changes });
  return dock;
};
const settled = () => new Promise((done) => setTimeout(done, 5));

test('taking steps back and doing them again are each other undone', async () => {
  const dock = dockWith();
  const stages = [dock.get().changes];
  for (const kva of [100, 200, 300]) {
    await takeStep(dock, { index: null, change: load(kva) }, async () => ({}));
    stages.push(dock.get().changes);
  }
  removeStep(dock, 1);
  stages.push(dock.get().changes);
  assert.deepEqual(dock.get().changes, [load(100), load(300)]);
  for (const stage of stages.slice(0, -1).reverse()) {
    undo(dock);
    assert.deepEqual(dock.get().changes, stage);
  }
  undo(dock);
  assert.deepEqual(dock.get().changes, []);
  for (const stage of stages.slice(1)) {
    redo(dock);
    assert.deepEqual(dock.get().changes, stage);
  }
});

test('a step that is changed stays where it is, and a new one forgets what was undone', async () => {
  const dock = dockWith(load(1), load(2));
  await takeStep(dock, { index: 0, change: load(9) }, async () => ({}));
  assert.deepEqual(dock.get().changes, [load(9), load(2)]);
  undo(dock);
  await takeStep(dock, { index: null, change: load(3) }, async () => ({}));
  redo(dock);
  assert.deepEqual(dock.get().changes, [load(1), load(2), load(3)]);
});

test('what the server refuses does not become a step', async () => {
  const dock = dockWith(load(1));
  const no = new ApiProblem(400, { parameter: 'changes[1].kva' }, null);
  await assert.rejects(takeStep(dock, { index: null, change: load(-1) }, () => Promise.reject(no)));
  assert.deepEqual(dock.get().changes, [load(1)]);
  assert.equal(dock.get().busy, false);
});

test('a refusal points at its step and field', () => {
  const at = (parameter) => refusedAt({ body: { parameter } });
  assert.deepEqual(at('changes[2].close'), { index: 2, field: 'close' });
  assert.deepEqual(at('changes[0].at.assetId'), { index: 0, field: 'at' });
  assert.deepEqual(at('changes[11]'), { index: 11, field: '' });
  assert.equal(at('kva'), null);
  assert.equal(refusedAt(new Unreachable('gone')), null);
});

test('only the answer to the last question is shown', async () => {
  const dock = dockWith();
  const waiting = [];
  const ask = (changes, signal) =>
    new Promise((answer, refuse) => {
      waiting.push({ changes, answer });
      signal.addEventListener('abort', () => refuse(new DOMException('', 'AbortError')));
    });
  startAsking(dock, ask, 0);
  dock.set({ changes: [load(1)] });
  await settled();
  dock.set({ changes: [load(1), load(2)] });
  await settled();
  waiting[1].answer({ n: 2 });
  waiting[0].answer({ n: 1 });
  await settled();
  assert.deepEqual(dock.get().answer.data, { n: 2 });
  dock.set({ changes: [] });
  assert.equal(dock.get().answer.data, null);
});

test('steps that follow each other fast are asked together, and a failure keeps the last answer', async () => {
  const dock = dockWith();
  let asked = 0;
  const ask = async (changes) => {
    asked += 1;
    if (changes.length === 3) throw new ApiProblem(400, { parameter: 'changes[2].kva' }, null);
    return { steps: changes.length };
  };
  startAsking(dock, ask, 1);
  dock.set({ changes: [load(1)] });
  dock.set({ changes: [load(1), load(2)] });
  await settled();
  assert.equal(asked, 1);
  dock.set({ changes: [load(1), load(2), load(3)] });
  await settled();
  assert.deepEqual(dock.get().answer.data, { steps: 2 });
  assert.equal(refusal(dock.get()).index, 2);
});

test('an answer that came with its step is not asked for again', async () => {
  const dock = dockWith();
  let asked = 0;
  startAsking(dock, async () => ((asked += 1), {}), 0);
  await takeStep(dock, { index: null, change: load(1) }, async () => ({ came: true }));
  await settled();
  assert.equal(asked, 0);
  assert.deepEqual(dock.get().answer.data, { came: true });
});

test('steps and name are there again after leaving, and rubbish is not', () => {
  const kept = new Map();
  const storage = { getItem: (k) => kept.get(k) ?? null, setItem: (k, v) => kept.set(k, v) };
  assert.deepEqual(remembered(storage), {});
  const dock = dockWith(load(7));
  startRemembering(dock, storage);
  dock.set({ scenario: { ...dock.get().scenario, name: '双流转供' } });
  const again = remembered(storage);
  assert.deepEqual(again.changes, [load(7)]);
  assert.equal(again.scenario.name, '双流转供');
  for (const rubbish of ['{', 'null', '{"changes":1}', '{"changes":[]}']) {
    kept.set('headroom.whatif', rubbish);
    assert.deepEqual(remembered(storage), {});
  }
  assert.deepEqual(remembered({ getItem: () => { throw new Error('forbidden'); } }), {});
});

test('a scenario that is opened, changed and kept', async () => {
  const dock = dockWith(load(1));
  const kept = { id: 's1', name: 'A', note: null, changes: [load(5)], datasetVersion: 'v1' };
  openScenario(dock, kept);
  assert.ok(isKept(dock.get()));
  undo(dock);
  assert.deepEqual(dock.get().changes, [load(1)]);
  assert.ok(!isKept(dock.get()));
  const calls = [];
  const api = {
    addScenario: async (body) => (calls.push(['add', body.name]), { ...body, id: 's2', datasetVersion: 'v2' }),
    changeScenario: async (id, body) => (calls.push([id, body.name]), { ...body, id, datasetVersion: 'v2' }),
  };
  await keepScenario(dock, { id: 's1', name: 'A', note: '' }, api);
  await keepScenario(dock, { id: null, name: 'B', note: '' }, api);
  assert.deepEqual(calls, [['s1', 'A'], ['add', 'B']]);
  assert.equal(dock.get().scenario.id, 's2');
  assert.ok(isKept(dock.get()));
  await dropScenario(dock, 's2', async () => {});
  assert.deepEqual(dock.get().changes, [load(1)]);
  assert.ok(!isKept(dock.get()));
});

test('every kind of step is checked before it is asked', () => {
  for (const kind of KINDS) assert.ok(readStep(kind, {}).wrong, kind);
  const ok = {
    ADD_LOAD: { at: { assetId: 'D1' }, kva: '1,200', use: 'commercial' },
    ADD_GENERATION: { at: { lon: 106.9, lat: 27 }, kw: '30.5' },
    MOVE_OPEN_POINT: { close: 'S1', open: 'S2', around: 'F1' },
    REPLACE_TRANSFORMER: { assetId: 'D1', ratedKva: '630' },
    ADD_FEEDER: { name: ' 新线 ', mainTransformerId: 'T1', conductor: 'C', to: 'D1', open: '' },
    ADD_SECTION: { from: 'D1', to: 'D2', conductor: 'C', normallyOpen: true },
  };
  for (const kind of KINDS) assert.equal(readStep(kind, ok[kind]).wrong, null, kind);
  assert.deepEqual(readStep('ADD_LOAD', ok.ADD_LOAD).change, {
    kind: 'ADD_LOAD',
    at: { assetId: 'D1' },
    kva: 1200,
    use: 'commercial',
  });
  assert.equal(readStep('ADD_FEEDER', ok.ADD_FEEDER).change.name, '新线');
  assert.equal(readStep('ADD_FEEDER', ok.ADD_FEEDER).change.open, null);
  for (const kva of ['', 'x', '0', '-5', '200001', null]) {
    assert.equal(readStep('ADD_LOAD', { ...ok.ADD_LOAD, kva }).wrong.field, 'kva');
  }
  assert.equal(readStep('ADD_SECTION', { ...ok.ADD_SECTION, to: 'D1' }).wrong.key, 'whatif.wrong.same');
});

test('figures round against what they promise', () => {
  assert.equal(headroom(45.9), '45');
  assert.equal(headroom(-1765.2), '\u22121,766');
  assert.equal(headroom(null), '–');
  assert.equal(change(12), '+12');
  assert.equal(loading(0.996), '100%');
  assert.equal(loading(0.8), '80%');
  assert.equal(perUnit(0.9), '0.900');
  assert.equal(beforeAfter('7', '7'), '7');
  assert.match(beforeAfter('7', '6'), /^7.→.6$/);
});

const state = (grade, headroomKva, more = {}) => ({ grade, headroomKva, utilisation: 0.5, ...more });

test('what becomes worse stands first, what stays stands last', () => {
  const rows = compareRows([
    { id: 'same', before: state('NORMAL', 500), after: state('NORMAL', 500) },
    { id: 'better', before: state('OVERLOADED', -50), after: state('NORMAL', 50) },
    { id: 'worse', before: state('NORMAL', 10), after: state('HEAVY', -1) },
    { id: 'much', before: state('NORMAL', 5000), after: state('NORMAL', 1000) },
    { id: 'new', before: null, after: state('NORMAL', 80) },
    { id: 'gone', before: state('HEAVY', 3), after: null },
  ]);
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['worse', 'better', 'new', 'gone', 'much', 'same'],
  );
  assert.deepEqual(
    rows.map(({ effect }) => effect),
    ['WORSE', 'BETTER', 'NEW', 'GONE', 'WORSE', 'SAME'],
  );
  assert.deepEqual(compareRows(rows, { sort: 'headroom' })[0].id, 'much');
  assert.deepEqual(compareRows(rows, { show: 'NEW' }).map(({ id }) => id), ['new']);
});

for (const lang of ['zh', 'en']) {
  const t = translator(table(lang));

  test(`every step has words before and after the answer (${lang})`, () => {
    for (const kind of KINDS) {
      assert.doesNotMatch(stepText({ kind, kva: 1, kw: 1, ratedKva: 1 }, null, { t, lang }), /whatif\./);
      assert.ok(t.has(`whatif.kind.${kind}`));
    }
    const said = { text: '中文', textEn: 'English' };
    assert.equal(stepText(load(1), said, { t, lang }), lang === 'zh' ? '中文' : 'English');
  });

  test(`refusals are said in words (${lang})`, () => {
    const says = (status, body) => refusalText(new ApiProblem(status, body, null), t);
    assert.equal(says(400, { detail: 'closing it makes a loop' }), 'closing it makes a loop');
    assert.match(says(409, { code: 'NAME_TAKEN', detail: 'x' }), /同名|exists/);
    for (const status of [401, 403, 500, 503]) assert.doesNotMatch(says(status, {}), /\.problem|\{/);
    assert.doesNotMatch(refusalText(new Unreachable('gone'), t), /whatif\./);
  });
}

test('while a step is on its way no other scenario takes its place', async () => {
  const dock = dockWith(load(1));
  let played;
  const ask = () => new Promise((done) => (played = done));
  const taken = takeStep(dock, { index: null, change: load(2) }, ask);
  const other = { id: 's', name: '别的', note: '', changes: [load(9)], datasetVersion: 'v' };
  assert.equal(openScenario(dock, other), false);
  assert.equal(startAnew(dock), false);
  played({});
  await taken;
  assert.deepEqual(dock.get().changes, [load(1), load(2)]);
  assert.equal(dock.get().scenario.name, '');
  assert.equal(openScenario(dock, other), true);
  assert.equal(dock.get().scenario.name, '别的');
});

test('a scenario that is opened while another is being kept does not get its name', async () => {
  const dock = dockWith(load(1));
  let kept;
  const api = { addScenario: () => new Promise((done) => (kept = done)) };
  const keeping = keepScenario(dock, { id: null, name: '一', note: '' }, api);
  openScenario(dock, { id: 's', name: '二', note: '', changes: [load(9)], datasetVersion: 'v' });
  kept({ id: 'r', name: '一', note: '', changes: [load(1)], datasetVersion: 'v' });
  await keeping;
  assert.equal(dock.get().scenario.name, '二');
});

test('a remedy opens the step that it is, or says that it is none', () => {
  const of = (kind, assetId) => partFor({ kind: 'FEEDER', remedy: { kind, assetId } });
  assert.deepEqual(of('TRANSFER', 'K'), {
    what: 'step',
    kind: 'MOVE_OPEN_POINT',
    index: null,
    prefill: { close: 'K' },
  });
  assert.deepEqual(of('REPLACE_TRANSFORMER', 'D1').prefill, { assetId: 'D1' });
  assert.deepEqual(of('NEW_FEEDER', 'S1').prefill, { stationId: 'S1' });
  for (const kind of ['RECONDUCTOR', 'NEW_TRANSFORMER', 'ADD_BAY', 'NONE', 'SOMETHING_NEW']) {
    assert.equal(of(kind, 'X').what, 'cannot', kind);
  }
  assert.equal(partFor({ kind: 'MAIN_TRANSFORMER', remedy: null }).kind, 'REPLACE_TRANSFORMER');
  assert.equal(partFor({ kind: 'LINE_SECTION', remedy: null }).kind, 'ADD_LOAD');
});

const NEW_LINE = { kind: 'ADD_FEEDER', name: '新一线', mainTransformerId: 'T1', to: 'L3', open: 'Q', conductor: 'c', via: null };
const NEW_TIE = { kind: 'ADD_SECTION', from: 'what-if-0-section', to: 'L9', conductor: 'c', normallyOpen: true };
const BUILT = [
  { created: ['what-if-0-feeder', 'what-if-0-section', 'what-if-0-switch'] },
  { created: ['what-if-1-section', 'what-if-1-switch'] },
];

test('what a step builds can be named by those after it, and by those only', () => {
  const changes = [NEW_LINE, NEW_TIE];
  assert.deepEqual(createdBefore(changes, BUILT, 0), []);
  assert.deepEqual(
    createdBefore(changes, BUILT, 2).map(({ id, kind, step }) => [id, kind, step]),
    [
      ['what-if-0-feeder', 'FEEDER', 1],
      ['what-if-0-section', 'LINE_SECTION', 1],
      ['what-if-0-switch', 'SWITCH', 1],
      ['what-if-1-section', 'LINE_SECTION', 2],
      ['what-if-1-switch', 'SWITCH', 2],
    ],
  );
  assert.equal(anchorOf('what-if-1-section', changes), 'L3');
  assert.equal(anchorOf('L9', changes), 'L9');
  assert.equal(anchorOf(null, changes), null);
});

test('switches are as the steps before leave them', () => {
  const moved = { kind: 'MOVE_OPEN_POINT', close: 'K', open: 'R' };
  const changes = [NEW_LINE, NEW_TIE, moved];
  const given = { switches: [['K', 'open'], ['Q', 'closed'], ['R', 'closed'], ['S', 'open']].map(([id, state]) => ({ id, state })) };
  const { switches } = choicesAfter(given, changes, createdBefore(changes, BUILT, 3));
  assert.deepEqual(Object.fromEntries(switches.map(({ id, state }) => [id, state])), {
    'what-if-0-switch': 'closed',
    'what-if-1-switch': 'open',
    K: 'closed',
    Q: 'open',
    R: 'open',
    S: 'open',
  });
});

test('without a step the later ones still name what they named', () => {
  const onTie = { kind: 'MOVE_OPEN_POINT', close: 'what-if-2-switch', open: 'Q' };
  const dock = dockWith(load(1), NEW_LINE, { ...NEW_TIE, from: 'what-if-1-section' }, onTie);
  removeStep(dock, 0);
  assert.equal(dock.get().changes[1].from, 'what-if-0-section');
  assert.equal(dock.get().changes[2].close, 'what-if-1-switch');
  removeStep(dock, 1);
  assert.doesNotMatch(dock.get().changes[1].close, /what-if-\d/);
  assert.equal(dock.get().changes[0].name, '新一线');
});

test('of solar power the zone and its own headroom say what is worse', () => {
  const state = (zone, kw) => ({ grade: 'NORMAL', zone, headroomKva: 100, generationHeadroomKw: kw });
  const assets = [
    { id: 'less', before: state('GREEN', 50), after: state('GREEN', 40) },
    { id: 'red', before: state('GREEN', 50), after: state('RED', -1) },
    { id: 'same', before: state('YELLOW', 7), after: state('YELLOW', 7) },
  ];
  const rows = compareRows(assets, { generation: true });
  assert.deepEqual(rows.map(({ id, effect }) => `${id} ${effect}`), ['red WORSE', 'less WORSE', 'same SAME']);
  assert.equal(rows[0].generationChange, -51);
  assert.ok(compareRows(assets).every(({ effect }) => effect === 'SAME'));
  assert.equal(zonesWorse(assets), 1);
  assert.ok(isAboutGeneration({ direction: 'demand', changes: [{ kind: 'ADD_GENERATION' }] }));
  assert.ok(isAboutGeneration({ direction: 'generation', changes: [] }));
  assert.ok(!isAboutGeneration({ direction: 'demand', changes: [load(1)] }));
});
