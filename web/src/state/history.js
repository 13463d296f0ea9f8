/** Keeps the address bar and the state the same thing, both ways. */
import { decode, encode } from './url.js';

export function startHistory(store, window) {
  let question = questionOf(store.get());
  let { place } = store.get();
  store.watch(encode, (link, state) => {
    const next = questionOf(state);
    // A question put in other words by the page itself is no step of the reader's.
    const reworded = state.place !== place && state.place?.reworded;
    const pushed = next !== question && !reworded;
    question = next;
    ({ place } = state);
    if (link === window.location.search.slice(1)) return;
    const address = window.location.pathname + (link === '' ? '' : `?${link}`);
    // A new question is a step to go back to; another option, layer or language is not.
    if (pushed) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => {
    const decoded = decode(window.location.search);
    question = questionOf(decoded);
    store.set({ ...decoded, fieldError: null, marking: false, locating: null });
  });
}

/** The part of the link that asks; amounts typed without a place do not count as a step. */
function questionOf({ place, datum, need }) {
  return place ? encode({ place, datum, need, chosen: 1, layer: 'demand', lang: 'zh' }) : '';
}
