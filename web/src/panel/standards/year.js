/** Every day of a year: off, made up, and those that the example counts. */
import { h, unseen } from '../../view/dom.js';
import { weeksOf } from '../../format/workdays.js';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

export function yearDrawing(year, { counted, example, due, open }, { t }) {
  const look = lookOf(counted, example, due);
  return h(
    'details',
    { class: 'fold', open },
    h('summary', {}, t('standards.calendar.every', { year })),
    h(
      'div',
      { class: 'months' },
      MONTHS.map((month) => monthTable(year, month, look, t)),
    ),
    legend(t),
  );
}

function lookOf(counted, example, due) {
  const used = new Set(due?.days ?? []);
  return (day) => {
    if (day === example.on) return 'applied';
    if (day === due?.on) return 'due';
    if (used.has(day)) return 'used';
    if (counted.isOff(day)) return 'off';
    if (counted.isMadeUp(day)) return 'work';
    return counted.isWorking(day) ? 'plain' : 'weekend';
  };
}

function monthTable(year, month, look, t) {
  return h(
    'table',
    { class: 'month' },
    h('caption', {}, t(`standards.month.${month}`)),
    h(
      'tbody',
      {},
      weeksOf(year, month).map((week) =>
        h(
          'tr',
          {},
          week.map((day) => dayCell(day, look, t)),
        ),
      ),
    ),
  );
}

function dayCell(day, look, t) {
  if (day === null) return h('td', {});
  const kind = look(day);
  const word = `standards.day.${kind}`;
  return h(
    'td',
    { class: `day-${kind}` },
    String(Number(day.slice(8))),
    t.has(word) && unseen(` ${t(word)}`),
  );
}

const legend = (t) =>
  h(
    'ul',
    { class: 'day-key', 'aria-hidden': 'true' },
    ['off', 'work', 'applied', 'used', 'due'].map((kind) =>
      h('li', {}, h('i', { class: `day-${kind}` }), t(`standards.day.${kind}`)),
    ),
  );
