/** What the page of open data knows, and how it comes to know it. */
import { keepLanguageInLink } from './standards.js';

export const SHOWN_CHANGES = 30;

/** The dataset makes the page; its report and its changes are parts that may be missing. */
export function startOpenData(store, { getDataset, getReport, getChanges }, window) {
  store.watch(
    (s) => s.attempt,
    () => {
      store.set({ phase: 'asking', changesPhase: 'asking' });
      getReport().then((report) => store.set({ report }), ignore);
      getChanges(SHOWN_CHANGES).then(
        ({ changes }) => store.set({ changes, changesPhase: 'answered' }),
        () => store.set({ changesPhase: 'failed' }),
      );
      getDataset().then(
        (dataset) => store.set({ dataset, phase: 'answered' }),
        (problem) => store.set({ problem, phase: store.get().dataset ? 'answered' : 'failed' }),
      );
    },
  );
  keepLanguageInLink(store, window);
}

const ignore = () => {};
