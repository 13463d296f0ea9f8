import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createStore } from '../src/state/store.js';
import { initialState } from '../src/state/initial.js';
import { locate } from '../src/state/locate.js';
import { askPlace } from '../src/state/actions.js';
import { capacityQuery } from '../src/state/question.js';

const dataset = { extent: [106.7, 26.7, 107.3, 27.4] };

/** A browser whose device answers at once, or later when `answer` is called. */
function visit(outcome, browser = {}) {
  const store = createStore({ ...initialState(''), dataset });
  const calls = [];
  const geolocation = {
    getCurrentPosition(found, failed) {
      const answer = () => (outcome.code ? failed(outcome) : found({ coords: outcome }));
      calls.push(answer);
      if (!outcome.later) answer();
    },
  };
  locate(store, { isSecureContext: true, navigator: { geolocation }, ...browser });
  return { state: () => store.get(), store, calls };
}

test('a position is asked with how far off it may be, rounded up', () => {
  const { state } = visit({ longitude: 106.9660123, latitude: 27.06, accuracy: 34.2 });
  assert.deepEqual(state().place, { lon: 106.96601, lat: 27.06, name: '', accuracyMetres: 35 });
  assert.equal(capacityQuery(state()).accuracyMetres, 35);
  assert.equal(state().locating, null);
});

test('each refusal has its own name', () => {
  const saying = (outcome, browser) => visit(outcome, browser).state().locating;
  assert.equal(saying({ code: 1 }), 'denied');
  assert.equal(saying({ code: 2 }), 'unavailable');
  assert.equal(saying({ code: 3 }), 'timeout');
  assert.equal(saying({}, { navigator: {} }), 'unavailable');
  assert.equal(saying({ longitude: 107, latitude: 27, accuracy: 25_000 }), 'vague');
  assert.equal(saying({ longitude: 116.4, latitude: 39.9, accuracy: 20 }), 'far');
});

test('without https the device is not even asked', () => {
  const { state, calls } = visit({ longitude: 107, latitude: 27 }, { isSecureContext: false });
  assert.equal(state().locating, 'insecure');
  assert.equal(calls.length, 0);
});

test('a position just outside the county is asked about: the server says how far it is', () => {
  const { state } = visit({ longitude: 107.5, latitude: 27, accuracy: 20 });
  assert.equal(state().place.lon, 107.5);
});

test('a position that comes after another question is dropped', () => {
  const { store, calls } = visit({ longitude: 107, latitude: 27, accuracy: 9, later: true });
  assert.equal(store.get().locating, 'busy');
  askPlace(store, { address: '马江村', name: '马江村' });
  calls[0]();
  assert.equal(store.get().place.address, '马江村');
});
