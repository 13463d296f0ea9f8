/** What the answers rest on: dataset, dates, rules, licence, counts, and the report of the import. */
import { h, show } from '../view/dom.js';
import { DATASET_REPORT } from '../api/client.js';
import { inLanguage } from '../format/language.js';
import { grouped } from '../format/power.js';
import { openAbout } from './header.js';

export function mountAbout(root, store) {
  store.watch(
    (s) => [s.t, s.dataset],
    ([t, dataset], { lang }) => {
      const open = root.querySelector('details')?.open ?? false;
      show(root, dataset && panel(dataset, t, lang, open));
      if (dataset) openWhenAskedFor();
    },
  );
}

/** Another page's navigation leads here; the fragment is spent, for the address is the question's. */
function openWhenAskedFor() {
  if (window.location.hash !== '#about') return;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  openAbout();
}

function panel(dataset, t, lang, open) {
  return h(
    'details',
    { class: 'fold', open },
    h(
      'summary',
      {},
      t('about.title'),
      h('small', {}, ` ${t('asOf.data', { date: dataset.asOf })}`),
    ),
    dataset.synthetic &&
      h('p', { class: 'notice' }, inLanguage(dataset, 'notice', lang) || t('map.synthetic')),
    h(
      'dl',
      {},
      facts(dataset, t, lang)
        .filter(([, value]) => value)
        .map(([name, value]) => h('div', {}, h('dt', {}, t(`about.${name}`)), h('dd', {}, value))),
    ),
    h(
      'p',
      {},
      h('a', { href: DATASET_REPORT, target: '_blank', rel: 'noopener' }, t('about.report')),
      ' · ',
      h('a', { href: `opendata.html${lang === 'en' ? '?lang=en' : ''}` }, t('about.more')),
    ),
    h('p', { class: 'hint' }, t('about.indicative')),
  );
}

function facts(dataset, t, lang) {
  return [
    ['dataset', inLanguage(dataset, 'name', lang)],
    ['utility', dataset.utility && inLanguage(dataset.utility, 'name', lang)],
    ['version', dataset.version],
    ['asOf', dataset.asOf],
    ['rules', dataset.rules?.version],
    ['licence', dataset.licence],
    ['contents', counts(dataset.counts ?? {}, t)],
  ];
}

const counts = (byKind, t) =>
  Object.entries(byKind)
    .filter(([kind]) => t.has(`count.${kind}`))
    .map(([kind, n]) => t(`count.${kind}`, { n: grouped(n) }))
    .join(' · ');
