/** Many sites at once: choose a table, see what is in it, send it, and correct what was refused. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { sendBatch } from '../../api/batch.js';
import { COLUMNS, template } from '../../format/staff/batch.js';
import { grouped } from '../../format/power.js';
import { forgetFile, readFile, sendFile } from '../../state/staff/upload.js';
import { batchResult } from './batchresult.js';
import { download } from './download.js';
import { problemBox } from './states.js';

export function mountBatch(root, desk) {
  desk.watch(
    (s) => [s.t, s.batch],
    () => show(root, content(desk)),
  );
}

function content(desk) {
  const { t, batch } = desk.get();
  return [
    h('p', { class: 'part-lead' }, t('staff.batch.lead')),
    batch ? chosen(desk, batch) : dropZone(desk),
    !batch && help(t),
  ];
}

function dropZone(desk) {
  const { t } = desk.get();
  const file = h('input', {
    type: 'file',
    id: 'batch-file',
    class: 'unseen',
    accept: '.csv,text/csv',
    on: { change: () => file.files[0] && readFile(desk, file.files[0]) },
  });
  const zone = h(
    'div',
    { class: 'drop' },
    h('p', {}, t('staff.batch.drop')),
    h('label', { class: 'button button-main', for: 'batch-file' }, t('staff.batch.choose')),
    file,
    h(
      'button',
      { type: 'button', class: 'button', on: { click: () => saveTemplate(t) } },
      t('staff.batch.template'),
    ),
  );
  const over = (on) => (event) => {
    event.preventDefault();
    zone.classList.toggle('over', on);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    const [dropped] = event.dataTransfer.files;
    if (dropped) readFile(desk, dropped);
  });
  return zone;
}

/** Two sites that show what belongs where; numbers of one's own make a row count once. */
const EXAMPLES = [
  {
    ref: 'A-1',
    address: '东兴文体广场停车场',
    kw: 120,
    use: 'ev-public',
    supply: 'single',
    phases: 3,
    applicantKind: 'operator',
    applicantName: '示例充电公司',
    applicantPhone: '0851-00000000',
  },
  {
    ref: 'A-2',
    lon: 106.966,
    lat: 27.06,
    crs: 'wgs84',
    kva: 15,
    use: 'base-station-5g',
    supply: 'single',
    phases: 3,
    applicantKind: 'tower',
    applicantName: '示例铁塔公司',
    applicantPhone: '0851-00000000',
    queue: true,
  },
];

const saveTemplate = (t) =>
  download(
    `${t('staff.batch.templateName')}.csv`,
    template(EXAMPLES.map((site) => COLUMNS.map((column) => site[column]))),
  );

function help(t) {
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, t('staff.batch.columns')),
    h(
      'dl',
      { class: 'batch-columns' },
      COLUMNS.map((column) =>
        h(
          'div',
          {},
          h('dt', {}, h('code', {}, column)),
          h('dd', {}, t(`staff.batch.column.${column}`)),
        ),
      ),
    ),
  );
}

function chosen(desk, batch) {
  const { t } = desk.get();
  const { name, table, phase } = batch;
  return h(
    'section',
    { class: 'card batch-card' },
    h(
      'div',
      { class: 'block-head' },
      h('h2', {}, name),
      phase !== 'sending' &&
        h(
          'button',
          { type: 'button', class: 'staff-small', on: { click: () => forgetFile(desk) } },
          t('staff.batch.other'),
        ),
    ),
    h('p', {}, t('staff.batch.rows', { n: grouped(table.rows.length) })),
    remarks(table, t),
    phase === 'read' && sendButton(desk, table, 'staff.batch.send'),
    ['sending', 'done', 'broken'].includes(phase) && batchResult(batch, t),
    phase === 'failed' && problemBox(batch.problem, { t }),
    phase === 'broken' &&
      h(
        'p',
        { class: 'field-error', role: 'alert' },
        glyph('HEAVY'),
        h('span', {}, t('staff.batch.broken')),
      ),
    ['failed', 'broken'].includes(phase) && sendButton(desk, table, 'staff.batch.again'),
  );
}

function remarks({ fault, unknown, withoutRef }, t) {
  const note = (look, text) => h('p', { class: 'batch-note' }, glyph(look), h('span', {}, text));
  if (fault) return note('OVERLOADED', t(fault, { names: unknown.join(', ') }));
  return withoutRef && note('HEAVY', t('staff.batch.withoutRef'));
}

function sendButton(desk, { fault, rows }, key) {
  const { t } = desk.get();
  return h(
    'div',
    { class: 'actions' },
    h(
      'button',
      {
        type: 'button',
        class: 'button button-main',
        id: 'batch-send',
        disabled: Boolean(fault),
        on: { click: () => sendFile(desk, sendBatch) },
      },
      t(key, { n: grouped(rows.length) }),
    ),
  );
}
