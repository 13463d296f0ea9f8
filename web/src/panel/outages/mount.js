/** Planned outages: what is announced, one more to enter, many at once from a table. */
import { h, named, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { callOff } from '../../api/outages.js';
import { shortDay, todayInBeijing, yearOf } from '../../format/dates.js';
import { grouped } from '../../format/power.js';
import { spanText } from '../../format/outages/entry.js';
import { refresh } from '../../state/datasets/datasets.js';
import { saying, staleNote, waitingRows } from '../staff/states.js';
import { keepingFocus, note, table } from '../datasets/parts.js';
import { outageForm } from './form.js';
import { mountImport } from './import.js';

export function mountOutages(root, store) {
  const parts = {
    list: h('div', { class: 'ds-left' }),
    side: h('div', { class: 'ds-one' }),
  };
  const form = h('section', { class: 'panel ds-panel' });
  const many = h('section', { class: 'panel ds-panel' });
  parts.side.append(form, many);
  show(root, Object.values(parts));
  mountImport(many, store);
  mountForm(form, store);
  store.watch(
    (s) => [s.t, s.outages],
    () => keepingFocus(parts.list, () => show(parts.list, list(store))),
  );
}

/** Another language draws it anew, and the notices of the office only tell another day. */
function mountForm(root, store) {
  let form = null;
  store.watch(
    (s) => s.t,
    () => {
      const kept = form?.typed();
      form = outageForm(store);
      show(root, form.nodes);
      if (kept) form.retype(kept);
    },
  );
  store.watch(
    (s) => s.standards,
    () => form.say(),
  );
}

function list(store) {
  const { t, outages: slot } = store.get();
  const retry = () => refresh(store);
  if (!slot.data) return waitingRows(slot, { t, retry });
  const rows = slot.data.outages ?? [];
  const stale = [
    slot.phase === 'failed' && staleNote(slot, { t, retry }),
    // Those of the dataset are known even while those entered here cannot be read.
    slot.data.complete === false && note('HEAVY', h('p', {}, t('outages.incomplete'))),
  ];
  if (rows.length === 0) return [stale, h('p', { class: 'staff-empty' }, t('outages.none'))];
  return [
    stale,
    table({
      caption: t('datasets.tab.outages'),
      columns: COLUMNS.map((key) => ({ key, word: t(`outages.column.${key}`) })),
      busy: slot.phase === 'asking',
      className: 'ds-outages-table',
      rows: rows.map((row) => line(store, row)),
    }),
  ];
}

const COLUMNS = ['asset', 'when', 'reason', 'reach', 'notice', 'off'];

function line(store, row) {
  const { t, lang } = store.get();
  const today = todayInBeijing(Date.now());
  const day = (iso) => shortDay(iso, lang, yearOf(today));
  const towns = (row.towns ?? []).map((town) => town.name ?? town).join(t('staff.listComma'));
  return {
    'data-source': row.source,
    cells: [
      [named(row.assetName || row.assetId, lang), h('small', {}, row.assetId)],
      [
        spanText(row.startsAt, row.endsAt, day),
        row.status === 'NOW' && h('small', { class: 'ds-now' }, t('outages.now')),
      ],
      row.reason,
      [
        t('outages.reach', { transformers: grouped(row.transformers ?? 0), customers: grouped(row.customers ?? 0) }),
        h('small', {}, [restorable(row, t), named(towns, lang)].filter(Boolean)),
      ],
      noticeMark(row, { t, day }),
      row.source === 'ENTERED' ? offButton(store, row) : h('small', {}, t('outages.fromDataset')),
    ],
  };
}

/** What an open tie could feed meanwhile. */
const restorable = ({ restorable: rest }, t) =>
  rest?.transformers > 0 && `${t('outages.restorable', { n: grouped(rest.transformers) })} `;

function noticeMark({ inTime, noticeDays, announcedAt }, { t, day }) {
  const look = inTime ? 'NORMAL' : 'HEAVY';
  return [
    h(
      'span',
      { class: 'ds-state', 'data-look': look },
      glyph(look),
      t(inTime ? 'outages.inTime' : 'outages.late', { n: noticeDays }),
    ),
    announcedAt && h('small', {}, t('outages.announced', { date: day(announcedAt) })),
  ];
}

/** Called off only by a second press. */
function offButton(store, row) {
  const { t } = store.get();
  const said = h('span', { class: 'ds-off-said', role: 'alert' });
  const button = h(
    'button',
    { type: 'button', class: 'button ds-small', id: `off-${row.id}` },
    t('outages.off'),
  );
  button.setAttribute('aria-label', `${t('outages.off')} ${row.assetName || row.assetId}`);
  button.addEventListener('click', async () => {
    if (!button.dataset.sure) {
      button.dataset.sure = 'yes';
      button.textContent = t('outages.off.sure');
      button.removeAttribute('aria-label');
      button.classList.add('button-grave');
      return;
    }
    try {
      await callOff(row.id);
      refresh(store);
    } catch (problem) {
      const { key, params } = saying(problem);
      said.textContent = problem.body?.detail ?? t(key, params);
    }
  });
  return [button, said];
}
