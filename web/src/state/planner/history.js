/** Keeps the address bar and the state the same thing, both ways. */
import { decode, encode } from './route.js';

export function startPlannerHistory(store, window) {
  let { id = null } = store.get().selectedAsset ?? {};
  store.watch(encode, (link, state) => {
    const next = state.selectedAsset?.id ?? null;
    // Another asset is a step to go back from; a filter, an hour or a look elsewhere is not.
    const step = next !== id;
    id = next;
    if (link === window.location.search.slice(1)) return;
    const address = window.location.pathname + (link === '' ? '' : `?${link}`);
    if (step) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => {
    const { at, ...decoded } = decode(window.location.search);
    id = decoded.selectedAsset?.id ?? null;
    store.set({ ...decoded, layer: decoded.direction });
  });
}
