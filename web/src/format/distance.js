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
