/**
 * The planners' page. The line to follow:
 *
 *   panel/planner, map/planner ─► state/planner ─► api/planner ─► store ─► table, map and asset panel
 */
import * as api from './api/client.js';
import * as plannerApi from './api/planner.js';
import { getSession } from './api/session.js';
import { createStore } from './state/store.js';
import { startLanguage } from './state/language.js';
import { initialPlanner } from './state/planner/planner.js';
import { startPlannerHistory } from './state/planner/history.js';
import { startPlannerLoading } from './state/planner/load.js';
import { startFreshness } from './state/planner/freshness.js';
import { startPainting } from './state/planner/paint.js';
import { letIn, mountColumns, mountFrame } from './panel/planner/page.js';
import { listenToShortcuts } from './panel/planner/shortcuts.js';
import { mountPlannerMap } from './map/planner/map.js';
import { mountWhatIf } from './panel/whatif/mount.js';

const store = createStore(initialPlanner(window.location.search));

const signedIn = getSession().then(
  (session) => store.set({ session }),
  (sessionProblem) => store.set({ sessionProblem }),
);
await startLanguage(store, api.getTexts, document);
await signedIn;
mountFrame(document, store);
startPlannerHistory(store, window);
if (letIn(document, store)) start();
fetchOnce('dataset', api.getDataset);

function start() {
  startPainting(store);
  mountColumns(document, store);
  mountPlannerMap(document.getElementById('map'), store);
  startPlannerLoading(store, plannerApi);
  startFreshness(store, document, api);
  listenToShortcuts(document, store);
  mountWhatIf(document.getElementById('whatif'), store);
  document.getElementById('whatif').hidden = false;
  fetchOnce('standards', api.getServiceStandards);
  fetchOnce('base', api.getBaseLayer);
}

/** The page stands without any of these; each part appears when its data does. */
async function fetchOnce(slot, get) {
  try {
    store.set({ [slot]: await get() });
  } catch (error) {
    console.warn(`${slot} is not available`, error.message);
  }
}
