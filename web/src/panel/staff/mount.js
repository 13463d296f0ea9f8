/**
 * The lists of those who are signed in: the bureau's inbox with leads and indicators, an
 * installer's own requests, and the upload of many at once. Loaded with their style only by them.
 */
import { h, named, show } from '../../view/dom.js';
import * as api from '../../api/staff.js';
import { createStore } from '../../state/store.js';
import { initialDesk, setTab } from '../../state/staff/desk.js';
import { startLoading } from '../../state/staff/load.js';
import { startDeskHistory, startLookingAgain } from '../../state/staff/history.js';
import { spoken } from '../header.js';
import { mountBatch } from './batch.js';
import { mountCase } from './case.js';
import { mountIndicators } from './indicators.js';
import { mountInbox } from './inbox.js';
import { mountLeads } from './leads.js';

const STYLE = 'styles/staff.css';

export async function mountStaff(document, store) {
  const desk = createStore(initialDesk(window.location.search, store.get()));
  await styled(document);
  store.watch(
    (s) => [s.t, s.lang],
    ([t, lang]) => desk.set({ t, lang }),
  );
  startDeskHistory(desk, window);
  build(document.getElementById('staff'), desk);
  startLoading(desk, api);
  startLookingAgain(desk, window);
}

/** Shown before it is styled, a list would jump. */
function styled(document) {
  return new Promise((ready) => {
    const link = h('link', { rel: 'stylesheet', href: STYLE, on: { load: ready, error: ready } });
    document.head.append(link);
  });
}

function build(root, desk) {
  const parts = {
    tabs: h('div', { class: 'staff-head' }),
    requests: h('div', { class: 'staff-requests' }),
    leads: h('div', { class: 'leads' }),
    indicators: h('div', { class: 'indicators' }),
    batch: h('div', { class: 'batch' }),
  };
  const list = h('div', { class: 'inbox' });
  const one = h('section', { class: 'case', tabindex: -1 });
  parts.requests.append(list, one);
  show(root, Object.values(parts));
  mountTabs(parts.tabs, desk);
  mountInbox(list, desk);
  mountCase(one, desk);
  mountLeads(parts.leads, desk);
  mountIndicators(parts.indicators, desk);
  mountBatch(parts.batch, desk);
  desk.watch(
    (s) => [s.tab, s.id, s.alone],
    ([tab, id, alone]) => {
      for (const name of ['requests', 'leads', 'indicators', 'batch'])
        parts[name].hidden = name !== tab;
      parts.requests.dataset.case = id ? (alone ? 'alone' : 'beside') : 'none';
    },
  );
}

/** Each tab is an address of its own, so that it can be opened beside the others. */
function mountTabs(root, desk) {
  desk.watch(
    (s) => [s.t, s.tab, s.lang],
    ([t, current], { tabs, bureau, session, lang }) =>
      show(
        root,
        h('h1', {}, t(bureau ? 'staff.title.bureau' : 'staff.title.own')),
        h('p', { class: 'staff-who' }, named(session.displayName || session.name, lang)),
        h(
          'nav',
          { class: 'staff-tabs', 'aria-label': t('staff.tabs') },
          tabs.map((tab) => tabLink(desk, { tab, current, t, lang })),
          bureau && h('a', { href: spoken('planner.html', lang) }, t('planner.nav.map')),
        ),
      ),
  );
}

function tabLink(desk, { tab, current, t, lang }) {
  const rest = (tab === 'requests' ? '' : `&tab=${tab}`) + (lang === 'en' ? '&lang=en' : '');
  const open = (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    setTab(desk, tab);
  };
  return h(
    'a',
    { href: `?list${rest}`, 'aria-current': tab === current && 'true', on: { click: open } },
    t(`staff.tab.${tab}`),
  );
}
