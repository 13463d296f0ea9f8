/** What can be done to a request now: a button each, and a line for why where somebody must know. */
import { h, unseen } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { ownStep, stepRequest } from '../../api/staff.js';
import { perform, prepare } from '../../state/staff/desk.js';
import { saying } from './states.js';

/** Who is told to wait, or is sent away, is told why. */
const NEED_REASON = ['PAUSE', 'REJECT'];
const GRAVE = ['REJECT', 'WITHDRAW'];
const OWN = ['READY', 'WITHDRAW'];

export function caseActions(desk, view) {
  const { t, doing, doingProblem } = desk.get();
  const actions = view.actions ?? [];
  const first = leading(actions);
  return h(
    'section',
    { class: 'case-part case-actions', 'aria-label': t('staff.actions') },
    actions.length > 0
      ? h(
          'div',
          { class: 'case-buttons' },
          inOrder(actions, first).map((a) => button(desk, a, first)),
        )
      : h('p', { class: 'hint' }, t(view.open ? 'staff.actions.none' : 'staff.actions.ended')),
    actions.includes(doing) && form(desk, view, doing),
    doingProblem && actions.concat(doing).includes(doingProblem.what) && refusal(doingProblem, t),
  );
}

const leading = (actions) =>
  actions.find((action) => !NEED_REASON.includes(action) && !GRAVE.includes(action));

/** What leads on comes first, what ends it last. */
const inOrder = (actions, first) => actions.toSorted((a, b) => weight(a, first) - weight(b, first));

function weight(action, first) {
  if (action === first) return 0;
  return GRAVE.includes(action) ? 2 : 1;
}

function button(desk, action, first) {
  const { t, doing } = desk.get();
  return h(
    'button',
    {
      type: 'button',
      id: `do-${action}`,
      class: [
        'button',
        action === first && 'button-main',
        GRAVE.includes(action) && 'button-grave',
      ],
      'aria-expanded': String(doing === action),
      on: { click: () => open(desk, doing === action ? null : action) },
    },
    t(`staff.action.${action}`),
  );
}

function open(desk, action) {
  prepare(desk, action);
  document.getElementById('case-note')?.focus();
}

function form(desk, view, action) {
  const { t, busy } = desk.get();
  const reason = NEED_REASON.includes(action);
  const note = h('textarea', {
    id: 'case-note',
    rows: 2,
    maxlength: 1000,
    required: reason,
    'aria-describedby': 'case-effect',
  });
  const send = (event) => {
    event.preventDefault();
    perform(desk, action, () => step(view.id, action, note.value.trim()));
  };
  return h(
    'form',
    { class: 'case-form', on: { submit: send } },
    h('p', { id: 'case-effect' }, t(`staff.effect.${action}`)),
    h('label', { for: 'case-note' }, t(reason ? 'staff.note.reason' : noteKey(action, t))),
    note,
    h(
      'div',
      { class: 'case-buttons' },
      h(
        'button',
        { type: 'submit', class: 'button button-main', id: 'do-it', disabled: Boolean(busy) },
        t('staff.confirm', { action: t(`staff.action.${action}`) }),
      ),
      h(
        'button',
        { type: 'button', class: 'button', on: { click: () => open(desk, null) } },
        t('staff.cancel'),
      ),
      busy === action && unseen(t('staff.sending')),
    ),
  );
}

const noteKey = (action, t) =>
  t.has(`staff.note.${action}`) ? `staff.note.${action}` : 'staff.note';

const step = (id, action, note) =>
  OWN.includes(action) ? ownStep(id, action, note) : stepRequest(id, action, note);

/** Why it was not done: mostly that somebody else was there first. */
export function refusal({ problem }, t) {
  return h(
    'p',
    { class: 'field-error', role: 'alert' },
    glyph('OVERLOADED'),
    h('span', {}, refusalText(problem, t)),
  );
}

function refusalText(problem, t) {
  const { code, allowed = [] } = problem.body ?? {};
  if (code !== 'ACTION_NOT_ALLOWED') {
    const { key, params } = saying(problem);
    return t(key, params);
  }
  if (allowed.length === 0) return t('staff.refused.nothing');
  const actions = inOrder(allowed, leading(allowed))
    .map((action) => t(`staff.action.${action}`))
    .join(t('staff.listComma'));
  return t('staff.refused', { actions });
}
