export { forgetSession, getSession, postJson, signOut } from '../api/session.js';

/** True for those who work on the requests of others. */
export function isPlanner(session) {
  return session.role === 'PLANNER' || session.role === 'ADMIN';
}

/** True for those who keep the accounts. */
export function isAdmin(session) {
  return session.role === 'ADMIN';
}

/** Where to sign in and come back from. */
export function signInAddress(location = window.location) {
  const here = `${location.pathname}${location.search}${location.hash}`;
  const lang = new URLSearchParams(location.search).get('lang') === 'en' ? '&lang=en' : '';
  return `signin.html?next=${encodeURIComponent(here)}${lang}`;
}

/**
 * Only a path of this site: an address that leads elsewhere is answered with the fallback, as the
 * server does.
 */
export function ownPath(next, fallback = '/') {
  return typeof next === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : fallback;
}
