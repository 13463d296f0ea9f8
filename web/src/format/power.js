/**
 * Apparent power as people read it.
 *
 * What is available is rounded down and what is over or short is rounded up: a rounded figure must
 * never promise more than the grid gives.
 */

/** Unbreakable, so that a number never parts from its unit; CJK fonts draw it thin. */
export const UNIT_SPACE = '\u00a0';

/** From here on figures are in MVA. */
export const MVA_FROM = 10_000;
const SMALL_BELOW = 10;
/** Keeps 143.2 ÷ 0.1 from falling to 1431 through binary fractions. */
const EPSILON = 1e-9;

const ROUND = { down: Math.floor, up: Math.ceil, near: Math.round };

/**
 * @param {number} kva
 * @param {'down'|'up'|'near'} rounding
 * @returns {{figure: string, unit: string}}
 */
export function powerParts(kva, rounding = 'down') {
  if (Math.abs(kva) < MVA_FROM) {
    const digits = Math.abs(kva) < SMALL_BELOW ? 1 : 0;
    const rounded = roundTo(kva, digits, rounding);
    if (Math.abs(rounded) < MVA_FROM) return { figure: grouped(rounded), unit: 'kVA' };
  }
  const mva = kva / 1000;
  const digits = mva >= 100 ? 0 : 1;
  return { figure: grouped(roundTo(mva, digits, rounding), digits), unit: 'MVA' };
}

const joined = ({ figure, unit }) => figure + UNIT_SPACE + unit;

/** What can still be taken: never below zero on the screen, rounded down. */
export const available = (kva) => joined(powerParts(Math.max(0, kva), 'down'));

export const availableParts = (kva) => powerParts(Math.max(0, kva), 'down');

/** What is missing or too much: rounded up. */
export const excess = (kva) => joined(powerParts(Math.abs(kva), 'up'));

/** A rating or a measured figure. */
export const plain = (kva) => joined(powerParts(kva, 'near'));

/** The customer's own figure, as it was asked. */
export function requested(amount, unit) {
  const label = unit === 'kw' ? 'kW' : 'kVA';
  return grouped(roundTo(amount, 2, 'near')) + UNIT_SPACE + label;
}

/** A band such as "200-400" that stands for a figure not shown to the public. */
export const band = (text) =>
  text.replace(/\d+/g, (digits) => grouped(Number(digits))).replace('-', '–') + UNIT_SPACE + 'kVA';

/** One decimal, as the server rounds its rows, so that a reader can recompute the answer. */
export const exact = (value) => grouped(roundTo(value, 1, 'near'));

function roundTo(value, digits, rounding) {
  const scale = 10 ** digits;
  const nudge = rounding === 'up' ? -EPSILON : EPSILON;
  const rounded = ROUND[rounding](value * scale + nudge) / scale;
  return rounded === 0 ? 0 : rounded; // −0 would be written as "-0"
}

export function grouped(value, minimumDigits = 0) {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: minimumDigits,
    maximumFractionDigits: 3,
  });
}
