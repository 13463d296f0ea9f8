/** Figures of a what-if: what was, an arrow, and what would be. */
import { grouped, UNIT_SPACE } from '../power.js';

const NONE = '–';
const MINUS = '\u2212';

/** Planners see a negative headroom as it is. What is left is rounded down, what is over up. */
export function headroom(kva) {
  if (!Number.isFinite(kva)) return NONE;
  const whole = Math.floor(kva + 1e-9);
  return whole < 0 ? MINUS + grouped(-whole) : grouped(whole);
}

export const change = (kva) => (kva > 0 ? '+' : '') + headroom(kva);

export const perUnit = (pu) => (Number.isFinite(pu) ? pu.toFixed(3) : NONE);

/** A share in whole percent, rounded up: 99.6 % is not below 100 % in any way that matters. */
export const loading = (share) =>
  Number.isFinite(share) ? `${Math.ceil(share * 100 - 1e-9)}%` : NONE;

export const count = (n) => (Number.isFinite(n) ? grouped(n) : NONE);

/** `7 → 6`, and once only when nothing changes. */
export const beforeAfter = (before, after) =>
  before === after ? before : `${before}${UNIT_SPACE}→${UNIT_SPACE}${after}`;
