import { UNIT_SPACE } from './power.js';

const KILOMETRE = 1000;

/** Metres below one kilometre, kilometres with one decimal above. */
export function metres(distance) {
  const whole = Math.round(distance);
  if (whole < KILOMETRE) return whole + UNIT_SPACE + 'm';
  const kilometres = Math.round(distance / 100) / 10;
  return kilometres + UNIT_SPACE + 'km';
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
