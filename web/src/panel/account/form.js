/** Fields, buttons and messages of the account pages. */
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { accountProblem } from '../../format/accountproblem.js';

/** A labelled input; its value is read from `input`. */
export function field(label, attributes, hint = null) {
  const id = `field-${attributes.name}`;
  const input = h(attributes.tag ?? 'input', {
    id,
    required: true,
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': hint && `${id}-hint`,
    ...attributes,
    tag: null,
  });
  const root = h(
    'div',
    { class: 'account-field' },
    h('label', { for: id }, label),
    input,
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
  );
  return { root, input };
}

export function choice(label, name, options, chosen) {
  const id = `field-${name}`;
  const select = h(
    'select',
    { id, name },
    options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
  const root = h('div', { class: 'account-field' }, h('label', { for: id }, label), select);
  return { root, input: select };
}

/** Where a form says what became of it; read aloud when it changes. */
export function messageLine() {
  const root = h('div', { class: 'account-message', role: 'alert' });
  return {
    root,
    clear: () => show(root),
    wrong: (text) => show(root, h('p', { class: 'account-wrong' }, glyph('OVERLOADED'), text)),
    good: (text) => show(root, h('p', { class: 'account-good' }, glyph('NORMAL'), text)),
  };
}

/** Runs one step at a time; says what went wrong and keeps what was typed. */
export async function attempt(button, message, t, step) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  message.clear();
  try {
    await step();
  } catch (failure) {
    message.wrong(accountProblem(failure, t));
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

/** A secret that is shown this once, ready to be copied. */
export function secret(label, value, t) {
  const said = h('span', { role: 'status', class: 'account-copied' });
  const box = h('input', {
    type: 'text',
    readonly: true,
    value,
    class: 'account-secret-value',
    'aria-label': label,
    on: { focus: () => box.select() },
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      said.textContent = t('account.copied');
    } catch {
      box.focus();
      said.textContent = t('account.copyByHand');
    }
  };
  return h(
    'div',
    { class: 'account-secret' },
    h('p', {}, h('b', {}, label), ' ', t('account.once')),
    h(
      'div',
      { class: 'account-line' },
      box,
      h('button', { type: 'button', class: 'button', on: { click: copy } }, t('account.copy')),
      said,
    ),
  );
}
