import { h, unseen } from '../view/dom.js';
import { HOURS, hourLook } from '../format/hours.js';

/** The figures of the chart as a table: one row an hour, one column a season. */
export function hoursTable(days, view) {
  const { t, unit, periods } = view;
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, t('hours.table')),
    h(
      'div',
      { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('hours.table') },
      h(
        'table',
        { class: 'hour-table' },
        h('thead', {}, headings(days, t, periods.length > 0)),
        h(
          'tbody',
          {},
          Array.from({ length: HOURS }, (_, hour) => row(hour, days, view)),
        ),
      ),
    ),
    h('p', { class: 'hint' }, footnote(days, view)),
  );
}

const SHORT = '▲';

/** The sign is explained only where it stands. */
function footnote(days, { t, unit, requestKva, request }) {
  const anyShort = days.some(({ kva }) => kva.some((k) => hourLook(k, requestKva) === 'short'));
  const words = t('hours.table.unit', { u: unit.unit });
  return anyShort ? `${words} ${SHORT} ${t('hours.table.short', { r: request })}` : words;
}

const headings = (days, t, tariff) =>
  h(
    'tr',
    {},
    h('th', { scope: 'col' }, t('hours.table.hour')),
    tariff && h('th', { scope: 'col' }, t('hours.table.tariff')),
    days.map(({ season }) => h('th', { scope: 'col' }, t(`season.${season}.short`))),
  );

function row(hour, days, view) {
  const { t, periods } = view;
  const period = periods.find(({ fromHour, toHour }) => fromHour <= hour && hour < toHour);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, `${hour}–${hour + 1}`),
    periods.length > 0 && h('td', {}, period ? t(`tariff.${period.kind}`) : '–'),
    days.map(({ kva }) => cell(kva[hour], view)),
  );
}

/** "0" is written for a negative, the overload beside it. */
function cell(kva, { t, unit, requestKva }) {
  const look = hourLook(kva, requestKva);
  if (look === 'unknown') return h('td', {}, '–', unseen(t('fit.noData')));
  if (look === 'over')
    return h(
      'td',
      { class: 'over' },
      '0 ',
      h('small', {}, t('hours.over', { x: unit.figure(kva) })),
    );
  const short = [
    h('small', { 'aria-hidden': 'true' }, `\u00a0${SHORT}`),
    unseen(t('hours.key.short')),
  ];
  return h('td', { class: look }, unit.figure(kva), look === 'short' && short);
}
