import { UNIT_SPACE } from './power.js';

/**
 * A fast-track rule as "98 ≤ 160": the API gives value, limit and whether it passed, and the sign
 * follows from the three.
 *
 * @returns {string|{yes: boolean}} a text, or a yes/no that the page puts into words
 */
export function comparison({ value, limit, passed, unit }) {
  if (typeof value === 'boolean') return { yes: value };
  if (value === null || value === undefined) return { yes: passed };
  if (!Number.isFinite(value) || !Number.isFinite(limit)) return String(value);
  const sign = passed ? (value <= limit ? '≤' : '≥') : signOfFailure(value, limit);
  return `${rounded(value)} ${sign} ${rounded(limit)}${unit && unit !== 'pu' ? UNIT_SPACE + unit : ''}`;
}

const signOfFailure = (value, limit) => (value > limit ? '>' : value < limit ? '<' : '=');

/** Figures are computed: 6.86 may come as 6.859999999999999. Three places tell 0.957 from 0.93. */
const rounded = (value) => Math.round(value * 1000) / 1000;
