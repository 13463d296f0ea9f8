/**
 * The request page: apply, follow, and for those signed in their lists. The line to follow:
 *
 *   panel/request/ ─► state/submit, state/follow ─► api/ ─► store ─► panel/request/
 */
import * as api from './api/client.js';
import { getRequest } from './api/requests.js';
import { getSession } from './api/session.js';
import { createStore } from './state/store.js';
import { startAsking } from './state/ask.js';
import { startFollowing } from './state/follow.js';
import { startLanguage } from './state/language.js';
import { draftFor } from './state/draft.js';
import { keptCodes } from './state/keptcodes.js';
import { startRoute } from './state/requestroute.js';
import { placeKey, requestState } from './state/requeststate.js';
import { mountRequests } from './panel/request/page.js';

const store = createStore(requestState(window.location));
store.set({
  draft: draftFor(window.sessionStorage, placeKey(store.get())),
  kept: keptCodes(window.localStorage),
});

await startLanguage(store, api.getTexts, document);
startRoute(store, window);
mountRequests(document, store);
startAsking(store, askForForm);
startFollowing(store, getRequest);
fetchOnce('dataset', api.getDataset);
fetchOnce('session', getSession);

/** A single phase carries less, which is asked along. */
function askForForm(query, signal) {
  const { phases } = store.get().draft.fields;
  return api.askCapacity(phases === '1' ? { ...query, phases } : query, signal);
}

/** The page stands without either; who is signed in only adds to it. */
async function fetchOnce(slot, get) {
  try {
    store.set({ [slot]: await get() });
  } catch (error) {
    console.warn(`${slot} is not available`, error.message);
  }
}
