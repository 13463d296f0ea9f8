/** Everything of the datasets page: who may see it, its tabs, and what stands in each. */
import { h, named, show } from '../../view/dom.js';
import { isPlanner, signInAddress } from '../../state/session.js';
import { setTab } from '../../state/datasets/datasets.js';
import { TABS } from '../../state/datasets/route.js';
import { mountOutages } from '../outages/mount.js';
import { mountPlannerHeader } from '../planner/header.js';
import { mountCompare } from './compare.js';
import { mountVersions } from './versions.js';

export function mountDatasetsFrame(document, store) {
  mountPlannerHeader(document.getElementById('header'), store, 'datasets');
  store.watch(
    (s) => [s.t, s.tab],
    ([t, tab]) => {
      document.title = `${t(`datasets.tab.${tab}`)} · ${t('account.product')}`;
      document.getElementById('skip').textContent = t('datasets.skip');
    },
  );
}

/** What stands there for those who are not let in; gives the way to take it down. */
export function mountDoor(root, store) {
  return store.watch(
    (s) => [s.t, s.session],
    ([t, session]) => show(root, door(t, session)),
  );
}

function door(t, session) {
  if (session === null) return h('p', { role: 'status', class: 'hint' }, t('account.loading'));
  const key = session.failed ? 'offline' : session.signedIn ? 'notAllowed' : 'signInFirst';
  return h(
    'section',
    { class: 'panel ds-door' },
    h('h1', { class: 'page-title' }, t('datasets.title')),
    h('p', {}, t(`datasets.door.${key}`)),
    h(
      'div',
      { class: 'actions' },
      h('a', { class: 'button button-main', href: signInAddress() }, t('account.signin.title')),
    ),
  );
}

/** @param {{pointMap: Function}} maps what draws a map, from outside the panels */
export function mountDatasets(root, store, maps) {
  const head = h('div', { class: 'staff-head' });
  const parts = Object.fromEntries(TABS.map((tab) => [tab, h('div', { class: `ds-${tab}` })]));
  show(root, head, Object.values(parts));
  mountTabs(head, store);
  mountVersions(parts.versions, store, maps);
  mountCompare(parts.compare, store, maps);
  mountOutages(parts.outages, store);
  store.watch(
    (s) => s.tab,
    (current) => TABS.forEach((tab) => (parts[tab].hidden = tab !== current)),
  );
}

function mountTabs(root, store) {
  store.watch(
    (s) => [s.t, s.tab, s.lang],
    ([t, current, lang], { session }) =>
      show(
        root,
        h('h1', {}, t(`datasets.tab.${current}`)),
        h('p', { class: 'staff-who' }, named(session.displayName || session.name, lang)),
        h(
          'nav',
          { class: 'staff-tabs', 'aria-label': t('datasets.tabs') },
          TABS.map((tab) => tabLink(store, { tab, current, t, lang })),
        ),
      ),
  );
}

function tabLink(store, { tab, current, t, lang }) {
  const query = [tab !== 'versions' && `tab=${tab}`, lang === 'en' && 'lang=en'].filter(Boolean);
  const open = (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    setTab(store, tab);
    document.getElementById(`tab-${tab}`).focus();
  };
  return h(
    'a',
    {
      id: `tab-${tab}`,
      href: `?${query.join('&')}`,
      'aria-current': tab === current && 'true',
      on: { click: open },
    },
    t(`datasets.tab.${tab}`),
  );
}
