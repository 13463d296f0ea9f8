/** A request in the words of its title, its details and its events. */
import { requested } from './power.js';
import { day, shortDay, yearOf } from './dates.js';

/** What was asked for: generation is counted in kW, all else in kVA. */
export const sizeOf = ({ direction, kva, kw }) =>
  direction === 'GENERATION' && kw ? requested(kw, 'kw') : requested(kva, 'kva');

export function kindKey({ direction, voltageKv }) {
  if (direction === 'GENERATION') return 'request.kind.generation';
  return voltageKv < 1 ? 'request.kind.low' : 'request.kind.high';
}

/** 双流镇三合村 500 kVA 高压新装 */
export const requestTitle = (view, t) =>
  t('request.title', { place: placeName(view), r: sizeOf(view), kind: t(kindKey(view)) });

/** A place without a name is called by its degrees. */
export function placeName({ place }) {
  if (place.name) return place.name;
  const [lon, lat] = place.location.coordinates;
  return `${lon.toFixed(4)}, ${lat.toFixed(4)}`;
}

/** How the reservation stands: a text key and its figures. */
export function reservationFact({ reservation, direction, kva, kw }, lang) {
  const r = sizeOf({ direction, kva: reservation.kva ?? kva, kw });
  const date = reservation.expiresOn ? day(reservation.expiresOn, lang) : '';
  const energised = reservation.expiresOn?.startsWith('9999');
  if (reservation.state === 'HELD' && energised) return { key: 'reservation.KEPT', params: { r } };
  const n = reservation.queuePosition;
  // Waiting for something that is no figure, such as the voltage, has no place in a line.
  if (reservation.state === 'QUEUED' && n === null) return { key: 'reservation.QUEUED.free', params: { r } };
  return { key: `reservation.${reservation.state}`, params: { r, date, n: n ?? '' } };
}

const BEIJING_MS = 8 * 3_600_000;

/** When something happened, on Beijing's clock, wherever the reader is. */
export function momentText(at, lang, today) {
  const there = new Date(Date.parse(at) + BEIJING_MS).toISOString();
  return `${shortDay(there.slice(0, 10), lang, yearOf(today))} ${there.slice(11, 16)}`;
}

/** Who did what, as a text key; null for a kind that is newer than this page. */
export const eventKey = ({ what }) => `event.${what}`;

/** Who an event is by: an applicant, the clock, an authority, the utility, or an account's name. */
export function actorText({ who }, t) {
  return t.has(`who.${who}`) ? t(`who.${who}`) : who;
}
