/** Keeps the address bar and the state the same thing, both ways. */
import { decode, encode } from './url.js';

export function startHistory(store, window) {
  let question = questionOf(store.get());
  store.watch(encode, (link, state) => {
    const next = questionOf(state);
    const pushed = next !== question;
    question = next;
    if (link === window.location.search.slice(1)) return;
    const address = window.location.pathname + (link === '' ? '' : `?${link}`);
    // A new question is a step to go back to; another option, layer or language is not.
    if (pushed) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => {
    const decoded = decode(window.location.search);
    question = questionOf(decoded);
    store.set({ ...decoded, fieldError: null });
  });
}

/** The part of the link that asks; amounts typed without a place do not count as a step. */
function questionOf({ place, need }) {
  return place ? encode({ place, need, chosen: 1, layer: 'demand', lang: 'zh' }) : '';
}
