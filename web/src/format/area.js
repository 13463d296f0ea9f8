/** A place that is only known within a circle: how large it is, and what the points in it have. */
import { UNIT_SPACE, availableParts } from './power.js';
import { metres } from './distance.js';

const KILOMETRE = 1000;
const HUNDRED = 100;
/** Keeps 800 m, computed as 800.0000001, from being 801 m. */
const NOISE = 1e-6;
/** Below this share of the most, the least is another answer and has to be told. */
const ALIKE = 0.8;

/** A radius rounded up, for a place may be no farther off than it is told. */
export function radiusText(radius) {
  const whole = Math.ceil(radius - NOISE);
  return metres(whole < KILOMETRE ? whole : Math.ceil(radius / HUNDRED - NOISE) * HUNDRED);
}

/** How far off the place of an answer may be; null for one that is known exactly. */
export function radiusOf({ accuracyMetres, query }) {
  const radius = accuracyMetres ?? query?.matchedPlace?.accuracyMetres ?? 0;
  return radius > 0 ? radiusText(radius) : null;
}

/** Fits at every spot of the place, or at some. */
export const isEnough = ({ fits, reason }) => fits || reason === 'EXACT_PLACE';

export const needsExactPlace = (option) =>
  option?.conditions?.some(({ kind }) => kind === 'EXACT_PLACE') ?? false;

/** True where one of the figures belongs to a point that is not public. */
export const isRangeHidden = (range) => Boolean(range?.leastBand || range?.mostBand);

/** "0–250 kVA" where the points differ much; null where one figure says it. */
export function rangeText(range) {
  if (!range || !(range.leastKva < ALIKE * range.mostKva)) return null;
  const least = availableParts(range.leastKva);
  const most = availableParts(range.mostKva);
  const first = least.unit === most.unit ? least.figure : least.figure + UNIT_SPACE + least.unit;
  return `${first}–${most.figure}${UNIT_SPACE}${most.unit}`;
}
