/** How much, what for and on how many supplies, as in the look-up, and what only an application asks. */
import { h, show } from '../../view/dom.js';
import { creditsLoad, needsPhases } from '../../state/application.js';
import { type } from '../../state/submit.js';
import { mountNeed } from '../need.js';
import { field, mistakeLine } from './field.js';

export function mountNeedPanel(root, store, { storage }) {
  const { t } = store.get();
  const need = h('div', {});
  const missing = h('div', {});
  const phases = phasesField(store, storage, t);
  const existing = field(
    {
      name: 'existing',
      label: t('form.existing'),
      hint: t('form.existing.hint'),
      optional: true,
      inputmode: 'decimal',
      maxlength: 12,
      type: 'text',
      autocomplete: 'off',
    },
    { store, storage },
  );
  show(root, h('h2', {}, t('form.need')), need, missing, phases, existing);
  mountNeed(need, store);
  show(missing, mistakeLine('amount', need.querySelector('#need-amount'), store));
  store.watch(
    (s) => s.need,
    (asked) => {
      phases.hidden = !needsPhases(asked);
      existing.hidden = !creditsLoad(asked);
      forgetAmountMistake(store);
    },
  );
}

/** Only while it stands: the amount has just been put right. */
function forgetAmountMistake(store) {
  const { amount, ...rest } = store.get().mistakes;
  if (amount) store.set({ mistakes: rest });
}

/** Less fits on one phase, so the grid is asked again. */
function phasesField(store, storage, t) {
  const select = h(
    'select',
    { id: 'field-phases' },
    ['3', '1'].map((value) => h('option', { value }, t(`phases.${value}`))),
  );
  select.value = store.get().draft.fields.phases;
  select.addEventListener('change', () => {
    type(store, storage, { phases: select.value });
    store.set({ attempt: store.get().attempt + 1 });
  });
  return h(
    'div',
    { class: 'field field-phases' },
    h('label', { for: 'field-phases' }, t('form.phases')),
    select,
  );
}
