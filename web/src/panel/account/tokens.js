/** What my programs sign in with. */
import { h, show } from '../../view/dom.js';
import { giveToken, listTokens, revokeToken } from '../../api/accounts.js';
import { day } from '../../format/dates.js';
import { accountProblem } from '../../format/accountproblem.js';
import { attempt, choice, field, messageLine, secret } from './form.js';

const LIFETIMES = [30, 90, 180, 365];
const USUAL = '90';

export function tokensPanel({ t, lang }) {
  const list = h('div', { class: 'account-list', 'aria-live': 'polite' });
  const given = h('div', { role: 'status' });
  const refresh = () => showTokens(list, { t, lang, refresh });
  refresh();
  return h(
    'section',
    { class: 'account-panel account-beside', 'aria-labelledby': 'tokens-title' },
    h('h2', { id: 'tokens-title' }, t('account.tokens.title')),
    h('p', { class: 'hint' }, t('account.tokens.lead')),
    list,
    given,
    newToken(t, async (label, days) => {
      const token = await giveToken(label, days);
      show(given, secret(t('account.token.given', { label: token.label }), token.token, t));
      await refresh();
    }),
  );
}

async function showTokens(list, context) {
  const { t } = context;
  try {
    const tokens = await listTokens();
    show(
      list,
      tokens.length === 0
        ? h('p', { class: 'account-none' }, t('account.tokens.none'))
        : h('ul', {}, tokens.map((token) => row(token, context))),
    );
  } catch (failure) {
    show(list, h('p', { class: 'account-wrong' }, accountProblem(failure, t)));
  }
}

function row(token, { t, lang, refresh }) {
  const message = messageLine();
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button button-small',
      'aria-label': `${t('account.token.revoke')} ${token.label}`,
    },
    t('account.token.revoke'),
  );
  button.addEventListener('click', () =>
    attempt(button, message, t, async () => {
      await revokeToken(token.id);
      await refresh();
    }),
  );
  return h(
    'li',
    { class: 'account-row' },
    h(
      'div',
      { class: 'account-row-text' },
      h('b', {}, token.label),
      h('small', {}, facts(token, t, lang)),
      message.root,
    ),
    button,
  );
}

const facts = (token, t, lang) =>
  [
    t('account.token.until', { date: day(token.expiresOn, lang) }),
    token.lastUsedAt
      ? t('account.token.used', { date: day(beijing(token.lastUsedAt), lang) })
      : t('account.token.unused'),
  ].join(' · ');

/** The Beijing date of a moment. */
const beijing = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();

function newToken(t, give) {
  const label = field(t('account.token.label'), {
    name: 'label',
    type: 'text',
    maxlength: 80,
    autocomplete: 'off',
  });
  const days = choice(
    t('account.token.days'),
    'days',
    LIFETIMES.map((n) => [String(n), t('account.days', { n })]),
    USUAL,
  );
  const message = messageLine();
  const button = h('button', { class: 'button' }, t('account.token.submit'));
  const send = (event) => {
    event.preventDefault();
    attempt(button, message, t, async () => {
      await give(label.input.value, Number(days.input.value));
      label.input.value = '';
    });
  };
  return h(
    'form',
    { on: { submit: send } },
    h('div', { class: 'account-fields' }, label.root, days.root),
    message.root,
    h('div', { class: 'actions' }, button),
  );
}
