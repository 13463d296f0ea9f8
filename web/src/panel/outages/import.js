/** Many planned outages from one table, answered row by row. */
import { h, show } from '../../view/dom.js';
import { importOutages } from '../../api/outages.js';
import { BYTE_ORDER_MARK, decodeText } from '../../format/staff/batch.js';
import { readCsv, writeCsv } from '../../format/staff/csv.js';
import { CSV_COLUMNS } from '../../format/outages/entry.js';
import { refresh } from '../../state/datasets/datasets.js';
import { download } from '../staff/download.js';
import { saying } from '../staff/states.js';
import { button, note, table } from '../datasets/parts.js';

export function mountImport(root, store) {
  const result = h('div', { role: 'status' });
  const head = h('div');
  show(root, head, result);
  store.watch(
    (s) => s.t,
    (t) => {
      if (!t) return;
      show(head, chooser(store, result, t));
      show(result);
    },
  );
}

function chooser(store, result, t) {
  const file = h('input', {
    type: 'file',
    id: 'outages-file',
    class: 'unseen',
    accept: '.csv,text/csv',
    on: { change: () => file.files[0] && take(file.files[0]) },
  });
  const take = async (chosen) => {
    await send(store, chosen, result);
    file.value = '';
  };
  const zone = h(
    'div',
    { class: 'drop ds-drop' },
    file,
    h('label', { class: 'button', for: 'outages-file' }, t('outages.import.choose')),
    button(t('outages.import.template'), () => saveTemplate(t), { small: true }),
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
    if (dropped) take(dropped);
  });
  return [
    h('h2', {}, t('outages.import')),
    h('p', { class: 'hint' }, t('outages.import.lead', { columns: CSV_COLUMNS.join(', ') })),
    zone,
  ];
}

const saveTemplate = (t) =>
  download(
    `${t('outages.import.templateName')}.csv`,
    BYTE_ORDER_MARK + writeCsv([CSV_COLUMNS, ['F0001', '2026-12-21T08:00', '2026-12-21T18:00', '配变增容', '', 'false']]),
  );

async function send(store, file, result) {
  const { t } = store.get();
  const text = decodeText(await file.arrayBuffer());
  show(result, h('p', { class: 'hint' }, t('outages.import.sending')));
  try {
    const answer = await importOutages(text);
    show(result, answered(answer, readCsv(text).slice(1), t));
    refresh(store);
  } catch (problem) {
    const { key, params } = saying(problem);
    const own = problem.status >= 400 && problem.status < 500 ? problem.body?.detail : null;
    show(result, note('OVERLOADED', h('p', {}, own ?? t(key, params))));
  }
}

function answered({ rows, entered, refused }, sent, t) {
  const wrong = rows.filter(({ outcome }) => outcome === 'REFUSED');
  return [
    note(refused > 0 ? 'HEAVY' : 'NORMAL', h('p', {}, t('outages.import.done', { entered, refused }))),
    wrong.length > 0 &&
      table({
        caption: t('outages.import.refused'),
        columns: ['row', 'asset', 'why'].map((key) => ({ key, word: t(`outages.import.${key}`) })),
        rows: wrong.map(({ row, problem }) => ({
          cells: [String(row), sent[row - 1]?.[0] ?? '–', whyText(problem, t)],
        })),
      }),
  ];
}

function whyText(problem, t) {
  if (problem?.code === 'SHORT_NOTICE') return t('outages.shortNotice');
  const { parameter, value, expected, detail, title } = problem ?? {};
  if (parameter) return `${parameter} = ${value ?? ''} · ${expected ?? detail ?? ''}`;
  return detail ?? title ?? '';
}
