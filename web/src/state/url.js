/**
 * What a link holds: place and datum, need, chosen option, layer, language. Defaults are left out,
 * so that the plain address is the plain page.
 */
import { crsOf, layerOf } from './question.js';
import { DATUMS, PLAIN_DATUM } from '../format/datum.js';

export const USES = [
  'residential',
  'commercial',
  'industrial',
  'agricultural',
  'ev-private',
  'ev-public',
  'base-station-5g',
  'rooftop-pv-household',
  'rooftop-pv-ci',
];

export const EMPTY_NEED = Object.freeze({
  amount: '',
  unit: 'kva',
  use: 'commercial',
  supply: 'single',
  voltage: null,
});

/** A position known less exactly than this is none. */
export const ROUGHEST = 10_000;

const VOLTAGES = ['lv', 'mv', 'hv'];
const LAYERS = ['demand', 'generation'];

/** @returns {string} a query string without the question mark */
export function encode({ place, datum, need, chosen, layer, lang }) {
  const query = new URLSearchParams();
  encodePlace(query, place, datum);
  if (need.amount !== '') query.set(need.unit, need.amount);
  else if (need.unit !== EMPTY_NEED.unit) query.set('unit', need.unit);
  if (need.use !== EMPTY_NEED.use) query.set('use', need.use);
  if (need.supply !== EMPTY_NEED.supply) query.set('supply', need.supply);
  if (need.voltage) query.set('voltage', need.voltage);
  if (place && chosen > 1) query.set('option', String(chosen));
  if (layer !== layerOf(need.use)) query.set('layer', layer);
  if (lang !== 'zh') query.set('lang', lang);
  return query.toString();
}

function encodePlace(query, place, datum) {
  if (!place) return;
  if (place.address) {
    query.set('address', place.address);
    const { crs } = crsOf(place.address, datum);
    if (crs) query.set('crs', crs);
    return;
  }
  query.set('lon', String(place.lon));
  query.set('lat', String(place.lat));
  if (place.accuracyMetres > 0) query.set('accuracyMetres', String(place.accuracyMetres));
  if (place.name) query.set('name', place.name);
}

/** The reverse; whatever does not make sense falls back to its default. */
export function decode(search) {
  const query = new URLSearchParams(search);
  const need = decodeNeed(query);
  return {
    place: decodePlace(query),
    datum: decodeDatum(query),
    need,
    chosen: wholeNumber(query.get('option')) ?? 1,
    layer: oneOf(LAYERS, query.get('layer'), layerOf(need.use)),
    lang: query.get('lang') === 'en' ? 'en' : 'zh',
  };
}

function decodePlace(query) {
  const address = query.get('address')?.trim();
  if (address) return { address, name: address };
  const lon = coordinate(query.get('lon'), 180);
  const lat = coordinate(query.get('lat'), 90);
  if (lon === null || lat === null) return null;
  // The page itself counts in the usual datum: what is given in another goes to the server as text.
  const text = `${lon},${lat}`;
  if (decodeDatum(query) !== PLAIN_DATUM) return { address: text, name: text };
  const place = { lon, lat, name: query.get('name') ?? '' };
  const accuracyMetres = Number(query.get('accuracyMetres'));
  return accuracyMetres > 0 && accuracyMetres <= ROUGHEST ? { ...place, accuracyMetres } : place;
}

const decodeDatum = (query) => oneOf(DATUMS, query.get('crs'), PLAIN_DATUM);

function decodeNeed(query) {
  const unit = query.has('kw') || query.get('unit') === 'kw' ? 'kw' : 'kva';
  return {
    amount: query.get(unit) ?? '',
    unit,
    use: oneOf(USES, query.get('use'), EMPTY_NEED.use),
    supply: query.get('supply') === 'dual' ? 'dual' : 'single',
    voltage: oneOf(VOLTAGES, query.get('voltage'), null),
  };
}

const oneOf = (allowed, value, otherwise) => (allowed.includes(value) ? value : otherwise);

function coordinate(text, bound) {
  const value = text === null || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= bound ? value : null;
}

const wholeNumber = (text) => (/^[1-9]\d?$/.test(text ?? '') ? Number(text) : null);
