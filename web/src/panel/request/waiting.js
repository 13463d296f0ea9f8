/** Who is waited for: a pill, one sentence, why, and what the reader can do. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { actOnRequest, getRequest } from '../../api/requests.js';
import { waitingOf } from '../../format/waiting.js';
import { act, load } from '../../state/follow.js';
import { applyAddress } from '../../state/requestroute.js';
import { EMPTY_NEED } from '../../state/url.js';
import { clauseSpans, pill } from '../answer.js';
import { problemNote } from './problem.js';
import { ratingForm, ratingShown } from './rate.js';
import { withdrawStep } from './withdraw.js';

export function waitingCard(state, store) {
  const { t, lang, request } = state;
  const view = request.data;
  const waiting = waitingOf(view, lang);
  const problem = h('div', {});
  const actions = h('div', { class: 'card-rest' }, ...actionsOf(view, state, store));
  keepUp(store, { problem, actions }, t);
  return h(
    'section',
    { class: 'card waiting-card', 'data-look': waiting.look, 'aria-labelledby': 'waiting-verdict' },
    h('div', { class: 'live', role: 'status' }, ...wordsOf(waiting, view, t)),
    problem,
    actions,
  );
}

let stopKeepingUp = () => {};

/** While something is sent nothing else can be, and what was typed beside it stays as it is. */
function keepUp(store, { problem, actions }, t) {
  stopKeepingUp();
  stopKeepingUp = store.watch(
    (s) => [s.acting, s.actionProblem],
    ([acting, failed]) => {
      actions.setAttribute('aria-busy', String(acting !== null));
      for (const button of actions.querySelectorAll('button')) button.disabled = acting !== null;
      show(problem, failed && actionNote(failed.error, t, () => load(store, getRequest)));
    },
  );
}

function wordsOf(waiting, view, t) {
  const { verdict } = waiting;
  return [
    pill(waiting.look, t(waiting.pill.key, named(waiting.pill.params, t))),
    h(
      'h2',
      { class: 'verdict', id: 'waiting-verdict' },
      clauseSpans(t.clauses(verdict.key, named(verdict.params, t))),
    ),
    h('p', { class: 'why' }, waiting.why.map(({ key, params }) => emphasised(key, params, t))),
    noteOf(view, t),
  ];
}

/** An authority goes by a name of the text table. */
const named = (params, t) =>
  params.authority ? { ...params, authority: t(params.authority) } : params;

/** The date that matters is bold. */
const emphasised = (key, params, t) =>
  t
    .clauses(key, named(params, t))
    .flat()
    .map(({ hole, text }) => (hole === 'due' ? h('b', {}, text) : text));

/** What the utility wrote when it began to wait, or why it said no. */
function noteOf({ waitingFor, status, open }, t) {
  if (!waitingFor.note || (open && status === 'PLAN_REPLIED')) return null;
  return h('p', { class: 'utility-note' }, t('wait.note', { note: waitingFor.note }));
}

function actionsOf(view, state, store) {
  const { t } = state;
  const can = (action) => view.actions.includes(action);
  const hasPlan =
    view.open && view.stages.some(({ step, state: is }) => step === 'PLAN' && is === 'DONE');
  return [
    h(
      'div',
      { class: 'actions' },
      can('READY') && readyButton(view, store, t),
      hasPlan && planButton(t),
      can('WITHDRAW') && withdrawStep(view, store, t),
      !view.open && view.status !== 'ENERGISED' && againLink(view, state),
    ),
    view.status === 'ENERGISED' && (view.rating ? ratingShown(view, t) : ratingForm(store, t)),
  ];
}

/** The request has moved on meanwhile: what can be done now is said, and shown when asked for. */
function actionNote(error, t, reload) {
  const { code, allowed = [] } = error.body ?? {};
  if (error.status !== 409) return problemNote(error, { t });
  const actions = allowed.map((action) => t(`act.${action}`)).join(t('list.pause'));
  const key = STEP_REFUSED[code] ?? (actions ? 'problem.request.step' : 'problem.request.noStep');
  return h(
    'div',
    { class: 'note note-bad', role: 'alert' },
    glyph('OVERLOADED'),
    h(
      'div',
      {},
      h('p', {}, t(key, { actions })),
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', class: 'button', on: { click: reload } }, t('request.reload')),
      ),
    ),
  );
}

const STEP_REFUSED = {
  ALREADY_RATED: 'problem.request.rated',
  NOT_ENERGISED: 'problem.request.notEnergised',
};

const readyButton = (view, store, t) =>
  h(
    'button',
    {
      type: 'button',
      id: 'ready',
      class: 'button button-main',
      on: { click: () => act(store, actOnRequest, 'ready', {}) },
    },
    t(view.status === 'PLAN_REPLIED' ? 'act.READY' : 'act.READY.bring'),
  );

const planButton = (t) =>
  h(
    'button',
    {
      type: 'button',
      id: 'see-plan',
      class: 'button',
      on: {
        click: () => {
          const plan = document.getElementById('stage-PLAN');
          plan?.scrollIntoView({ block: 'center' });
          plan?.focus();
        },
      },
    },
    t('act.plan'),
  );

/** The same place and need once more. */
function againLink(view, state) {
  const [lon, lat] = view.place.location.coordinates;
  const question = {
    ...state,
    datum: 'wgs84',
    place: { lon, lat, name: view.place.name ?? '' },
    need: { ...EMPTY_NEED, amount: String(view.kva), use: view.use, supply: view.supply },
  };
  const way = { point: null, queue: false, condition: null };
  return h('a', { class: 'button', href: applyAddress(question, way) }, state.t('act.again'));
}
