/** The question as the API takes it, and the checks that need no server. */
import { looksLikeCoordinates, PLAIN_DATUM } from '../format/datum.js';

const MOST = 200_000;

/** What is wrong with the amount as typed; null when it may be sent. Empty means "how much is there?". */
export function amountError(amount) {
  if (amount.trim() === '') return null;
  const value = amountValue(amount);
  return value > 0 && value <= MOST ? null : { field: 'amount', value: amount };
}

/** People write 2,000 and ２０００; both are two thousand. */
export const amountValue = (amount) => Number(amount.normalize('NFKC').replaceAll(',', '').trim());

/** @returns {object|null} parameters of GET /capacity; null while nothing can be asked */
export function capacityQuery({ place, need, datum }) {
  if (!place || amountError(need.amount)) return null;
  const query = whereOf(place, datum);
  if (need.amount.trim() !== '') query[need.unit] = amountValue(need.amount);
  query.use = need.use;
  if (need.supply === 'dual') query.supply = 'dual';
  if (need.voltage) query.voltage = need.voltage;
  return query;
}

function whereOf({ address, lon, lat, accuracyMetres }, datum) {
  if (address) return { address, ...crsOf(address, datum) };
  return accuracyMetres > 0 ? { lon, lat, accuracyMetres } : { lon, lat };
}

/** The datum is asked along only where it decides: bare numbers that are not of the usual one. */
export const crsOf = (text, datum = PLAIN_DATUM) =>
  datum !== PLAIN_DATUM && looksLikeCoordinates(text) ? { crs: datum } : {};

export const isGeneration = (use) => use.startsWith('rooftop-pv');

/** The headroom that a use asks about, which is what the map shows unless told otherwise. */
export const layerOf = (use) => (isGeneration(use) ? 'generation' : 'demand');

/** An example of the dataset (its `query` holds capacity parameters) as a place and a need. */
export function fromExample(query, empty) {
  const unit = query.kw !== undefined ? 'kw' : 'kva';
  const place = query.address
    ? { address: query.address, name: query.address }
    : { lon: Number(query.lon), lat: Number(query.lat), name: '' };
  const amount = query[unit] === undefined || query[unit] === null ? '' : String(query[unit]);
  const { use = empty.use, supply = empty.supply, voltage = null } = query;
  return { place, need: { amount, unit, use, supply, voltage } };
}
