/**
 * From a filled form to a request, once. The body whose outcome is not known stays with the draft,
 * so that a retry sends the same again under the same key.
 *
 *   form ─► mistakes? ─► POST ─► 201 followed
 *                          ├──► 409 taken: fresh options, nothing lost
 *                          └──► no answer: kept, sent again
 */
import { ApiProblem } from '../api/http.js';
import { bodyOf, mistakeOf, mistakesIn } from './application.js';
import { dropDraft, newKey, sameBody, saveDraft } from './draft.js';
import { chosenOffer, placeKey } from './requeststate.js';

/**
 * @param {{submit: (body: object, key: string) => Promise<object>, storage: Storage,
 *   onDone: (view: object) => void}} ports
 */
export function submitForm(store, ports) {
  const state = store.get();
  const mistakes = mistakesIn({ need: state.need, fields: state.draft.fields });
  store.set({ mistakes, checked: state.checked + 1 });
  const offer = chosenOffer(state);
  if (Object.keys(mistakes).length > 0 || offer === null) return Promise.resolve();
  const body = bodyOf({ ...state, fields: state.draft.fields }, offer);
  return send(store, ports, body);
}

/** The earlier attempt under this key was received after all: what it became is asked for again. */
export const sendEarlier = (store, ports) => send(store, ports, store.get().draft.sent);

/** Another application, although an earlier one under this key was received. */
export function sendAnew(store, ports) {
  keep(store, ports.storage, { key: newKey(), sent: null });
  return submitForm(store, ports);
}

async function send(store, { submit, storage, onDone }, body) {
  if (store.get().sending) return;
  const { draft } = store.get();
  const sent = draft.sent ?? body;
  keep(store, storage, { sent });
  store.set({ sending: true, problem: null, taken: null });
  try {
    const view = await submit(body, draft.key);
    dropDraft(storage);
    store.set({ sending: false });
    onDone(view);
  } catch (error) {
    if (isDecided(error) && sameBody(sent, body)) keep(store, storage, { sent: null });
    refused(store, error, body);
  }
}

/** A refusal is an outcome; that the server is away, or was not reached, is none. */
const isDecided = (error) =>
  error instanceof ApiProblem && error.status < 500 && error.body.code !== 'KEY_REUSED';

function refused(store, error, { connectionPointId }) {
  const mistake = mistakeOf(error);
  const { checked, attempt } = store.get();
  if (mistake) return store.set({ sending: false, mistakes: mistake, checked: checked + 1 });
  const taken = takenAt(connectionPointId ?? null, error);
  // What is left now, and where else there is room.
  const outdated = taken !== null || CHOSEN.includes(error.body?.parameter);
  store.set({
    sending: false,
    problem: taken ? null : error,
    taken,
    attempt: outdated ? attempt + 1 : attempt,
  });
}

/** What was offered when the form was drawn may be gone. */
const CHOSEN = ['connectionPointId', 'condition'];

/** Of the point that was wanted, as far as it is told; null for another refusal. */
function takenAt(point, { body }) {
  if (body?.code !== 'CAPACITY_TAKEN') return null;
  const wanted = (body.options ?? []).find(({ connectionPoint }) => connectionPoint.id === point);
  return { point, availableKva: (wanted ?? body).availableKva ?? null };
}

/** Changes the draft and keeps it in this tab. */
export function keep(store, storage, change) {
  const draft = { ...store.get().draft, ...change };
  store.set({ draft });
  saveDraft(storage, placeKey(store.get()), draft);
}

/** Something was typed: what was wrong there is not said any longer. */
export function type(store, storage, change) {
  const { draft, mistakes } = store.get();
  const rest = Object.entries(mistakes).filter(([field]) => !(field in change));
  store.set({ mistakes: Object.fromEntries(rest) });
  keep(store, storage, { fields: { ...draft.fields, ...change } });
}
