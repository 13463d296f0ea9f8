/** Whenever the window is looked at again: is another version of the dataset in service by now? */
import { lookAgain } from './planner.js';

export function startFreshness(store, document, api) {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look(store, api);
  });
}

async function look(store, { getDataset, getBaseLayer }) {
  try {
    const dataset = await getDataset();
    if (dataset.version === store.get().dataset?.version) return;
    store.set({ dataset, base: await getBaseLayer() });
    lookAgain(store);
  } catch {
    // What is shown says from when it is; the next look asks again.
  }
}
