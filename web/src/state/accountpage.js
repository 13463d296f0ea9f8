import { createStore } from './store.js';
import { startLanguage } from './language.js';

/**
 * The state of a page about accounts: language, texts, and who is signed in. `session` is null
 * until it is known, and `{failed: true}` when it cannot be.
 */
export async function startAccountPage(window, getTexts, getSession) {
  const query = new URLSearchParams(window.location.search);
  const lang = query.get('lang') === 'en' ? 'en' : 'zh';
  const store = createStore({ lang, t: null, dataset: null, session: null });
  await startLanguage(store, getTexts, window.document);
  store.watch((s) => s.lang, (chosen) => rememberLanguage(window, chosen));
  askForSession(store, getSession);
  return store;
}

/** Asks again who is signed in, after that may have changed. */
export async function askForSession(store, getSession) {
  try {
    store.set({ session: await getSession() });
  } catch {
    store.set({ session: { failed: true, signedIn: false, role: 'ANONYMOUS' } });
  }
}

/** In the address, so that a reload and a link speak the same. */
function rememberLanguage(window, lang) {
  const address = new URL(window.location.href);
  if (lang === 'en') address.searchParams.set('lang', 'en');
  else address.searchParams.delete('lang');
  if (address.href !== window.location.href) window.history.replaceState(null, '', address);
}
