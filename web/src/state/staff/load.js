/** Fills the slots of the desk: each has a key that says what it is asked for, or null for nothing. */
import { NOTHING, shown } from './desk.js';
import { askedFilter } from './route.js';

export const listKey = ({ tab, alone, filter }) =>
  tab === 'requests' && !alone ? JSON.stringify(askedFilter(filter)) : null;

const SLOTS = {
  list: {
    key: (s) => listKey(s) && `${listKey(s)}#${s.listChanged}`,
    get: (api, s, signal) => api.listRequests(askedFilter(s.filter), signal),
  },
  view: {
    key: (s) => (s.tab === 'requests' ? s.id : null),
    get: (api, s, signal) => api.getRequestById(s.id, signal),
    /** Another request's figures must never stand under this one's name. */
    fits: (data, s) => data.id === s.id,
  },
  leads: {
    key: (s) => (s.tab === 'leads' ? 'leads' : null),
    get: (api, _, signal) => api.listPermits(signal),
  },
  indicators: {
    key: (s) => (s.tab === 'indicators' ? JSON.stringify(s.period) : null),
    get: (api, { period }, signal) => api.getIndicators(period, signal),
  },
};

export function startLoading(desk, api, clock = Date.now) {
  for (const [name, slot] of Object.entries(SLOTS)) keepLoaded(desk, api, { name, ...slot, clock });
}

/** Keeps one slot filled: asked for again when its key changes or everything is refreshed. */
export function keepLoaded(desk, api, slot) {
  let running = null;
  desk.watch(
    (s) => [slot.key(s), s.refreshed],
    ([key]) => {
      running?.abort();
      if (key === null) return;
      running = new AbortController();
      load(desk, api, slot, running.signal);
    },
  );
}

async function load(desk, api, { name, get, fits = () => true, clock }, signal) {
  const state = desk.get();
  const last = state[name].data && fits(state[name].data, state) ? state[name] : NOTHING;
  desk.set({ [name]: { ...last, phase: 'asking' } });
  const answered = await get(api, state, signal).then(
    (data) => shown(data, clock()),
    (problem) => ({ ...last, phase: 'failed', problem }),
  );
  if (!signal.aborted) desk.set({ [name]: answered });
}
