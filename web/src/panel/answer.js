/** The answer card: pill, verdict, why, actions, as-of, always in this order and this place. */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import {
  leadingCondition,
  leadingOption,
  requestText,
  verdictSentence,
} from '../format/verdict.js';
import { hoursOf } from '../format/conditions.js';
import { verdictLook } from '../format/grades.js';
import { whyOf } from '../format/reason.js';
import { clockTime } from '../format/dates.js';
import { quoted } from '../format/place.js';
import { showOnMap } from '../state/actions.js';
import { problemCard } from './problem.js';
import { shareButton } from './share.js';
import { applyLink, keepApplyLink } from './applylink.js';
import { subscribeButton } from './subscribe.js';
import { candidateKeeper, candidates } from './candidates.js';
import { markButton, placeBlock } from './place.js';
import { fixes } from './remedies.js';
import { hoursGlance } from './hours.js';

export function mountAnswer(root, store) {
  const live = h('div', { class: 'live', role: 'status', 'aria-atomic': 'true' });
  const rest = h('div', { class: 'card-rest' });
  const card = h('div', { class: 'card' }, live, rest);
  const old = h('div', { class: 'old-answer' });
  show(root, card, old);
  const stops = { problem: null };
  keepApplyLink(root, store);
  const keepCandidate = candidateKeeper(root);
  store.watch(
    (s) => [s.answer, s.t, s.place === null, s.dataset, s.base, s.standards],
    (_, state) => {
      stops.problem?.();
      stops.problem = null;
      root.hidden = state.place === null || state.answer.phase === 'none';
      if (root.hidden) return (show(live), show(rest));
      keepCandidate(() => draw({ card, live, rest, old, stops }, state, store));
    },
  );
}

function draw(parts, state, store) {
  const { phase, data, problem } = state.answer;
  const busy = phase === 'slow' || (phase === 'asking' && data === null);
  parts.card.setAttribute('aria-busy', String(busy));
  parts.card.classList.remove('waiting');
  show(parts.old, phase === 'failed' && data && oldAnswer(state));
  if (phase === 'failed') return drawProblem(parts, problemCard(problem, state, store));
  if (busy) return drawSkeleton(parts, state, phase === 'slow');
  parts.card.dataset.look = verdictLook(data.verdict);
  show(parts.live, ...verdictBlock(state));
  show(parts.rest, ...restOf(state, store));
}

function drawProblem({ card, live, rest, stops }, problem) {
  card.dataset.look = problem.look;
  show(live, pill(problem.look, problem.pill), ...problem.live);
  show(rest, ...problem.rest);
  stops.problem = problem.stop;
}

/** The bars hold the place of what comes; before 300 ms they are there but not seen. */
function drawSkeleton({ card, live, rest }, { t, place }, visible) {
  card.dataset.look = 'INFO';
  card.classList.toggle('waiting', !visible);
  const sentence = place.name
    ? t('loading.place', { place: quoted(place.name) })
    : t('loading.here');
  show(
    live,
    visible && pill('BUSY', t('pill.loading')),
    visible && h('p', { class: 'loading-text' }, sentence),
  );
  show(
    rest,
    h(
      'div',
      { class: 'skeleton', 'aria-hidden': 'true' },
      ...[86, 100, 62].map((width) => h('i', { style: { width: `${width}%` } })),
    ),
  );
}

export const pill = (look, text) =>
  h('span', { class: 'pill', 'data-look': look }, glyph(look), text);

const pillKey = (answer, unit) =>
  answer.verdict === 'AVAILABLE' && requestText(answer, unit) === null
    ? 'pill.ROOM'
    : `pill.${answer.verdict}`;

function verdictBlock(state) {
  const { answer, t, lang } = state;
  return [
    pill(verdictLook(answer.data.verdict), t(pillKey(answer.data, answer.unit))),
    verdictHeading(state),
    whyLine(whyOf(answer.data, t, lang, answer.unit)),
    placeBlock(state),
  ];
}

const whyLine = (why) => (why ? h('p', { class: 'why' }, why) : null);

/** Each clause is a block of its own, so that a line breaks at the comma and never inside a number. */
export function verdictHeading({ answer, t, lang, place }) {
  const asked = { lang, unit: answer.unit, place: quoted(place?.name ?? '') };
  const { key, params, text } = verdictSentence(answer.data, asked);
  if (key === null || !t.has(key)) return h('h2', { class: 'verdict' }, text ?? '');
  return h('h2', { class: 'verdict' }, clauseSpans(t.clauses(key, params)));
}

export const clauseSpans = (clauses) =>
  clauses.map((clause) =>
    h(
      'span',
      { class: 'clause' },
      clause.map(({ hole, text }) =>
        hole === null ? text : h('span', { class: hole === 'a' ? 'figure' : 'figure-own' }, text),
      ),
    ),
  );

function restOf(state, store) {
  const { answer, t } = state;
  const { verdict } = answer.data;
  return [
    verdict === 'AMBIGUOUS_PLACE' && candidates(answer.data.places ?? [], state, store),
    hoursInCard(state),
    ...fixes(answer.data, state),
    h(
      'div',
      { class: 'actions' },
      subscribeButton(state, store),
      applyLink(state),
      markButton(state, store),
      shareButton(t),
      h(
        'button',
        { type: 'button', class: 'button only-phone', on: { click: () => showOnMap(store) } },
        t('action.onMap'),
      ),
    ),
    asOfLine(answer.data, t),
  ];
}

/** Where hours decide, they belong into the answer itself. */
function hoursInCard(state) {
  const { data } = state.answer;
  if (data.verdict !== 'CONDITIONAL' || hoursOf(leadingCondition(data) ?? {}).length === 0)
    return null;
  return hoursGlance(leadingOption(data), state);
}

export function asOfLine(data, t) {
  return h(
    'p',
    { class: 'as-of' },
    data.dataset?.asOf && h('span', {}, t('asOf.data', { date: data.dataset.asOf })),
    data.rules?.version && h('span', {}, t('asOf.rules', { version: data.rules.version })),
    data.indicative !== false && h('span', {}, t('asOf.indicative')),
  );
}

/** The last good answer, dimmed and dated, under a card that says why there is no newer one. */
function oldAnswer(state) {
  const { answer, t } = state;
  const look = verdictLook(answer.data.verdict);
  return h(
    'div',
    { class: 'card card-old', 'data-look': look },
    h(
      'p',
      { class: 'old-time' },
      glyph(look),
      t('problem.lastAnswer', { time: clockTime(answer.at) }),
      ' · ',
      t(pillKey(answer.data, answer.unit)),
    ),
    verdictHeading(state),
  );
}
