/** The left column: what the map shows, what is filtered out, which hour, and what to take away. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { keepingFocus } from '../../view/focus.js';
import { GRADES, lookKey } from '../../format/grades.js';
import { inLanguage, shortName } from '../../format/language.js';
import { grouped } from '../../format/power.js';
import { townsOf } from '../../format/planner/register.js';
import { DIRECTIONS, LAYERS, LEVELS } from '../../state/planner/route.js';
import { countsOf } from '../../state/planner/paint.js';
import * as planner from '../../state/planner/planner.js';
import { seasonBlock } from './season.js';
import { takeAway } from './takeaway.js';

/** Transformers are single from here on. */
const TRANSFORMERS_FROM = 14;

export function mountLayers(root, store) {
  const parts = {
    layers: h('fieldset', { class: 'side-block' }),
    direction: h('fieldset', { class: 'side-block' }),
    grades: h('fieldset', { class: 'side-block' }),
    level: h('fieldset', { class: 'side-block' }),
    where: h('div', { class: 'side-block side-pair' }),
    season: h('fieldset', { class: 'side-block' }),
    away: h('div', { class: 'side-block' }),
    asOf: h('p', { class: 'side-asof' }),
  };
  show(root, Object.values(parts));
  store.watch(
    (s) => s.t,
    (t) => root.setAttribute('aria-label', t('planner.column')),
  );
  watching(store, parts.layers, (s) => [s.t, s.layers, s.view?.zoom >= TRANSFORMERS_FROM], layers);
  watching(store, parts.direction, (s) => [s.t, s.direction], directions);
  watching(
    store,
    parts.grades,
    (s) => [s.t, s.grades, s.direction, s.level, s.states.data, s.areaData.data],
    grades,
  );
  watching(store, parts.level, (s) => [s.t, s.level], levels);
  watching(store, parts.where, (s) => [s.t, s.town, s.voltage, s.register.data, s.base], where);
  watching(store, parts.asOf, (s) => [s.t, s.dataset], asOf);
  seasonBlock(parts.season, store);
  takeAway(parts.away, store);
}

function watching(store, root, slice, draw) {
  store.watch(slice, (_, state) =>
    keepingFocus(root, () => show(root, ...[draw(state, store)].flat())),
  );
}

const layers = ({ t, layers: shown, view }, store) => [
  h('legend', {}, t('planner.layers')),
  LAYERS.map((layer) =>
    h(
      'label',
      { class: 'side-check' },
      checkbox(`layer-${layer}`, shown.includes(layer), () =>
        planner.toggleIn(store, 'layers', layer),
      ),
      h('span', {}, t(`planner.layer.${layer}`)),
      layer === 'transformers' &&
        !(view?.zoom >= TRANSFORMERS_FROM) &&
        h('small', {}, t('planner.layer.zoom')),
    ),
  ),
];

function checkbox(id, checked, change) {
  const input = h('input', { type: 'checkbox', id, on: { change } });
  input.checked = checked;
  return input;
}

const directions = ({ t, direction }, store) => [
  h('legend', {}, t('planner.direction')),
  radios('direction', DIRECTIONS, direction, {
    word: (one) => t(`map.layer.${one}`),
    choose: (one) => planner.setDirection(store, one),
  }),
];

const levels = ({ t, level }, store) => [
  h('legend', {}, t('planner.level')),
  radios('level', LEVELS, level, {
    word: (one) => t(`planner.level.${one}`),
    choose: (one) => planner.setLevel(store, one),
  }),
];

export function radios(name, values, chosen, { word, choose, long = word }) {
  return h(
    'div',
    { class: 'segments' },
    values.map((value) => {
      const input = h('input', {
        type: 'radio',
        name,
        value,
        id: `${name}-${value || 'none'}`,
        'aria-label': long(value),
        on: { change: () => choose(value) },
      });
      input.checked = value === chosen;
      return h('label', {}, input, h('span', {}, word(value)));
    }),
  );
}

function grades(state, store) {
  const { t, grades: shown, direction } = state;
  const counts = countsOf(state);
  return [
    h('legend', {}, t('planner.grade')),
    GRADES.map((look) =>
      h(
        'label',
        { class: 'side-check', 'data-look': look },
        checkbox(`grade-${look}`, shown.includes(look), () =>
          planner.toggleIn(store, 'grades', look),
        ),
        glyph(look),
        h(
          'span',
          {},
          t(direction === 'generation' ? lookKey(look, direction) : `planner.grade.${look}`),
        ),
        h('b', {}, counts && grouped(counts[look])),
      ),
    ),
  ];
}

function where({ t, lang, town, voltage, register, base }, store) {
  const towns = townsIn(base, register, lang);
  const voltages = [...new Set((register.data?.constraints ?? []).map((row) => row.voltageKv))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .map(String);
  return [
    choice(store, {
      id: 'town',
      label: t('planner.town'),
      all: t('planner.town.all', { n: towns.length }),
      value: town,
      options: towns.map(({ code, name }) => [code, name]),
      choose: (one) => planner.setTown(store, one),
    }),
    choice(store, {
      id: 'voltage',
      label: t('planner.voltage'),
      all: t('planner.voltage.all'),
      value: voltage,
      options: [...new Set([...voltages, voltage])]
        .filter(Boolean)
        .map((kv) => [kv, `${kv}\u00a0kV`]),
      choose: (one) => planner.setVoltage(store, one),
    }),
  ];
}

/** All townships of the county; of the register while the base layer is not here. */
function townsIn(base, register, lang) {
  const of = (base?.features ?? []).filter(({ properties }) => properties.layer === 'township');
  const towns = of.length > 0 ? of.map(({ properties }) => properties) : townsOf({ register });
  return towns.map((town) => ({
    code: town.code,
    name: shortName(inLanguage(town, 'name', lang)),
  }));
}

const choice = (store, { id, label, all, value, options, choose }) =>
  h(
    'label',
    { class: 'side-choice' },
    h('span', {}, label),
    h(
      'select',
      { id: `filter-${id}`, on: { change: (event) => choose(event.target.value) } },
      h('option', { value: '', selected: value === '' }, all),
      options.map(([code, name]) => h('option', { value: code, selected: code === value }, name)),
    ),
  );

const asOf = ({ t, dataset }) =>
  dataset && [
    h('span', {}, t('planner.asOf', { id: dataset.id, date: dataset.asOf })),
    h(
      'span',
      {},
      [
        t('asOf.rules', { version: dataset.rules?.version ?? '' }),
        dataset.synthetic && t('planner.synthetic'),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ];
