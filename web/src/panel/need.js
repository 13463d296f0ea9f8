/** How much, what for, and on how many supplies. */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { setNeed } from '../state/actions.js';
import { isGeneration } from '../state/question.js';
import { USES } from '../state/url.js';

/** Long enough that 1, 10, 100 is one question and not three. */
const TYPING_PAUSE_MS = 500;

export function mountNeed(root, store) {
  const form = build(store);
  show(root, form.root);
  store.watch(
    (s) => s.t,
    (t) => words(form, t),
  );
  store.watch(
    (s) => [s.need, s.t],
    ([need]) => fillIn(form, need),
  );
  store.watch(
    (s) => [s.fieldError, s.t],
    ([error, t]) => showError(form, error, t),
  );
}

function build(store) {
  const amount = h('input', {
    id: 'need-amount',
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxlength: 12,
  });
  const unit = h(
    'select',
    { id: 'need-unit' },
    h('option', { value: 'kva' }, 'kVA'),
    h('option', { value: 'kw' }, 'kW'),
  );
  const use = h('select', { id: 'need-use' });
  const supply = h('select', { id: 'need-supply' });
  const error = h('p', { id: 'need-error', class: 'field-error', role: 'alert', hidden: true });
  listen(store, { amount, unit, use, supply });
  const labels = {
    amount: label('need-amount'),
    use: label('need-use'),
    supply: label('need-supply'),
  };
  const legend = h('legend', { class: 'unseen' });
  const fields = h(
    'div',
    { class: 'need-fields' },
    h(
      'div',
      { class: 'field field-amount' },
      labels.amount,
      h('div', { class: 'amount-box' }, amount, unit),
    ),
    h('div', { class: 'field field-use' }, labels.use, use),
    h('div', { class: 'field field-supply' }, labels.supply, supply),
  );
  const root = h('fieldset', { class: 'need' }, legend, fields, error);
  return { root, amount, unit, use, supply, error, labels, legend };
}

const label = (id) => h('label', { for: id });

function listen(store, { amount, unit, use, supply }) {
  let timer = 0;
  const settle = () => {
    clearTimeout(timer);
    delete amount.dataset.typing;
    if (amount.value.trim() !== store.get().need.amount)
      setNeed(store, { amount: amount.value.trim() });
  };
  amount.addEventListener('input', () => {
    clearTimeout(timer);
    amount.dataset.typing = '';
    timer = setTimeout(settle, TYPING_PAUSE_MS);
  });
  amount.addEventListener('change', settle);
  amount.addEventListener('keydown', (event) => event.key === 'Enter' && settle());
  unit.addEventListener('change', () => setNeed(store, { unit: unit.value }));
  use.addEventListener('change', () => setNeed(store, { use: use.value }));
  supply.addEventListener('change', () => setNeed(store, { supply: supply.value }));
}

function words(form, t) {
  form.legend.textContent = t('need.legend');
  form.labels.amount.textContent = t('need.amount');
  form.labels.use.textContent = t('need.use');
  form.labels.supply.textContent = t('need.supply');
  form.amount.placeholder = t('need.amount.placeholder');
  form.unit.setAttribute('aria-label', t('need.unit'));
  show(
    form.use,
    group(t, 'demand', (u) => !isGeneration(u)),
    group(t, 'generation', isGeneration),
  );
  show(
    form.supply,
    ['single', 'dual'].map((v) => h('option', { value: v }, t(`supply.${v}`))),
  );
}

const group = (t, kind, belongs) =>
  h(
    'optgroup',
    { label: t(`use.group.${kind}`) },
    USES.filter(belongs).map((use) => h('option', { value: use }, t(`use.${use}`))),
  );

function fillIn(form, need) {
  const { amount } = form;
  // What is being typed is newer than the state; what was typed may be written differently.
  if (!('typing' in amount.dataset) && amount.value.trim() !== need.amount)
    amount.value = need.amount;
  form.unit.value = need.unit;
  form.use.value = need.use;
  form.supply.value = need.supply;
}

function showError(form, error, t) {
  for (const field of ['amount', 'use', 'supply']) mark(form[field], error?.field === field);
  form.error.hidden = error === null;
  if (error === null) return show(form.error);
  const key =
    { amount: 'error.kva', use: 'error.use', supply: 'error.supply' }[error.field] ?? 'error.other';
  show(form.error, glyph('OVERLOADED'), h('span', {}, t(key, { v: error.value })));
}

function mark(control, wrong) {
  control.closest('.field').classList.toggle('wrong', wrong);
  if (wrong) {
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', 'need-error');
  } else {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  }
}
