/** How the promises were kept in a period: days by class, green channel, ratings, outage hours. */
import { h, show, unseen } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { grouped } from '../../format/power.js';
import { inLanguage } from '../../format/language.js';
import { programmeName } from '../../format/standards.js';
import { daysText, percentText, periodsAt } from '../../format/staff/periods.js';
import { refresh, setPeriod } from '../../state/staff/desk.js';
import { ratings } from './ratings.js';
import { staleNote, waitingRows } from './states.js';

export function mountIndicators(root, desk) {
  const chooser = h('div');
  const body = h('div', { class: 'indicator-parts' });
  show(root, chooser, body);
  desk.watch(
    (s) => [s.t, s.period, s.indicators.data],
    () => show(chooser, periodChooser(desk)),
  );
  desk.watch(
    (s) => [s.t, s.indicators],
    () => show(body, content(desk)),
  );
}

function periodChooser(desk) {
  const { t, period, today, indicators } = desk.get();
  const from = period.from ?? indicators.data?.from ?? `${today.slice(0, 4)}-01-01`;
  const to = period.to ?? indicators.data?.to ?? today;
  return h(
    'div',
    { class: 'period' },
    h(
      'div',
      { class: 'period-quick', role: 'group', 'aria-label': t('staff.period') },
      periodsAt(today).map((one) =>
        h(
          'button',
          {
            type: 'button',
            class: 'chip',
            'aria-pressed': String(one.from === from && one.to === to),
            on: { click: () => setPeriod(desk, { from: one.from, to: one.to }) },
          },
          t(`staff.period.${one.name}`),
        ),
      ),
    ),
    dayField(desk, { name: 'from', value: from, max: to }),
    dayField(desk, { name: 'to', value: to, min: from }),
  );
}

function dayField(desk, { name, value, min, max }) {
  const { t, period, indicators } = desk.get();
  const { from, to } = { ...indicators.data, ...period };
  const change = ({ target }) =>
    target.checkValidity() && target.value && setPeriod(desk, { from, to, [name]: target.value });
  return h(
    'label',
    { class: 'period-day' },
    h('span', {}, t(`staff.period.${name}`)),
    h('input', { type: 'date', id: `period-${name}`, value, min, max, on: { change } }),
  );
}

function content(desk) {
  const { t, indicators } = desk.get();
  const again = { t, retry: () => refresh(desk) };
  const { data, phase } = indicators;
  if (!data) return waitingRows(indicators, again);
  return [
    phase === 'failed' && staleNote(indicators, again),
    classes(data.classes, desk.get()),
    h('div', { class: 'pair' }, greenChannel(data.fastTrack, desk.get()), ratings(data.ratings, t)),
    outages(data.outages ?? [], t),
  ];
}

/** @param {{key: string, columns: string[], rows: Node[][]}} what the first cell of a row names it */
function figures(t, { title, prefix, columns, rows }) {
  return h(
    'section',
    { class: 'card indicator' },
    h('h2', {}, title),
    h(
      'div',
      { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': title },
      h(
        'table',
        { class: 'figure-table' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map((c) => h('th', { scope: 'col' }, t(`${prefix}.${c}`))),
          ),
        ),
        h(
          'tbody',
          {},
          rows.map(([name, ...cells]) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, name),
              cells.map((cell, i) =>
                h('td', { 'data-head': t(`${prefix}.${columns[i + 1]}`) }, cell),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Where nothing can be said, nothing is said. */
const said = (text) => text ?? h('span', {}, '–');

function classes(list, { t, lang }) {
  return figures(t, {
    title: t('staff.indicators.classes'),
    prefix: 'staff.indicator',
    columns: ['class', 'promised', 'median', 'p95', 'within', 'finished', 'open', 'overdue'],
    rows: list.map((one) => [
      inLanguage(one, 'name', lang),
      String(one.promisedDays),
      againstPromise(one.medianDays, one.promisedDays, t),
      againstPromise(one.p95Days, one.promisedDays, t),
      said(percentText(one.withinPromise)),
      grouped(one.finished),
      grouped(one.open),
      one.overdue > 0 ? mark('OVERLOADED', grouped(one.overdue)) : '0',
    ]),
  });
}

function againstPromise(days, promised, t) {
  if (days === null || days === undefined) return said(null);
  const kept = days <= promised;
  return [
    mark(kept ? 'NORMAL' : 'OVERLOADED', daysText(days)),
    unseen(t(kept ? 'staff.indicator.kept' : 'staff.indicator.broken')),
  ];
}

const mark = (look, text) =>
  h('span', { class: 'time-left', 'data-look': look }, glyph(look), h('span', {}, text));

function greenChannel({ requests, share, programmes = [] }, { t, lang }) {
  const section = figures(t, {
    title: t('staff.indicators.fast'),
    prefix: 'staff.indicator',
    columns: ['programme', 'requests', 'finished', 'withinLimit'],
    rows: programmes.map((one) => [
      programmeName(one, lang),
      grouped(one.requests),
      grouped(one.finished),
      said(percentText(one.withinLimit)),
    ]),
  });
  section.append(
    h(
      'p',
      { class: 'hint' },
      t('staff.indicators.share', { n: grouped(requests), p: percentText(share) ?? '–' }),
    ),
  );
  return section;
}

function outages(list, t) {
  const section = figures(t, {
    title: t('staff.indicators.outages'),
    prefix: 'staff.indicator',
    columns: ['year', 'area', 'hours', 'target', 'users'],
    rows: list.map((one) => [
      String(one.year),
      t(`staff.area.${one.area}`),
      one.hoursPerUser === null || one.hoursPerUser === undefined
        ? said(null)
        : mark(
            one.hoursPerUser <= one.targetHours ? 'NORMAL' : 'OVERLOADED',
            one.hoursPerUser.toFixed(2),
          ),
      one.targetHours.toFixed(2),
      said(one.users ? grouped(one.users) : null),
    ]),
  });
  section.append(h('p', { class: 'hint' }, t('staff.indicators.outages.note')));
  return section;
}
