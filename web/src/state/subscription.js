/**
 * Being told when there is room at the place that was asked about.
 *
 *   closed ─► open ─► sending ─► done          another answer closes it
 *              ▲         └─► open, with what went wrong
 */
import { capacityQuery } from './question.js';
import { looksLikeEmail, subscriptionBody, subscriptionProblem } from '../format/subscription.js';

export const CLOSED = Object.freeze({ phase: 'closed', problem: null, view: null, email: '' });

export const canSubscribe = ({ answer }) =>
  answer.phase === 'answered' && answer.data?.verdict === 'CONSTRAINED';

export const openSubscription = (store) =>
  store.set({ subscription: { ...CLOSED, phase: 'open' } });

export const closeSubscription = (store) => store.set({ subscription: CLOSED });

/** What was asked for is what somebody waits for: with another answer it is another place. */
export function startSubscription(store) {
  store.watch(
    (s) => s.answer.data,
    () => {
      if (store.get().subscription.phase !== 'closed') closeSubscription(store);
    },
  );
}

/** @param {(body: object) => Promise<object>} subscribe */
export async function sendSubscription(store, subscribe, typed) {
  const email = typed.trim();
  if (!looksLikeEmail(email)) return patch(store, { email, problem: 'subscribe.error.email' });
  const state = store.get();
  const { data } = state.answer;
  patch(store, { email, phase: 'sending', problem: null });
  try {
    const view = await subscribe(subscriptionBody(capacityQuery(state), email, state.lang));
    settle(store, data, { phase: 'done', view });
  } catch (error) {
    settle(store, data, { phase: 'open', problem: subscriptionProblem(error) });
  }
}

/** What comes back after another question was asked is nobody's here. */
function settle(store, data, change) {
  if (store.get().answer.data === data) patch(store, change);
}

const patch = (store, change) =>
  store.set({ subscription: { ...store.get().subscription, ...change } });
