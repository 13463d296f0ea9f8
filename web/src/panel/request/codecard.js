/** The tracking code, large: it is all that an applicant without an account has. */
import { h, show } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { placeName, sizeOf } from '../../format/requestfacts.js';
import { groupedCode } from '../../format/trackingcode.js';
import { forgetCode, isKept, keepCode, keptCodes } from '../../state/keptcodes.js';

export function codeCard(state, store) {
  const { t, code } = state;
  return h(
    'section',
    { class: 'panel code-card', 'aria-labelledby': 'code-title' },
    h('h2', { id: 'code-title', tabindex: '-1' }, t('code.title')),
    h('p', { class: 'code', id: 'code-shown' }, groupedCode(code)),
    h('p', { class: 'why' }, t('code.why')),
    h('div', { class: 'actions' }, copyCode(state), printButton(t), keepButton(state, store)),
  );
}

/** Copies the code; where the browser forbids it, selects it to be copied by hand. */
export function copyCode({ t, code }, look = 'button') {
  const said = h('span', { class: 'share-result', role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      show(said, `✓ ${t('code.copied')}`);
    } catch {
      show(said, t('code.byHand'));
    }
  };
  const button = h('button', { type: 'button', class: look, on: { click: copy } }, t('code.copy'));
  return h('span', { class: 'copy' }, button, said);
}

export const printButton = (t, look = 'button') =>
  h(
    'button',
    { type: 'button', class: look, on: { click: () => window.print() } },
    t('code.print'),
  );

/** Remembered only where the reader wants it: the device may be somebody else's. */
export function keepButton({ t, code, request }, store, look = 'button') {
  const kept = isKept(window.localStorage, code);
  const toggle = () => {
    if (kept) forgetCode(window.localStorage, code);
    else keepCode(window.localStorage, summary(code, request.data));
    store.set({ kept: keptCodes(window.localStorage) });
  };
  return h(
    'button',
    {
      type: 'button',
      id: `keep-${look}`,
      class: look,
      'aria-pressed': String(kept),
      on: { click: toggle },
    },
    kept && icon('check'),
    t(kept ? 'code.kept' : 'code.keep'),
  );
}

const summary = (code, view) => ({
  code,
  place: placeName(view),
  size: sizeOf(view),
  on: view.appliedOn,
});
