import { test } from 'node:test';
import assert from 'node:assert/strict';
import { calendarRows, pauseOf, runsOf, segmentsOf, weeksOf } from '../src/format/clockdays.js';
import { clock, drawn } from './requests.js';

/** The autumn of the pictures: festival, six weeks of the customer's works, and what is left. */
const AUTUMN = drawn(
  `nnnnanu uuuuNNN uuuNNNN NNNpppn
   pppppnn pppppnn pppppnn pppppnn pppppnn pppppnn
   !pllllnn lllllnn lllllnn`,
  '2026-09-14',
);

/** Rows as a reader sees them: the Monday of a week, or how many weeks are folded. */
const seen = (days) =>
  calendarRows(days).map(({ weeks, folded }) =>
    folded ? `fold ${weeks.length}` : weeks[0][0].date.slice(5),
  );

test('full weeks of pause fold to one row, and nothing else does', () => {
  assert.deepEqual(seen(AUTUMN), [
    '09-14',
    '09-21',
    '09-28',
    '10-05',
    'fold 6',
    '11-23',
    '11-30',
    '12-07',
  ]);
});

test('the fold says from when to when, and how many working days', () => {
  const fold = calendarRows(AUTUMN).find(({ folded }) => folded);
  assert.deepEqual(pauseOf(fold), { from: '2026-10-12', to: '2026-11-20', days: 30 });
});

test('no day is lost by folding', () => {
  const days = calendarRows(AUTUMN).flatMap(({ weeks }) => weeks.flat());
  assert.deepEqual(days, AUTUMN);
  assert.equal(weeksOf(AUTUMN).every((week) => week.length === 7), true);
});

test('a single week of pause is not folded: it is as short as its fold', () => {
  assert.deepEqual(seen(drawn('unnnnnn pppppnn lllllnn', '2026-11-02')), [
    '11-02',
    '11-09',
    '11-16',
  ]);
});

test('a week with a holiday, a make-up day or today in it is never folded', () => {
  for (const week of ['ppppPnn', '!pppppnn', 'pppp!pnn', 'pppplnn', 'pppppnN'])
    assert.equal(seen(drawn(`pppppnn ${week} pppppnn`, '2026-11-02')).length, 3, week);
});

test('a month is said where it begins, and after a fold that hid its beginning', () => {
  const months = calendarRows(AUTUMN).map(({ month }) => month);
  assert.deepEqual(months, [9, null, 10, null, null, 11, 12, null]);
});

test('the bar has a piece a working day of the promise, and one for the pause', () => {
  const count = (of, kind) => segmentsOf(of).filter((segment) => segment === kind).length;
  assert.equal(count(clock(), 'USED'), 8);
  assert.equal(count(clock(), 'LEFT'), 14);
  assert.equal(count(clock(), 'PAUSED'), 1);
  assert.equal(count(clock({ pausedDays: 0 }), 'PAUSED'), 0);
});

test('what is over the promise is shown over it', () => {
  const late = segmentsOf(clock({ usedDays: 25, leftDays: -3, pausedDays: 0 }));
  assert.deepEqual(
    ['USED', 'LEFT', 'OVER'].map((kind) => late.filter((segment) => segment === kind).length),
    [22, 0, 3],
  );
});

test('who hears the calendar hears the same days', () => {
  assert.deepEqual(runsOf(AUTUMN), [
    { state: 'USED', from: '2026-09-20', to: '2026-09-30', days: 8 },
    { state: 'PAUSED', from: '2026-10-08', to: '2026-11-23', days: 34 },
    { state: 'LEFT', from: '2026-11-24', to: '2026-12-11', days: 14 },
  ]);
});
