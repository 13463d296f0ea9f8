/** What became of the rows: a bar, counts, and every refused row with its field, value and rule. */
import { h } from '../../view/dom.js';
import { grouped } from '../../format/power.js';
import { refusedLines, resultTable, rowsToCorrect } from '../../format/staff/batch.js';
import { download } from './download.js';

/** More are in the files to download. */
const MOST_SHOWN = 200;

const OUTCOMES = ['held', 'queued', 'none', 'repeated', 'refused'];

export function batchResult({ name, table, phase, progress, lines, stop }, t) {
  const refused = refusedLines(lines);
  const ended = phase !== 'sending';
  return [
    bar(progress, t),
    h(
      'ul',
      { class: 'batch-counts' },
      OUTCOMES.map((outcome) => count(outcome, progress, t)),
    ),
    !ended &&
      h('button', { type: 'button', class: 'button', on: { click: stop } }, t('staff.batch.stop')),
    refused.length > 0 && errors(refused, t),
    ended && lines.length > 0 && downloads({ name, table, lines, refused }, t),
  ];
}

function bar({ decided, rows, done }, t) {
  const text = t(done ? 'staff.batch.done' : 'staff.batch.progress', {
    n: grouped(decided),
    of: grouped(rows),
  });
  return h(
    'div',
    { class: 'batch-bar' },
    h('progress', { max: Math.max(1, rows), value: decided, 'aria-label': text }),
    h('span', { role: done ? 'status' : null }, text),
  );
}

const count = (outcome, progress, t) =>
  (progress[outcome] > 0 || outcome !== 'repeated') &&
  h(
    'li',
    { class: outcome === 'refused' && progress.refused > 0 ? 'bad' : null },
    h('b', {}, grouped(progress[outcome])),
    h('span', {}, t(`staff.batch.outcome.${outcome}`)),
  );

function errors(refused, t) {
  const columns = ['row', 'ref', 'field', 'value', 'expected'];
  return h(
    'div',
    { class: 'batch-errors' },
    h('h3', {}, t('staff.batch.errors', { n: grouped(refused.length) })),
    h(
      'table',
      { class: 'inbox-table error-table' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((c) => h('th', { scope: 'col' }, t(`staff.batch.${c}`))),
        ),
      ),
      h(
        'tbody',
        {},
        refused.slice(0, MOST_SHOWN).map((line) => errorLine(line, columns, t)),
      ),
    ),
    refused.length > MOST_SHOWN &&
      h(
        'p',
        { class: 'hint' },
        t('staff.batch.moreErrors', { n: grouped(refused.length - MOST_SHOWN) }),
      ),
  );
}

function errorLine({ row, ref, problem }, columns, t) {
  const { parameter, value, expected, detail, title } = problem ?? {};
  const cells = [row, ref ?? '', parameter ?? '–', value ?? '–', expected ?? detail ?? title ?? ''];
  return h(
    'tr',
    {},
    cells.map((cell, i) =>
      h(
        i === 0 ? 'th' : 'td',
        {
          scope: i === 0 ? 'row' : null,
          class: `at-${columns[i]}`,
          'data-head': t(`staff.batch.${columns[i]}`),
        },
        ['field', 'value'].includes(columns[i]) ? h('code', {}, String(cell)) : String(cell),
      ),
    ),
  );
}

function downloads({ name, table, lines, refused }, t) {
  const plain = name.replace(/\.csv$/i, '');
  const save = (suffix, text) => () => download(`${plain}-${suffix}.csv`, text());
  return h(
    'div',
    { class: 'actions' },
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        on: { click: save(t('staff.batch.resultName'), () => resultTable(lines)) },
      },
      t('staff.batch.result'),
    ),
    refused.length > 0 &&
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          on: { click: save(t('staff.batch.correctName'), () => rowsToCorrect(table, lines)) },
        },
        t('staff.batch.correct'),
      ),
    refused.length > 0 && h('p', { class: 'hint' }, t('staff.batch.safe')),
  );
}
