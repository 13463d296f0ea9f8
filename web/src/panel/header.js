/** Who speaks, whose grid it is, and in which language. */
import { h, s, show } from '../view/dom.js';
import { inLanguage } from '../format/language.js';
import { setLanguage, startOver } from '../state/actions.js';

const LANGUAGES = [
  { code: 'zh', name: '中文', lang: 'zh-CN' },
  { code: 'en', name: 'English', lang: 'en' },
];

/** Where the pages are, in the order of the navigation. */
const PAGES = [
  { page: 'lookup', href: './' },
  { page: 'requests', href: 'requests.html' },
  { page: 'standards', href: 'standards.html' },
  { page: 'opendata', href: 'opendata.html' },
];

/** @param {'lookup'|'requests'|'standards'|'opendata'|null} page which of the pages this is */
export function mountHeader(root, store, page = 'lookup') {
  store.watch(
    (s) => [s.t, s.dataset],
    (_, state) => {
      const focused = root.contains(document.activeElement) ? document.activeElement.id : '';
      show(
        root,
        brand(store, page, state.lang),
        utility(state.dataset, state.lang),
        nav(state, page),
        languages(store, state.t, state.lang),
      );
      if (focused) document.getElementById(focused)?.focus();
    },
  );
}

export function brand(store, page, lang) {
  const home = (event) => {
    if (page !== 'lookup') return;
    event.preventDefault();
    startOver(store);
  };
  return h(
    'a',
    { class: 'brand', id: 'brand', href: spoken('./', lang), on: { click: home } },
    logo(),
    h('span', { class: 'brand-zh', lang: 'zh-CN' }, '余量'),
    h('span', { class: 'brand-en', lang: 'en' }, 'Headroom'),
  );
}

const logo = () =>
  s(
    'svg',
    { viewBox: '0 0 32 32', width: 26, height: 26, 'aria-hidden': 'true' },
    s('rect', { width: 32, height: 32, rx: 6, fill: '#1f4e8c' }),
    s('path', { d: 'M6 8h3M11.5 8h3M17 8h3M22.5 8h3', stroke: '#fff', 'stroke-width': 2 }),
    s('path', { d: 'M7.5 17h4v8h-4zM14 21h4v4h-4zM20.5 13h4v12h-4z', fill: '#fff' }),
  );

const utility = (dataset, lang) =>
  dataset?.utility
    ? h('span', { class: 'utility' }, inLanguage(dataset.utility, 'name', lang))
    : null;

function nav({ t, lang }, current) {
  return h(
    'nav',
    { class: 'nav', 'aria-label': t('nav.label') },
    PAGES.map(({ page, href }) => pageLink(page, href, { t, lang, current })),
  );
}

function pageLink(page, href, { t, lang, current }) {
  const here = page === current;
  return h(
    'a',
    {
      id: `nav-${page}`,
      href: here && page === 'lookup' ? '#search-input' : spoken(href, lang),
      'aria-current': here && 'page',
      on: here && page === 'lookup' ? { click: focusSearch } : {},
    },
    t(`nav.${page}`),
  );
}

/** The language goes along, so that nobody has to choose it on every page. */
export const spoken = (href, lang) =>
  lang === 'en' ? `${href}${href.includes('?') ? '&' : '?'}lang=en` : href;

export function openAbout() {
  const details = document.querySelector('#about details');
  if (!details) return;
  details.open = true;
  details.scrollIntoView({ block: 'nearest' });
  details.querySelector('summary').focus();
}

function focusSearch(event) {
  event.preventDefault(); // The address belongs to the question; a fragment would only clutter it.
  document.getElementById('search-input')?.focus();
}

export function languages(store, t, current) {
  return h(
    'div',
    { class: 'languages', role: 'group', 'aria-label': t('app.language') },
    LANGUAGES.map(({ code, name, lang }) =>
      h(
        'button',
        {
          id: `lang-${code}`,
          type: 'button',
          lang,
          'aria-pressed': String(code === current),
          on: { click: () => setLanguage(store, code) },
        },
        name,
      ),
    ),
  );
}
