/** The accounts of the utility, for those who keep them. */
import { h, show } from '../../view/dom.js';
import {
  addAccount,
  disable,
  enable,
  giveRole,
  listAccounts,
  resetPassword,
} from '../../api/accounts.js';
import { accountProblem } from '../../format/accountproblem.js';
import { attempt, choice, field, messageLine, secret } from './form.js';

const ROLES = ['PLANNER', 'INSTALLER', 'AUTHORITY', 'ADMIN'];

export function accountsPanel({ t, session }) {
  const list = h('div', { class: 'account-list', 'aria-live': 'polite' });
  const given = h('div', { role: 'status' });
  const tellSecret = (account) =>
    show(
      given,
      secret(t('account.password.of', { name: account.name }), account.password, t),
    );
  const refresh = () => showAccounts(list, { t, session, refresh, tellSecret });
  refresh();
  return h(
    'section',
    { class: 'account-panel account-wide', 'aria-labelledby': 'accounts-title' },
    h('h2', { id: 'accounts-title' }, t('account.all.title')),
    list,
    given,
    h('h3', {}, t('account.add.title')),
    newAccount(t, async (account) => {
      tellSecret(await addAccount(account));
      await refresh();
    }),
  );
}

async function showAccounts(list, context) {
  try {
    const accounts = await listAccounts();
    show(list, h('ul', {}, accounts.map((account) => row(account, context))));
  } catch (failure) {
    show(list, h('p', { class: 'account-wrong' }, accountProblem(failure, context.t)));
  }
}

function row(account, context) {
  const { t, session } = context;
  const message = messageLine();
  const own = account.name === session.name;
  return h(
    'li',
    { class: ['account-row', !account.enabled && 'account-off'] },
    h(
      'div',
      { class: 'account-row-text' },
      h('b', {}, account.displayName),
      h('small', {}, [account.name, !account.enabled && t('account.disabled')].filter(Boolean).join(' · ')),
      message.root,
    ),
    roleChoice(account, { ...context, message, own }),
    h(
      'div',
      { class: 'account-steps' },
      stepButton('reset', account, { ...context, message }, async () =>
        context.tellSecret(await resetPassword(account.name)),
      ),
      !own &&
        (account.enabled
          ? stepButton('disable', account, { ...context, message }, () => disable(account.name))
          : stepButton('enable', account, { ...context, message }, () => enable(account.name))),
    ),
  );
}

function stepButton(what, account, { t, refresh, message }, step) {
  const word = t(`account.${what}`);
  const button = h(
    'button',
    { type: 'button', class: 'button button-small', 'aria-label': `${word} ${account.name}` },
    word,
  );
  button.addEventListener('click', () =>
    attempt(button, message, t, async () => {
      await step();
      await refresh();
    }),
  );
  return button;
}

/** One's own role is another admin's to change. */
function roleChoice(account, { t, refresh, message, own }) {
  const select = h(
    'select',
    {
      class: 'account-role',
      disabled: own,
      'aria-label': t('account.role.of', { name: account.name }),
    },
    ROLES.map((role) =>
      h('option', { value: role, selected: role === account.role }, t(`account.role.${role}`)),
    ),
  );
  select.addEventListener('change', () =>
    attempt(select, message, t, async () => {
      await giveRole(account.name, select.value);
      await refresh();
    }),
  );
  return select;
}

function newAccount(t, add) {
  const name = field(
    t('account.name'),
    { name: 'newname', type: 'text', autocomplete: 'off', pattern: '[a-z][a-z0-9._\\-]{1,38}[a-z0-9]' },
    t('account.name.hint'),
  );
  const shown = field(t('account.displayName'), {
    name: 'displayname',
    type: 'text',
    autocomplete: 'off',
    maxlength: 80,
  });
  const role = choice(
    t('account.role'),
    'role',
    ROLES.map((value) => [value, t(`account.role.${value}`)]),
    'PLANNER',
  );
  const message = messageLine();
  const button = h('button', { class: 'button' }, t('account.add.submit'));
  const send = (event) => {
    event.preventDefault();
    attempt(button, message, t, async () => {
      await add({
        name: name.input.value,
        displayName: shown.input.value,
        role: role.input.value,
      });
      name.input.value = '';
      shown.input.value = '';
    });
  };
  return h(
    'form',
    { on: { submit: send } },
    h('div', { class: 'account-fields' }, name.root, shown.root, role.root),
    message.root,
    h('div', { class: 'actions' }, button),
  );
}
