/** Where a lead stands. It only goes on, never back, so that a choice is kept by a second press. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { moveLead } from '../../api/staff.js';
import { refresh } from '../../state/staff/desk.js';
import { saying } from './states.js';

export function leadState(desk, lead) {
  const { t } = desk.get();
  const next = lead.next ?? [];
  if (next.length === 0) return [t(`staff.lead.${lead.state}`), requestLink(lead, t)];
  const parts = {
    select: choice(lead, next, t),
    request: requestField(lead, t),
    save: h('button', { type: 'submit', class: 'button', hidden: true }, t('staff.leads.save')),
    said: h('span', { class: 'lead-said', role: 'status' }),
  };
  parts.select.addEventListener('change', () => {
    const { value } = parts.select;
    parts.save.hidden = value === lead.state;
    parts.request.hidden = value !== 'APPLIED';
    parts.request.required = value === 'APPLIED';
  });
  const keep = (event) => {
    event.preventDefault();
    save(desk, lead, parts);
  };
  return [
    h('form', { class: 'lead-form', on: { submit: keep } }, Object.values(parts)),
    requestLink(lead, t),
  ];
}

const choice = (lead, next, t) =>
  h(
    'select',
    { 'aria-label': t('staff.leads.stateOf', { n: lead.permitNo }) },
    [lead.state, ...next].map((state) =>
      h('option', { value: state, selected: state === lead.state }, t(`staff.lead.${state}`)),
    ),
  );

const requestField = (lead, t) =>
  h('input', {
    class: 'lead-request',
    'aria-label': t('staff.leads.request'),
    placeholder: t('staff.leads.request'),
    value: lead.requestId ?? '',
    hidden: true,
  });

const requestLink = ({ requestId }, t) =>
  requestId &&
  h(
    'a',
    { class: 'staff-small', href: `?id=${encodeURIComponent(requestId)}` },
    t('staff.leads.open'),
  );

async function save(desk, lead, { select, request, save: button, said }) {
  const { t } = desk.get();
  const requestId = request.value.trim();
  const change = { state: select.value, ...(request.hidden ? {} : { requestId }) };
  button.disabled = true;
  try {
    await moveLead(lead.id, change);
    refresh(desk);
  } catch (problem) {
    show(said, glyph('OVERLOADED'), h('span', {}, refusal(problem, t)));
    button.disabled = false;
  }
}

function refusal(problem, t) {
  if (problem.body?.parameter === 'requestId') return t('staff.leads.noRequest');
  const { key, params } = saying(problem);
  return t(key, params);
}
