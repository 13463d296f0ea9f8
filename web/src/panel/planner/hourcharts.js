/** Four seasons of 24 hours side by side on one scale; the line is the hour of the slider. */
import { h, s, show } from '../../view/dom.js';
import { daysOf, hourLook, lowestHour } from '../../format/hours.js';
import { hourScale } from '../../format/hourchart.js';
import { chartUnit, enoughSentence } from '../../format/hourwords.js';
import { axisRoom, hourBars } from '../hourbars.js';
import { hoursTable } from '../hourstable.js';

const HOURS = 24;
const INTERVALS = 4;
const PLOT_PX = 78;
const BARE_AXIS = 6;
/** As in the chart's own geometry: what lies right of the last hour. */
const RIGHT = 8;

export function hourCharts(asset, state, store) {
  const { t, direction } = state;
  const days = daysOf({ hourly: asset.hourly ?? [] });
  if (days === null) return h('p', { class: 'asset-part hint' }, t('planner.hours.none'));
  const view = viewOf(days, state);
  const { unit } = view;
  const suffix = direction === 'generation' ? '.generation' : '';
  return h(
    'section',
    { class: 'asset-part asset-hours' },
    h(
      'div',
      { class: 'part-head' },
      h('h3', {}, t(`planner.hours${suffix}`), ' ', h('small', {}, unit.unit)),
      hint(store, days),
    ),
    h(
      'div',
      { class: 'season-charts' },
      days.map((day, i) => seasonChart(day, i, view, store)),
    ),
  );
}

/** The same figures as a table. */
export function hourTable(asset, state) {
  const days = daysOf({ hourly: asset.hourly ?? [] });
  return (
    days && h('div', { class: 'asset-part asset-hours' }, hoursTable(days, viewOf(days, state)))
  );
}

function viewOf(days, { t, lang, standards }) {
  const scale = hourScale(days, null, INTERVALS);
  const periods = standards?.tariff?.periods ?? [];
  return { t, lang, scale, unit: chartUnit(scale), periods, requestKva: null, request: null };
}

/** Says only what the charts show. */
function hint(store, days) {
  const root = h('span');
  const anyOver = days.some(({ kva }) => kva.some((value) => value < 0));
  untilGone(
    root,
    store,
    (s) => [s.t, s.season, s.hour],
    ([t, season, hour]) => {
      root.textContent = [
        season && t('planner.hours.line', { h: hour }),
        anyOver && t('planner.hours.over'),
      ]
        .filter(Boolean)
        .join(t('hours.pause'));
    },
  );
  return root;
}

/** Watches for as long as the part is on the page. */
function untilGone(root, store, slice, draw) {
  let seen = false;
  const stop = store.watch(slice, (value) => {
    if (seen && !root.isConnected) return stop?.();
    seen ||= root.isConnected;
    draw(value);
  });
}

function seasonChart(day, i, view, store) {
  const { t, unit } = view;
  const figure = h('div', { class: 'season-figure' });
  const mark = () => markHour(figure, day, i, view, store.get());
  const draw = () => {
    drawChart(figure, day, i, view);
    mark();
  };
  new ResizeObserver(draw).observe(figure);
  untilGone(figure, store, (state) => [state.season, state.hour], mark);
  const least = lowestHour(day.kva);
  const over = least?.kva < 0;
  return h(
    'figure',
    { class: ['season-chart', i === 0 && 'with-axis'] },
    h(
      'figcaption',
      {},
      h('b', {}, t(`season.${day.season}`)),
      least &&
        h(
          'span',
          { class: over && 'over' },
          t('planner.hours.least', { a: signed(least.kva, unit) }),
        ),
    ),
    figure,
  );
}

const signed = (kva, { figure }) => (kva < 0 ? '−' : '+') + figure(kva);

/** No width is known before the figure is on the page. */
function drawChart(figure, day, i, { t, lang, scale, unit, periods }) {
  const width = Math.floor(figure.clientWidth);
  if (width === 0) return;
  const axis = axisOf(i, scale, unit);
  const svg = hourBars(
    day.kva,
    { scale, width, axis, requestKva: null, periods, marked: [], plot: PLOT_PX },
    {
      label: spoken(day, { t, lang, unit }),
      lowest: null,
      request: null,
      unit: i === 0 ? unit : { ...unit, tick: () => '' },
      tariff: ({ kind }) => [t(`tariff.${kind}.short`)],
      hour: (at, kva) => `${t('hours.hour', { from: at, to: at + 1 })} ${hourWords(kva, t, unit)}`,
    },
  );
  show(figure, svg);
}

/** Only the first of the charts has figures beside it. */
const axisOf = (i, scale, unit) => (i === 0 ? axisRoom(scale, unit) : BARE_AXIS);

/** The slider moves a line; the bars stay. */
function markHour(figure, day, i, { scale, unit }, { season, hour }) {
  const svg = figure.querySelector('svg');
  if (!svg) return;
  svg.querySelector('.hour-now')?.remove();
  if (!season) return;
  const width = Number(svg.getAttribute('width'));
  svg.append(hourLine(axisOf(i, scale, unit), width, hour, season === day.season));
}

function hourWords(kva, t, { figure, unit }) {
  if (kva === null) return t('fit.noData');
  const amount = `${figure(kva)}\u00a0${unit}`;
  return t(hourLook(kva, null) === 'over' ? 'tip.over' : 'planner.hours.left', {
    x: amount,
    a: amount,
  });
}

/** Of the four, the chosen season's line is the stronger. */
function hourLine(axis, width, hour, chosen) {
  const x = axis + ((hour + 0.5) * (width - axis - RIGHT)) / HOURS;
  return s('path', {
    class: ['hour-now', chosen && 'hour-now-chosen'],
    d: `M${x.toFixed(1)} 22V${22 + PLOT_PX + 4}`,
  });
}

function spoken(day, { t, lang, unit }) {
  const least = lowestHour(day.kva);
  const words = enoughSentence(day, { requestKva: null, request: null }, t, lang);
  return [
    t(`season.${day.season}`),
    least &&
      t('planner.hours.least.spoken', {
        h: least.hour,
        a: `${signed(least.kva, unit)} ${unit.unit}`,
      }),
    words,
  ]
    .filter(Boolean)
    .join(t('hours.pause'));
}
