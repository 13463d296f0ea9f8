/**
 * Ending what somebody waits for, by the link of a mail. Opening the link only shows it: programs
 * that look into mails open links, too.
 *
 *   asking ─► found ─► ending ─► ended
 *      └─► gone          └─► found, with what went wrong
 */

export const unsubscribeCode = (search) => new URLSearchParams(search).get('unsubscribe');

/** @param {{getSubscription: (code: string) => Promise<object>}} api */
export async function startUnsubscribe(store, code, { getSubscription }) {
  if (!code) return;
  store.set({ unsubscribe: { code, phase: 'asking', view: null, problem: null } });
  try {
    patch(store, { phase: 'found', view: await getSubscription(code) });
  } catch (error) {
    patch(store, error.status === 404 ? { phase: 'gone' } : { phase: 'failed' });
  }
}

/** @param {{endSubscription: (code: string) => Promise<object>}} api */
export async function unsubscribe(store, { endSubscription }) {
  patch(store, { phase: 'ending', problem: null });
  try {
    await endSubscription(store.get().unsubscribe.code);
    patch(store, { phase: 'ended' });
  } catch (error) {
    if (error.status === 404) return patch(store, { phase: 'ended' });
    patch(store, { phase: 'found', problem: 'subscribe.error.away' });
  }
}

const patch = (store, change) =>
  store.set({ unsubscribe: { ...store.get().unsubscribe, ...change } });
