/** The list of requests: figures that filter, search, rows, pages. */
import { h, show } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { requestsCsv } from '../../api/staff.js';
import { clockTime } from '../../format/dates.js';
import { clearFilter, refresh, setFilter } from '../../state/staff/desk.js';
import { askedFilter } from '../../state/staff/route.js';
import { filterBar } from './filters.js';
import { countFilters } from './counts.js';
import { requestTable } from './table.js';
import { staleNote, waitingRows } from './states.js';

export function mountInbox(root, desk) {
  const parts = { counts: h('div'), bar: h('div'), rows: h('div'), foot: h('div') };
  show(root, Object.values(parts));
  desk.watch(
    (s) => [s.t, s.list.data, s.filter],
    () => show(parts.counts, countFilters(desk)),
  );
  filterBar(parts.bar, desk);
  desk.watch(
    (s) => [s.t, s.list, s.sort, s.id],
    () => keepingFocus(parts.rows, () => show(parts.rows, rows(desk))),
  );
  desk.watch(
    (s) => [s.t, s.list],
    () => show(parts.foot, foot(desk)),
  );
}

/** A list drawn anew must not throw the reader out of the row he stands on. */
function keepingFocus(root, draw) {
  const focused = root.contains(document.activeElement) ? document.activeElement.id : '';
  draw();
  if (focused) document.getElementById(focused)?.focus();
}

function rows(desk) {
  const { t, list, bureau } = desk.get();
  const { data, phase } = list;
  if (!data) return waitingRows(list, { t, retry: () => refresh(desk) });
  const note = phase === 'failed' && staleNote(list, { t, retry: () => refresh(desk) });
  if (data.requests.length === 0) return [note, empty(desk, t, bureau)];
  return [note, requestTable(desk, data.requests)];
}

function empty(desk, t, bureau) {
  const { filter } = desk.get();
  const filtered = Object.keys(filter).some(
    (name) => !['state', 'page'].includes(name) && filter[name],
  );
  const plain = bureau ? 'staff.empty.bureau' : 'staff.empty.own';
  return h(
    'div',
    { class: 'staff-empty' },
    h('p', {}, t(filtered ? 'staff.empty.filtered' : plain)),
    filtered &&
      h(
        'button',
        { type: 'button', class: 'button', on: { click: () => clearFilter(desk) } },
        t('staff.filter.clear'),
      ),
    !filtered && !bureau && h('a', { class: 'button button-main', href: './' }, t('staff.apply')),
  );
}

function foot(desk) {
  const { t, list, filter } = desk.get();
  if (!list.data) return null;
  const { page, pages, total } = list.data;
  const { page: _, ...exported } = askedFilter(filter);
  return h(
    'div',
    { class: 'inbox-foot' },
    h('p', { class: 'hint' }, t('staff.total', { n: total, time: clockTime(list.at) })),
    h(
      'button',
      { type: 'button', class: 'staff-small', on: { click: () => refresh(desk) } },
      t('staff.refresh'),
    ),
    h('a', { class: 'staff-small', href: requestsCsv(exported), download: '' }, t('staff.csv')),
    pages > 1 && paging(desk, { t, page, pages }),
  );
}

function paging(desk, { t, page, pages }) {
  const step = (to, label, turn) =>
    h(
      'button',
      {
        type: 'button',
        class: `staff-page staff-page-${turn}`,
        'aria-label': label,
        disabled: to < 1 || to > pages,
        on: { click: () => setFilter(desk, { page: to }) },
      },
      icon('arrow'),
    );
  return h(
    'nav',
    { class: 'staff-paging', 'aria-label': t('staff.pages') },
    step(page - 1, t('staff.page.before'), 'before'),
    h('span', {}, t('staff.page', { page, pages })),
    step(page + 1, t('staff.page.after'), 'after'),
  );
}
