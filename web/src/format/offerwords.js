/** What an offer means for the applicant, as entries of the text table. */
import { available } from './power.js';

/**
 * @param {import('./offers.js').Offer} offer
 * @param {{verdict: string}} answer
 * @param {string} r the size asked for, with its unit; empty while there is none
 */
export function offerWords(offer, { verdict }, r) {
  const params = { r };
  const sized = r === '' ? '.size' : '';
  if (offer.kind === 'HOLD') return words('NORMAL', `offer.HOLD${sized}`, params, 'offer.HOLD');
  const key = offer.kind === 'SURVEY' ? `offer.SURVEY.${verdict}` : `offer.${offer.kind}`;
  return words(offer.kind === 'SURVEY' ? 'NO_DATA' : 'HEAVY', key, params);
}

const words = (look, key, params, own = key) => ({
  look,
  pill: `${own}.pill`,
  verdict: { key, params },
  why: `${own}.why`,
  submit: { key: `${key}.submit`, params },
});

/** What one offer would give; null where it gives nothing yet, or only a band is public. */
export function offerFigure({ kind, option, condition }) {
  if (kind === 'SURVEY' || kind === 'QUEUE') return null;
  const kva = kind === 'CONDITION' ? condition.availableKva : option?.availableKva;
  return Number.isFinite(kva) && !option?.band ? available(kva) : null;
}
