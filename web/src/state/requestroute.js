/**
 * What the address of the request page says. A tracking code stands in the fragment, which is
 * never sent to a server, so that no log keeps it.
 */
import { layerOf } from './question.js';
import { decode, encode } from './url.js';
import { readCode } from '../format/trackingcode.js';

/**
 * @typedef {{point: string|null, queue: boolean, condition: string|null}} Way
 * @param {{place: object, datum: string, need: object, lang: string}} question
 * @param {Way} way
 * @returns {string} the address of the form that carries both
 */
export function applyAddress({ place, datum, need, lang }, { point, queue, condition }) {
  const layer = layerOf(need.use);
  const query = new URLSearchParams(encode({ place, datum, need, lang, layer, chosen: 1 }));
  if (point) query.set('point', point);
  if (queue) query.set('queue', 'true');
  if (condition) query.set('condition', condition);
  return `requests.html?apply&${query}`;
}

export const followAddress = (code, lang) =>
  `requests.html${lang === 'en' ? '?lang=en' : ''}#${code}`;

/**
 * @returns {{view: 'entry'|'apply'|'follow'|'staff', code: string|null, way: Way}} and the
 *   question, as the look-up reads it
 */
export function decodeRoute({ search, hash }) {
  const query = new URLSearchParams(search);
  const code = hash.replace(/^#/, '');
  return {
    ...decode(search),
    view: viewOf(query, code),
    code: code === '' ? null : (readCode(decoded(code)) ?? decoded(code)),
    way: {
      point: query.get('point'),
      queue: query.get('queue') === 'true',
      condition: query.get('condition'),
    },
  };
}

function decoded(code) {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

function viewOf(query, code) {
  if (query.has('list') || query.has('id')) return 'staff';
  if (code !== '') return 'follow';
  return query.has('apply') ? 'apply' : 'entry';
}

/** Keeps the address bar and the state the same thing, both ways. */
export function startRoute(store, window) {
  const arrive = () => store.set(decodeRoute(window.location));
  window.addEventListener('hashchange', arrive);
  window.addEventListener('popstate', arrive);
  store.watch(addressOf, (address) => {
    if (address !== null && address !== shownIn(window))
      window.history.replaceState(null, '', address);
  });
}

const shownIn = ({ location }) =>
  location.pathname.split('/').at(-1) + location.search + location.hash;

/** What is changed in the form is in its link, so that a reload brings it back. */
function addressOf(state) {
  if (state.view === 'apply') return applyAddress(state, state.way);
  return state.view === 'follow' ? followAddress(state.code, state.lang) : null;
}

/** A step that one can go back from. */
export function goTo(store, window, address) {
  window.history.pushState(null, '', address);
  store.set(decodeRoute(window.location));
}
