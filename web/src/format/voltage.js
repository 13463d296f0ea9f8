import { UNIT_SPACE, grouped } from './power.js';

/** A nominal class as it is spoken of: 220 V, 380 V, 10 kV. */
export function nominal(kilovolts) {
  return kilovolts < 1
    ? Math.round(kilovolts * 1000) + UNIT_SPACE + 'V'
    : grouped(kilovolts) + UNIT_SPACE + 'kV';
}

/** A per-unit voltage in volts at its nominal class, since nobody at home thinks per unit. */
export function atNominal(perUnit, kilovolts, moreDigits = 0) {
  const low = kilovolts < 1;
  const value = low ? perUnit * kilovolts * 1000 : perUnit * kilovolts;
  return value.toFixed((low ? 0 : 2) + moreDigits) + UNIT_SPACE + (low ? 'V' : 'kV');
}

const MOST_DIGITS = 2;

/**
 * A voltage and its limit with as many digits as tell them apart: "353 V, below 353 V" explains
 * nothing.
 *
 * @returns {{v: string, limit: string}}
 */
export function besideLimit(perUnit, limitPu, kilovolts) {
  for (let more = 0; ; more += 1) {
    const v = atNominal(perUnit, kilovolts, more);
    const limit = atNominal(limitPu, kilovolts, more);
    if (v !== limit || perUnit === limitPu || more === MOST_DIGITS) return { v, limit };
  }
}

/** A limit below the nominal voltage is a lowest one, above it a highest one. */
export const isUpperLimit = (limitPu) => limitPu > 1;

/**
 * The voltage that the limit is about: the highest of the day against an upper limit, else the
 * lowest. Null while it is not computed.
 */
export function decisivePu({ minimumPu, maximumPu, limitPu }) {
  if (!Number.isFinite(limitPu)) return null;
  return (isUpperLimit(limitPu) ? (maximumPu ?? minimumPu) : minimumPu) ?? null;
}

/** Whether the voltage with the request in place keeps its limit. */
export const keepsLimit = (voltage) =>
  isUpperLimit(voltage.limitPu)
    ? decisivePu(voltage) <= voltage.limitPu
    : decisivePu(voltage) >= voltage.limitPu;
