/**
 * What the address of the request page says. A tracking code stands in the fragment, which is
 * never sent to a server, so that no log keeps it.
 */
import { layerOf } from './question.js';
import { decode, encode } from './url.js';

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

/** @returns {{view: 'entry'|'apply'|'follow'|'staff', code: string|null, way: Way}} and the question */
export function decodeRoute({ search, hash }) {
  const query = new URLSearchParams(search);
  const code = hash.replace(/^#/, '');
  return {
    ...decode(search),
    view: viewOf(query, code),
    code: code === '' ? null : decodeURIComponent(code),
    way: {
      point: query.get('point'),
      queue: query.get('queue') === 'true',
      condition: query.get('condition'),
    },
  };
}

function viewOf(query, code) {
  if (query.has('list') || query.has('id')) return 'staff';
  if (code !== '') return 'follow';
  return query.has('apply') ? 'apply' : 'entry';
}
