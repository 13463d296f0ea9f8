/**
 * The look-up page. The line to follow:
 *
 *   panel/ or map/ ─► state/actions ─► store ─► state/ask ─► api/ ─► store ─► panel/ and map/
 */
import * as api from './api/client.js';
import { createStore } from './state/store.js';
import { initialState } from './state/initial.js';
import { startHistory } from './state/history.js';
import { startLanguage } from './state/language.js';
import { startAsking } from './state/ask.js';
import { startMapData } from './state/mapdata.js';
import { findOutages, getOutageMap, getSubscription } from './api/opening.js';
import { startSubscription } from './state/subscription.js';
import { startOutageMap, startOutages } from './state/outages.js';
import { startUnsubscribe, unsubscribeCode } from './state/unsubscribe.js';
import { mountPanels } from './panel/page.js';
import { mountMap } from './map/map.js';

const store = createStore(initialState(window.location.search));
const ending = unsubscribeCode(window.location.search);

await startLanguage(store, api.getTexts, document);
startHistory(store, window);
mountPanels(document, store);
mountMap(document.getElementById('map'), store);
startAsking(store, api.askCapacity);
startMapData(store, api);
startSubscription(store);
startOutages(store, findOutages);
startOutageMap(store, getOutageMap);
startUnsubscribe(store, ending, { getSubscription });
fetchOnce('dataset', api.getDataset);
fetchOnce('standards', api.getServiceStandards);
fetchOnce('base', api.getBaseLayer);

/** The page stands without any of these; each part appears when its data does. */
async function fetchOnce(slot, get) {
  try {
    store.set({ [slot]: await get() });
  } catch (error) {
    console.warn(`${slot} is not available`, error.message);
  }
}
