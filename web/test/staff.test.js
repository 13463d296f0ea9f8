import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  dueText,
  mapAddress,
  nextSort,
  sizeOf,
  sortRows,
  timeLeft,
  waitingKey,
} from '../src/format/staff/rows.js';
import { daysText, percentText, periodsAt } from '../src/format/staff/periods.js';
import { moment } from '../src/format/staff/moment.js';
import { decodeDesk, encodeDesk, NO_FILTER, TABS } from '../src/state/staff/route.js';
import { initialDesk, perform, setFilter } from '../src/state/staff/desk.js';
import { startLoading } from '../src/state/staff/load.js';
import { createStore } from '../src/state/store.js';
import { translator } from '../src/format/message.js';
import { decode } from '../src/state/url.js';

const words = (text) => text.replaceAll('\u00a0', ' ');

const ROW = {
  id: 'r-1',
  open: true,
  status: 'SUBMITTED',
  appliedOn: '2026-11-02',
  place: { name: '双流镇三合村', location: { coordinates: [106.9, 27.06] } },
  kva: 500,
  kw: 440,
  use: 'industrial',
  direction: 'DEMAND',
  supply: 'dual',
  waitingFor: { party: 'UTILITY' },
  clock: {
    limitDays: 22,
    usedDays: 8,
    leftDays: 14,
    running: true,
    overdue: false,
    dueOn: '2026-12-11',
  },
  reservation: { state: 'HELD' },
};
const clock = (change) => ({ ...ROW, clock: { ...ROW.clock, ...change } });

test('the time that is left has a shape and a word of its own', () => {
  const said = (row) => {
    const { look, params } = timeLeft(row);
    return [look, params.n];
  };
  assert.deepEqual(said(ROW), ['NORMAL', 14]);
  assert.deepEqual(said(clock({ leftDays: 3 })), ['HEAVY', 3]);
  assert.equal(timeLeft(clock({ leftDays: 0 })).key, 'staff.left.today');
  assert.deepEqual(said(clock({ leftDays: -2, overdue: true })), ['OVERLOADED', 2]);
  assert.deepEqual(said(clock({ leftDays: 0, usedDays: 24, overdue: true })), ['OVERLOADED', 2]);
  assert.deepEqual(said(clock({ running: false })), ['PAUSED', 14]);
  assert.deepEqual(said({ ...clock({ usedDays: 9 }), open: false }), [null, 9]);
});

test('the bureau says "us" where an installer says "the bureau"', () => {
  assert.equal(waitingKey(ROW, true), 'staff.waits.UTILITY.bureau');
  assert.equal(waitingKey(ROW, false), 'staff.waits.UTILITY.own');
  const queued = { ...ROW, reservation: { state: 'QUEUED' } };
  assert.equal(waitingKey(queued, true), 'staff.waits.QUEUED.bureau');
  assert.equal(
    waitingKey({ ...queued, waitingFor: { party: 'CUSTOMER' } }, true),
    'staff.waits.CUSTOMER.bureau',
  );
  assert.equal(waitingKey({ ...ROW, open: false }, true), 'staff.waits.NOBODY');
});

test('generation is counted in kW, a due date is said only while it counts', () => {
  assert.equal(words(sizeOf(ROW)), '500 kVA');
  assert.equal(words(sizeOf({ ...ROW, direction: 'GENERATION' })), '440 kW');
  assert.equal(dueText(ROW, 'zh', '2026-11-26'), '12 月 11 日');
  assert.equal(dueText({ ...ROW, open: false }, 'zh', '2026-11-26'), '–');
});

test('the map is asked the very question of the request', () => {
  const asked = decode(mapAddress(ROW, 'en').slice(2));
  assert.deepEqual(asked.place, { lon: 106.9, lat: 27.06, name: '双流镇三合村' });
  assert.deepEqual(
    [asked.need.amount, asked.need.unit, asked.need.use, asked.need.supply, asked.lang],
    ['500', 'kva', 'industrial', 'dual', 'en'],
  );
});

test('a column sorts up, then down, then the inbox has its own order again', () => {
  const rows = [5, 1, 3].map((kva) => ({ ...ROW, kva }));
  const kvas = (sort) => sortRows(rows, sort).map(({ kva }) => kva);
  const up = nextSort(null, 'size');
  const down = nextSort(up, 'size');
  assert.deepEqual(kvas(up), [1, 3, 5]);
  assert.deepEqual(kvas(down), [5, 3, 1]);
  assert.equal(nextSort(down, 'size'), null);
  assert.deepEqual(kvas(null), [5, 1, 3]);
  assert.deepEqual(nextSort(down, 'due'), { column: 'due', descending: false });
});

test('what has ended is due after everything else', () => {
  const ended = { ...ROW, id: 'ended', open: false, clock: { ...ROW.clock, dueOn: null } };
  assert.equal(sortRows([ended, ROW], { column: 'due' }).at(-1).id, 'ended');
});

test('every address of the desk reads back as it was', () => {
  const tabs = TABS.PLANNER;
  const links = [
    'list',
    'list&overdue=true',
    'list&q=%E5%8F%8C%E6%B5%81&page=2&id=r-1',
    'list&state=all&status=REJECTED&lang=en',
    'id=r-1',
    'list&tab=leads',
    'list&tab=indicators&from=2026-01-01&to=2026-03-31',
    'list&tab=batch&lang=en',
  ];
  for (const link of links) {
    const lang = link.includes('lang=en') ? 'en' : 'zh';
    assert.equal(encodeDesk({ ...decodeDesk(`?${link}`, tabs), lang }), link);
  }
});

test('a tab that is not one’s own is not opened', () => {
  assert.equal(decodeDesk('?list&tab=leads', TABS.INSTALLER).tab, 'requests');
  assert.equal(decodeDesk('?list&page=-3', TABS.PLANNER).filter.page, 1);
  assert.equal(decodeDesk('?list&tab=indicators&from=yesterday', TABS.PLANNER).period.from, null);
});

const session = { signedIn: true, name: 'p', displayName: 'P', role: 'PLANNER' };
const deskAt = (search) =>
  createStore(initialDesk(search, { session, t: translator({}), lang: 'zh' }));
const settle = () => new Promise((done) => setImmediate(done));

function server() {
  const asked = [];
  const answer =
    (name, body) =>
    (...args) => {
      asked.push([name, ...args.slice(0, -1)]);
      return Promise.resolve(body(...args));
    };
  return {
    asked,
    listRequests: answer('list', () => ({ requests: [ROW], page: 1, pages: 1, total: 1 })),
    getRequestById: answer('view', (id) => ({ ...ROW, id })),
    listPermits: answer('leads', () => ({ leads: [] })),
    getIndicators: answer('indicators', () => ({ classes: [] })),
  };
}

test('only what is shown is asked for', async () => {
  const api = server();
  const desk = deskAt('?list&tab=leads');
  startLoading(desk, api);
  await settle();
  assert.deepEqual(
    api.asked.map(([name]) => name),
    ['leads'],
  );
  desk.set({ tab: 'requests', id: 'r-7' });
  await settle();
  assert.deepEqual(api.asked.map(([name]) => name).sort(), ['leads', 'list', 'view']);
  assert.equal(desk.get().view.data.id, 'r-7');
});

test('another filter begins at its first page and asks anew', async () => {
  const api = server();
  const desk = deskAt('?list&page=3');
  startLoading(desk, api);
  setFilter(desk, { q: ' 双流 ' });
  await settle();
  const filters = api.asked.map(([, filter]) => [filter.page, filter.q]);
  assert.deepEqual(filters, [
    [3, ''],
    [1, '双流'],
  ]);
});

test('a slow answer to an older question never shows', async () => {
  const held = [];
  const api = {
    ...server(),
    listRequests: (filter) => new Promise((done) => held.push([filter.q, done])),
  };
  const desk = deskAt('?list');
  startLoading(desk, api);
  setFilter(desk, { q: 'new' });
  held[1][1]({ requests: [], total: 1 });
  await settle();
  held[0][1]({ requests: [], total: 999 });
  await settle();
  assert.equal(desk.get().list.data.total, 1);
});

test('the last good list stays when the server does not answer', async () => {
  const api = server();
  const desk = deskAt('?list');
  startLoading(desk, api);
  await settle();
  api.listRequests = () => Promise.reject(new Error('gone'));
  desk.set({ refreshed: 1 });
  await settle();
  const { phase, data } = desk.get().list;
  assert.deepEqual([phase, data.total], ['failed', 1]);
});

test('figures of one request never stand under the name of another', async () => {
  const api = server();
  const desk = deskAt('?list&id=r-1');
  startLoading(desk, api);
  await settle();
  api.getRequestById = () => Promise.reject(new Error('gone'));
  desk.set({ id: 'r-2' });
  await settle();
  assert.equal(desk.get().view.data, null);
});

test('what was done shows at once and the list is asked again', async () => {
  const api = server();
  const desk = deskAt('?list&id=r-1');
  startLoading(desk, api);
  await settle();
  await perform(desk, 'ACCEPT', async () => ({ ...ROW, status: 'ACCEPTED' }));
  await settle();
  assert.equal(desk.get().view.data.status, 'ACCEPTED');
  assert.equal(api.asked.filter(([name]) => name === 'list').length, 2);
  assert.equal(api.asked.filter(([name]) => name === 'view').length, 1);
});

test('where somebody else was first, the request is read again and the reason stays', async () => {
  const api = server();
  const desk = deskAt('?list&id=r-1');
  startLoading(desk, api);
  await settle();
  const taken = Object.assign(new Error('no'), {
    status: 409,
    body: { code: 'ACTION_NOT_ALLOWED' },
  });
  await perform(desk, 'ACCEPT', () => Promise.reject(taken));
  await settle();
  assert.equal(api.asked.filter(([name]) => name === 'view').length, 2);
  assert.equal(desk.get().doingProblem.what, 'ACCEPT');
  assert.equal(desk.get().busy, null);
});

test('a second press while the first is on its way does nothing', async () => {
  const desk = deskAt('?list&id=r-1');
  let calls = 0;
  const call = async () => {
    calls += 1;
    return ROW;
  };
  await Promise.all([perform(desk, 'ACCEPT', call), perform(desk, 'ACCEPT', call)]);
  assert.equal(calls, 1);
});

test('periods are of Beijing’s calendar, up to today', () => {
  const [year, quarter, months, lastYear] = periodsAt('2026-11-26');
  assert.deepEqual([year.from, year.to], ['2026-01-01', '2026-11-26']);
  assert.equal(quarter.from, '2026-10-01');
  assert.equal(months.from, '2025-11-27');
  assert.deepEqual([lastYear.from, lastYear.to], ['2025-01-01', '2025-12-31']);
});

test('a share is never rounded up to a whole', () => {
  assert.equal(percentText(0.996), '99%');
  assert.equal(percentText(1), '100%');
  assert.equal(percentText(0.29), '29%');
  assert.equal(percentText(null), null);
  assert.equal(daysText(9.5), '9.5');
  assert.equal(daysText(null), null);
});

test('a moment is told by Beijing’s clock', () => {
  assert.equal(moment('2026-11-25T16:30:00Z', 'zh', '2026-11-26'), '11 月 26 日 00:30');
});

test('every stage, action, party and kind has its words', () => {
  const zh = JSON.parse(readFileSync(new URL('../i18n/zh.json', import.meta.url)));
  const wanted = {
    'staff.status.':
      'SUBMITTED ACCEPTED SURVEYED PLAN_REPLIED UNDER_CONSTRUCTION INSPECTED ENERGISED REJECTED WITHDRAWN EXPIRED',
    'staff.action.': 'ACCEPT SURVEY REPLY_PLAN PAUSE RESUME INSPECT ENERGISE REJECT READY WITHDRAW',
    'staff.effect.': 'ACCEPT SURVEY REPLY_PLAN PAUSE RESUME INSPECT ENERGISE REJECT READY WITHDRAW',
    'staff.approval.': 'ROAD PLANNING POLICE FORESTRY WATER LANDSCAPE GRANTED REFUSED',
    'staff.lead.': 'OPEN CONTACTED APPLIED CLOSED',
    'staff.tab.': TABS.PLANNER.join(' '),
    'staff.state.': 'open closed all',
    'staff.batch.column.':
      'ref address lon lat crs kva kw use supply phases applicantKind applicantName applicantPhone licenceNo existingKva declarations queue notes',
    'staff.reservation.': 'HELD QUEUED NONE GIVEN_BACK',
  };
  for (const [prefix, names] of Object.entries(wanted))
    for (const name of names.split(' ')) assert.ok(prefix + name in zh, prefix + name);
  for (const party of ['UTILITY', 'CUSTOMER', 'AUTHORITY', 'QUEUED', 'NOBODY'])
    for (const reader of ['bureau', 'own'])
      assert.ok(`staff.waits.${party}.${reader}` in zh, party);
});

test('an untouched filter asks for what is open', () => {
  assert.equal(NO_FILTER.state, 'open');
  assert.equal(encodeDesk({ ...decodeDesk('?list', TABS.PLANNER), lang: 'zh' }), 'list');
});
