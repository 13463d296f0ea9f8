/** The four looks of the product, in the order of the legend. */
export const GRADES = ['NORMAL', 'HEAVY', 'OVERLOADED', 'NO_DATA'];

const ZONE_LOOK = { GREEN: 'NORMAL', YELLOW: 'HEAVY', RED: 'OVERLOADED' };

/**
 * Which of the four looks a thing on the map wears. The solar layer has zones of its own that use
 * the same looks under other names.
 */
export function lookOf({ grade, zone }, layer) {
  const look = layer === 'generation' ? ZONE_LOOK[zone] : grade;
  return GRADES.includes(look) ? look : 'NO_DATA';
}

export const lookKey = (look, layer) => (layer === 'generation' ? 'zone.' : 'grade.') + look;

/** The look of an answer: what the card edge, the pill and the figure wear. */
export function verdictLook(verdict) {
  return (
    {
      AVAILABLE: 'NORMAL',
      CONDITIONAL: 'HEAVY',
      CONSTRAINED: 'OVERLOADED',
      AMBIGUOUS_PLACE: 'INFO',
    }[verdict] ?? 'NO_DATA'
  );
}
