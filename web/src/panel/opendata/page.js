/** Puts the parts of the page of open data under each other. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { retry } from '../../state/actions.js';
import { mountHeader } from '../header.js';
import { capacityRule } from '../standards/notes.js';
import { changes } from './changes.js';
import { downloads } from './downloads.js';
import { datasetCard, issuesCard, limitsCard } from './facts.js';

export function mountOpenData(document, store) {
  const at = (id) => document.getElementById(id);
  mountHeader(at('header'), store, 'opendata');
  mountTitle(document, store);
  store.watch(
    (s) => [s.t, s.phase, s.dataset, s.report, s.changes, s.changesPhase],
    (_, state) => show(at('opendata'), body(state, store)),
  );
}

function mountTitle(document, store) {
  store.watch(
    (s) => s.t,
    (t) => {
      document.title = t('opendata.pageTitle');
      document.getElementById('skip').textContent = t('opendata.skip');
      show(
        document.getElementById('title'),
        h('h1', {}, t('opendata.title')),
        h('p', {}, t('opendata.lead')),
      );
    },
  );
}

function body(state, store) {
  if (state.dataset) return parts(state, store);
  return state.phase === 'failed' ? failed(state, store) : loading(state);
}

const parts = (state, store) => [
  h('div', { class: 'pair' }, datasetCard(state), downloads(state)),
  changes(state, store),
  h('div', { class: 'pair' }, capacityRule(state, true), limitsCard(state)),
  issuesCard(state),
];

const loading = ({ t }) =>
  h(
    'div',
    { class: 'card', role: 'status' },
    h('p', { class: 'loading-text' }, t('opendata.loading')),
    h('div', { class: 'skeleton', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
  );

function failed({ t, problem }, store) {
  const said = problem?.status ? 'opendata.unavailable' : 'standards.offline';
  return h(
    'div',
    { class: 'card', 'data-look': 'NO_DATA', role: 'alert' },
    h('span', { class: 'pill', 'data-look': 'NO_DATA' }, glyph('NO_DATA'), t('standards.noAnswer')),
    h('h2', { class: 'verdict verdict-small' }, t(said)),
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'button', on: { click: () => retry(store) } },
        t('action.retry'),
      ),
    ),
  );
}
