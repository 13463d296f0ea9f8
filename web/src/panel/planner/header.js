/** The bureau's own header: its four pages instead of the customers'. */
import { h, show } from '../../view/dom.js';
import { inLanguage } from '../../format/language.js';
import { brand, languages, spoken } from '../header.js';

/** In the order of the navigation. */
const PAGES = [
  { page: 'map', href: 'planner.html' },
  { page: 'requests', href: 'requests.html?list' },
  { page: 'datasets', href: 'datasets.html' },
  { page: 'indicators', href: 'requests.html?list&tab=indicators' },
];

/** @param {'map'|'datasets'} current which of the pages this is */
export function mountPlannerHeader(root, store, current) {
  store.watch(
    (s) => [s.t, s.dataset],
    ([t], { lang, dataset }) => {
      const focused = root.contains(document.activeElement) ? document.activeElement.id : '';
      show(
        root,
        brand(store, 'planner', lang),
        h('span', { class: 'utility' }, bureau(dataset, t, lang)),
        h(
          'nav',
          { class: 'nav', 'aria-label': t('nav.label') },
          PAGES.map(({ page, href }) =>
            h(
              'a',
              {
                id: `nav-${page}`,
                href: spoken(href, lang),
                'aria-current': page === current && 'page',
              },
              t(`planner.nav.${page}`),
            ),
          ),
        ),
        languages(store, t, lang),
      );
      if (focused) document.getElementById(focused)?.focus();
    },
  );
}

const bureau = (dataset, t, lang) =>
  [dataset?.utility && inLanguage(dataset.utility, 'name', lang), t('planner.desk')]
    .filter(Boolean)
    .join(' · ');
