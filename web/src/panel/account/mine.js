/** Who I am, my password, my tokens; and for admins everybody's accounts. */
import { h, show } from '../../view/dom.js';
import { changePassword } from '../../api/accounts.js';
import { getSession, isAdmin, signInAddress, signOut } from '../../state/session.js';
import { askForSession } from '../../state/accountpage.js';
import { attempt, field, messageLine } from './form.js';
import { tokensPanel } from './tokens.js';
import { accountsPanel } from './everybody.js';

export function mountAccount(root, store) {
  store.watch(
    (s) => [s.t, s.session],
    (_, { t, session }) => {
      if (session === null) show(root, h('p', { role: 'status' }, t('account.loading')));
      else show(root, session.signedIn ? panels(store) : signInFirst(t, session));
    },
  );
}

const panels = (store) => [
  me(store),
  tokensPanel(store.get()),
  password(store),
  isAdmin(store.get().session) && accountsPanel(store.get()),
];

function signInFirst(t, session) {
  return h(
    'section',
    { class: 'account-panel account-narrow' },
    h('h1', {}, t('account.title')),
    h(
      'p',
      { class: 'account-lead' },
      t(session.failed ? 'account.problem.offline' : 'account.signInFirst'),
    ),
    h(
      'div',
      { class: 'actions' },
      h('a', { class: 'button button-main', href: signInAddress() }, t('account.signin.title')),
    ),
  );
}

function me(store) {
  const { t, session } = store.get();
  const message = messageLine();
  const button = h('button', { type: 'button', class: 'button' }, t('account.signout'));
  button.addEventListener('click', () =>
    attempt(button, message, t, async () => {
      await signOut();
      await askForSession(store, getSession);
    }),
  );
  return h(
    'section',
    { class: 'account-panel', 'aria-labelledby': 'me-title' },
    h('h1', { id: 'me-title' }, session.displayName),
    h('p', { class: 'account-lead' }, `${session.name} · ${t(`account.role.${session.role}`)}`),
    h('p', { class: 'hint' }, t(`account.may.${session.role}`)),
    h('div', { class: 'actions' }, button),
    message.root,
  );
}

function password(store) {
  const { t, session } = store.get();
  const old = field(t('account.password.old'), {
    name: 'old',
    type: 'password',
    autocomplete: 'current-password',
  });
  const chosen = field(
    t('account.password.new'),
    { name: 'new', type: 'password', autocomplete: 'new-password', minlength: 12 },
    t('account.password.hint'),
  );
  const message = messageLine();
  const button = h('button', { class: 'button' }, t('account.password.submit'));
  const send = (event) => {
    event.preventDefault();
    attempt(button, message, t, async () => {
      await changePassword(old.input.value, chosen.input.value);
      window.location.assign(signInAddress());
    });
  };
  return h(
    'section',
    { class: 'account-panel', 'aria-labelledby': 'password-title' },
    h('h2', { id: 'password-title' }, t('account.password.title')),
    h('p', { class: 'hint' }, t('account.password.lead')),
    h(
      'form',
      { on: { submit: send } },
      // For password stores, which keep a password under its name.
      h('input', {
        type: 'text',
        autocomplete: 'username',
        value: session.name,
        readonly: true,
        hidden: true,
      }),
      h('div', { class: 'account-fields' }, old.root, chosen.root),
      message.root,
      h('div', { class: 'actions' }, button),
    ),
  );
}
