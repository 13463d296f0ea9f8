/**
 * The bureau's datasets and planned outages. The line to follow:
 *
 *   panel/datasets/ ─► state/datasets/ ─► api/datasets ─► store ─► panel/datasets/
 */
import * as datasets from './api/datasets.js';
import { listOutages } from './api/outages.js';
import { getBaseLayer, getDataset, getServiceStandards, getTexts } from './api/client.js';
import { pointMap } from './map/pointmap.js';
import { mountDatasets, mountDatasetsFrame, mountDoor } from './panel/datasets/page.js';
import { startAccountPage } from './state/accountpage.js';
import { initialDatasets } from './state/datasets/datasets.js';
import { followJobs } from './state/datasets/jobs.js';
import { startDatasetsLoading } from './state/datasets/load.js';
import { startDatasetsHistory } from './state/datasets/route.js';
import { startFollowingService } from './state/datasets/service.js';
import { getSession, isPlanner } from './state/session.js';

const store = await startAccountPage(window, getTexts, getSession);
store.set({ base: null, standards: null, ...initialDatasets(window.location.search) });

const root = document.getElementById('datasets');
mountDatasetsFrame(document, store);
const leaveDoor = mountDoor(root, store);
fetchOnce('dataset', getDataset);

const session = await getSession().catch(() => null);
if (session !== null && isPlanner(session)) start(session);

function start(known) {
  leaveDoor();
  store.set({ session: known });
  mountDatasets(root, store, { pointMap });
  startDatasetsHistory(store, window);
  startDatasetsLoading(store, { ...datasets, listOutages });
  followJobs(store, datasets);
  fetchOnce('base', getBaseLayer);
  startFollowingService(store, () => {
    fetchOnce('dataset', getDataset);
    fetchOnce('base', getBaseLayer);
  });
  fetchOnce('standards', getServiceStandards);
}

/** The page stands without either. */
async function fetchOnce(slot, get) {
  try {
    store.set({ [slot]: await get() });
  } catch (error) {
    console.warn(`${slot} is not available`, error.message);
  }
}
