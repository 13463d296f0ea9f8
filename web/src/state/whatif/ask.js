/** Asks anew whenever the steps are others; the last question wins, and its answer alone is shown. */
import { NO_ANSWER } from './dock.js';

/** Steps that follow each other faster are asked together. */
const PAUSE_MS = 150;

/** @param {(changes: object[], signal: AbortSignal) => Promise<object>} ask */
export function startAsking(dock, ask, pause = PAUSE_MS) {
  let running = new AbortController();
  let timer = null;
  dock.watch(
    (s) => [s.changes, s.attempt],
    ([changes]) => {
      running.abort();
      clearTimeout(timer);
      const { answer } = dock.get();
      if (changes.length === 0) return dock.set({ answer: NO_ANSWER });
      if (answer.of === changes && answer.phase === 'shown') return;
      dock.set({ answer: { ...answer, phase: 'asking', problem: null } });
      running = new AbortController();
      const { signal } = running;
      timer = setTimeout(() => askOnce(dock, { changes, ask, signal }), pause);
    },
  );
}

async function askOnce(dock, { changes, ask, signal }) {
  const answer = await ask(changes, signal).then(
    (data) => ({ phase: 'shown', data, of: changes, problem: null }),
    (problem) => ({ ...dock.get().answer, phase: 'failed', problem }),
  );
  if (!signal.aborted) dock.set({ answer });
}
