/**
 * Asks the browser where the reader is, and the server about that place. Only ever after a click:
 * the browser's own question is the consent.
 */
import { askOwnPosition } from './actions.js';
import { ROUGHEST } from './url.js';
import { metresOutside } from '../format/distance.js';

/** Farther out the server would refuse; it is kinder not to send the position at all. */
const FAR_METRES = 50_000;

/** The browser's numbers for what went wrong. */
const REFUSALS = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

const PATIENCE = { enableHighAccuracy: true, timeout: 10_000 };

/** @param {{isSecureContext?: boolean, navigator: {geolocation?: Geolocation}}} browser */
export function locate(store, browser = window) {
  const tell = (locating) => store.set({ locating });
  if (browser.isSecureContext === false) return tell('insecure');
  const { geolocation } = browser.navigator;
  if (!geolocation) return tell('unavailable');
  tell('busy');
  geolocation.getCurrentPosition(
    ({ coords }) => {
      if (store.get().locating !== 'busy') return; // The reader has asked something else meanwhile.
      const refusal = refusalOf(coords, store.get().dataset);
      if (refusal) tell(refusal);
      else askOwnPosition(store, coords);
    },
    ({ code }) => store.get().locating === 'busy' && tell(REFUSALS[code] ?? 'unavailable'),
    PATIENCE,
  );
}

function refusalOf({ longitude, latitude, accuracy }, dataset) {
  if (accuracy > ROUGHEST) return 'vague';
  const extent = dataset?.extent;
  return extent && metresOutside([longitude, latitude], extent) > FAR_METRES ? 'far' : null;
}
