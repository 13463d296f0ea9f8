import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createStore } from '../src/state/store.js';
import { initialState } from '../src/state/initial.js';
import { amountError, capacityQuery, fromExample } from '../src/state/question.js';
import {
  askCandidate,
  askPlace,
  askPoint,
  askSuggestion,
  chosenOption,
  choose,
  setDatum,
  setNeed,
  startMarking,
  stopMarking,
} from '../src/state/actions.js';
import { startHistory } from '../src/state/history.js';
import { startAsking } from '../src/state/ask.js';
import { areaLevel, centreOf, contains, widened, zoomBand } from '../src/state/mapdata.js';
import { worthAsking } from '../src/state/suggest.js';
import { problemKind } from '../src/state/problems.js';
import { ApiProblem, Unreachable } from '../src/api/http.js';
import { EMPTY_NEED } from '../src/state/url.js';
import { answer, option } from './answers.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

function asking(search, askCapacity) {
  const store = createStore(initialState(search));
  startAsking(store, askCapacity, () => 1000);
  return store;
}

test('the store tells only those whose slice changed', () => {
  const store = createStore({ a: 1, b: 1 });
  const heard = [];
  store.watch(
    (s) => s.a,
    (a) => heard.push(a),
  );
  store.watch(
    (s) => [s.a, s.b],
    ([a, b]) => heard.push(`${a}${b}`),
  );
  store.set({ b: 2 });
  assert.deepEqual(heard, [1, '11', '12']);
});

test('amounts: empty asks how much there is, the rest must be a number in range', () => {
  for (const fine of ['', ' ', '100', '2,000', '２０００', '0.5', '200000'])
    assert.equal(amountError(fine), null, fine);
  for (const wrong of ['0', '-1', '200001', 'ten', '1e999'])
    assert.equal(amountError(wrong)?.field, 'amount', wrong);
});

test('the question in the words of the API', () => {
  const state = {
    place: { address: 'x' },
    need: { ...EMPTY_NEED, amount: '2,000', unit: 'kw', supply: 'dual', voltage: 'mv' },
  };
  assert.deepEqual(capacityQuery(state), {
    address: 'x',
    kw: 2000,
    use: 'commercial',
    supply: 'dual',
    voltage: 'mv',
  });
  assert.deepEqual(capacityQuery({ place: { lon: 1, lat: 2 }, need: EMPTY_NEED }), {
    lon: 1,
    lat: 2,
    use: 'commercial',
  });
  assert.equal(capacityQuery({ place: null, need: EMPTY_NEED }), null);
});

test('an example becomes a place and a need', () => {
  const { place, need } = fromExample({ address: 'x', kw: 20, use: 'ev-public' }, EMPTY_NEED);
  assert.equal(place.address, 'x');
  assert.deepEqual(need, {
    amount: '20',
    unit: 'kw',
    use: 'ev-public',
    supply: 'single',
    voltage: null,
  });
});

test('an answer is kept with its time, and a failure keeps the last good answer', async () => {
  const replies = [answer('AVAILABLE'), new Unreachable('gone')];
  const store = asking('?address=x', async () => {
    const reply = replies.shift();
    if (reply instanceof Error) throw reply;
    return reply;
  });
  await settle();
  assert.equal(store.get().answer.phase, 'answered');
  setNeed(store, { amount: '50' });
  await settle();
  const { phase, data, at, problem } = store.get().answer;
  assert.deepEqual([phase, data.verdict, at], ['failed', 'AVAILABLE', 1000]);
  assert.equal(problemKind(problem), 'offline');
});

test('a slow old answer never overwrites a newer one', async () => {
  const pending = [];
  const store = asking('?address=x', () => new Promise((resolve) => pending.push(resolve)));
  askPoint(store, 107, 27);
  pending[1](answer('CONSTRAINED'));
  await settle();
  pending[0](answer('AVAILABLE'));
  await settle();
  assert.equal(store.get().answer.data.verdict, 'CONSTRAINED');
});

test('a refused parameter goes to its field', async () => {
  const store = asking('?address=x&supply=dual', async () => {
    throw new ApiProblem(400, { parameter: 'supply', value: 'dual' }, null);
  });
  await settle();
  assert.deepEqual(store.get().fieldError, { field: 'supply', value: 'dual' });
  assert.equal(store.get().answer.phase, 'none');
});

test('problems find their words', () => {
  assert.equal(problemKind(new ApiProblem(404, {}, null)), 'notFound');
  assert.equal(problemKind(new ApiProblem(400, { parameter: 'lat' }, null)), 'outside');
  assert.equal(problemKind(new ApiProblem(404, { outside: '北京市' }, null)), 'outside');
  assert.equal(problemKind(new ApiProblem(429, {}, 7)), 'slowDown');
  assert.equal(problemKind(new ApiProblem(503, {}, null)), 'unavailable');
  assert.equal(problemKind(new TypeError('x')), 'other');
});

const daba = {
  name: '大坝村',
  address: '永温镇大坝村',
  location: { coordinates: [106.9, 27.2] },
};

test('choosing among namesakes asks by the whole address', () => {
  const store = createStore(initialState(''));
  askCandidate(store, daba);
  assert.equal(capacityQuery(store.get()).address, '永温镇大坝村');
});

test('a choice that the server still finds ambiguous is asked by its position', async () => {
  const asked = [];
  const store = asking('', async (query) => {
    asked.push(query);
    return answer(query.address ? 'AMBIGUOUS_PLACE' : 'AVAILABLE');
  });
  askCandidate(store, daba);
  await settle();
  assert.deepEqual([asked.at(-1).lon, asked.at(-1).lat], [106.9, 27.2]);
});

test('a chosen namesake asked by its position is still no more exact than it was', async () => {
  const asked = [];
  const store = asking('', async (query) => {
    asked.push(query);
    if (query.address) throw new ApiProblem(404, {}, null);
    return answer('CONDITIONAL');
  });
  askCandidate(store, { ...daba, accuracyMetres: 1200 });
  await settle();
  assert.equal(asked.at(-1).accuracyMetres, 1200);
});

/** A window that only remembers where it has been. */
function windowAt(search) {
  const steps = [search];
  const listeners = {};
  const location = { pathname: '/', search };
  const go = (address) => {
    location.search = address.slice(1);
  };
  return {
    steps,
    location,
    addEventListener: (name, listener) => (listeners[name] = listener),
    history: {
      pushState: (_, __, address) => (go(address), steps.push(address)),
      replaceState: (_, __, address) => (go(address), steps.splice(-1, 1, address)),
    },
    back() {
      steps.pop();
      go(steps.at(-1));
      listeners.popstate();
    },
  };
}

test('back returns to the choice among namesakes, however the chosen one was asked', async () => {
  const store = asking('?address=大坝村', async ({ address }) =>
    answer(address ? 'AMBIGUOUS_PLACE' : 'AVAILABLE', { places: [daba, daba] }),
  );
  const window = windowAt('?address=大坝村');
  startHistory(store, window);
  await settle();
  askCandidate(store, daba);
  await settle();
  assert.equal(store.get().place.lon, 106.9);
  assert.equal(window.steps.length, 2, String(window.steps));
  window.back();
  await settle();
  assert.equal(store.get().place.address, '大坝村');
  assert.equal(store.get().answer.data.verdict, 'AMBIGUOUS_PLACE');
});

test('a need changed after a reworded question is a step of its own', async () => {
  const store = asking('', async ({ address }) =>
    answer(address ? 'AMBIGUOUS_PLACE' : 'AVAILABLE', { places: [] }),
  );
  const window = windowAt('');
  startHistory(store, window);
  askCandidate(store, daba);
  await settle();
  const before = window.steps.length;
  setNeed(store, { amount: '20' });
  assert.equal(window.steps.length, before + 1);
});

test('coordinates are asked as they were typed, in the datum that was chosen', () => {
  const store = createStore(initialState(''));
  const found = { ...daba, level: 'POSITION', name: '106.90000, 27.20000', address: '' };
  askSuggestion(store, found, '106.9,27.20');
  setDatum(store, 'bd09');
  const { address, crs } = capacityQuery(store.get());
  assert.deepEqual([address, crs], ['106.9,27.20', 'bd09']);
  askPlace(store, { address: '马江村', name: '马江村' });
  assert.ok(!('crs' in capacityQuery(store.get())));
});

test('marking brings the map forward and ends with the spot, or without one', () => {
  const store = createStore(initialState('?address=x'));
  startMarking(store);
  const { marking, sheet, showOnMap } = store.get();
  assert.deepEqual([marking, sheet, showOnMap], [true, 'peek', 1]);
  stopMarking(store);
  assert.deepEqual([store.get().marking, store.get().place.address], [false, 'x']);
  startMarking(store);
  askPoint(store, 107, 27);
  assert.deepEqual([store.get().marking, store.get().sheet], [false, 'half']);
});

test('only a map of a neighbourhood has a centre worth telling', () => {
  const centre = [107, 27];
  assert.deepEqual(centreOf({ zoom: 12, centre }), centre);
  assert.equal(centreOf({ zoom: 11, centre }), null);
  assert.equal(centreOf(null), null);
});

test('the address of a shop ends with its own name', () => {
  const store = createStore(initialState(''));
  askSuggestion(store, { ...daba, name: '农贸市场' });
  assert.equal(store.get().place.address, '永温镇大坝村农贸市场');
  assert.equal(store.get().place.name, '农贸市场');
});

test('only options that are there can be chosen', () => {
  const store = createStore({
    ...initialState(''),
    answer: { data: { options: [option(), option({ rank: 2 })] } },
  });
  choose(store, 9);
  assert.equal(chosenOption(store.get()).rank, 1);
  choose(store, 2);
  assert.equal(chosenOption(store.get()).rank, 2);
});

test('a solar use shows the solar layer', () => {
  const store = createStore(initialState(''));
  setNeed(store, { use: 'rooftop-pv-ci' });
  assert.equal(store.get().layer, 'generation');
});

test('map data is asked with a margin and kept while the view is inside', () => {
  const box = widened([106, 27, 107, 28]);
  assert.ok(contains(box, [106, 27, 107, 28]));
  assert.ok(!contains([106, 27, 107, 28], box));
  assert.deepEqual([zoomBand(11), zoomBand(12), zoomBand(15), zoomBand(18)], [9, 12, 14, 16]);
  assert.deepEqual([areaLevel(13), areaLevel(14)], ['feeder', 'transformer']);
});

test('one Chinese character is worth asking, one letter is not', () => {
  assert.deepEqual(['东', 'm', 'ma', ''].map(worthAsking), [true, false, true, false]);
});
