import { h } from '../view/dom.js';
import { exact } from '../format/power.js';

const COLUMNS = ['rated', 'limit', 'peak', 'committed', 'headroom', 'coefficient', 'available'];
const FIELDS = {
  rated: 'ratedKva',
  limit: 'limitKva',
  peak: 'peakKva',
  committed: 'committedKva',
  headroom: 'headroomKva',
  coefficient: 'coefficient',
  available: 'availableKva',
};

/** The same figures as a table, for whoever wants to compute the answer again. */
export function pathTable(rows, t) {
  const shown = rows.filter((row) => Number.isFinite(row.limitKva));
  if (shown.length === 0) return null;
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, t('path.table')),
    h(
      'div',
      { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('path.table') },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, t('path.table.level')),
            COLUMNS.map((c) => h('th', { scope: 'col' }, t(`path.table.${c}`))),
          ),
        ),
        h(
          'tbody',
          {},
          shown.map((row) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, row.name ?? t(`asset.${row.assetKind}`)),
              COLUMNS.map((c) => h('td', {}, cell(c, row[FIELDS[c]]))),
            ),
          ),
        ),
      ),
    ),
    h('p', { class: 'hint' }, t('path.table.unit')),
  );
}

function cell(column, value) {
  if (!Number.isFinite(value)) return '–';
  return column === 'coefficient' ? String(value) : exact(value);
}
