/** What a change of version does to capacity: sums, and the assets where it moved most. */
import { h, named } from '../../view/dom.js';
import { beforeAfter } from '../../format/whatif/figures.js';
import { grouped, UNIT_SPACE } from '../../format/power.js';
import { movedRows } from '../../format/datasets/moved.js';
import { gradeWord, table } from './parts.js';

const MOST_ROWS = 200;

/** @param {(id: string) => void} choose shows an asset on the map */
export function capacityPart(store, choose) {
  const { t, lang, diff } = store.get();
  const capacity = diff.data?.capacity;
  if (!capacity) return null;
  const rows = movedRows(capacity.moved);
  return [
    h('h3', {}, t('datasets.capacity')),
    h(
      'dl',
      { class: 'ds-sums' },
      sum(t('datasets.capacity.constrained'), beforeAfter(grouped(capacity.constrainedBefore), grouped(capacity.constrainedAfter))),
      sum(t('datasets.capacity.available'), beforeAfter(mva(capacity.availableBeforeMva), mva(capacity.availableAfterMva))),
    ),
    rows.length === 0
      ? h('p', { class: 'hint' }, t('datasets.capacity.none'))
      : table({
          caption: t('datasets.capacity'),
          columns: ['asset', 'grade', 'available', 'moved'].map((key) => ({
            key,
            word: t(`datasets.capacity.${key === 'available' ? 'availableKva' : key}`),
          })),
          busy: diff.phase === 'asking',
          className: 'ds-moved',
          rows: rows.slice(0, MOST_ROWS).map((row) => ({ cells: cells(row, { t, lang, choose }) })),
        }),
    restLine(rows.length, capacity.movedCount ?? rows.length, t),
  ];
}

/** The server lists those that moved most and counts all. */
function restLine(listed, all, t) {
  const n = Math.min(listed, MOST_ROWS);
  return all > n && h('p', { class: 'hint' }, t('datasets.more', { n, of: grouped(all) }));
}

const sum = (word, value) => h('div', {}, h('dt', {}, word), h('dd', {}, value));

/** Sums of what is available never promise more than there is. */
const mva = (value) =>
  Number.isFinite(value)
    ? grouped(Math.floor(value * 10 + 1e-9) / 10, 1) + UNIT_SPACE + 'MVA'
    : '–';

function cells(row, { t, lang, choose }) {
  const { before, after } = row;
  const name = named(row.name || row.id, lang);
  return [
    [
      row.location
        ? h(
            'button',
            { type: 'button', class: 'ds-open', id: `moved-${row.id}`, on: { click: () => choose(row.id) } },
            name,
          )
        : name,
      h('small', {}, ` ${t(`whatif.asset.${row.kind}`)}`),
    ],
    gradeChange(before?.grade, after?.grade, t),
    beforeAfter(row.beforeText, row.afterText),
    h('b', { class: row.changeKva < 0 ? 'ds-less' : 'ds-more' }, row.changeText),
  ];
}

function gradeChange(before, after, t) {
  if (!before) return gradeWord(after, t);
  if (!after || before === after) return gradeWord(before, t);
  return [
    gradeWord(before, t),
    h('i', { 'aria-hidden': 'true' }, ' → '),
    h('span', { class: 'unseen' }, t('whatif.becomes')),
    gradeWord(after, t),
  ];
}
