/** Marking the exact spot: the map waits for a click, or for Enter with the cross in its middle. */
import { h } from '../view/dom.js';
import { stopMarking } from '../state/actions.js';

export function addMarking(root, overlay, store) {
  const words = h('p', { role: 'status' });
  const cancel = h('button', { type: 'button', on: { click: () => stopMarking(store) } });
  const hint = h('div', { class: 'map-mark', hidden: true }, words, cancel);
  overlay.append(h('div', { class: 'map-cross', 'aria-hidden': 'true' }), hint);
  store.watch(
    (s) => [s.marking, s.t],
    ([marking, t]) => {
      root.parentElement.classList.toggle('marking', marking);
      hint.hidden = !marking;
      cancel.textContent = t('mark.cancel');
      words.replaceChildren(...(marking ? hintWords(t) : []));
    },
  );
  keepFocus(root, store);
  crossForKeysOnly(root);
}

/** Leaflet takes the focus on a press, and a browser may show that as if it came from the keyboard. */
function crossForKeysOnly(root) {
  root.addEventListener('pointerdown', () => root.classList.add('pointed'), { capture: true });
  for (const type of ['keydown', 'blur'])
    root.addEventListener(type, () => root.classList.remove('pointed'));
}

/** Keys are told only to those who have them. */
const hintWords = (t) => [
  t('mark.hint'),
  h('span', { class: 'mark-keys' }, ' ', t('mark.hint.keys')),
];

/** The keyboard goes to the map, and back to where it came from when nothing was marked. */
function keepFocus(root, store) {
  let begun = null;
  store.watch(
    (s) => s.marking,
    (marking, { place }) => {
      if (marking) {
        begun = { place, by: document.activeElement };
        root.focus({ preventScroll: true });
      } else if (begun?.place === place && begun.by?.isConnected) {
        begun.by.focus({ preventScroll: true });
      }
    },
  );
}
