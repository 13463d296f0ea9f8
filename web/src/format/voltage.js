import { UNIT_SPACE, grouped } from './power.js';

/** A nominal class as it is spoken of: 220 V, 380 V, 10 kV. */
export function nominal(kilovolts) {
  return kilovolts < 1
    ? Math.round(kilovolts * 1000) + UNIT_SPACE + 'V'
    : grouped(kilovolts) + UNIT_SPACE + 'kV';
}

/** A per-unit voltage in volts at its nominal class, since nobody at home thinks per unit. */
export function atNominal(perUnit, kilovolts) {
  const value = perUnit * kilovolts;
  return kilovolts < 1
    ? Math.round(value * 1000) + UNIT_SPACE + 'V'
    : value.toFixed(2) + UNIT_SPACE + 'kV';
}
