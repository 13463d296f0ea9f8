/** "Tell me when there is room": a button in the answer card, and a form of one field under it. */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { subscribe } from '../api/opening.js';
import { day } from '../format/dates.js';
import { waitsFor } from '../format/subscription.js';
import { requested } from '../format/power.js';
import { placeTitle, quoted } from '../format/place.js';
import { requestText } from '../format/verdict.js';
import { retry } from '../state/actions.js';
import {
  canSubscribe,
  closeSubscription,
  openSubscription,
  sendSubscription,
} from '../state/subscription.js';

/** Stands in the card, which is drawn anew with each answer. */
export function subscribeButton(state, store) {
  if (!canSubscribe(state)) return null;
  return h(
    'button',
    {
      type: 'button',
      id: 'subscribe-button',
      class: 'button button-main',
      'aria-controls': 'subscribe',
      'aria-expanded': String(state.subscription.phase !== 'closed'),
      on: { click: () => openSubscription(store) },
    },
    state.t('subscribe.button'),
  );
}

export function mountSubscribe(root, store) {
  store.watch(
    (s) => [s.subscription, s.t, canSubscribe(s)],
    ([subscription, , can], state) => {
      const { phase } = subscription;
      root.hidden = !can || phase === 'closed';
      document
        .getElementById('subscribe-button')
        ?.setAttribute('aria-expanded', String(!root.hidden));
      if (root.hidden) return show(root);
      draw(root, state, store);
    },
  );
}

function draw(root, state, store) {
  const before = root.querySelector('.subscribe-card')?.dataset.phase;
  const { phase } = state.subscription;
  // Drawn anew in another language, it keeps what was typed and not sent yet.
  const typed = root.querySelector('#subscribe-email')?.value;
  show(root, phase === 'done' ? done(state) : form(state, store, typed));
  if (phase === before && phase !== 'open') return;
  root.querySelector(phase === 'done' ? 'h2' : 'input:not([disabled])')?.focus();
  if (before === undefined) root.scrollIntoView({ block: 'nearest' });
}

function form(state, store, typed) {
  const { t, subscription } = state;
  const sending = subscription.phase === 'sending';
  const input = emailField({ ...subscription, email: typed ?? subscription.email }, sending);
  const send = (event) => {
    event.preventDefault();
    if (!sending) sendSubscription(store, subscribe, input.value);
  };
  return h(
    'form',
    {
      class: 'card subscribe-card',
      novalidate: true,
      'data-look': 'INFO',
      'data-phase': subscription.phase,
      'aria-labelledby': 'subscribe-title',
      on: { submit: send, keydown: (event) => event.key === 'Escape' && close(store) },
    },
    h('h2', { id: 'subscribe-title' }, t('subscribe.title')),
    h('p', { class: 'subscribe-need' }, needLine(state)),
    h(
      'div',
      { class: ['field', subscription.problem === 'subscribe.error.email' && 'wrong'] },
      h('label', { for: 'subscribe-email' }, t('subscribe.email')),
      input,
      problemLine(state, store),
    ),
    h('p', { class: 'hint', id: 'subscribe-hint' }, t('subscribe.hint')),
    buttons(t, sending, store),
  );
}

const emailField = ({ email, problem }, sending) =>
  h('input', {
    id: 'subscribe-email',
    type: 'email',
    name: 'email',
    autocomplete: 'email',
    inputmode: 'email',
    maxlength: 254,
    value: email,
    disabled: sending,
    'aria-invalid': problem === 'subscribe.error.email' && 'true',
    'aria-describedby': problem ? 'subscribe-error subscribe-hint' : 'subscribe-hint',
  });

const buttons = (t, sending, store) =>
  h(
    'div',
    { class: 'actions' },
    h(
      'button',
      { type: 'submit', class: 'button button-main', disabled: sending },
      t(sending ? 'subscribe.sending' : 'subscribe.send'),
    ),
    h(
      'button',
      { type: 'button', class: 'button', on: { click: () => close(store) } },
      t('subscribe.cancel'),
    ),
  );

function close(store) {
  closeSubscription(store);
  document.getElementById('subscribe-button')?.focus();
}

function needLine(state) {
  const { t, answer } = state;
  const need = requestText(answer.data, answer.unit);
  const words = { place: quoted(placeTitle(state)), use: t(`use.${answer.data.query.use}`) };
  return need === null ? t('subscribe.need.any', words) : t('subscribe.need', { ...words, need });
}

function problemLine({ subscription, t }, store) {
  const { problem } = subscription;
  if (problem === null) return null;
  return h(
    'p',
    { class: 'field-error', id: 'subscribe-error', role: 'alert' },
    glyph('OVERLOADED'),
    h('span', {}, t(problem)),
    problem === 'subscribe.error.available' &&
      h(
        'button',
        { type: 'button', class: 'link', on: { click: () => retry(store) } },
        t('subscribe.again'),
      ),
  );
}

function done({ t, lang, subscription }) {
  const { view, email } = subscription;
  const need = view.kva === null ? '' : requested(view.kva, 'kva');
  const told = view.delivery === 'MAIL' ? 'subscribe.done.mail' : 'subscribe.done.log';
  const link = `./?unsubscribe=${view.code}${lang === 'en' ? '&lang=en' : ''}`;
  return h(
    'section',
    { class: 'card subscribe-card', 'data-look': 'NORMAL', 'data-phase': 'done', role: 'status' },
    h('h2', { tabindex: -1 }, t('subscribe.done')),
    h('p', {}, t(waitsFor(view), { place: quoted(view.place.name), need })),
    h('p', {}, t(told, { email, date: day(view.expiresOn, lang) })),
    h('p', { class: 'hint' }, h('a', { href: link }, t('subscribe.end'))),
  );
}
