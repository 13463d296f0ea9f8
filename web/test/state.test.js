import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createStore } from '../src/state/store.js';
import { initialState } from '../src/state/initial.js';
import { amountError, capacityQuery, fromExample } from '../src/state/question.js';
import {
  askCandidate,
  askPoint,
  askSuggestion,
  chosenOption,
  choose,
  setNeed,
} from '../src/state/actions.js';
import { startAsking } from '../src/state/ask.js';
import { areaLevel, contains, widened, zoomBand } from '../src/state/mapdata.js';
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
