/** Steps that nobody has saved yet are still there when the planner comes back to the page. */
import { NO_STEPS } from './steps.js';
import { UNSAVED } from './dock.js';

const KEY = 'headroom.whatif';

/** @param {Storage} storage of the session */
export function remembered(storage) {
  try {
    const { changes, scenario } = JSON.parse(storage.getItem(KEY)) ?? {};
    if (!Array.isArray(changes) || !Array.isArray(scenario?.kept)) return {};
    return { ...NO_STEPS, changes, scenario: { ...UNSAVED, ...scenario } };
  } catch {
    return {}; // Written by an older page, or the browser keeps nothing.
  }
}

export function startRemembering(dock, storage) {
  dock.watch(
    (s) => [s.changes, s.scenario],
    ([changes, scenario]) => {
      try {
        storage.setItem(KEY, JSON.stringify({ changes, scenario }));
      } catch (cause) {
        console.warn('steps are not remembered', cause.message);
      }
    },
  );
}
