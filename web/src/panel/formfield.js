/** A labelled control that can say under itself what is wrong with it. */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';

/**
 * @param {{id: string, label: string, hint?: string|null, wide?: boolean}} what
 * @param {HTMLElement} control the element that takes the focus, or one that holds it
 */
export function formField({ id, label, hint = null, wide = false }, control) {
  const input = control.matches('input, select, textarea')
    ? control
    : control.querySelector('input, select, textarea');
  input.id = id;
  const error = h('div', { id: `${id}-error`, 'aria-live': 'polite' });
  if (hint) input.setAttribute('aria-describedby', `${id}-hint`);
  const root = h(
    'div',
    { class: ['field', 'form-field', wide && 'wide'] },
    h('label', { for: id }, label),
    control,
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    error,
  );
  return { root, input, wrong: (text) => sayWrong({ root, input, error, hint, id }, text) };
}

function sayWrong({ root, input, error, hint, id }, text) {
  root.classList.toggle('wrong', Boolean(text));
  if (!text) {
    input.removeAttribute('aria-invalid');
    if (!hint) input.removeAttribute('aria-describedby');
    return show(error);
  }
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' '));
  show(error, h('p', { class: 'field-error' }, glyph('OVERLOADED'), h('span', {}, text)));
}

/** @param {[value: string, text: string][]} options */
export const select = (options, chosen, listeners = {}) =>
  h(
    'select',
    { on: listeners },
    options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );

/** Other choices in the same place; the one that was chosen stays where it still is one. */
export function setOptions(element, options, chosen = element.value) {
  show(
    element,
    options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
}
