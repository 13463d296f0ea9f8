/** The rows that differ between two versions, each with its fields, filtered and by pages. */
import { h, named } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { grouped } from '../../format/power.js';
import { valueText } from '../../format/datasets/report.js';
import { setDiffFilter } from '../../state/datasets/datasets.js';
import { CHANGES } from '../../state/datasets/route.js';
import { layerText } from './report.js';
import { table } from './parts.js';

export function diffRows(store) {
  const { t, lang, diff } = store.get();
  const { rows, total } = diff.data;
  return [
    h('div', { class: 'ds-rows-head' }, h('h3', {}, t('datasets.rows', { n: grouped(total) })), filters(store)),
    rows.length === 0
      ? h('p', { class: 'hint' }, t('datasets.rows.none'))
      : table({
          caption: t('datasets.rows', { n: grouped(total) }),
          columns: ['name', 'layer', 'change', 'fields'].map((key) => ({
            key,
            word: t(`datasets.rows.${key}`),
          })),
          busy: diff.phase === 'asking',
          className: 'ds-diff',
          rows: rows.map((row) => ({ 'data-change': row.change, cells: cells(row, t, lang) })),
        }),
    pages(store),
  ];
}

const cells = ({ id, name, layer, change, fields }, t, lang) => [
  [named(name || id, lang), name && h('small', {}, ` ${id}`)],
  layerText(layer, t),
  h('span', { class: 'ds-change' }, t(`datasets.change.${change}`)),
  h(
    'ul',
    { class: 'ds-fields' },
    (fields ?? []).map((field) => h('li', {}, fieldText(field, change, t))),
  ),
];

function fieldText({ name, before, after }, change, t) {
  const value = (text) => h('b', {}, valueText(text));
  if (change !== 'CHANGED') {
    return [h('code', {}, name), ' ', value(change === 'ADDED' ? after : before)];
  }
  return [
    h('code', {}, name),
    ' ',
    h('s', {}, valueText(before)),
    h('i', { 'aria-hidden': 'true' }, ' → '),
    h('span', { class: 'unseen' }, t('whatif.becomes')),
    value(after),
  ];
}

function filters(store) {
  const { t, diff, layer, change } = store.get();
  const layers = diff.data.layers.map((row) => [row.layer, layerText(row.layer, t)]);
  return h(
    'div',
    { class: 'ds-filters' },
    filter(store, 'layer', [['', t('datasets.rows.all.layer')], ...layers], layer),
    filter(
      store,
      'change',
      [['', t('datasets.rows.all.change')], ...CHANGES.map((one) => [one, t(`datasets.change.${one}`)])],
      change,
    ),
  );
}

const filter = (store, name, options, chosen) =>
  h(
    'label',
    {},
    h('span', { class: 'unseen' }, store.get().t(`datasets.rows.${name}`)),
    h(
      'select',
      {
        id: `ds-filter-${name}`,
        on: { change: (event) => setDiffFilter(store, { [name]: event.target.value }) },
      },
      options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ),
  );

function pages(store) {
  const { t, diff } = store.get();
  const { page, pages: of } = diff.data;
  if (of <= 1) return null;
  const turn = (to, word, off, before) =>
    h(
      'button',
      {
        type: 'button',
        id: `ds-page-${before ? 'before' : 'after'}`,
        class: ['staff-page', before && 'staff-page-before'],
        'aria-label': word,
        disabled: off,
        on: { click: () => setDiffFilter(store, { page: to }) },
      },
      icon('arrow'),
    );
  return h(
    'div',
    { class: 'ds-pages' },
    turn(page - 1, t('datasets.page.before'), page <= 1, true),
    h('span', {}, t('datasets.page', { n: page, of })),
    turn(page + 1, t('datasets.page.after'), page >= of, false),
  );
}
