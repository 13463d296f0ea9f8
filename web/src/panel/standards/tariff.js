/** The tariff of a day, drawn to scale: an hour is so wide, a price is so high, from zero. */
import { h } from '../../view/dom.js';
import { spansText } from '../../format/hours.js';
import { tariffKinds } from '../../format/standards.js';
import { ground } from './promises.js';

const PIXELS_PER_FACTOR = 50;
/** A narrower period has room for its first word only. */
const WIDE_HOURS = 3;

export function tariff({ standards, t, lang }) {
  const { periods = [], source } = standards.tariff ?? {};
  return h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'tariff-title' },
    h('h2', { id: 'tariff-title' }, t('standards.tariff.title')),
    periods.length > 0 && drawing(periods, t),
    h(
      'dl',
      { class: 'tariff-words' },
      tariffKinds(periods).map((kind) => inWords(kind, t, lang)),
    ),
    h('p', { class: 'hint' }, t('standards.tariff.note')),
    source && h('p', { class: 'grounds' }, ground(source)),
  );
}

function drawing(periods, t) {
  const columns = periods.map(({ fromHour, toHour }) => `${toHour - fromHour}fr`).join(' ');
  return h(
    'div',
    { class: 'tariff-drawing', 'aria-hidden': 'true' },
    h(
      'div',
      { class: 'tariff-bars', style: { gridTemplateColumns: columns } },
      periods.map((period) => bar(period, t)),
    ),
    h('div', { class: 'tariff-ticks' }, ticks(periods)),
  );
}

function bar({ kind, factor, fromHour, toHour }, t) {
  const wide = toHour - fromHour >= WIDE_HOURS;
  return h(
    'div',
    {
      class: ['tariff-bar', `tariff-${kind}`],
      style: { height: `${factor * PIXELS_PER_FACTOR}px` },
    },
    h('b', {}, t(wide ? `tariff.${kind}` : `tariff.${kind}.short`)),
    wide && h('span', {}, multiple(factor)),
  );
}

const multiple = (factor) => `×${factor.toFixed(1)}`;

const ticks = (periods) =>
  [0, ...periods.map(({ toHour }) => toHour)].map((hour) =>
    h('span', { style: { left: `${(hour / 24) * 100}%` } }, String(hour)),
  );

const inWords = ({ kind, factor, hours }, t, lang) =>
  h(
    'div',
    {},
    h('dt', {}, h('i', { class: `tariff-${kind}` }), t(`tariff.${kind}`)),
    h(
      'dd',
      {},
      t('standards.tariff.hours', { h: spansText(hours, lang) }),
      ' ',
      h('b', {}, multiple(factor)),
    ),
  );
