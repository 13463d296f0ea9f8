/** A labelled field of the form with its hint and, under it, what is wrong with it. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { type } from '../../state/submit.js';

/**
 * @param {{name: string, label: string, hint?: string, tag?: 'input'|'textarea', optional?: boolean}} described
 * @param {{store: object, storage: Storage}} form
 */
export function field({ name, label, hint, tag = 'input', optional, ...more }, { store, storage }) {
  const { t, draft } = store.get();
  const id = `field-${name}`;
  const input = h(tag, {
    id,
    name,
    'aria-describedby': `${id}-error${hint ? ` ${id}-hint` : ''}`,
    'aria-required': optional ? null : 'true',
    ...more,
  });
  input.value = draft.fields[name];
  input.addEventListener('input', () => type(store, storage, { [name]: input.value }));
  const root = h(
    'div',
    { class: ['field', `field-${name}`] },
    h('label', { for: id }, label, optional && h('small', {}, ` ${t('form.optional')}`)),
    input,
    mistakeLine(name, input, store),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
  );
  return root;
}

/** The line under a control; the control is marked along with it. */
export function mistakeLine(name, control, store, value = () => control.value) {
  const line = h('p', {
    class: 'field-error',
    id: `field-${name}-error`,
    role: 'alert',
    hidden: true,
  });
  store.watch(
    (s) => s.mistakes[name] ?? null,
    (key, { t }) => {
      line.hidden = key === null;
      show(line, key !== null && [glyph('OVERLOADED'), h('span', {}, t(key, { v: value() }))]);
      for (const marked of [control].flat()) {
        if (key === null) marked.removeAttribute('aria-invalid');
        else marked.setAttribute('aria-invalid', 'true');
      }
      line.parentElement?.classList.toggle('wrong', key !== null);
    },
  );
  return line;
}
