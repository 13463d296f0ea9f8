/** Name and password; or who is signed in already. */
import { h, show } from '../../view/dom.js';
import { signIn } from '../../api/accounts.js';
import { getSession, signOut } from '../../state/session.js';
import { askForSession } from '../../state/accountpage.js';
import { attempt, field, messageLine } from './form.js';

/** @param {string} next where to go afterwards: a path of this site */
export function mountSignIn(root, store, next) {
  // The answer that nobody is signed in must not take away what is being typed.
  store.watch(
    (s) => [s.t, s.session?.signedIn === true],
    (_, { t, session }) => {
      show(root, session?.signedIn ? signedIn(store, t, session, next) : form(store, t, next));
    },
  );
}

function form(store, t, next) {
  const name = field(t('account.name'), { name: 'name', autocomplete: 'username', type: 'text' });
  const password = field(t('account.password'), {
    name: 'password',
    autocomplete: 'current-password',
    type: 'password',
  });
  const message = messageLine();
  sayWhatCameBefore(message, t);
  const button = h('button', { class: 'button button-main' }, t('account.signin.submit'));
  const send = (event) => {
    event.preventDefault();
    attempt(button, message, t, async () => {
      await signIn(name.input.value, password.input.value);
      window.location.assign(next);
    });
  };
  return h(
    'section',
    { class: 'account-panel account-narrow', 'aria-labelledby': 'signin-title' },
    h('h1', { id: 'signin-title' }, t('account.signin.title')),
    h('p', { class: 'account-lead' }, t('account.signin.lead')),
    h(
      'form',
      { on: { submit: send } },
      name.root,
      password.root,
      message.root,
      h('div', { class: 'actions' }, button),
    ),
    h('p', { class: 'hint' }, t('account.signin.forgotten')),
    h('p', { class: 'hint' }, h('a', { href: spoken('./', store) }, t('account.signin.without'))),
  );
}

const spoken = (href, store) => (store.get().lang === 'en' ? `${href}?lang=en` : href);

/** The server sends a form without script back with its answer in the address. */
function sayWhatCameBefore(message, t) {
  const query = new URLSearchParams(window.location.search);
  if (query.has('failed')) message.wrong(t('account.problem.sign-in-failed'));
  if (query.has('unavailable')) message.wrong(t('account.problem.store-unavailable'));
  if (query.has('wait')) {
    message.wrong(t('account.problem.too-many-sign-ins', { n: Number(query.get('wait')) || 900 }));
  }
}

function signedIn(store, t, session, next) {
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
    { class: 'account-panel account-narrow', 'aria-labelledby': 'signin-title' },
    h('h1', { id: 'signin-title' }, t('account.signin.already', { name: session.displayName })),
    h(
      'div',
      { class: 'actions' },
      h('a', { class: 'button button-main', href: next }, t('account.signin.goOn')),
      h('a', { class: 'button', href: spoken('accounts.html', store) }, t('account.title')),
      button,
    ),
    message.root,
  );
}
