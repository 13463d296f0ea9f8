/** Who applies, and how he can be reached. */
import { h, show } from '../../view/dom.js';
import { KINDS } from '../../state/application.js';
import { type } from '../../state/submit.js';
import { field, mistakeLine } from './field.js';

export function mountApplicant(root, store, { storage }) {
  const { t } = store.get();
  const form = { store, storage };
  show(
    root,
    h('h2', {}, t('form.applicant')),
    kinds(form, t),
    h(
      'div',
      { class: 'fields-two' },
      field({ name: 'name', label: t('form.name'), type: 'text', autocomplete: 'name' }, form),
      field(
        {
          name: 'phone',
          label: t('form.phone'),
          hint: t('form.phone.hint'),
          type: 'tel',
          autocomplete: 'tel',
        },
        form,
      ),
    ),
    licence(form, t),
    field({ name: 'notes', label: t('form.notes'), tag: 'textarea', rows: 2, optional: true }, form),
  );
}

function kinds({ store, storage }, t) {
  const inputs = KINDS.map((kind) =>
    h('input', {
      type: 'radio',
      name: 'kind',
      value: kind,
      id: `kind-${kind}`,
      checked: store.get().draft.fields.kind === kind,
      'aria-describedby': 'field-kind-error',
      on: { change: () => type(store, storage, { kind }) },
    }),
  );
  return h(
    'fieldset',
    { class: 'field kinds', role: 'radiogroup', 'aria-required': 'true' },
    h('legend', {}, t('form.kind')),
    h(
      'div',
      { class: 'kind-choices' },
      inputs.map((input, i) =>
        h('label', {}, input, h('span', {}, t(`kind.applicant.${KINDS[i]}`))),
      ),
    ),
    mistakeLine('kind', inputs, store, () => ''),
  );
}

/** Nobody but a firm has a licence; it can be taken from the government platform. */
function licence(form, t) {
  const root = field(
    {
      name: 'licenceNo',
      label: t('form.licenceNo'),
      hint: t('form.licenceNo.hint'),
      optional: true,
      type: 'text',
      autocomplete: 'off',
    },
    form,
  );
  form.store.watch(
    (s) => s.draft.fields.kind,
    (kind) => {
      root.hidden = kind === 'resident' || kind === '';
    },
  );
  return root;
}
