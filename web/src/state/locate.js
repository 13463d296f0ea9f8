import { askPoint } from './actions.js';

/** Asks the browser where the reader is, and the server about that place. */
export function locate(store, geolocation = navigator.geolocation) {
  if (!geolocation) {
    store.set({ locating: 'denied' });
    return;
  }
  store.set({ locating: 'busy' });
  geolocation.getCurrentPosition(
    ({ coords }) => askPoint(store, coords.longitude, coords.latitude),
    () => store.set({ locating: 'denied' }),
    { enableHighAccuracy: true, timeout: 10_000 },
  );
}
