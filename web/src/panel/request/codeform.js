/** The field for a tracking code, with what is wrong with it under it. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { readCode } from '../../format/trackingcode.js';
import { followAddress, goTo } from '../../state/requestroute.js';

/** @param {{value?: string, mistake?: string|null}} shown what was typed before and why it is wrong */
export function codeForm(store, id, { value = '', mistake = null } = {}) {
  const { t } = store.get();
  const input = h('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: 60,
    value,
    'aria-describedby': `${id}-hint ${id}-error`,
  });
  const error = h('p', { class: 'field-error', id: `${id}-error`, role: 'alert', hidden: true });
  const form = h(
    'form',
    { class: 'panel code-form', novalidate: true },
    h('label', { for: id }, t('entry.code')),
    h(
      'div',
      { class: 'code-line' },
      input,
      h('button', { type: 'submit', class: 'button button-main' }, t('entry.look')),
    ),
    error,
    h('p', { class: 'hint', id: `${id}-hint` }, t('entry.hint')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = mistakeIn(input.value, t);
    say(said);
    if (said === null) goTo(store, window, followAddress(readCode(input.value), store.get().lang));
    else input.focus();
  });
  const say = (text) => {
    error.hidden = text === null;
    form.classList.toggle('wrong', text !== null);
    input.toggleAttribute('aria-invalid', text !== null);
    show(error, text !== null && [glyph('OVERLOADED'), h('span', {}, text)]);
  };
  say(mistake);
  return form;
}

function mistakeIn(typed, t) {
  if (readCode(typed) !== null) return null;
  const length = typed.replace(/[\s\-–—]/g, '').length;
  if (length === 0) return t('entry.empty');
  return length === 26 ? t('entry.wrong') : t('entry.length', { n: length });
}
