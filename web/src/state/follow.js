/** Follows one request by its code: asks, keeps the last good view, and does what the reader may. */
import { NO_REQUEST } from './requeststate.js';

/** A view older than this is asked for again when the reader comes back to the page. */
const STALE_AFTER_MS = 30_000;

/** @param {(code: string) => Promise<object>} getRequest */
export function startFollowing(store, getRequest, clock = Date.now) {
  store.watch(
    (s) => (s.view === 'follow' ? s.code : null),
    (code) => {
      if (code === null) return store.set({ request: NO_REQUEST, fresh: false });
      if (!isShown(store.get(), code)) load(store, getRequest, clock);
    },
  );
}

/** Just submitted: there is nothing to ask. */
const isShown = ({ request }, code) => request.data?.trackingCode === code;

export async function load(store, getRequest, clock = Date.now) {
  const { code, request } = store.get();
  const known = isShown({ request }, code) ? request : NO_REQUEST;
  store.set({ request: { ...known, phase: 'asking', problem: null }, actionProblem: null });
  try {
    const data = await getRequest(code);
    if (store.get().code === code) store.set({ request: shown(data, clock()) });
  } catch (problem) {
    if (store.get().code === code)
      store.set({ request: { ...known, phase: 'failed', problem } });
  }
}

export const shown = (data, at) => ({ phase: 'shown', data, at, problem: null });

export const isStale = ({ request }, now) =>
  request.phase === 'failed' || (request.data !== null && now - request.at > STALE_AFTER_MS);

/**
 * @param {'withdraw'|'ready'|'rating'} action
 * @param {(code: string, action: string, body: object) => Promise<object>} actOn
 */
export async function act(store, actOn, action, body, clock = Date.now) {
  if (store.get().acting) return;
  const { code } = store.get();
  store.set({ acting: action, actionProblem: null });
  try {
    const data = await actOn(code, action, body);
    store.set({ acting: null, request: shown(data, clock()) });
  } catch (error) {
    store.set({ acting: null, actionProblem: { action, error } });
  }
}
