/** Puts the parts of the page of promises under each other. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { retry } from '../../state/actions.js';
import { mountHeader } from '../header.js';
import { promises } from './promises.js';
import { programmes } from './programmes.js';
import { tariff } from './tariff.js';
import { calendar } from './calendar.js';
import { capacityRule, foot, outages } from './notes.js';

export function mountStandards(document, store) {
  const at = (id) => document.getElementById(id);
  mountHeader(at('header'), store, 'standards');
  mountTitle(document, store);
  store.watch(
    (s) => [s.t, s.phase, s.standards, s.dataset],
    (_, state) => at('standards').replaceChildren(...body(state, store)),
  );
}

function mountTitle(document, store) {
  store.watch(
    (s) => s.t,
    (t) => {
      document.title = t('standards.pageTitle');
      document.getElementById('skip').textContent = t('standards.skip');
      show(
        document.getElementById('title'),
        h('h1', {}, t('standards.title')),
        h('p', {}, t('standards.lead')),
      );
    },
  );
}

function body(state, store) {
  const { phase, standards } = state;
  if (standards) return parts(state, store);
  return phase === 'failed' ? [failed(state, store)] : [loading(state)];
}

const parts = (state, store) => [
  promises(state),
  programmes(state),
  h('div', { class: 'pair' }, tariff(state), calendar(store)),
  h('div', { class: 'pair' }, outages(state), capacityRule(state)),
  foot(state),
];

const loading = ({ t }) =>
  h(
    'div',
    { class: 'card', role: 'status' },
    h('p', { class: 'loading-text' }, t('standards.loading')),
    h('div', { class: 'skeleton', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
  );

function failed({ t, problem }, store) {
  const said = problem?.status ? 'standards.unavailable' : 'standards.offline';
  return h(
    'div',
    { class: 'card', 'data-look': 'NO_DATA', role: 'alert' },
    h('span', { class: 'pill', 'data-look': 'NO_DATA' }, glyph('NO_DATA'), t('standards.noAnswer')),
    h('h2', { class: 'verdict verdict-small' }, t(said)),
    h('p', { class: 'why' }, t('standards.call')),
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
