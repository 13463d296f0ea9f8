/** For whoever is not let in: what this page is, and how to come in. */
import { h } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import { signInAddress } from '../../state/session.js';

export function welcome(session, problem, t) {
  if (session === null) return failure(problem, t);
  return h(
    'section',
    { class: 'account-panel account-narrow', 'aria-labelledby': 'door-title' },
    h('h1', { id: 'door-title' }, t('planner.door.title')),
    h('p', { class: 'account-lead' }, t('planner.door.lead')),
    h(
      'ul',
      { class: 'door-list' },
      ['map', 'register', 'asset', 'whatif'].map((what) =>
        h('li', {}, icon('check'), h('span', {}, t(`planner.door.${what}`))),
      ),
    ),
    session.signedIn &&
      h(
        'p',
        { class: 'note note-plain' },
        glyph('INFO'),
        h('span', {}, t('planner.door.notAllowed', { name: session.displayName || session.name })),
      ),
    h(
      'div',
      { class: 'actions' },
      h(
        'a',
        { class: 'button button-main', href: signInAddress() },
        t(session.signedIn ? 'planner.door.other' : 'staff.signIn'),
      ),
      h('a', { class: 'button', href: './' }, t('account.signin.without')),
    ),
  );
}

function failure(problem, t) {
  return h(
    'section',
    { class: 'account-panel account-narrow', role: 'alert' },
    h('h1', {}, t('planner.door.away')),
    h('p', { class: 'account-lead' }, t('planner.door.away.lead')),
    problem && h('p', { class: 'hint' }, problem.message),
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          class: 'button button-main',
          on: { click: () => window.location.reload() },
        },
        t('action.retry'),
      ),
    ),
  );
}
