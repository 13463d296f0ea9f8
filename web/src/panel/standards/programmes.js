/** The green channel: who may go ahead, how large that usually is, and in how many days. */
import { h } from '../../view/dom.js';
import { inLanguage, sentence } from '../../format/language.js';
import { programmeName, whatCounts } from '../../format/standards.js';

export function programmes({ standards, t, lang }) {
  const rows = standards.fastTrack ?? [];
  if (rows.length === 0) return null;
  return h(
    'section',
    { class: 'programmes', 'aria-labelledby': 'programmes-title' },
    h('h2', { class: 'part-title', id: 'programmes-title' }, t('standards.fast.title')),
    h('p', { class: 'part-lead' }, t('standards.fast.lead')),
    h(
      'table',
      { class: 'programme-table', role: 'table' },
      h('thead', {}, headings(t)),
      h(
        'tbody',
        {},
        rows.map((programme) => row(programme, t, lang)),
      ),
    ),
  );
}

const headings = (t) =>
  h(
    'tr',
    {},
    ['name', 'counts', 'typical', 'days'].map((column) =>
      h('th', { scope: 'col', class: `at-${column}` }, t(`standards.fast.${column}`)),
    ),
  );

/** On a phone a row is a card; the heads of the columns then stand in the cells. */
function row(programme, t, lang) {
  const typical = inLanguage(programme, 'typical', lang);
  const cell = (column, ...children) =>
    h('td', { class: `at-${column}`, 'data-head': t(`standards.fast.${column}`) }, ...children);
  return h(
    'tr',
    {},
    h('th', { scope: 'row', class: 'at-name' }, sentence(programmeName(programme, lang))),
    cell('counts', whatCounts(programme, lang)),
    cell('typical', typical ? unbroken(typical) : '–'),
    cell(
      'days',
      h('b', {}, String(programme.workingDays)),
      h('span', { class: 'only-card' }, t('standards.workingDays')),
    ),
  );
}

/** A range and its unit stay on one line. */
const unbroken = (text) =>
  text.replace(/(\d)–(?=\d)/g, '$1\u2060–\u2060').replace(/(\d) (?=k?[VW])/g, '$1\u00a0');
