/** What other authorities have to allow, each with its own clock: asked for, then decided. */
import { h } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { askApproval, decideApproval } from '../../api/staff.js';
import { shortDay, yearOf } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';
import { perform, prepare } from '../../state/staff/desk.js';
import { refusal } from './actions.js';

const KINDS = ['ROAD', 'PLANNING', 'POLICE', 'FORESTRY', 'WATER', 'LANDSCAPE'];

export function approvals(desk, view) {
  const { t, bureau, doingProblem } = desk.get();
  const list = view.approvals ?? [];
  const asked = list.map(({ kind }) => kind);
  const rest = KINDS.filter((kind) => !asked.includes(kind));
  const canAsk = bureau && view.open && rest.length > 0;
  if (list.length === 0 && !canAsk) return null;
  return h(
    'section',
    { class: 'case-part case-approvals' },
    h('h3', {}, t('staff.approvals')),
    list.length > 0 &&
      h(
        'ul',
        {},
        list.map((one) => approval(desk, view, one)),
      ),
    canAsk && askForm(desk, view, rest),
    doingProblem?.what.startsWith('approval') && refusal(doingProblem, t),
  );
}

function approval(desk, view, one) {
  const { t, lang, doing, bureau } = desk.get();
  const what = `approval-${one.kind}`;
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'case-approval' },
      h('b', {}, inLanguage(one, 'name', lang) || t(`staff.approval.${one.kind}`)),
      outcome(one, t, lang, view.today),
      bureau &&
        one.outcome === 'OPEN' &&
        h(
          'button',
          {
            type: 'button',
            class: 'staff-small',
            id: what,
            'aria-expanded': String(doing === what),
            on: { click: () => prepare(desk, doing === what ? null : what) },
          },
          t('staff.approval.decide'),
        ),
    ),
    doing === what && decideForm(desk, view, one),
  );
}

function outcome({ outcome: said, usedDays, limitDays, leftDays, overdue, dueOn }, t, lang, today) {
  const params = { n: usedDays, limit: limitDays, left: leftDays };
  if (said === 'GRANTED')
    return mark(overdue ? 'HEAVY' : 'NORMAL', t('staff.approval.granted', params));
  if (said === 'REFUSED') return mark('OVERLOADED', t('staff.approval.refused', params));
  if (overdue) return mark('OVERLOADED', t('staff.approval.late', params));
  const date = dueOn ? shortDay(dueOn, lang, yearOf(today ?? dueOn)) : '';
  return mark('INFO', t('staff.approval.open', { ...params, date }));
}

const mark = (look, text) =>
  h('span', { class: 'time-left', 'data-look': look }, glyph(look), h('span', {}, text));

function decideForm(desk, view, { kind }) {
  const { t, busy } = desk.get();
  const note = h('textarea', { id: 'approval-note', rows: 2, maxlength: 1000 });
  const decide = (said) => {
    note.setCustomValidity(
      said === 'REFUSED' && note.value.trim() === '' ? t('staff.note.reason') : '',
    );
    if (!note.reportValidity()) return;
    perform(desk, `approval-${kind}`, () => decideApproval(view.id, kind, said, note.value.trim()));
  };
  const choice = (said, main) =>
    h(
      'button',
      {
        type: 'button',
        class: ['button', main && 'button-main'],
        id: `approval-${said}`,
        disabled: Boolean(busy),
        on: { click: () => decide(said) },
      },
      t(`staff.approval.${said}`),
    );
  return h(
    'div',
    { class: 'case-form' },
    h('label', { for: 'approval-note' }, t('staff.approval.note')),
    note,
    h('div', { class: 'case-buttons' }, choice('GRANTED', true), choice('REFUSED', false)),
  );
}

function askForm(desk, view, rest) {
  const { t, busy } = desk.get();
  const kind = h(
    'select',
    { id: 'approval-kind' },
    rest.map((one) => h('option', { value: one }, t(`staff.approval.${one}`))),
  );
  const days = h('input', {
    id: 'approval-days',
    type: 'number',
    min: 1,
    max: 60,
    inputmode: 'numeric',
    placeholder: t('staff.approval.usual'),
  });
  const ask = (event) => {
    event.preventDefault();
    const limit = Number(days.value) || null;
    perform(desk, 'approval-ask', () => askApproval(view.id, kind.value, limit));
  };
  return h(
    'form',
    { class: 'case-ask', on: { submit: ask } },
    h('label', {}, h('span', {}, t('staff.approval.kind')), kind),
    h('label', {}, h('span', {}, t('staff.approval.days')), days),
    h(
      'button',
      { type: 'submit', class: 'button', disabled: Boolean(busy) },
      t('staff.approval.ask'),
    ),
  );
}
