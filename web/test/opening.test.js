import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createStore } from '../src/state/store.js';
import { initialState } from '../src/state/initial.js';
import { sendSubscription, startSubscription } from '../src/state/subscription.js';
import { startUnsubscribe, unsubscribe, unsubscribeCode } from '../src/state/unsubscribe.js';
import { startOutageMap, startOutages } from '../src/state/outages.js';
import {
  looksLikeEmail,
  subscriptionBody,
  subscriptionProblem,
} from '../src/format/subscription.js';
import { outageLine, outageTime } from '../src/format/outages.js';
import { areasAt } from '../src/map/hit.js';
import { translator } from '../src/format/message.js';
import { ApiProblem, Unreachable } from '../src/api/http.js';

const t = (lang) =>
  translator(JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url))));
const settle = () => new Promise((resolve) => setImmediate(resolve));
const FULL = { verdict: 'CONSTRAINED', query: { location: { coordinates: [107, 27] } } };
const refused = (status, body = {}) => new ApiProblem(status, body, null);

function answered(search = 'lon=107&lat=27&kva=100') {
  const store = createStore(initialState(search));
  store.set({ answer: { phase: 'answered', data: FULL, unit: 'kva', problem: null } });
  store.set({ subscription: { ...store.get().subscription, phase: 'open' } });
  return store;
}

test('what looks like one address is sent, anything else is not', () => {
  for (const good of ['li@example.com', 'a.b+c@mail.example.cn'])
    assert.ok(looksLikeEmail(good), good);
  for (const bad of ['', 'li', 'li@example', 'a@b.cn, c@d.cn', 'Li <li@example.com>', 'a b@c.cn'])
    assert.ok(!looksLikeEmail(bad), bad);
});

test('the question becomes a body: a position as a point, an address as it is', () => {
  assert.deepEqual(subscriptionBody({ lon: 107, lat: 27, kva: 100, use: 'commercial' }, 'a@b.cn', 'zh'), {
    kva: 100,
    use: 'commercial',
    location: { type: 'Point', coordinates: [107, 27] },
    contact: { email: 'a@b.cn' },
    language: 'zh',
  });
  const named = subscriptionBody({ address: '马江村', use: 'commercial' }, 'a@b.cn', 'en');
  assert.equal(named.address, '马江村');
  assert.equal(named.location, undefined);
});

test('every refusal has a sentence of its own', () => {
  assert.equal(subscriptionProblem(new Unreachable('away')), 'subscribe.error.offline');
  assert.equal(subscriptionProblem(refused(503)), 'subscribe.error.away');
  assert.equal(subscriptionProblem(refused(429)), 'subscribe.error.limit');
  assert.equal(
    subscriptionProblem(refused(400, { parameter: 'contact.email' })),
    'subscribe.error.email',
  );
  assert.equal(
    subscriptionProblem(refused(409, { code: 'ALREADY_AVAILABLE' })),
    'subscribe.error.available',
  );
});

test('a mistyped address is not sent, and stays', async () => {
  const store = answered();
  await sendSubscription(store, () => assert.fail('sent'), ' li@example ');
  assert.equal(store.get().subscription.problem, 'subscribe.error.email');
  assert.equal(store.get().subscription.email, 'li@example');
});

test('what is sent is what was asked, and what comes back is shown', async () => {
  const store = answered();
  const sent = [];
  await sendSubscription(store, async (body) => (sent.push(body), { code: 'X' }), 'li@example.com');
  assert.equal(sent[0].kva, 100);
  assert.equal(store.get().subscription.phase, 'done');
  assert.equal(store.get().subscription.view.code, 'X');
});

test('a refusal opens the form again with its sentence', async () => {
  const store = answered();
  await sendSubscription(store, () => Promise.reject(refused(503)), 'li@example.com');
  assert.equal(store.get().subscription.phase, 'open');
  assert.equal(store.get().subscription.problem, 'subscribe.error.away');
});

test('another answer closes the form, and a late reply to it opens nothing', async () => {
  const store = answered();
  startSubscription(store);
  let reply;
  const sending = sendSubscription(store, () => new Promise((r) => (reply = r)), 'li@example.com');
  store.set({ answer: { ...store.get().answer, data: { ...FULL } } });
  assert.equal(store.get().subscription.phase, 'closed');
  reply({ code: 'X' });
  await sending;
  assert.equal(store.get().subscription.phase, 'closed');
});

test('a link that ends it only shows it until it is confirmed', async () => {
  assert.equal(unsubscribeCode('?unsubscribe=ABC&lang=en'), 'ABC');
  assert.equal(unsubscribeCode('?lang=en'), null);
  const store = createStore(initialState(''));
  await startUnsubscribe(store, 'ABC', { getSubscription: async () => ({ code: 'ABC' }) });
  assert.equal(store.get().unsubscribe.phase, 'found');
  await unsubscribe(store, { endSubscription: async () => ({}) });
  assert.equal(store.get().unsubscribe.phase, 'ended');
});

test('what is gone already has ended, and what failed can be tried again', async () => {
  const store = createStore(initialState(''));
  await startUnsubscribe(store, 'ABC', { getSubscription: () => Promise.reject(refused(404)) });
  assert.equal(store.get().unsubscribe.phase, 'gone');
  await startUnsubscribe(store, 'ABC', { getSubscription: async () => ({}) });
  await unsubscribe(store, { endSubscription: () => Promise.reject(refused(503)) });
  assert.equal(store.get().unsubscribe.phase, 'found');
  await unsubscribe(store, { endSubscription: () => Promise.reject(refused(404)) });
  assert.equal(store.get().unsubscribe.phase, 'ended');
});

test('outages follow the place of the answer, and fail without a word', async () => {
  const store = answered();
  const asked = [];
  startOutages(store, async (lon, lat) => {
    asked.push([lon, lat]);
    if (lat === 28) throw refused(503);
    return { outages: [{ id: 'O1' }] };
  });
  await settle();
  assert.equal(store.get().outages.length, 1);
  const away = { ...FULL, query: { location: { coordinates: [107, 28] } } };
  store.set({ answer: { ...store.get().answer, data: away } });
  await settle();
  assert.deepEqual(asked, [
    [107, 27],
    [107, 28],
  ]);
  assert.deepEqual(store.get().outages, []);
});

test('a list of outages that may not be whole is known as such, until the next answer', async () => {
  const store = answered();
  let complete = false;
  startOutages(store, async () => ({ outages: [], complete }));
  await settle();
  assert.equal(store.get().outagesComplete, false);
  complete = true;
  store.set({ answer: { ...store.get().answer, data: { ...FULL, query: { location: { coordinates: [107, 28] } } } } });
  await settle();
  assert.equal(store.get().outagesComplete, true);
});

test('the map is painted first, then shows once where the power will be off', async () => {
  const store = createStore(initialState(''));
  let asked = 0;
  startOutageMap(store, async () => ({ features: [(asked += 1)] }));
  await settle();
  assert.equal(asked, 0);
  for (const areas of [{ features: [] }, null, { features: [] }]) store.set({ areas });
  await settle();
  assert.deepEqual([asked, store.get().outageMap.features], [1, [1]]);
});

test('a map without outages stands as it is', async () => {
  const store = createStore({ ...initialState(''), areas: { features: [] } });
  startOutageMap(store, () => Promise.reject(refused(503)));
  await settle();
  assert.equal(store.get().outageMap, null);
});

test('two outages of one ground are both told, with dates and customers', () => {
  const square = { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] };
  const outage = (customers) => ({
    geometry: square,
    properties: {
      startsAt: '2026-12-03T08:00:00+08:00',
      endsAt: '2026-12-03T12:00:00+08:00',
      reason: '更换导线',
      customers,
    },
  });
  const found = areasAt([outage(1200), outage(null)], { lon: 1, lat: 1 });
  const [first, second] = found.map(({ properties }) => outageLine(properties, t('zh'), 'zh'));
  assert.match(first, /12 月 3 日（周四） 08:00–12:00 · 1,200 户 · 更换导线$/);
  assert.match(second, /12:00 · 更换导线$/, 'too few to be told');
  assert.deepEqual(areasAt([outage(1)], { lon: 3, lat: 1 }), []);
});

test('an outage is told with its day once, or with both when it goes on overnight', () => {
  const day = { startsAt: '2026-12-03T08:00:00+08:00', endsAt: '2026-12-03T12:00:00+08:00' };
  const night = { startsAt: '2026-12-03T22:00', endsAt: '2026-12-04T06:00' };
  assert.equal(outageTime(day, t('zh'), 'zh', 2026), '12 月 3 日（周四） 08:00–12:00');
  assert.equal(outageTime(day, t('en'), 'en', 2026), 'Thu 3 Dec, 08:00–12:00');
  assert.equal(
    outageTime(night, t('en'), 'en', 2026),
    'Thu 3 Dec, 22:00 to Fri 4 Dec, 06:00',
  );
});
