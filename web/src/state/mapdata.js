/**
 * Loads what the map shows for where it looks: the network and the constrained areas.
 *
 * A little more than the view is asked for, so that a short pan needs no new answer.
 */
const PAUSE_MS = 200;
const MARGIN = 0.35;

/** From here on the areas are those of single transformers. */
export const TRANSFORMER_AREAS_FROM = 14;

/** Zooms between which the server sends the same things. */
export const zoomBand = (zoom) => (zoom >= 16 ? 16 : zoom >= 14 ? 14 : zoom >= 12 ? 12 : 9);

export const areaLevel = (zoom) => (zoom >= TRANSFORMER_AREAS_FROM ? 'transformer' : 'feeder');

export function startMapData(store, { getNetwork, getConstraints }) {
  const network = loader((bbox, { view }, signal) => getNetwork(bbox, view.zoom, signal));
  const areas = loader((bbox, { view, layer }, signal) =>
    getConstraints(bbox, layer, areaLevel(view.zoom), signal),
  );
  store.watch(
    (s) => [s.view, s.layer],
    (_, { view, layer }) => {
      if (!view) return;
      network.want(store, 'network', String(zoomBand(view.zoom)));
      areas.want(store, 'areas', `${layer} ${areaLevel(view.zoom)}`);
    },
  );
}

/** From here on the map shows a neighbourhood: what is near its centre is rather what is meant. */
const NEIGHBOURHOOD_FROM = 12;

/** @returns {[number, number]|null} the map's middle; null while it shows too much to mean a place */
export const centreOf = (view) => (view?.zoom >= NEIGHBOURHOOD_FROM ? (view.centre ?? null) : null);

/** Remembers what it holds and asks only when the view has left it. */
function loader(fetchFor) {
  let held = null;
  let timer = 0;
  let running = null;

  async function load(store, slot, sort) {
    const state = store.get();
    const bbox = widened(state.view.bbox);
    running = new AbortController();
    const { signal } = running;
    try {
      const data = await fetchFor(bbox, state, signal);
      if (signal.aborted) return;
      // An answer that was cut holds only what it holds: ask again on the next move.
      held = data.truncated ? null : { bbox, sort };
      store.set({ [slot]: data, mapFailed: false });
    } catch (error) {
      if (!signal.aborted) store.set({ mapFailed: true });
    }
  }

  function want(store, slot, sort) {
    clearTimeout(timer);
    running?.abort();
    if (held?.sort === sort && contains(held.bbox, store.get().view.bbox)) return;
    timer = setTimeout(() => load(store, slot, sort), PAUSE_MS);
  }

  return { want };
}

/** @param {number[]} bbox west, south, east, north */
export function widened([west, south, east, north]) {
  const x = (east - west) * MARGIN;
  const y = (north - south) * MARGIN;
  return [west - x, south - y, east + x, north + y].map((d) => Number(d.toFixed(4)));
}

export const contains = (outer, inner) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
