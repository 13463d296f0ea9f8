/** Planned outages at the place of the answer; where they cannot be had, nothing is said of them. */

/** @param {(lon: number, lat: number, signal: AbortSignal) => Promise<object>} findOutages */
export function startOutages(store, findOutages) {
  let running = null;
  store.watch(
    (s) => placeOf(s.answer.data),
    (place) => {
      running?.abort();
      running = new AbortController();
      store.set({ outages: [] });
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
    const { outages = [] } = await findOutages(lon, lat, signal);
    if (!signal.aborted) store.set({ outages });
  } catch {
    // The answer stands without them.
  }
}
