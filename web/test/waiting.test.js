import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../src/format/message.js';
import { waitingOf } from '../src/format/waiting.js';
import { eventKey, momentText, requestTitle, reservationFact } from '../src/format/requestfacts.js';
import { approvalState, stageTime } from '../src/format/stages.js';
import { plain } from './answers.js';
import { clock, view } from './requests.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const zh = translator(table('zh'));
const en = translator(table('en'));

function say(of, { t = zh, lang = 'zh' } = {}) {
  const { pill, verdict, why } = waitingOf(of, lang);
  const words = ({ key, params }) => {
    assert.ok(t.has(key), key);
    const named = params.authority ? { ...params, authority: t(params.authority) } : params;
    return plain(t(key, named));
  };
  return { pill: words(pill), verdict: words(verdict), why: why.map(words).join('') };
}

const waits = (party, more = {}) => ({
  waitingFor: { party, since: '2026-09-30', note: '', noteEn: null },
  ...more,
});

test('the customer builds: what to do, and the date it leads to', () => {
  assert.deepEqual(say(view()), {
    pill: '现在等您',
    verdict: '请完成内部受电工程，再按“申请报验”。',
    why: '我们的时钟从 9 月 30 日答复方案后停着，这段日子不计时。今天报验，最迟 12 月 11 日（周五）送电。',
  });
  assert.match(say(view(), { t: en, lang: 'en' }).why, /since .* 30 Sep;.* by Fri 11 Dec\.$/);
});

test('something is missing: bring it, then say so', () => {
  const { verdict } = say(view({ status: 'ACCEPTED' }));
  assert.equal(verdict, '请把缺的补上，再按“已经补齐”。');
});

test('the bureau works: the date, and what of the promise is used', () => {
  const running = clock({ running: true, pausedDays: 0 });
  const said = say(view(waits('UTILITY', { status: 'ACCEPTED', clock: running })));
  assert.equal(said.pill, '现在等供电局');
  assert.equal(said.verdict, '接下来到现场勘查，最迟 12 月 11 日（周五）送电。');
  assert.equal(said.why, '承诺 22 个工作日，已用 8 个，还剩 14 个。您不用做什么。');
});

test('a missed promise is said as one', () => {
  const late = clock({ usedDays: 25, leftDays: -3, overdue: true, dueOn: '2026-11-18' });
  const of = view(waits('UTILITY', { status: 'SURVEYED', clock: late }));
  assert.equal(waitingOf(of, 'zh').look, 'OVERLOADED');
  assert.equal(say(of).verdict, '供电局没有守住承诺，应在 11 月 18 日（周三）前送电。');
  assert.match(say(of).why, /超了 3 个/);
});

test('every open status has its sentence in both languages', () => {
  const statuses = 'SUBMITTED ACCEPTED SURVEYED PLAN_REPLIED UNDER_CONSTRUCTION INSPECTED';
  for (const status of statuses.split(' ')) {
    say(view(waits('UTILITY', { status })));
    say(view(waits('UTILITY', { status })), { t: en, lang: 'en' });
  }
});

test('an authority is called by its name, several by their number', () => {
  const road = { kind: 'ROAD', outcome: 'OPEN', limitDays: 5, dueOn: '2026-11-30' };
  const one = say(view(waits('AUTHORITY', { status: 'SURVEYED', approvals: [road] })));
  assert.equal(one.pill, '现在等公路部门');
  assert.equal(one.verdict, '公路部门在审批，最迟 11 月 30 日（周一）。');
  const two = [road, { ...road, kind: 'WATER' }, { ...road, kind: 'POLICE', outcome: 'GRANTED' }];
  assert.equal(say(view(waits('AUTHORITY', { approvals: two }))).pill, '现在等 2 个部门');
  for (const kind of 'ROAD PLANNING POLICE FORESTRY WATER LANDSCAPE'.split(' '))
    assert.ok(zh.has(`authority.${kind}`), kind);
});

test('in the queue: which place, and behind what', () => {
  const reservation = { state: 'QUEUED', kva: 100, queuePosition: 3 };
  const behind = { ...reservation, waitsBehind: { name: '10 kV 城西线' } };
  assert.equal(
    say(view(waits('UTILITY', { reservation: behind }))).verdict,
    '排在第 3 位，等10 kV 城西线。',
  );
  assert.equal(say(view(waits('UTILITY', { reservation }))).verdict, '排在第 3 位，等余量。');
});

test('nothing is held before the visit, and the page says so', () => {
  const reservation = { state: 'NONE', kva: 100 };
  assert.match(say(view(waits('UTILITY', { status: 'SUBMITTED', reservation }))).why, /没有预留/);
});

test('every end has its own words, and says that capacity went back', () => {
  const gaveBack = { state: 'GIVEN_BACK', kva: 500 };
  for (const status of ['REJECTED', 'WITHDRAWN', 'EXPIRED']) {
    const of = view(waits('NOBODY', { status, open: false, reservation: gaveBack }));
    assert.match(say(of).why, /还给大家/, status);
    say(of, { t: en, lang: 'en' });
  }
  const done = view(waits('NOBODY', { status: 'ENERGISED', open: false }));
  assert.equal(say(done).why, '承诺 22 个工作日，实际用了 8 个。');
  assert.equal(waitingOf(done, 'zh').look, 'NORMAL');
  const late = clock({ usedDays: 25 });
  assert.match(say({ ...done, clock: late }).why, /超了 3 个/);
});

test('the title names place, size and kind', () => {
  assert.equal(plain(requestTitle(view(), zh)), '双流镇三合村 500 kVA 高压新装');
  const solar = view({ direction: 'GENERATION', voltageKv: 0.38, kva: 31, kw: 30 });
  assert.equal(plain(requestTitle(solar, en)), '30 kW of solar, 双流镇三合村');
});

test('the reservation of a connected customer has no end to speak of', () => {
  assert.equal(reservationFact(view(), 'zh').key, 'reservation.HELD');
  const reservation = { state: 'HELD', kva: 500, expiresOn: '9999-12-31' };
  assert.equal(reservationFact(view({ reservation }), 'zh').key, 'reservation.KEPT');
});

test('moments are told on the clock of Beijing, however they are written', () => {
  for (const at of ['2026-11-23T09:40:00+08:00', '2026-11-23T01:40:00Z'])
    assert.equal(momentText(at, 'zh', '2026-11-24'), '11 月 23 日 09:40', at);
});

test('every step of the audit trail has words', () => {
  const steps =
    'SUBMIT QUEUE MOVE_UP ACCEPT SURVEY REPLY_PLAN PAUSE RESUME READY INSPECT ENERGISE REJECT ' +
    'WITHDRAW EXPIRE ASK_APPROVAL DECIDE_APPROVAL';
  for (const what of steps.split(' ')) assert.ok(zh.has(eventKey({ what })), what);
});

test('a stage tells when it was, since when it is, or that it is to come', () => {
  const date = (iso) => iso.slice(5);
  const time = (stage) => zh(stageTime(stage, date).key, stageTime(stage, date).params);
  const stage = { step: 'PLAN', from: '2026-09-20', to: '2026-09-30', usedDays: 8, state: 'DONE' };
  assert.equal(time(stage), '09-30，用 8 个工作日');
  assert.equal(time({ ...stage, usedDays: 0 }), '09-20至 09-30');
  assert.equal(time({ ...stage, state: 'CURRENT' }), '09-20起');
  assert.equal(time({ ...stage, state: 'NEXT' }), '还没开始');
  assert.equal(time({ ...stage, step: 'RATING', state: 'NEXT' }), '送电之后');
});

test('an approval within its limit, over it, granted and refused look different', () => {
  const of = (more) => approvalState({ outcome: 'OPEN', usedDays: 2, limitDays: 5, ...more });
  const looks = [{}, { overdue: true }, { outcome: 'GRANTED' }, { outcome: 'REFUSED' }].map(of);
  assert.equal(new Set(looks.map(({ key }) => key)).size, 4);
  for (const { key } of looks) assert.ok(zh.has(key), key);
});
