/** When there is no answer: what happened, what is kept, and what to do next. */
import { h } from '../view/dom.js';
import { problemKind } from '../state/problems.js';
import { retry } from '../state/actions.js';
import { clockTime } from '../format/dates.js';
import { countyName } from '../format/county.js';
import { quoted } from '../format/place.js';
import { clauseSpans } from './answer.js';
import { guesses } from './candidates.js';

const OFFLINE_RETRY_S = 10;
const SLOW_DOWN_S = 5;

/** @returns {{look: string, pill: string, live: Node[], rest: Node[], stop: (() => void)|null}} */
export function problemCard(error, state, store) {
  const kind = problemKind(error);
  return CARDS[kind]({ error, state, store, t: state.t, pill: state.t(`pill.${kind}`) });
}

const CARDS = { notFound, outside, slowDown, unavailable, offline, other };

const card = (pill, live, rest, stop = null) => ({ look: 'NO_DATA', pill, live, rest, stop });

const heading = (t, key, params) =>
  h('h2', { class: 'verdict verdict-small' }, clauseSpans(t.clauses(key, params)));

const line = (text) => h('p', { class: 'why' }, text);

function notFound({ error, state, store, t, pill }) {
  const places = error.body.places ?? [];
  return card(
    pill,
    [
      heading(t, 'problem.notFound', { q: quoted(state.place.name) }),
      places.length > 0 && line(t('problem.notFound.try')),
    ],
    [
      places.length > 0 && guesses(places, state, store),
      h('p', { class: 'hint' }, notFoundAdvice(places, t)),
    ],
  );
}

/** "Or" only where something stands before it. */
const notFoundAdvice = (places, t) =>
  t(places.length > 0 ? 'problem.notFound.else' : 'problem.notFound.alone');

/** A position, or a text that names a place elsewhere: then its name shows how it was read. */
function outside({ error, state, store, t, pill }) {
  const { outside: area, places = [] } = error.body;
  return card(
    pill,
    [
      heading(t, 'problem.outside', { county: countyName(state) }),
      area && line(t('place.elsewhere', { q: quoted(state.place.name), area })),
    ],
    [line(t('problem.outside.else')), places.length > 0 && guesses(places, state, store)],
  );
}

function unavailable({ store, t, pill }) {
  return card(
    pill,
    [heading(t, 'problem.unavailable'), line(t('problem.unavailable.else'))],
    [actions(retryButton(store, t))],
  );
}

function other({ t }) {
  return card(
    t('pill.unavailable'),
    [heading(t, 'problem.other'), line(t('problem.other.else'))],
    [],
  );
}

function slowDown({ error, store, t, pill }) {
  const seconds = error.retryAfterSeconds ?? SLOW_DOWN_S;
  const button = retryButton(store, t);
  button.disabled = true;
  const stop = countDown(seconds, (left) => {
    button.disabled = left > 0;
    button.textContent = left > 0 ? t('action.retryIn', { n: left }) : t('action.retry');
  });
  return card(pill, [heading(t, 'problem.slowDown', { n: seconds })], [actions(button)], stop);
}

function offline({ state, store, t, pill }) {
  const { data, at } = state.answer;
  const title = data
    ? heading(t, 'problem.offline.last', { time: clockTime(at) })
    : heading(t, 'problem.offline');
  const button = retryButton(store, t);
  // Counting must not be read aloud every second: the live part says it once.
  const stop = countDown(OFFLINE_RETRY_S, (left) => {
    button.textContent = t('action.retryIn', { n: left });
    if (left === 0) retry(store);
  });
  return card(
    pill,
    [title, line(t('problem.offline.else', { n: OFFLINE_RETRY_S }))],
    [actions(button)],
    stop,
  );
}

const actions = (...buttons) => h('div', { class: 'actions' }, ...buttons);

const retryButton = (store, t) =>
  h(
    'button',
    { type: 'button', class: 'button', on: { click: () => retry(store) } },
    t('action.retry'),
  );

/** @returns {() => void} stops the clock */
function countDown(seconds, onTick) {
  let left = seconds;
  onTick(left);
  const timer = setInterval(() => {
    left -= 1;
    if (left <= 0) clearInterval(timer);
    onTick(left);
  }, 1000);
  return () => clearInterval(timer);
}
