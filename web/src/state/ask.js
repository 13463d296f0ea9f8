/**
 * Asks the server whenever the question changes, and keeps the last good answer meanwhile.
 *
 * A newer question aborts the older one, so that a slow answer can never overwrite a fresh one.
 */
import { capacityQuery, amountError } from './question.js';
import { fieldErrorOf, problemKind } from './problems.js';
import { NO_ANSWER } from './initial.js';

/** Below this a skeleton would only flicker. */
const SLOW_AFTER_MS = 300;

export function startAsking(store, askCapacity, clock = Date.now) {
  let running = null;
  store.watch(
    (s) => [questionKey(s), s.attempt],
    () => {
      running?.abort();
      running = new AbortController();
      ask(store, askCapacity, running.signal, clock);
    },
  );
}

const questionKey = (s) => JSON.stringify([capacityQuery(s), amountError(s.need.amount)]);

async function ask(store, askCapacity, signal, clock) {
  const state = store.get();
  const query = capacityQuery(state);
  if (query === null) return cannotAsk(store);
  patch(store, { phase: 'asking', problem: null });
  const slow = setTimeout(() => patch(store, { phase: 'slow' }), SLOW_AFTER_MS);
  signal.addEventListener('abort', () => clearTimeout(slow));
  try {
    const data = await askCapacity(query, signal);
    if (!signal.aborted) accept(store, data, state.need.unit, clock());
  } catch (error) {
    if (!signal.aborted) refuse(store, error);
  } finally {
    clearTimeout(slow);
  }
}

const patch = (store, change) => store.set({ answer: { ...store.get().answer, ...change } });

function cannotAsk(store) {
  const { place, need, answer } = store.get();
  const settled = answer.data ? { ...answer, phase: 'answered', problem: null } : NO_ANSWER;
  store.set({ fieldError: amountError(need.amount), answer: place ? settled : NO_ANSWER });
}

function accept(store, data, unit, at) {
  const { place, chosen } = store.get();
  // The reader has already chosen among namesakes, in a list.
  if (data.verdict === 'AMBIGUOUS_PLACE' && place.exact) return askByPosition(store);
  const known = (data.options ?? []).some((o) => o.rank === chosen);
  const answer = { phase: 'answered', data, at, problem: null, unit };
  store.set({ answer, chosen: known ? chosen : 1, fieldError: null });
}

/** Where the address of a place that was offered and chosen does not lead back to it. */
function askByPosition(store) {
  const { exact, address } = store.get().place;
  store.set({ place: { ...exact, name: address, reworded: true } });
}

function refuse(store, error) {
  if (store.get().place?.exact && problemKind(error) === 'notFound') return askByPosition(store);
  const fieldError = fieldErrorOf(error, store.get().need);
  const { answer } = store.get();
  if (fieldError === null) return patch(store, { phase: 'failed', problem: error });
  store.set({
    fieldError,
    answer: { ...answer, phase: answer.data ? 'answered' : 'none', problem: null },
  });
}
