import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { ApiProblem } from '../src/api/http.js';
import { movedRows } from '../src/format/datasets/moved.js';
import { issuePoints, issueRows, listedIssues, pointOf, valueText } from '../src/format/datasets/report.js';
import { fileSize } from '../src/format/datasets/size.js';
import { spanText, wrongEntry } from '../src/format/outages/entry.js';
import { isInTime, noticeOf } from '../src/format/outages/notice.js';
import { translator } from '../src/format/message.js';
import { createStore } from '../src/state/store.js';
import {
  act,
  askFirst,
  compared,
  initialDatasets,
  shownVersion,
} from '../src/state/datasets/datasets.js';
import { followJobs, sendDelivery } from '../src/state/datasets/jobs.js';
import { decodeDatasets, encodeDatasets } from '../src/state/datasets/route.js';
import { startFollowingService } from '../src/state/datasets/service.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const settled = () => new Promise((done) => setTimeout(done, 5));
const version = (name, state) => ({ version: name, state });
const listed = (versions, more = {}) => ({
  phase: 'shown',
  data: { inService: 'b', previous: 'c', versions, jobs: [], ...more },
});
const page = (search = '') => createStore(initialDatasets(search));

test('the address says what is looked at, and only what is not as always', () => {
  for (const link of ['', 'version=ab', 'tab=compare&from=a&to=b&layer=feeder&change=ADDED&page=3', 'tab=outages']) {
    assert.equal(encodeDatasets({ ...decodeDatasets(`?${link}`), lang: 'zh' }), link);
  }
  assert.equal(decodeDatasets('?tab=nonsense&change=x&page=-1').tab, 'versions');
  assert.equal(decodeDatasets('?page=-1').page, 1);
  assert.equal(encodeDatasets({ ...decodeDatasets(''), lang: 'en' }), 'lang=en');
});

test('the version in service is shown, and compared with the newest other', () => {
  const versions = [version('x', 'REJECTED'), version('a', 'READY'), version('b', 'IN_SERVICE')];
  const store = page();
  store.set({ list: listed(versions) });
  assert.equal(shownVersion(store.get()).version, 'b');
  assert.deepEqual(compared(store.get()), { from: 'b', to: 'a' });
  store.set({ version: 'gone' });
  assert.equal(shownVersion(store.get()), null);
});

test('requests that would be lost have to be accepted before a version serves', async () => {
  const store = page();
  askFirst(store, 'activate');
  const lost = [{ id: 'r1' }];
  const refused = new ApiProblem(409, { code: 'REQUESTS_LOST', requestsLost: lost }, null);
  await act(store, () => Promise.reject(refused));
  assert.deepEqual(store.get().lost, lost);
  assert.equal(store.get().asked, 'activate');
  const before = store.get().refreshed;
  await act(store, async () => ({}));
  assert.equal(store.get().asked, null);
  assert.equal(store.get().refreshed, before + 1);
});

test('another refusal stands beside the step and loses nothing', async () => {
  const store = page();
  askFirst(store, 'rollback');
  await act(store, () => Promise.reject(new ApiProblem(503, {}, null)));
  assert.equal(store.get().problem.status, 503);
  assert.equal(store.get().asked, 'rollback');
  assert.equal(store.get().acting, null);
});

const job = (state, percent, more = {}) => ({ id: 'j', state, percent, fileName: 'a.zip', ...more });

test('a delivery is sent, followed as it is pushed, and shown when it ends', async () => {
  const store = page();
  const api = {
    sendDataset: async (_, onSent) => (onSent(0.5), job('READING', 0)),
    watchJob: (id, listener) => {
      listener.onProgress(job('CHECKING', 60));
      listener.onProgress(job('DONE', 100, { version: 'new' }));
      listener.onEnd();
    },
    getJob: () => assert.fail('nothing is asked for while it is pushed'),
  };
  followJobs(store, api);
  await sendDelivery(store, { file: { name: 'a.zip' }, descriptor: null }, api);
  await settled();
  assert.equal(store.get().sending, null);
  assert.equal(store.get().jobs.j.state, 'DONE');
  assert.equal(store.get().version, 'new');
  assert.ok(store.get().refreshed > 0);
});

test('where pushing breaks off the job is asked for until it ends', async () => {
  const store = page();
  const answers = [job('CHECKING', 70), job('REJECTED', 100, { version: 'bad' })];
  const api = {
    watchJob: (id, { onBroken }) => onBroken(),
    getJob: async () => answers.shift(),
  };
  followJobs(store, api, { setTimeout: (again) => setTimeout(again, 0) });
  store.set({ list: listed([], { jobs: [job('READING', 10)] }) });
  await settled();
  await settled();
  assert.equal(store.get().jobs.j.state, 'REJECTED');
  assert.equal(answers.length, 0);
});

test('a job that nobody knows any more is put away', async () => {
  const store = page();
  const api = {
    watchJob: (id, { onBroken }) => onBroken(),
    getJob: () => Promise.reject(new ApiProblem(404, {}, null)),
  };
  followJobs(store, api);
  store.set({ list: listed([], { jobs: [job('READING', 10)] }) });
  await settled();
  assert.deepEqual(store.get().jobs, {});
});

test('a delivery that is stopped leaves nothing; one that is refused says why', async () => {
  const store = page();
  const stopped = {
    sendDataset: (_, __, signal) =>
      new Promise((___, refuse) =>
        signal.addEventListener('abort', () => refuse(new DOMException('', 'AbortError'))),
      ),
  };
  const sending = sendDelivery(store, { file: null, descriptor: { name: 'd.yml' } }, stopped);
  store.get().sending.stop();
  await sending;
  assert.equal(store.get().sending, null);
  const refused = { sendDataset: () => Promise.reject(new ApiProblem(400, { detail: 'no' }, null)) };
  await sendDelivery(store, { file: { name: 'a' }, descriptor: null }, refused);
  assert.equal(store.get().sending.problem.body.detail, 'no');
});

test('while one delivery is on its way no other is sent', async () => {
  const store = page();
  let arrived;
  const first = { sendDataset: () => new Promise((done) => (arrived = done)) };
  const sending = sendDelivery(store, { file: { name: 'first' }, descriptor: null }, first);
  const second = { sendDataset: () => assert.fail('sent') };
  assert.equal(await sendDelivery(store, { file: { name: 'second' }, descriptor: null }, second), false);
  assert.equal(store.get().sending.file.name, 'first');
  arrived(job('READING', 0));
  assert.equal(await sending, true);
});

const doneAtOnce = {
  sendDataset: async () => job('READING', 0),
  watchJob: (id, { onProgress }) => onProgress(job('DONE', 100, { version: 'new' })),
};

test("a colleague's delivery that ends changes the list and not what is looked at", async () => {
  const store = page();
  store.set({ version: 'a' });
  followJobs(store, doneAtOnce);
  store.set({ list: listed([], { jobs: [job('READING', 10)] }) });
  await settled();
  assert.equal(store.get().jobs.j.state, 'DONE');
  assert.equal(store.get().version, 'a');
  assert.ok(store.get().refreshed > 0);
});

test('a delivery that ends leaves open what waits to be confirmed', async () => {
  const store = page();
  store.set({ version: 'a' });
  askFirst(store, 'activate');
  followJobs(store, doneAtOnce);
  await sendDelivery(store, { file: { name: 'a.zip' }, descriptor: null }, doneAtOnce);
  await settled();
  assert.equal(store.get().jobs.j.state, 'DONE');
  assert.deepEqual([store.get().version, store.get().asked], ['a', 'activate']);
});

test('what was fetched is fetched again when another version serves, and only then', () => {
  const store = page();
  let told = 0;
  startFollowingService(store, () => (told += 1));
  store.set({ list: listed([]) });
  store.set({ list: listed([]) });
  assert.equal(told, 0);
  store.set({ list: listed([], { inService: 'a' }) });
  store.set({ list: { phase: 'asking', data: null } });
  store.set({ list: listed([], { inService: 'a' }) });
  assert.equal(told, 1);
});

test('issues without a place are listed after those with one', () => {
  const issue = (id, code = 'ISLAND') => ({ code, layer: 'feeder', id, detail: id });
  const placed = { geometry: { type: 'Point', coordinates: [106.9, 27] }, properties: issue('a') };
  const all = (code) =>
    listedIssues({ features: [placed] }, [issue('a'), issue('b'), issue('c', 'NO_PEAK')], code).map(({ id }) => id);
  assert.deepEqual(all(), ['a', 'b', 'c']);
  assert.deepEqual(all('NO_PEAK'), ['c']);
  assert.deepEqual(listedIssues(null, [issue('b')]).map(({ id }) => id), ['b']);
});

test('issues that cost rows come first', () => {
  const rows = issueRows({ NO_PEAK: 220, BAD_VALUE: 2, ISLAND: 300 });
  assert.deepEqual(
    rows.map(({ code }) => code),
    ['BAD_VALUE', 'ISLAND', 'NO_PEAK'],
  );
  const issues = {
    features: [
      { geometry: { type: 'Point', coordinates: [106.9, 27] }, properties: { code: 'ISLAND', id: 'a' } },
      { geometry: null, properties: { code: 'ISLAND', id: 'b' } },
    ],
  };
  assert.deepEqual(issuePoints(issues).map(({ id, at }) => [id, at]), [['a', { lon: 106.9, lat: 27 }]]);
  assert.deepEqual(issuePoints(issues, 'NO_PEAK'), []);
  assert.deepEqual(pointOf({ type: 'LineString', coordinates: [[1, 2], [3, 4]] }), { lon: 1, lat: 2 });
  assert.equal(pointOf(null), null);
});

test('every code that the server has is named in both languages', () => {
  const source = new URL('../../src/main/java/io/headroom/network/IssueCode.java', import.meta.url);
  const codes = [...readFileSync(source, 'utf8').matchAll(/^ {2}([A-Z_]+)\((true|false)\)/gm)];
  assert.ok(codes.length > 15);
  for (const [, code, refuses] of codes) {
    assert.equal(issueRows({ [code]: 1 })[0].refuses, refuses === 'true', code);
    for (const lang of ['zh', 'en']) assert.ok(translator(table(lang)).has(`datasets.issue.${code}`), code);
  }
});

test('capacity that moved most stands first', () => {
  const rows = movedRows([
    { id: 'a', before: { availableKva: 10 }, after: { availableKva: 0 }, changeKva: -10 },
    { id: 'b', before: { availableKva: 0 }, after: { availableKva: 400 }, changeKva: 400 },
  ]);
  assert.deepEqual(
    rows.map(({ id, changeText }) => [id, changeText]),
    [['b', '+400'], ['a', '\u221210']],
  );
  assert.deepEqual(movedRows(undefined), []);
});

test('values and sizes as they are read', () => {
  assert.equal(valueText(null), '–');
  assert.equal(valueText(0), '0');
  assert.equal(valueText([1, 2]), '[1,2]');
  assert.equal(fileSize(999), '999\u00a0B');
  assert.equal(fileSize(2_344_960), '2.3\u00a0MB');
  assert.equal(fileSize(null), '');
});

const STANDARDS = {
  outage: { noticeDays: 3 },
  calendar: { years: [{ year: 2026, provisional: false, off: [{ from: '2026-10-01', to: '2026-10-07' }], work: [] }] },
};

test('the earliest day of an outage counts working days as the server does', () => {
  // Announced on a Thursday: Friday, Monday, Tuesday.
  assert.equal(noticeOf(STANDARDS, '2026-11-26').earliest, '2026-12-01');
  assert.equal(noticeOf(STANDARDS, '2026-09-30').earliest, '2026-10-12');
  const notice = noticeOf(STANDARDS, '2026-11-26');
  assert.equal(isInTime('2026-12-01T00:00', notice), true);
  assert.equal(isInTime('2026-11-30T23:59', notice), false);
  assert.equal(isInTime('', notice), null);
  assert.equal(noticeOf(null, '2026-11-26').earliest, null);
});

test('an outage is checked from its first field to its last', () => {
  const whole = {
    assetId: 'F1',
    startsAt: '2026-12-01T08:00',
    endsAt: '2026-12-01T18:00',
    reason: 'x',
  };
  assert.equal(wrongEntry(whole), null);
  assert.equal(wrongEntry({ ...whole, assetId: null }).field, 'assetId');
  assert.equal(wrongEntry({ ...whole, startsAt: '' }).field, 'startsAt');
  assert.equal(wrongEntry({ ...whole, endsAt: whole.startsAt }).key, 'outages.wrong.order');
  assert.equal(wrongEntry({ ...whole, reason: ' ' }).field, 'reason');
});

test('an outage over night names both days', () => {
  const day = (iso) => iso.slice(5);
  assert.equal(spanText('2026-12-01T08:00:00', '2026-12-01T18:00:00', day), '12-01 08:00–18:00');
  assert.equal(spanText('2026-12-01T22:00', '2026-12-02T06:00', day), '12-01 22:00 – 12-02 06:00');
});
