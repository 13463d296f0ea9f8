import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  calendarOf,
  daysBetween,
  dueDate,
  plusDays,
  weekdayOf,
  weeksOf,
} from '../src/format/workdays.js';
import { briefDay, festivalOf, runText } from '../src/format/holidays.js';

const run = (from, to = from) => ({ from, to });
const YEARS = [
  {
    year: 2025,
    provisional: false,
    off: [run('2025-10-01', '2025-10-08')],
    work: ['2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    provisional: false,
    off: [
      run('2026-01-01', '2026-01-03'),
      run('2026-02-15', '2026-02-23'),
      run('2026-04-04', '2026-04-06'),
      run('2026-05-01', '2026-05-05'),
      run('2026-06-19', '2026-06-21'),
      run('2026-09-25', '2026-09-27'),
      run('2026-10-01', '2026-10-07'),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  {
    year: 2027,
    provisional: true,
    off: [run('2027-01-01'), run('2027-02-05', '2027-02-08')],
    work: [],
  },
];
const calendar = calendarOf(YEARS);

/** Counted by hand from the notices of the State Council. */
const KNOWN = [
  ['2026-02-12', 3, '2026-02-24'],
  ['2026-02-12', 15, '2026-03-11'],
  ['2026-09-18', 15, '2026-10-15'],
  ['2026-09-18', 22, '2026-10-26'],
  ['2025-09-26', 22, '2025-11-03'],
  ['2026-04-29', 3, '2026-05-07'],
];

test('dates come out as counted by hand', () => {
  for (const [start, n, on] of KNOWN)
    assert.equal(dueDate(calendar, start, n).on, on, `${start} + ${n}`);
});

test('the due date is the last of as many working days as were promised, all after the start', () => {
  for (let start = '2026-01-01'; start < '2027-02-01'; start = plusDays(start, 1)) {
    const { on, days } = dueDate(calendar, start, 22);
    assert.equal(days.length, 22, start);
    assert.equal(days.at(-1), on, start);
    assert.ok(days[0] > start && days.every(calendar.isWorking), start);
    const between = daysBetween(plusDays(start, 1), on).filter(calendar.isWorking);
    assert.deepEqual(between, days, start);
  }
});

test('applying a day later is never earlier', () => {
  let last = '';
  for (let start = '2026-01-01'; start < '2027-01-01'; start = plusDays(start, 1)) {
    const { on } = dueDate(calendar, start, 15);
    assert.ok(on >= last, start);
    last = on;
  }
});

test('what reaches into a year without a notice is provisional', () => {
  assert.equal(dueDate(calendar, '2026-12-01', 22).provisional, false);
  assert.equal(dueDate(calendar, '2026-12-02', 22).provisional, true);
  assert.equal(dueDate(calendar, '2030-05-01', 3).provisional, true, 'a year nobody has served');
});

test('2026 has 248 working days', () => {
  assert.equal(daysBetween('2026-01-01', '2026-12-31').filter(calendar.isWorking).length, 248);
});

test('weeks begin on Monday and hold every day of the month once', () => {
  for (let month = 1; month <= 12; month += 1) {
    const weeks = weeksOf(2026, month);
    assert.ok(weeks.every((week) => week.length === 7));
    const days = weeks.flat().filter((day) => day !== null);
    assert.deepEqual(days, daysBetween(days[0], days.at(-1)), String(month));
    assert.ok(days[0].endsWith('-01') && plusDays(days.at(-1), 1).endsWith('-01'));
    weeks.flat().forEach((day, i) => day && assert.equal(weekdayOf(day), i % 7, day));
  }
});

test('a festival is told by its season', () => {
  const named = Object.fromEntries(YEARS[1].off.map((one) => [festivalOf(one), one.from]));
  assert.deepEqual(Object.keys(named), [
    'NEW_YEAR',
    'SPRING',
    'TOMB_SWEEPING',
    'LABOUR',
    'DRAGON_BOAT',
    'MID_AUTUMN',
    'NATIONAL',
  ]);
  assert.equal(festivalOf(run('2025-10-01', '2025-10-08')), 'MID_AUTUMN_NATIONAL');
  assert.equal(festivalOf(run('2022-12-31', '2023-01-02')), 'NEW_YEAR');
  assert.equal(festivalOf(run('2025-01-28', '2025-02-04')), 'SPRING');
  assert.equal(festivalOf(run('2026-08-08')), null);
});

test('runs of days are said briefly', () => {
  assert.equal(runText(run('2026-02-15', '2026-02-23'), 'zh'), '2-15 至 2-23');
  assert.equal(runText(run('2026-02-15', '2026-02-23'), 'en'), '15–23 Feb');
  assert.equal(runText(run('2022-12-31', '2023-01-02'), 'en'), '31 Dec – 2 Jan');
  assert.equal(runText(run('2027-01-01'), 'zh'), '1-1');
  assert.equal(briefDay('2026-09-20', 'en'), '20 Sep');
});
