/** Keeps the address and the desk the same thing, and asks again when the window is looked at. */
import { refresh } from './desk.js';
import { decodeDesk, encodeDesk } from './route.js';

/** What is younger than this is not asked for again. */
const FRESH_MS = 10_000;

export function startDeskHistory(desk, window) {
  let { tab, id } = desk.get();
  desk.watch(encodeDesk, (link, state) => {
    const step = state.tab !== tab || state.id !== id;
    ({ tab, id } = state);
    if (link === window.location.search.slice(1) || !isDesk(window)) return;
    const address = `${window.location.pathname}?${link}`;
    // Another tab or request is a step to go back from; another filter or language is not.
    if (step) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => {
    if (!isDesk(window)) return;
    const decoded = decodeDesk(window.location.search, desk.get().tabs);
    ({ tab, id } = decoded);
    desk.set({ ...decoded, doing: null, doingProblem: null });
  });
}

function isDesk({ location }) {
  const query = new URLSearchParams(location.search);
  return query.has('list') || query.has('id');
}

export function startLookingAgain(desk, { document }, clock = Date.now) {
  document.addEventListener('visibilitychange', () => {
    const { list, view, leads, indicators } = desk.get();
    const newest = Math.max(...[list, view, leads, indicators].map(({ at }) => at ?? 0));
    if (document.visibilityState === 'visible' && clock() - newest > FRESH_MS) refresh(desk);
  });
}
