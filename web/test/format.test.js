import { test } from 'node:test';
import assert from 'node:assert/strict';
import { metres } from '../src/format/distance.js';
import { day, dayWithWeekday, shortDay, todayInBeijing } from '../src/format/dates.js';
import { atNominal, besideLimit, decisivePu, keepsLimit, nominal } from '../src/format/voltage.js';
import { comparison } from '../src/format/comparison.js';
import { clauses, fill, translator } from '../src/format/message.js';
import { lookOf, verdictLook } from '../src/format/grades.js';
import { promisedDays } from '../src/format/service.js';
import { languageOf, shortName } from '../src/format/language.js';

const words = (text) => text.replaceAll('\u00a0', ' ');

test('metres below a kilometre, kilometres above', () => {
  assert.equal(words(metres(84.1)), '84 m');
  assert.equal(words(metres(999.6)), '1 km');
  assert.equal(words(metres(3210)), '3.2 km');
});

test('dates are days, whatever the zone of the reader', () => {
  assert.equal(dayWithWeekday('2026-12-14', 'zh', 2026), '12 月 14 日（周一）');
  assert.equal(dayWithWeekday('2026-12-14', 'en', 2026), 'Mon 14 Dec');
  assert.equal(dayWithWeekday('2027-01-05', 'zh', 2026), '2027 年 1 月 5 日（周二）');
  assert.equal(day('2027-03-31', 'en'), '31 Mar 2027');
});

test('today is Beijing’s today', () => {
  assert.equal(todayInBeijing(Date.UTC(2026, 10, 22, 15, 59)), '2026-11-22');
  assert.equal(todayInBeijing(Date.UTC(2026, 10, 22, 16, 0)), '2026-11-23');
});

test('voltages in the words of the place', () => {
  assert.equal(words(nominal(0.22)), '220 V');
  assert.equal(words(nominal(10)), '10 kV');
  assert.equal(words(atNominal(0.957, 0.38)), '364 V');
  assert.equal(words(atNominal(0.921, 10)), '9.21 kV');
});

test('a voltage beside its limit has the digits that tell them apart', () => {
  const beside = (v, limit, kv) => Object.values(besideLimit(v, limit, kv)).map(words);
  assert.deepEqual(beside(0.957, 0.93, 0.38), ['364 V', '353 V']);
  assert.deepEqual(beside(0.9297, 0.93, 0.38), ['353.3 V', '353.4 V']);
  assert.deepEqual(beside(0.9296, 0.93, 10), ['9.296 kV', '9.300 kV']);
  assert.deepEqual(beside(0.93, 0.93, 0.38), ['353 V', '353 V']);
});

test('a voltage keeps a lowest limit from above and a highest from below', () => {
  assert.ok(keepsLimit({ minimumPu: 0.94, limitPu: 0.93 }));
  assert.ok(!keepsLimit({ minimumPu: 1.08, limitPu: 1.07 }));
  assert.ok(keepsLimit({ minimumPu: 1.04, limitPu: 1.07 }));
  assert.ok(!keepsLimit({ minimumPu: 0.99, maximumPu: 1.08, limitPu: 1.07 }));
  assert.equal(decisivePu({ minimumPu: null, maximumPu: null, limitPu: 0.93 }), null);
});

test('a rule shows value, sign and limit', () => {
  assert.equal(
    words(comparison({ value: 98, limit: 160, unit: 'kW', passed: true })),
    '98 ≤ 160 kW',
  );
  assert.equal(comparison({ value: 0.957, limit: 0.93, unit: 'pu', passed: true }), '0.957 ≥ 0.93');
  assert.equal(
    words(comparison({ value: 240, limit: 160, unit: 'kW', passed: false })),
    '240 > 160 kW',
  );
  assert.deepEqual(comparison({ value: true, passed: true }), { yes: true });
  assert.equal(comparison({ value: 'YELLOW', limit: 'RED', passed: true }), 'YELLOW');
});

test('clauses break at the bar and keep their holes', () => {
  const [first, second] = clauses('还能接 {a}，|够您要的 {r}。', { a: '143 kVA', r: '100 kVA' });
  assert.deepEqual(first[1], { hole: 'a', text: '143 kVA' });
  assert.deepEqual(
    second.map((p) => p.text),
    ['够您要的 ', '100 kVA', '。'],
  );
  assert.equal(fill('{a},| enough', { a: 'x' }), 'x, enough');
});

test('an unknown key shows itself', () => {
  assert.equal(translator({})('no.such'), 'no.such');
});

test('figures in parameters are never read as holes', () => {
  assert.equal(fill('“{q}”', { q: '{n}' }), '“{n}”');
});

test('each layer has its own grade', () => {
  const thing = { grade: 'OVERLOADED', zone: 'GREEN' };
  assert.equal(lookOf(thing, 'demand'), 'OVERLOADED');
  assert.equal(lookOf(thing, 'generation'), 'NORMAL');
  assert.equal(lookOf({ grade: 'NORMAL', zone: null }, 'generation'), 'NO_DATA');
  assert.equal(verdictLook('OUT_OF_REACH'), 'NO_DATA');
});

test('a township has a short name for a small map', () => {
  const pairs = [
    ['高寨苗族布依族乡', '高寨乡'],
    ['禾丰布依族苗族乡', '禾丰乡'],
    ['冯三镇', '冯三镇'],
    ['苗族乡', '苗族乡'],
    ['Xicheng Subdistrict', 'Xicheng'],
    ['Fengsan Town', 'Fengsan'],
  ];
  for (const [name, short] of pairs) assert.equal(shortName(name), short);
});

test('a short day has its year only when it is another one', () => {
  assert.equal(shortDay('2026-12-14', 'zh', 2026), '12 月 14 日');
  assert.equal(shortDay('2026-12-14', 'en', 2026), '14 Dec');
  assert.equal(shortDay('2027-01-04', 'en', 2026), '4 Jan 2027');
});

test('the shorter promise leads to the date', () => {
  const service = { workingDays: 15 };
  const track = (workingDays, eligible = true) => ({ fastTrack: { eligible, workingDays } });
  assert.deepEqual(promisedDays({ service, ...track(10) }), { workingDays: 10, fast: true });
  assert.deepEqual(promisedDays({ service, ...track(22) }), { workingDays: 15, fast: false });
  assert.deepEqual(promisedDays({ service, ...track(10, false) }).workingDays, 15);
  assert.deepEqual(promisedDays({ service, fastTrack: null }).workingDays, 15);
});

test('Chinese names are told apart', () => {
  assert.equal(languageOf('东湖3号公变'), 'zh-CN');
  assert.equal(languageOf('T1'), 'en');
});

test('a computed value is compared as people would write it', () => {
  const rule = { value: 6.859999999999999, limit: 21, unit: 'kW', passed: true };
  assert.equal(comparison(rule).replaceAll('\u00a0', ' '), '6.86 ≤ 21 kW');
});
