/** What the bureau sees of its datasets, and what it can do with them. */
import { NOTHING } from '../staff/desk.js';
import { decodeDatasets } from './route.js';

/**
 * `sending` is the delivery on its way, `ownJobs` what became of those from this page, `acting` the
 * step whose answer is awaited.
 */
export const initialDatasets = (search) => ({
  ...decodeDatasets(search),
  refreshed: 0,
  list: NOTHING,
  report: NOTHING,
  issues: NOTHING,
  diff: NOTHING,
  outages: NOTHING,
  sending: null,
  jobs: {},
  ownJobs: [],
  acting: null,
  asked: null,
  lost: null,
  problem: null,
  issueCode: '',
});

export const setTab = (store, tab) => store.set({ tab });

export const refresh = (store) => store.set({ refreshed: store.get().refreshed + 1 });

export const chooseVersion = (store, version) =>
  store.set({ version, asked: null, lost: null, problem: null, issueCode: '' });

/** Compares from this version to that; another comparison begins without filters. */
export const compare = (store, from, to) =>
  store.set({ tab: 'compare', from, to, layer: '', change: '', page: 1 });

export const setDiffFilter = (store, filter) => store.set({ page: 1, ...filter });

export const versionsOf = ({ list }) => list.data?.versions ?? [];

export const versionNamed = (state, version) =>
  versionsOf(state).find((one) => one.version === version) ?? null;

/** The version in the address, else the newest that waits to be looked at, else the one in service. */
export function shownVersion(state) {
  const { version, list } = state;
  if (version) return versionNamed(state, version);
  return versionNamed(state, list.data?.inService ?? null) ?? versionsOf(state)[0] ?? null;
}

/** What is compared when the address does not say: the one in service with the newest other. */
export function compared(state) {
  const inService = state.list.data?.inService ?? null;
  const others = versionsOf(state).filter(
    ({ version, state: is }) => version !== inService && is !== 'REJECTED',
  );
  return {
    from: state.from ?? inService,
    to: state.to ?? others[0]?.version ?? null,
  };
}

/** @param {null|'activate'|'rollback'} asked what the reader is asked to confirm */
export const askFirst = (store, asked) => store.set({ asked, lost: null, problem: null });

/**
 * Puts a version into service. Requests that would lose their asset come back as `lost`, and have
 * to be accepted first.
 *
 * @param {() => Promise<object>} step
 */
export async function act(store, step) {
  if (store.get().acting) return;
  store.set({ acting: store.get().asked, problem: null });
  const refused = await step().then(
    () => null,
    (problem) => problem,
  );
  store.set({ acting: null });
  if (refused === null) {
    store.set({ asked: null, lost: null });
    return refresh(store);
  }
  if (refused.body?.code === 'REQUESTS_LOST') {
    return store.set({ lost: refused.body.requestsLost ?? [] });
  }
  store.set({ problem: refused });
}
