/** The rows of the inbox. A row is opened by its name, which the arrow keys walk along. */
import { h, named, unseen } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import {
  dueText,
  mapAddress,
  nextSort,
  placeName,
  sizeOf,
  sortRows,
  SORTABLE,
  timeLeft,
  waitingKey,
} from '../../format/staff/rows.js';
import { shortDay, yearOf } from '../../format/dates.js';
import { choose, setSort } from '../../state/staff/desk.js';

const COLUMNS = ['place', 'size', 'status', 'waits', 'applied', 'due', 'left', 'map'];

export function requestTable(desk, requests) {
  const state = desk.get();
  const { t, sort, list } = state;
  return h(
    'table',
    { class: 'inbox-table', 'aria-busy': String(list.phase === 'asking') },
    h('caption', { class: 'unseen' }, t('staff.table')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        COLUMNS.map((column) => heading(desk, column, { t, sort })),
      ),
    ),
    h(
      'tbody',
      { on: { keydown: walk } },
      sortRows(requests, sort).map((row) => line(desk, row, state)),
    ),
  );
}

function heading(desk, column, { t, sort }) {
  const word = t(`staff.column.${column}`);
  if (!SORTABLE.includes(column)) return h('th', { scope: 'col', class: `at-${column}` }, word);
  const mine = sort?.column === column;
  const order = mine ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const turn = () => setSort(desk, nextSort(desk.get().sort, column));
  return h(
    'th',
    { scope: 'col', class: `at-${column}`, 'aria-sort': order },
    h(
      'button',
      { type: 'button', id: `sort-${column}`, on: { click: turn } },
      word,
      h('span', { class: 'sort-mark', 'aria-hidden': 'true' }, SORT_MARK[order]),
    ),
  );
}

const SORT_MARK = { none: '', ascending: '▲', descending: '▼' };

/** Up and down walk from row to row, Home and End to the ends. */
function walk(event) {
  const links = [...event.currentTarget.querySelectorAll('.row-open')];
  const at = links.indexOf(document.activeElement.closest('tr')?.querySelector('.row-open'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, to))].focus();
}

function line(desk, row, { t, lang, id, today, bureau }) {
  const left = timeLeft(row);
  const open = (event) => {
    // The row is a large target for the mouse; what is in it keeps its own meaning.
    if (event.target.closest('a, button')) return;
    choose(desk, row.id);
  };
  const cell = (column, ...children) =>
    h('td', { class: `at-${column}`, 'data-head': t(`staff.column.${column}`) }, ...children);
  return h(
    'tr',
    {
      class: [row.id === id && 'chosen', left.look === 'OVERLOADED' && 'late'],
      on: { click: open },
    },
    nameCell(desk, row, { t, lang, id }),
    cell('size', h('b', {}, sizeOf(row)), ' ', h('small', {}, need(row, t))),
    cell('status', t(`staff.status.${row.status}`)),
    cell('waits', t(waitingKey(row, bureau))),
    cell('applied', shortDay(row.appliedOn, lang, yearOf(today))),
    cell('due', dueText(row, lang, today), row.open && row.clock.provisional && provisional(t)),
    cell('left', timeMark(left, t)),
    cell('map', mapLink(row, t, lang)),
  );
}

const provisional = (t) => h('small', { class: 'tag tag-provisional' }, t('service.provisional'));

const lookMark = (look) => (look === 'PAUSED' ? h('i', { class: 'paused-mark' }) : glyph(look));

/** The shape of the mark tells what the colour does. */
export const timeMark = ({ look, key, params }, t) =>
  h(
    'span',
    { class: 'time-left', 'data-look': look },
    look && lookMark(look),
    h('span', {}, t(key, params)),
  );

function nameCell(desk, row, { t, lang, id }) {
  const open = (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    choose(desk, row.id);
  };
  return h(
    'th',
    { scope: 'row', class: 'at-place' },
    h(
      'a',
      {
        class: 'row-open',
        id: `row-${row.id}`,
        href: `?list&id=${encodeURIComponent(row.id)}${lang === 'en' ? '&lang=en' : ''}`,
        'aria-current': row.id === id && 'true',
        on: { click: open },
      },
      named(placeName(row), lang),
    ),
    row.fastTrack?.eligible && fastMark(t),
    h('small', { class: 'row-who' }, row.applicant?.name ?? ''),
  );
}

const fastMark = (t) =>
  h(
    'span',
    { class: 'fast-mark', title: t('staff.fast') },
    icon('bolt', 12),
    unseen(t('staff.fast')),
  );

export function need({ use, supply, voltageKv }, t) {
  const parts = [t(`use.${use}`), voltageKv && `${voltageKv}\u00a0kV`];
  if (supply === 'dual') parts.push(t('supply.dual'));
  return parts.filter(Boolean).join(' · ');
}

const mapLink = (row, t, lang) =>
  h(
    'a',
    { class: 'row-map', href: mapAddress(row, lang), title: t('staff.map') },
    icon('pin'),
    h('span', {}, t('staff.column.map')),
  );
