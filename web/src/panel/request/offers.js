/** What will be reserved, and by when there is power: beside the form, kept up to date with it. */
import { h, show, named, unseen } from '../../view/dom.js';
import { dayWithWeekday, todayInBeijing, yearOf } from '../../format/dates.js';
import { distanceText } from '../../format/distance.js';
import { conditionWords } from '../../format/conditionwords.js';
import { offerFigure, offerWords } from '../../format/offerwords.js';
import { sentence } from '../../format/language.js';
import { band } from '../../format/power.js';
import { whyOf } from '../../format/reason.js';
import { promisedDays } from '../../format/service.js';
import { nominal } from '../../format/voltage.js';
import { retry } from '../../state/actions.js';
import { sizeAsked } from '../../state/application.js';
import { chosenOffer, offersNow } from '../../state/requeststate.js';
import { asOfLine, clauseSpans, pill } from '../answer.js';
import { pointName } from '../options.js';
import { backToMap } from './maplink.js';
import { problemNote } from './problem.js';

export function mountOffers(root, store) {
  const live = h('div', { class: 'live', role: 'status', 'aria-atomic': 'true' });
  const list = h('div', { class: 'card-rest' });
  show(root, live, list);
  store.watch(
    (s) => [s.answer, s.offer, s.taken, s.need],
    (_, state) => {
      const offer = chosenOffer(state);
      const { phase } = state.answer;
      root.setAttribute('aria-busy', String(phase === 'asking' || phase === 'slow'));
      root.classList.toggle('stale', phase === 'slow');
      const focused = document.activeElement?.id;
      const shown = parts(state, offer, store);
      root.dataset.look = shown.look;
      show(live, ...shown.live);
      show(list, ...shown.rest);
      if (focused) document.getElementById(focused)?.focus();
    },
  );
}

function parts(state, offer, store) {
  const { answer, t } = state;
  if (answer.phase === 'failed') return failed(state, store);
  if (answer.data === null)
    return { look: 'INFO', live: [h('p', {}, t('loading.here'))], rest: [] };
  if (offer === null) return vague(state);
  const words = offerWords(offer, answer.data, sizeAsked(state.need));
  const { verdict } = words;
  return {
    look: words.look,
    live: [
      pill(words.look, t(words.pill)),
      h('h2', { class: 'verdict' }, clauseSpans(t.clauses(verdict.key, verdict.params))),
      h('p', { class: 'why' }, t(words.why)),
      offer.kind !== 'HOLD' && whyNot(state),
    ],
    rest: [choices(state, offer, store), service(state, offer), asOfLine(answer.data, t)],
  };
}

/** What holds it, as the answer itself says it. */
const whyNot = ({ answer, t, lang }) =>
  h('p', { class: 'why' }, whyOf(answer.data, t, lang, answer.unit));

const failed = ({ answer, t }, store) => ({
  look: 'NO_DATA',
  live: [problemNote(answer.problem, { t, retry: () => retry(store) })],
  rest: [],
});

/** Several places of one name, or one that is only roughly known: the map must decide first. */
const vague = (state) => ({
  look: 'NO_DATA',
  live: [
    pill('NO_DATA', state.t('offer.vague.pill')),
    h('h2', { class: 'verdict verdict-small' }, clauseSpans(state.t.clauses('offer.vague', {}))),
    h('p', { class: 'why' }, state.t('offer.vague.why')),
  ],
  rest: [
    h(
      'div',
      { class: 'actions' },
      h('a', { class: 'button', href: backToMap(state) }, state.t('apply.toMap')),
    ),
  ],
});

function choices(state, chosen, store) {
  const { t } = state;
  return h(
    'fieldset',
    { class: 'offer-list' },
    h('legend', {}, t('offer.list')),
    offersNow(state).map((offer) => choice(offer, offer.id === chosen.id, state, store)),
  );
}

function choice(offer, checked, state, store) {
  const { t, lang } = state;
  return h(
    'label',
    { class: 'offer' },
    h('input', {
      type: 'radio',
      name: 'offer',
      id: `offer-${offer.id}`,
      checked,
      on: { change: () => store.set({ offer: offer.id }) },
    }),
    h(
      'span',
      { class: 'option-lines' },
      h(
        'span',
        { class: 'option-line' },
        h('span', { class: 'name' }, nameOf(offer, t, lang)),
        figureOf(offer, t),
      ),
      h('small', {}, factsOf(offer, t, lang)),
    ),
  );
}

function nameOf({ kind, option, condition }, t, lang) {
  if (kind === 'CONDITION') return conditionWords(condition, t, lang);
  if (kind === 'HOLD') return named(pointName(option.connectionPoint, t, lang), lang);
  return t(`offer.${kind}.name`);
}

function figureOf(offer, t) {
  const figure = offerFigure(offer);
  if (figure) return h('b', { class: 'offer-figure' }, figure, unseen(t('fit.room')));
  const known = offer.kind === 'HOLD' && offer.option.band;
  return known ? h('b', { class: 'offer-figure' }, band(offer.option.band)) : null;
}

function factsOf({ kind, option }, t, lang) {
  if (kind === 'SURVEY' || option === null) return t('offer.SURVEY.fact');
  const facts = [nominal(option.voltageKv), distanceText(option, t)];
  const name = kind === 'HOLD' ? null : pointName(option.connectionPoint, t, lang);
  return [name, ...facts].filter(Boolean).join(' · ');
}

/** A date is promised with a reservation only: who waits cannot be told yet. */
function service({ answer, t, lang }, offer) {
  const { data } = answer;
  if (offer.kind !== 'HOLD') return h('p', { class: 'hint offer-due' }, t('offer.noDate'));
  if (!data.service) return h('p', { class: 'hint' }, t('service.needAmount'));
  const { dueOn, provisional, documents = [], documentsEn } = data.service;
  const list = (lang === 'en' && documentsEn) || documents;
  const thisYear = yearOf(todayInBeijing(Date.now()));
  const { workingDays, fast } = promisedDays(data);
  return h(
    'div',
    { class: 'offer-due' },
    h(
      'p',
      { class: 'due' },
      h('b', {}, t('service.due', { date: dayWithWeekday(dueOn, lang, thisYear) })),
      provisional && h('span', { class: 'tag tag-provisional' }, t('service.provisional')),
      h('span', {}, t(`service.today${fast ? '.fast' : ''}`, { n: workingDays })),
    ),
    h(
      'p',
      { class: 'hint' },
      documentsText(list, t),
      h('br'),
      t('service.clock'),
    ),
  );
}

function documentsText(list, t) {
  if (list.length === 0) return t('service.noDocuments');
  return sentence(t('service.documents', { list: list.join(t('list.pause')) }));
}
