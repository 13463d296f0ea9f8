/** The clock's days as weeks. What it shows is told in words beside it, so it is not read aloud. */
import { h, show } from '../../view/dom.js';
import { calendarRows, pauseOf } from '../../format/clockdays.js';
import { shortDay, yearOf } from '../../format/dates.js';

export function calendar(view, { t, lang }) {
  const rows = calendarRows(view.clock.days);
  return h(
    'div',
    { class: 'calendar' },
    h(
      'div',
      { class: 'week week-head', 'aria-hidden': 'true' },
      h('span', { class: 'month' }),
      [1, 2, 3, 4, 5, 6, 7].map((n) => h('span', {}, t(`weekday.${n}`))),
    ),
    rows.map((row) =>
      row.folded ? foldedRow(row, view, { t, lang }) : weekRow(row.weeks[0], row.month, t),
    ),
  );
}

const weekRow = (week, month, t) =>
  h(
    'div',
    { class: 'week', 'aria-hidden': 'true' },
    h('span', { class: 'month' }, month ? t(`month.${month}`) : ''),
    week.map((day) => dayCell(day, t)),
  );

function dayCell({ date, state, mark, label, working }, t) {
  const tag = mark ? t(`mark.${mark}`) : label ? t(`label.${label}`) : null;
  return h(
    'span',
    {
      class: [
        'day',
        `day-${state.toLowerCase()}`,
        mark && `mark-${mark.toLowerCase()}`,
        !working && 'day-off',
      ],
    },
    String(Number(date.slice(8))),
    tag && h('small', {}, tag),
  );
}

/** One row for weeks of pause; opened, they stand there like all others. */
function foldedRow(row, { today }, { t, lang }) {
  const { from, to, days } = pauseOf(row);
  const date = (iso) => shortDay(iso, lang, yearOf(today));
  const root = h('div', { class: 'fold-row', tabindex: '-1' });
  const open = () => {
    show(root, row.weeks.map((week) => weekRow(week, monthBegun(week), t)));
    root.classList.add('opened');
    root.focus();
    sayMonthOnce(root, row, t);
  };
  const button = h(
    'button',
    { type: 'button', class: 'folded', on: { click: open } },
    h('b', {}, t('clock.folded', { from: date(from), to: date(to), n: days })),
    h('span', {}, t('clock.unfold', { n: row.weeks.length })),
  );
  show(root, h('span', { class: 'month' }), button);
  return root;
}

/** The week after a fold names the month that began inside it, as long as that is not seen. */
function sayMonthOnce(root, { weeks }, t) {
  const begun = weeks.map(monthBegun).filter(Boolean).at(-1);
  const after = root.nextElementSibling?.querySelector('.month');
  if (begun && after?.textContent === t(`month.${begun}`)) show(after);
}

function monthBegun(week) {
  const first = week.find(({ date }) => date.endsWith('-01'));
  return first ? Number(first.date.slice(5, 7)) : null;
}
