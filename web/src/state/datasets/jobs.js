/**
 * Deliveries on their way: sent, then read and checked by the server, which goes on whether anybody
 * looks or not. Steps are pushed; where that breaks off they are asked for.
 */
import { chooseVersion, refresh } from './datasets.js';

const ASK_EVERY_MS = 1000;
const ENDED = ['DONE', 'REJECTED', 'FAILED'];

export const isEnded = ({ state }) => ENDED.includes(state);

export const runningJobs = ({ jobs }) => Object.values(jobs).filter((job) => !isEnded(job));

/** One delivery at a time; one that was refused stands there only to say so. */
export const isSending = ({ sending }) => sending !== null && sending.problem === null;

/**
 * @param {{sendDataset: Function}} api
 * @returns {Promise<boolean>} false when another one is on its way still, and this one is not sent
 */
export async function sendDelivery(store, delivery, { sendDataset }) {
  if (isSending(store.get())) return false;
  const stop = new AbortController();
  const patch = (change) => {
    if (!stop.signal.aborted) store.set({ sending: { ...store.get().sending, ...change } });
  };
  store.set({ sending: { ...delivery, share: 0, problem: null, stop: () => stop.abort() } });
  try {
    const job = await sendDataset(delivery, (share) => patch({ share }), stop.signal);
    store.set({ sending: null, ownJobs: [...store.get().ownJobs, job.id] });
    putJob(store, job);
  } catch (problem) {
    if (stop.signal.aborted) store.set({ sending: null });
    else patch({ problem });
  }
  return true;
}

export const forgetDelivery = (store) => store.set({ sending: null });

/** Takes up the jobs that were running before this page was opened. */
export function followJobs(store, api, timers = globalThis) {
  const followed = new Set();
  store.watch(
    (s) => s.list.data,
    (data) => (data?.jobs ?? []).filter((job) => !isEnded(job)).forEach((job) => putJob(store, job)),
  );
  store.watch(
    (s) => s.jobs,
    (jobs) => {
      for (const job of Object.values(jobs)) {
        if (followed.has(job.id) || isEnded(job)) continue;
        followed.add(job.id);
        follow(store, job.id, api, timers);
      }
    },
  );
}

export const dropJob = (store, id) => {
  const { [id]: _, ...jobs } = store.get().jobs;
  store.set({ jobs });
};

function putJob(store, job) {
  const { jobs } = store.get();
  if (jobs[job.id] && isEnded(jobs[job.id])) return;
  store.set({ jobs: { ...jobs, [job.id]: job } });
  if (isEnded(job)) ended(store, job);
}

/** What one delivered oneself is what one looks at next, unless something waits to be confirmed. */
function ended(store, { id, version }) {
  const { ownJobs, asked, acting } = store.get();
  if (version && ownJobs.includes(id) && !asked && !acting) chooseVersion(store, version);
  refresh(store);
}

function follow(store, id, api, timers) {
  const settled = () => isEnded(store.get().jobs[id] ?? { state: 'DONE' });
  const ask = async () => {
    if (settled()) return;
    try {
      putJob(store, await api.getJob(id));
    } catch (failure) {
      // Gone with the server that ran it: what became of it is in the list.
      if (failure.status === 404) return dropJob(store, id);
    }
    if (!settled()) timers.setTimeout(ask, ASK_EVERY_MS);
  };
  api.watchJob(id, { onProgress: (job) => putJob(store, job), onEnd: ask, onBroken: ask });
}
