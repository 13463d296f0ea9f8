/** Planned outages at the place of the answer and on the map; of what cannot be had, nothing is said. */

/** @param {(lon: number, lat: number, signal: AbortSignal) => Promise<object>} findOutages */
export function startOutages(store, findOutages) {
  let running = null;
  store.watch(
    (s) => placeOf(s.answer.data),
    (place) => {
      running?.abort();
      running = new AbortController();
      store.set({ outages: [], outagesComplete: true });
      if (place !== null) ask(store, findOutages, place, running.signal);
    },
  );
}

/** As text, so that the same place is not asked twice. */
function placeOf(data) {
  const at = data?.verdict === 'AMBIGUOUS_PLACE' ? null : data?.query?.location?.coordinates;
  return at ? at.join(',') : null;
}

async function ask(store, findOutages, place, signal) {
  const [lon, lat] = place.split(',').map(Number);
  try {
    const { outages = [], complete = true } = await findOutages(lon, lat, signal);
    if (!signal.aborted) store.set({ outages, outagesComplete: complete });
  } catch {
    // The answer stands without them.
  }
}

/** Asked for once, when the map has been painted: the grid comes first. */
export function startOutageMap(store, getOutageMap) {
  let asked = false;
  store.watch(
    (s) => s.areas !== null,
    async (painted) => {
      if (!painted || asked) return;
      asked = true;
      try {
        store.set({ outageMap: await getOutageMap() });
      } catch {
        // The map stands without them.
      }
    },
  );
}
