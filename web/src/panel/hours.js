/** How much fits at each hour of a day, season by season: the chart, its words and its table. */
import { h, show } from '../view/dom.js';
import { available } from '../format/power.js';
import { requestText } from '../format/verdict.js';
import { SEASONS, daysOf, hourLook, tightestDay } from '../format/hours.js';
import { hourScale } from '../format/hourchart.js';
import { chartUnit, enoughSentence, lowestLabel } from '../format/hourwords.js';
import { conditionOfHours, hoursOf } from '../format/conditions.js';
import { conditionWords } from '../format/conditionwords.js';
import { axisRoom, hourBars, hourSample } from './hourbars.js';
import { hoursTable } from './hourstable.js';

/** The full chart with its seasons; null when the answer has no hours for this point. */
export function hoursBlock(option, state, store) {
  const days = daysOf(option);
  if (days === null) return null;
  const { t } = state;
  const view = viewOf(option, days, state);
  const figure = h('div', { class: 'hour-figure' });
  // Filled before it is on the page, so that only another season is read aloud.
  const words = h('div', { class: 'hour-words', 'aria-live': 'polite' });
  let day = days.find(({ season }) => season === state.season) ?? tightestDay(days);
  const say = () => show(words, ...dayWords(day, view));
  const draw = () => drawDay(figure, day, view);
  const choose = (chosen) => {
    day = chosen;
    store.set({ season: chosen.season });
    say();
    draw();
  };
  say();
  redrawOnResize(figure, draw);
  const suffix = option.direction === 'GENERATION' ? '.generation' : '';
  return h(
    'section',
    { class: 'block hours' },
    h(
      'div',
      { class: 'block-head' },
      h('h3', {}, t(`hours.title${suffix}`), ' ', h('small', {}, view.unit.unit)),
      seasonChoices(days, day, t, choose),
    ),
    figure,
    words,
    hoursTable(days, view),
  );
}

/** The small chart of the answer card: one day, the one that decides. */
export function hoursGlance(option, state) {
  const days = daysOf(option);
  if (days === null) return null;
  const view = viewOf(option, days, state);
  const figure = h('div', { class: 'hour-figure' });
  const day = tightestDay(days);
  redrawOnResize(figure, () => drawDay(figure, day, view));
  return h(
    'figure',
    { class: 'hours-glance' },
    h(
      'figcaption',
      {},
      state.t('hours.glance', { s: state.t(`season.${day.season}.in`) }),
      h('small', {}, ` ${view.unit.unit}`),
    ),
    figure,
  );
}

/** What all days of a point share. */
function viewOf(option, days, { t, lang, answer, standards }) {
  const requestKva = answer.data.query?.requestedKva ?? null;
  const scale = hourScale(days, requestKva);
  const condition = conditionOfHours(option, requestKva);
  return {
    t,
    lang,
    scale,
    requestKva,
    request: requestText(answer.data, answer.unit),
    unit: chartUnit(scale),
    periods: standards?.tariff?.periods ?? [],
    condition,
    banded: Boolean(option.band),
    marked: condition ? hoursOf(condition) : [],
  };
}

/** No width is known before the figure is on the page. */
function redrawOnResize(figure, draw) {
  new ResizeObserver(draw).observe(figure);
}

function drawDay(figure, day, view) {
  const width = Math.floor(figure.clientWidth);
  if (width === 0) return;
  const { scale, unit, requestKva, periods, marked, t } = view;
  const axis = axisRoom(scale, unit);
  const frame = { scale, width, axis, requestKva, periods, marked };
  show(
    figure,
    hourBars(day.kva, frame, {
      label: spoken(day, view),
      lowest: lowestLabel(day.kva, unit, t),
      request: view.request && t('hours.request', { r: unit.figure(requestKva) }),
      unit,
      tariff: (part) => tariffWords(part, t),
      hour: (hour, kva) => hourTitle(hour, kva, view),
    }),
  );
}

function tariffWords({ kind, factor }, t) {
  const name = t(`tariff.${kind}`);
  return [factor === 1 ? name : `${name} ×${factor}`, name, t(`tariff.${kind}.short`)];
}

function hourTitle(hour, kva, { t, unit }) {
  const span = t('hours.hour', { from: hour, to: hour + 1 });
  if (kva === null) return `${span} ${t('fit.noData')}`;
  const key = kva < 0 ? 'tip.over' : 'tip.left';
  const figure = `${unit.figure(kva)}\u00a0${unit.unit}`;
  return `${span} ${t(key, { a: figure, x: figure })}`;
}

/** The chart for whoever does not see it; its figures follow in the table. */
function spoken(day, view) {
  const { t, unit } = view;
  const title = t('hours.glance', { s: t(`season.${day.season}.in`) });
  const lowest = lowestLabel(day.kva, unit, t);
  return [title, lowest && `${lowest} ${unit.unit}`, enoughText(day, view)]
    .filter(Boolean)
    .join(t('hours.pause'));
}

const enoughText = (day, view) => enoughSentence(day, view, view.t, view.lang);

function dayWords(day, view) {
  return [
    h('p', {}, enoughText(day, view)),
    view.condition && markWords(view),
    view.banded && h('p', {}, view.t('hours.band')),
    key(day, view),
  ];
}

/** What the thick line under the hours stands for. */
const markWords = ({ condition, t, lang }) =>
  h(
    'p',
    { class: 'hour-condition' },
    h('i', { 'aria-hidden': 'true' }),
    t('hours.marked', {
      c: conditionWords(condition, t, lang),
      a: available(condition.availableKva),
    }),
  );

/** Without a request there is nothing to be enough for. */
const keyOf = (look, requestKva) =>
  look === 'enough' && requestKva === null ? 'hours.key.enough.room' : `hours.key.${look}`;

/** Only looks that the day really has, and none where every hour is enough. */
function key({ kva }, { requestKva, t }) {
  const looks = new Set(kva.map((value) => hourLook(value, requestKva)));
  if (looks.size === 1 && looks.has('enough')) return null;
  return h(
    'ul',
    { class: 'bar-key', 'aria-hidden': 'true' },
    ['enough', 'short', 'over', 'unknown']
      .filter((look) => looks.has(look))
      .map((look) => h('li', {}, hourSample(look), t(keyOf(look, requestKva)))),
  );
}

function seasonChoices(days, chosen, t, choose) {
  return h(
    'fieldset',
    { class: 'segments' },
    h('legend', { class: 'unseen' }, t('hours.season')),
    SEASONS.map((season) => {
      const day = days.find((one) => one.season === season);
      const input = h('input', {
        type: 'radio',
        name: 'season',
        value: season,
        'aria-label': t(`season.${season}`),
        disabled: !day,
        on: { change: () => choose(day) },
      });
      input.checked = day === chosen;
      return h('label', {}, input, h('span', {}, t(`season.${season}.short`)));
    }),
  );
}
