/** One planned outage: which asset, when, why; and whether it is announced early enough. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { findAssets } from '../../api/assets.js';
import { enterOutage } from '../../api/outages.js';
import { dayWithWeekday, todayInBeijing, yearOf } from '../../format/dates.js';
import { wrongEntry } from '../../format/outages/entry.js';
import { isInTime, noticeOf } from '../../format/outages/notice.js';
import { refresh } from '../../state/datasets/datasets.js';
import { assetPicker } from '../assetpicker.js';
import { formField } from '../formfield.js';
import { saying } from '../staff/states.js';

/**
 * @returns {{nodes: HTMLElement[], say: () => void, typed: () => any, retype: (kept: any) => void}}
 *   `say` tells the earliest day anew; what was typed goes into the form that is drawn instead
 */
export function outageForm(store) {
  const { t } = store.get();
  const fields = fieldsOf(store);
  const urgent = h('input', { type: 'checkbox', id: 'outage-urgent' });
  const notice = h('div', { class: 'ds-notice', 'aria-live': 'polite' });
  const message = h('div', { role: 'alert' });
  const button = h('button', { class: 'button button-main', id: 'outage-enter' }, t('outages.enter'));
  const form = h(
    'form',
    { class: 'ds-form', novalidate: true },
    Object.values(fields).map(({ root }) => root),
    notice,
    h('label', { class: 'check' }, urgent, h('span', {}, t('outages.urgent'))),
    message,
    h('div', { class: 'actions' }, button),
  );
  const say = () => sayNotice(notice, { store, fields });
  form.addEventListener('input', say);
  say();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(store, { fields, urgent, message, button });
  });
  return {
    nodes: [h('h2', {}, t('outages.one')), form],
    say,
    typed: () => ({
      urgent: urgent.checked,
      ...Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.typed()])),
    }),
    retype: (kept) => {
      urgent.checked = kept.urgent;
      Object.entries(fields).forEach(([name, one]) => one.retype(kept[name]));
      say();
    },
  };
}

function fieldsOf(store) {
  const { t, lang } = store.get();
  const picker = assetPicker({ t, lang, name: 'outage-asset', find: findAssets });
  const time = (name) =>
    field(t, name, h('input', { type: 'datetime-local', autocomplete: 'off' }));
  const asset = formField({ id: 'outage-assetId', label: t('outages.field.assetId') }, picker.root);
  return {
    assetId: {
      ...asset,
      value: () => picker.value()?.id ?? null,
      clear: () => picker.choose(null),
      typed: () => ({ asset: picker.value(), text: asset.input.value }),
      retype: (kept) => {
        picker.choose(kept.asset);
        asset.input.value = kept.text;
      },
    },
    startsAt: time('startsAt'),
    endsAt: time('endsAt'),
    reason: field(t, 'reason', h('input', { type: 'text', maxlength: 200 })),
    announcedAt: field(
      t,
      'announcedAt',
      h('input', { type: 'datetime-local', autocomplete: 'off' }),
      t('outages.field.announcedAt.hint'),
    ),
  };
}

function field(t, name, input, hint = null) {
  const made = formField({ id: `outage-${name}`, label: t(`outages.field.${name}`), hint }, input);
  const value = () => input.value;
  const retype = (kept) => (input.value = kept);
  return { ...made, value, typed: value, retype, clear: () => retype('') };
}

/** The earliest day stands there before anything is typed. */
function sayNotice(root, { store, fields }) {
  const { t, lang, standards } = store.get();
  const today = todayInBeijing(Date.now());
  const announcedOn = fields.announcedAt.value().slice(0, 10) || today;
  const notice = noticeOf(standards, announcedOn);
  if (notice.earliest === null) return show(root);
  const fits = isInTime(fields.startsAt.value(), notice);
  const params = {
    n: notice.days,
    date: dayWithWeekday(notice.earliest, lang, yearOf(today)),
  };
  const look = { true: 'NORMAL', false: 'HEAVY', null: 'INFO' }[fits];
  show(
    root,
    h(
      'p',
      { 'data-look': look },
      glyph(look),
      h('span', {}, t(fits === false ? 'outages.notice.late' : 'outages.notice', params)),
    ),
  );
}

async function send(store, { fields, urgent, message, button }) {
  const { t } = store.get();
  if (button.getAttribute('aria-disabled') === 'true') return;
  Object.values(fields).forEach((one) => one.wrong(null));
  show(message);
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [name, one.value()]),
  );
  const wrong = wrongEntry(values);
  if (wrong) return sayAt(fields, message, { field: wrong.field, text: t(wrong.key) });
  button.setAttribute('aria-disabled', 'true');
  try {
    await enterOutage({
      ...values,
      reason: values.reason.trim(),
      announcedAt: values.announcedAt || null,
      urgent: urgent.checked,
    });
    Object.values(fields).forEach((one) => one.clear());
    urgent.checked = false;
    button.form.dispatchEvent(new Event('input')); // the notice is about an empty form again
    show(message, h('p', { class: 'ds-good' }, glyph('NORMAL'), h('span', {}, t('outages.entered'))));
    refresh(store);
  } catch (problem) {
    refused(problem, { fields, message, t });
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

function refused(problem, { fields, message, t }) {
  const { code, parameter, detail, expected } = problem.body ?? {};
  if (code === 'SHORT_NOTICE') {
    return sayAt(fields, message, { field: 'startsAt', text: t('outages.shortNotice') });
  }
  const { key, params } = saying(problem);
  const own = problem.status >= 400 && problem.status < 500 && problem.status !== 401;
  const text = own ? (detail ?? expected ?? t(key, params)) : t(key, params);
  sayAt(fields, message, { field: parameter, text });
}

function sayAt(fields, message, { field: name, text }) {
  const found = fields[name];
  if (!found) {
    return show(message, h('p', { class: 'field-error' }, glyph('OVERLOADED'), h('span', {}, text)));
  }
  found.wrong(text);
  found.input.focus();
}
