/** The rows of the register. A row is selected by its name, which the arrow keys walk along. */
import { h, named, unseen } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import {
  COLUMNS,
  assetOf,
  chosenNumber,
  isSortable,
  keyOf,
  lookOfRow,
  nextOrder,
  orderOf,
  shownRows,
} from '../../format/planner/register.js';
import * as figures from '../../format/planner/figures.js';
import { lookKey } from '../../format/grades.js';
import { inLanguage, ownDetail, shortName } from '../../format/language.js';
import { firstClause, shortAsset } from '../../format/planner/words.js';
import { select, setSort } from '../../state/planner/planner.js';

export function registerTable(store, state, rows) {
  const { t, ranking, register } = state;
  const columns = COLUMNS[ranking];
  const chosen = chosenNumber(state, rows);
  return h(
    'table',
    { class: `register-table by-${ranking}`, 'aria-busy': String(register.phase === 'asking') },
    h('caption', { class: 'unseen' }, t('planner.register.caption')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col', class: 'at-number' }, unseen(t('planner.column.number'))),
        columns.map((column) => heading(store, state, column)),
      ),
    ),
    h(
      'tbody',
      { on: { keydown: walk } },
      shownRows(state, rows).map((row) =>
        line(store, state, { row, columns, chosen: row.number === chosen }),
      ),
    ),
  );
}

function heading(store, state, column) {
  const { t, lang } = state;
  const word = t(`planner.column.${column}`, { unit: t(`planner.money.${lang}`) });
  if (!isSortable(column)) return h('th', { scope: 'col', class: `at-${column}` }, word);
  const order = orderOf(state);
  const mine = order.column === column;
  const sorted = mine ? (order.descending ? 'descending' : 'ascending') : 'none';
  return h(
    'th',
    { scope: 'col', class: `at-${column}`, 'aria-sort': sorted },
    h(
      'button',
      {
        type: 'button',
        id: `sort-${column}`,
        on: { click: () => setSort(store, nextOrder(store.get(), column)) },
      },
      word,
      h('span', { class: 'sort-mark', 'aria-hidden': 'true' }, SORT_MARK[sorted]),
    ),
  );
}

const SORT_MARK = { none: '', ascending: '▲', descending: '▼' };

/** Up and down walk from row to row, Home and End to the ends; Enter selects, as a button does. */
function walk(event) {
  const rows = [...event.currentTarget.querySelectorAll('.row-select')];
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))].focus();
}

function line(store, state, { row, columns, chosen }) {
  const { t } = state;
  return h(
    'tr',
    {
      class: chosen && 'chosen',
      'data-asset': row.assetId,
      on: { click: () => select(store, assetOf(row)) },
    },
    h('td', { class: 'at-number' }, h('span', { class: 'rank-dot' }, String(row.number))),
    columns.map((column) =>
      column === 'name'
        ? nameCell(state, row, chosen)
        : h(
            'td',
            { class: `at-${column}`, 'data-head': t(`planner.column.${column}`, { unit: '' }) },
            CELLS[column](row, state),
          ),
    ),
  );
}

/** The click is the row's, which is a larger target for the mouse. */
const nameCell = ({ lang }, row, chosen) =>
  h(
    'th',
    { scope: 'row', class: 'at-name' },
    h(
      'button',
      {
        type: 'button',
        class: 'row-select',
        id: `row-${keyOf(row)}`,
        'aria-pressed': String(chosen),
        title: row.name,
      },
      named(shortAsset(row.name ?? row.assetId), lang),
    ),
  );

const CELLS = {
  town: ({ towns }, { lang, base }) => {
    const names = towns.map((town) =>
      inLanguage({ ...townOf(base, town.code), ...town }, 'name', lang),
    );
    if (names.length === 0) return figures.NONE;
    return h(
      'span',
      { title: names.join(lang === 'en' ? ', ' : '、') },
      named(shortName(names[0]), lang),
      names.length > 1 && h('small', {}, `+${names.length - 1}`),
    );
  },
  reason: ({ reason }, { t }) => (reason ? t(reasonKey(reason, t)) : figures.NONE),
  utilisation: (row, { t, lang, direction }) => {
    const look = lookOfRow(row, direction);
    const mark = look && [glyph(look), unseen(t(lookKey(look, direction)))];
    return [mark ?? '', figures.share(row.utilisation, lang)];
  },
  available: ({ availableKva }, { t }) => {
    if (!Number.isFinite(availableKva)) return h('span', { title: t('fit.noData') }, figures.NONE);
    if (availableKva >= 0) return figures.kvaDown(availableKva);
    return h('span', { class: 'over' }, t('planner.over', { x: figures.kvaUp(availableKva) }));
  },
  blocked: ({ blocks }) => h('b', {}, figures.kva(blocks.kva)),
  waiting: ({ blocks }) => figures.kva(blocks.requests),
  remedy: ({ remedy, name }, { t, lang }) => {
    if (!remedy) return t('remedies.NONE');
    const whole = remedyText(remedy, t, lang);
    return h('span', { title: whole }, firstClause(whole, name));
  },
  gain: ({ remedy }) => figures.gain(remedy?.gainKva),
  cost: ({ remedy }, { lang }) => figures.moneyFigure(remedy?.cost, lang),
  costPerKva: ({ remedy }) => h('b', {}, figures.perKva(remedy?.costPerKva)),
};

/** The base layer knows what a township is called in the other language. */
const townOf = (base, code) =>
  base?.features.find(
    ({ properties }) => properties.layer === 'township' && properties.code === code,
  )?.properties;

export const reasonKey = (reason, t) =>
  t.has(`planner.reason.${reason}`) ? `planner.reason.${reason}` : 'planner.reason.other';

export const remedyText = (remedy, t, lang) =>
  ownDetail(remedy, lang) ||
  (t.has(`remedies.${remedy.kind}`) ? t(`remedies.${remedy.kind}`) : remedy.kind);
