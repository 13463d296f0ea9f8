/** Which data these are, what is known to be missing, and what their import had to say. */
import { h } from '../../view/dom.js';
import { DATASET_REPORT } from '../../api/client.js';
import { day } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';
import { grouped } from '../../format/power.js';

export function datasetCard({ dataset, t, lang }) {
  return h(
    'section',
    { class: 'card standard dataset-card', 'aria-labelledby': 'dataset-title' },
    h('h2', { id: 'dataset-title' }, inLanguage(dataset, 'name', lang)),
    dataset.synthetic &&
      h('p', { class: 'notice' }, inLanguage(dataset, 'notice', lang) || t('map.synthetic')),
    h(
      'dl',
      { class: 'facts' },
      facts(dataset, t, lang)
        .filter(([, value]) => value)
        .map(([name, value]) => h('div', {}, h('dt', {}, t(`about.${name}`)), h('dd', {}, value))),
    ),
    counts(dataset.counts ?? {}, t),
  );
}

const facts = (dataset, t, lang) => [
  ['utility', dataset.utility && inLanguage(dataset.utility, 'name', lang)],
  ['asOf', h('time', { datetime: dataset.asOf }, day(dataset.asOf, lang))],
  ['version', h('code', {}, dataset.version)],
  ['rules', dataset.rules?.version],
  ['licence', dataset.licence],
];

const counts = (byKind, t) =>
  h(
    'ul',
    { class: 'counts', 'aria-label': t('about.contents') },
    Object.entries(byKind)
      .filter(([kind]) => t.has(`count.${kind}`))
      .map(([kind, n]) => h('li', {}, t(`count.${kind}`, { n: grouped(n) }))),
  );

const LIMITS = ['date', 'measured', 'hidden', 'estimated', 'rough', 'indicative'];

export const limitsCard = ({ t, lang, dataset }) =>
  h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'limits-title' },
    h('h2', { id: 'limits-title' }, t('opendata.limits')),
    h(
      'ul',
      { class: 'limits' },
      LIMITS.map((limit) =>
        h('li', {}, t(`opendata.limit.${limit}`, { date: day(dataset.asOf, lang) })),
      ),
    ),
  );

/** Codes of which the page knows no sentence show themselves. */
export function issuesCard({ report, t }) {
  if (!report) return null;
  const found = Object.entries(report.issues).sort(([, a], [, b]) => b - a);
  return h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'issues-title' },
    h('h2', { id: 'issues-title' }, t('opendata.issues')),
    h('p', {}, t('opendata.issues.rows', rows(report.layers))),
    found.length > 0 &&
      h(
        'table',
        { class: 'issues-table' },
        h(
          'thead',
          {},
          h('tr', {}, ['what', 'code', 'count'].map((c) => heading(t, c))),
        ),
        h('tbody', {}, found.map((issue) => issueRow(issue, t))),
      ),
    h(
      'p',
      { class: 'hint' },
      h('a', { href: DATASET_REPORT, target: '_blank', rel: 'noopener' }, t('about.report')),
    ),
  );
}

const heading = (t, column) =>
  h('th', { scope: 'col', class: `at-${column}` }, t(`opendata.issues.${column}`));

function rows(layers) {
  const all = Object.values(layers);
  const sum = (part) => grouped(all.reduce((n, layer) => n + layer[part], 0));
  return { read: sum('read'), refused: sum('refused') };
}

function issueRow([code, n], t) {
  const key = `opendata.issue.${code}`;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, t.has(key) ? t(key) : code),
    h('td', { class: 'at-code' }, h('code', {}, code)),
    h('td', { class: 'at-count' }, grouped(n)),
  );
}
