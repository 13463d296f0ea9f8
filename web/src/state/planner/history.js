/** Keeps the address bar and the state the same thing, both ways. */
import { decode, encode } from './route.js';

/** A browser counts how often its address changes, and a slider or a map changes it all the time. */
const PAUSE_MS = 250;

export function startPlannerHistory(store, window, pause = PAUSE_MS) {
  let { id = null } = store.get().selectedAsset ?? {};
  let timer = 0;
  store.watch(encode, (link, state) => {
    const next = state.selectedAsset?.id ?? null;
    // Another asset is a step to go back from; a filter, an hour or a look elsewhere is not.
    const step = next !== id;
    id = next;
    clearTimeout(timer);
    if (link === window.location.search.slice(1)) return;
    const address = window.location.pathname + (link === '' ? '' : `?${link}`);
    if (step) window.history.pushState(null, '', address);
    else timer = setTimeout(() => window.history.replaceState(null, '', address), pause);
  });
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    const { at, ...decoded } = decode(window.location.search);
    id = decoded.selectedAsset?.id ?? null;
    store.set({ ...decoded, layer: decoded.direction });
  });
}
