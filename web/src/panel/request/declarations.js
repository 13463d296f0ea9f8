/** The fast track in the form: its rules, and what the applicant declares for it. */
import { h, show, unseen } from '../../view/dom.js';
import { fastTrackIs, isForApplicant, notDeclared, toDeclare } from '../../format/declarations.js';
import { ownText } from '../../format/language.js';
import { type } from '../../state/submit.js';
import { fastRule, fastTitle } from '../fasttrack.js';

export function mountDeclarations(root, store, { storage }) {
  const head = h('div', { class: 'block-head' });
  const rules = h('ul', { class: 'rules' });
  const boxes = h('div', { class: 'declarations' });
  const always = h('p', { class: 'hint' });
  show(root, head, rules, boxes, always);
  store.watch(
    (s) => [s.answer.data?.fastTrack ?? null, s.draft.fields.kind, s.draft.fields.declarations],
    ([fast], state) => {
      root.hidden = fast === null;
      if (fast === null) return;
      show(head, fastTitle(fast, state.t, state.lang), standing(fast, state));
      show(rules, ...rulesOf(fast, state));
      show(always, state.t('fast.always'));
    },
  );
  store.watch(
    (s) => s.answer.data?.fastTrack?.programme ?? null,
    (_, state) => show(boxes, ...boxesOf(store, storage, state)),
  );
}

const STANDING_LOOK = { yes: null, open: 'undecided', no: 'not' };

function standing(fast, { t, draft }) {
  const is = fastTrackIs(fast, draft.fields);
  const days = is === 'no' ? '' : ` · ${t('fast.days', { n: fast.workingDays })}`;
  return h('span', { class: ['eligible', STANDING_LOOK[is]] }, t(`fast.is.${is}`) + days);
}

function rulesOf(fast, { t, lang, draft }) {
  return [
    ...(fast.reasons ?? []).map((reason) => fastRule(reason, t, lang)),
    ...notDeclared(fast).map((condition) => {
      const right = isForApplicant(condition, draft.fields.kind);
      return conditionRule(ownText(condition, lang), right, t);
    }),
  ];
}

/** Who applies is asked above, and judged as soon as it is answered. */
const conditionRule = (text, right, t) =>
  h(
    'li',
    { class: right === null ? null : right ? 'passed' : 'failed' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, right === null ? '·' : right ? '✓' : '✕'),
    right !== null && unseen(t(right ? 'fast.passed' : 'fast.failed')),
    h('span', {}, text),
  );

function boxesOf(store, storage, { t, lang, answer, draft }) {
  const wanted = toDeclare(answer.data?.fastTrack);
  if (wanted.length === 0) return [];
  const tick = (code, checked) => {
    const others = store.get().draft.fields.declarations.filter((other) => other !== code);
    type(store, storage, { declarations: checked ? [...others, code] : others });
  };
  const isTicked = ({ code }) => draft.fields.declarations.includes(code);
  return [
    h('p', { class: 'declare-lead' }, t('declare.lead')),
    ...wanted.map((condition) =>
      box(condition, declared(condition, t, lang), isTicked(condition), tick),
    ),
  ];
}

const box = ({ code }, text, checked, tick) =>
  h(
    'label',
    { class: 'check' },
    h('input', {
      type: 'checkbox',
      id: `declare-${code}`,
      checked,
      on: { change: (event) => tick(code, event.target.checked) },
    }),
    h('span', {}, text),
  );

/** In the first person where the page has words for it. */
const declared = (condition, t, lang) =>
  t.has(`declare.${condition.code}`) ? t(`declare.${condition.code}`) : ownText(condition, lang);
