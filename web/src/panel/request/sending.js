/** The end of the form: what is kept of it and for what, the button, and what went wrong. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { available } from '../../format/power.js';
import { offerWords } from '../../format/offerwords.js';
import { problemKind } from '../../state/problems.js';
import { sizeAsked } from '../../state/application.js';
import { chosenOffer, offersNow } from '../../state/requeststate.js';
import { sendAnew, sendEarlier, submitForm } from '../../state/submit.js';
import { clauseSpans, pill } from '../answer.js';
import { pointName } from '../options.js';
import { problemNote } from './problem.js';

export function mountSending(root, store, ports) {
  const { t } = store.get();
  const said = h('div', { class: 'said', role: 'alert' });
  const button = h('button', { type: 'submit', id: 'submit', class: 'button button-main' });
  const left = h('p', { class: 'field-error', role: 'status', hidden: true });
  show(
    root,
    said,
    h('p', { class: 'privacy' }, h('b', {}, t('form.privacy.title')), ` ${t('form.privacy')}`),
    left,
    h('div', { class: 'actions' }, button),
  );
  store.watch(
    (s) => [s.sending, s.answer, s.offer, s.taken, s.need],
    ([sending], state) => {
      const offer = chosenOffer(state);
      button.disabled = sending || offer === null;
      button.setAttribute('aria-busy', String(sending));
      button.textContent = t(...submitText(offer, state));
    },
  );
  store.watch((s) => s.mistakes, (mistakes) => countMistakes(left, mistakes, t));
  store.watch(
    (s) => [s.problem, s.taken, s.answer.phase],
    (_, state) => show(said, problemOf(state, store, ports)),
  );
}

function submitText(offer, { sending, need, answer }) {
  if (sending) return ['request.sending'];
  if (offer === null) return ['form.submit'];
  const { key, params } = offerWords(offer, answer.data, sizeAsked(need)).submit;
  return [key, params];
}

function countMistakes(line, mistakes, t) {
  const n = Object.keys(mistakes).length;
  line.hidden = n === 0;
  show(line, n > 0 && [glyph('OVERLOADED'), h('span', {}, t('form.mistakes', { n }))]);
}

function problemOf(state, store, ports) {
  const { problem, taken, t } = state;
  if (taken) return takenCard(state, store, ports);
  if (problem === null) return null;
  if (problem.body?.code === 'KEY_REUSED') return reusedCard(store, ports, t);
  const retry = () => submitForm(store, ports);
  const kind = problemKind(problem);
  // That nothing is lost is said by the words for a server that is away.
  if (kind === 'unavailable') return problemNote(problem, { t, retry });
  if (kind === 'offline' || kind === 'slowDown')
    return problemNote(problem, { t, retry, more: t('form.kept') });
  return problemNote(problem, { t, more: refusal(problem, t) });
}

const REFUSED = {
  address: 'offer.vague.why',
  location: 'offer.vague.why',
  connectionPointId: 'form.error.gone',
  condition: 'form.error.gone',
};

const CONFLICTS = { TOO_MANY_OPEN: 'form.error.tooMany' };

/** In the page's words where it has them, else in the server's. */
function refusal({ body }, t) {
  const key = CONFLICTS[body?.code] ?? REFUSED[body?.parameter];
  return key ? t(key) : (body?.detail ?? '');
}

/** Somebody else was first. What is typed stays, and another point is one click away. */
function takenCard(state, store, ports) {
  const { taken, t, answer, lang } = state;
  const others = answer.phase === 'answered' ? offersNow(state) : [];
  const better = others.find(({ kind }) => kind === 'HOLD');
  const queue = others.find(({ kind }) => kind === 'QUEUE');
  const send = (offer) => () => {
    store.set({ offer: offer.id });
    submitForm(store, ports);
  };
  return h(
    'div',
    { class: 'card taken', 'data-look': 'HEAVY' },
    pill('HEAVY', t('taken.pill')),
    h(
      'h2',
      { class: 'verdict verdict-small' },
      clauseSpans(
        Number.isFinite(taken.availableKva)
          ? t.clauses('taken', { a: available(taken.availableKva) })
          : t.clauses('taken.unknown', {}),
      ),
    ),
    h('p', { class: 'why' }, t(better ? 'taken.why' : 'taken.why.none')),
    h(
      'div',
      { class: 'actions' },
      better && sendButton(send(better), 'button-main', t('taken.instead', nameOf(better, t, lang))),
      queue && sendButton(send(queue), null, t('taken.queue')),
    ),
  );
}

const nameOf = ({ option }, t, lang) => ({ n: pointName(option.connectionPoint, t, lang) });

const sendButton = (onClick, look, text) =>
  h('button', { type: 'button', class: ['button', look], on: { click: onClick } }, text);

/** An earlier attempt, of which no answer came, was received after all, and it was another one. */
const reusedCard = (store, ports, t) =>
  h(
    'div',
    { class: 'note note-bad' },
    glyph('HEAVY'),
    h(
      'div',
      {},
      h('p', {}, t('reused')),
      h(
        'div',
        { class: 'actions' },
        sendButton(() => sendEarlier(store, ports), 'button-main', t('reused.see')),
        sendButton(() => sendAnew(store, ports), null, t('reused.anew')),
      ),
    ),
  );
