/** Fills the slots of the datasets page. */
import { keepLoaded } from '../staff/load.js';
import { compared, shownVersion } from './datasets.js';

const versionKey = (s) => (s.tab === 'versions' ? (shownVersion(s)?.version ?? null) : null);

const SLOTS = {
  list: {
    key: ({ tab }) => (tab === 'outages' ? null : 'list'),
    get: (api, _, signal) => api.listDatasets(signal),
  },
  report: {
    key: versionKey,
    get: (api, s, signal) => labelled(api.getReport, shownVersion(s).version, signal),
    fits: (data, s) => data.of === shownVersion(s)?.version,
  },
  issues: {
    key: versionKey,
    get: (api, s, signal) => labelled(api.getIssues, shownVersion(s).version, signal),
    fits: (data, s) => data.of === shownVersion(s)?.version,
  },
  diff: {
    key: (s) => (s.tab === 'compare' ? diffKey(s) : null),
    get: (api, s, signal) => {
      const { from, to } = compared(s);
      const { layer, change, page } = s;
      return api.getDiff(to, { against: from, layer, change, page }, signal);
    },
    fits: (data, s) => data.from === compared(s).from && data.to === compared(s).to,
  },
  outages: {
    key: ({ tab }) => (tab === 'outages' ? 'outages' : null),
    get: (api, _, signal) => api.listOutages({}, signal),
  },
};

function diffKey(s) {
  const { from, to } = compared(s);
  return from && to && from !== to ? [from, to, s.layer, s.change, s.page].join(' ') : null;
}

/** An answer that does not say itself which version it is about. */
const labelled = async (get, version, signal) => ({
  of: version,
  ...(await get(version, signal)),
});

export function startDatasetsLoading(store, api, clock = Date.now) {
  for (const [name, slot] of Object.entries(SLOTS)) {
    keepLoaded(store, api, { name, ...slot, clock });
  }
}
