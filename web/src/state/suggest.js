/**
 * Suggestions while typing: waits for a pause, asks once, forgets answers that came too late.
 */
const PAUSE_MS = 150;

const HAN = /\p{Script=Han}/u;

/** One Chinese character says something; one Latin letter does not. */
export const worthAsking = (text) => (HAN.test(text) ? text.length >= 1 : text.length >= 2);

/**
 * @param {(q: string, signal: AbortSignal) => Promise<{places: object[]}>} findPlaces
 * @param {(result: {q: string, places: object[], failed: boolean}|null) => void} onResult null closes the list
 */
export function createSuggester(findPlaces, onResult) {
  let timer = 0;
  let running = null;

  function cancel() {
    clearTimeout(timer);
    running?.abort();
    running = null;
  }

  async function ask(q) {
    running = new AbortController();
    const { signal } = running;
    try {
      const { places } = await findPlaces(q, signal);
      if (!signal.aborted) onResult({ q, places, failed: false });
    } catch {
      if (!signal.aborted) onResult({ q, places: [], failed: true });
    }
  }

  function type(text) {
    cancel();
    const q = text.trim();
    if (!worthAsking(q)) return onResult(null);
    timer = setTimeout(() => ask(q), PAUSE_MS);
  }

  return { type, cancel };
}
