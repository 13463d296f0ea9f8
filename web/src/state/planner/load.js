/**
 * Fills the slots: each has a key that says what it is asked for, or null for nothing. Answers that
 * came too late are forgotten; the last good one stays while the next is on its way.
 */
import { boxKeeper } from './box.js';
import { NOTHING, shownAsset } from './planner.js';

/** A slider and a map that are dragged ask when they rest for a moment. */
const PAUSE_MS = 80;

const moment = (s) => (s.season ? { season: s.season, hour: s.hour } : {});
const momentKey = (s) => (s.season ? `${s.season} ${s.hour}` : 'year');

/** Feeders and townships are coloured by the states of the hour; hexagons are counted anew. */
const areasMoment = (s) => (s.level === 'hexagon' ? moment(s) : {});

function slots() {
  const boxOfStates = boxKeeper();
  const boxOfAreas = boxKeeper();
  return {
    register: {
      key: (s) => s.direction,
      get: (api, s, signal) => api.getRegister(s.direction, signal),
      keeps: (data, s) => data.direction === s.direction,
    },
    asset: {
      key: (s) => s.selectedAsset && `${s.selectedAsset.id} ${s.direction}`,
      get: async (api, s, signal) => ({
        of: s.selectedAsset.id,
        ...(await api.getAsset(s.selectedAsset.id, s.direction, signal)),
      }),
      keeps: (data, s) => shownAsset({ ...s, asset: { data } }) !== null,
    },
    states: {
      key: (s) => s.view && `${s.direction} ${momentKey(s)} ${boxOfStates(s.view)}`,
      get: (api, s, signal) =>
        api.getStates({ direction: s.direction, ...moment(s), bbox: boxOfStates(s.view) }, signal),
      pauseMs: PAUSE_MS,
    },
    areaData: {
      key: (s) =>
        s.view &&
        s.layers.includes('areas') &&
        `${s.direction} ${s.level} ${JSON.stringify(areasMoment(s))} ${boxOfAreas(s.view)}`,
      get: (api, s, signal) =>
        api.getAreas(
          { direction: s.direction, level: s.level, ...areasMoment(s), bbox: boxOfAreas(s.view) },
          signal,
        ),
      pauseMs: PAUSE_MS,
    },
    pending: {
      key: (s) => (s.layers.includes('requests') ? 'open' : null),
      get: (api, _, signal) => api.getPending(signal),
    },
    outages: {
      key: (s) => (s.layers.includes('outages') ? 'coming' : null),
      get: (api, _, signal) => api.getOutages(signal),
    },
  };
}

export function startPlannerLoading(store, api, clock = Date.now) {
  for (const [name, slot] of Object.entries(slots())) {
    keepLoaded(store, api, { keeps: () => true, ...slot, name, clock });
  }
}

function keepLoaded(store, api, slot) {
  let running = null;
  let timer = 0;
  store.watch(
    (s) => [slot.key(s) || null, s.refreshed],
    ([key]) => {
      running?.abort();
      clearTimeout(timer);
      if (key === null) return store.set({ [slot.name]: NOTHING });
      running = new AbortController();
      const { signal } = running;
      const start = () => load(store, api, slot, signal);
      if (slot.pauseMs && store.get()[slot.name].data) timer = setTimeout(start, slot.pauseMs);
      else start();
    },
  );
}

/** What a new version no longer holds has no figures to keep. */
const isGone = ({ status }) => status === 404;

async function load(store, api, { name, get, keeps, clock }, signal) {
  const state = store.get();
  const last = state[name].data && keeps(state[name].data, state) ? state[name] : NOTHING;
  store.set({ [name]: { ...last, phase: 'asking' } });
  const answered = await get(api, state, signal).then(
    (data) => ({ phase: 'shown', data, at: clock(), problem: null }),
    (problem) => ({ ...(isGone(problem) ? NOTHING : last), phase: 'failed', problem }),
  );
  if (!signal.aborted) store.set({ [name]: answered });
}
