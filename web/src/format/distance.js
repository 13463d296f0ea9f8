import { UNIT_SPACE } from './power.js';

const KILOMETRE = 1000;

/** Metres below one kilometre, kilometres with one decimal above. */
export function metres(distance) {
  const whole = Math.round(distance);
  if (whole < KILOMETRE) return whole + UNIT_SPACE + 'm';
  const kilometres = Math.round(distance / 100) / 10;
  return kilometres + UNIT_SPACE + 'km';
}

/**
 * How far a point is, for a row of the list. From a vague place the farthest spot counts; the route
 * stands only where the point does: elsewhere the reason needs the room.
 */
export function distanceText({ distanceMetres, farthestMetres, routeMetres, fits }, t) {
  if (!Number.isFinite(distanceMetres)) return null;
  const d = metres(distanceMetres);
  if (Number.isFinite(farthestMetres))
    return t('options.distanceFarthest', { d, f: metres(farthestMetres) });
  if (!fits || !Number.isFinite(routeMetres)) return d;
  return t('options.distanceRoute', { d, r: metres(routeMetres) });
}

/** A position short enough for the search field; five decimals are about a metre. */
export const degrees = (value) => value.toFixed(5);

const METRES_PER_DEGREE = 111_320;

/** How far two positions are apart; straight enough across a county. */
export function metresBetween([lon, lat], [otherLon, otherLat]) {
  const narrow = Math.cos((((lat + otherLat) / 2) * Math.PI) / 180);
  const east = (otherLon - lon) * narrow;
  return Math.hypot(east, otherLat - lat) * METRES_PER_DEGREE;
}

/** How far a position lies outside a box of west, south, east, north; 0 inside. */
export function metresOutside([lon, lat], [west, south, east, north]) {
  const nearest = [
    Math.min(Math.max(lon, west), east),
    Math.min(Math.max(lat, south), north),
  ];
  return metresBetween([lon, lat], nearest);
}
