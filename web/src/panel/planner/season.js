/** Season and hour: the year's tightest hour, or one hour of a season, over the strip of the tariff. */
import { h, show } from '../../view/dom.js';
import { SEASONS } from '../../format/hours.js';
import { setHour, setSeason } from '../../state/planner/planner.js';
import { radios } from './layers.js';

const HOURS = 24;
const WHOLE_YEAR = '';

export function seasonBlock(root, store) {
  const legend = h('legend');
  const choices = h('div');
  const strip = h('div', { class: 'tariff-strip', 'aria-hidden': 'true' });
  const slider = h('input', {
    type: 'range',
    id: 'hour',
    min: 0,
    max: HOURS - 1,
    step: 1,
    on: { input: (event) => setHour(store, Number(event.target.value)) },
  });
  const ticks = h('div', { class: 'slider-ticks', 'aria-hidden': 'true' });
  const words = h('output', { for: 'hour', class: 'slider-words' });
  show(root, legend, choices, strip, slider, ticks, words);
  store.watch(
    (s) => [s.t, s.season],
    ([t, season]) => {
      legend.textContent = t('planner.time');
      slider.setAttribute('aria-label', t('planner.hour'));
      root.classList.toggle('whole-year', season === null);
      const focused = choices.contains(document.activeElement);
      show(choices, seasons(store, season, t));
      if (focused) choices.querySelector('input:checked').focus();
    },
  );
  store.watch(
    (s) => [s.standards, s.t],
    ([standards, t]) => showTariff(strip, ticks, standards?.tariff?.periods ?? [], t),
  );
  store.watch(
    (s) => [s.t, s.season, s.hour, s.standards],
    ([t, season, hour, standards]) => {
      slider.value = String(hour);
      slider.style.setProperty('--share', `${(hour / (HOURS - 1)) * 100}%`);
      const text = said({ season, hour, periods: standards?.tariff?.periods ?? [] }, t);
      words.textContent = text;
      slider.setAttribute('aria-valuetext', text);
    },
  );
}

const seasons = (store, season, t) =>
  radios('season', [WHOLE_YEAR, ...SEASONS], season ?? WHOLE_YEAR, {
    word: (one) => t(one ? `season.${one}.short` : 'planner.year'),
    long: (one) => t(one ? `season.${one}` : 'planner.year.long'),
    choose: (one) => setSeason(store, one || null),
  });

function said({ season, hour, periods }, t) {
  if (season === null) return t('planner.year.words');
  const period = periods.find(({ fromHour, toHour }) => fromHour <= hour && hour < toHour);
  return t(period ? 'planner.hour.words' : 'planner.hour.plain', {
    s: t(`season.${season}`),
    from: hour,
    to: hour + 1,
    kind: period ? t(`planner.tariff.${period.kind}`) : '',
  });
}

function showTariff(strip, ticks, periods, t) {
  show(
    strip,
    periods.map(({ kind, fromHour, toHour }) =>
      h(
        'i',
        { class: `tariff-${kind}`, style: { flexGrow: String(toHour - fromHour) } },
        t(`tariff.${kind}.short`),
      ),
    ),
  );
  const borders = [0, ...periods.map(({ toHour }) => toHour)].filter(roomy);
  show(
    ticks,
    borders.map((hour) => h('span', { style: { left: `${(hour / HOURS) * 100}%` } }, String(hour))),
  );
}

/** Figures closer than this would run into each other. */
const roomy = (hour, i, all) =>
  hour === 0 || hour === HOURS || (hour - all[i - 1] > 2 && HOURS - hour > 2);
