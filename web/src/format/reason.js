/**
 * Why: the sentence under the verdict, and the few words in a row of the list, by reason code.
 */
import { available, excess } from './power.js';
import { metres } from './distance.js';
import { atNominal } from './voltage.js';
import { ownExplanation } from './language.js';
import { leadingCondition, leadingOption } from './verdict.js';

/** Reasons that name an asset and what it has left. */
const ASSET_REASONS = [
  'DISTRIBUTION_TRANSFORMER',
  'SECTION',
  'FEEDER',
  'MAIN_TRANSFORMER',
  'SUBSTATION',
];

/** The sentence under the verdict of a whole answer. */
export function whyOf(answer, t, lang) {
  if (answer.verdict === 'AMBIGUOUS_PLACE') return t('why.ambiguous');
  if (answer.verdict === 'OUT_OF_REACH') return whyOutOfReach(answer, t);
  const best = leadingOption(answer);
  const why = best ? whyOption(best, t, lang) : ownExplanation(answer, lang);
  if (answer.verdict !== 'CONDITIONAL') return why;
  const condition = leadingCondition(answer);
  if (condition === null) return whyPosition(answer, t);
  const own = `why.${condition.kind}`;
  return t.has(own) ? joined([t(own), why], lang) : whyCondition(best, why, t, lang);
}

/** Sentences in a row: English needs the space that Chinese does not. */
const joined = (sentences, lang) => sentences.filter(Boolean).join(lang === 'en' ? ' ' : '');

function whyOutOfReach(answer, t) {
  const { searchedMetres } = answer;
  return searchedMetres ? t('why.outOfReach', { R: metres(searchedMetres) }) : '';
}

function whyPosition(answer, t) {
  const { name, accuracyMetres } = answer.query?.matchedPlace ?? {};
  return name ? t('why.position', { place: name, d: metres(accuracyMetres) }) : '';
}

function whyCondition(best, why, t, lang) {
  if (!Number.isFinite(best?.availableKva)) return why;
  const today =
    best.availableKva > 0 ? t('why.today', { a: available(best.availableKva) }) : t('why.none');
  return joined([today, why], lang);
}

/** The sentence for one option: what holds it, whether it fits or not. */
export function whyOption(option, t, lang) {
  const binding = option.bindingConstraint;
  // A point that is simply too far is not held by any asset.
  const reason =
    option.reason === 'OUT_OF_RADIUS' ? option.reason : (binding?.reason ?? option.reason);
  if (!reason) return '';
  if (ASSET_REASONS.includes(reason)) return whyAsset(reason, option, t, lang);
  if (reason === 'VOLTAGE') return whyVoltage(option, t);
  const key = `why.${reason}`;
  if (!t.has(key)) return ownExplanation(binding, lang);
  return t(key, { n: binding?.name || t('why.asset') });
}

function whyAsset(reason, option, t, lang) {
  const binding = option.bindingConstraint;
  const n = binding.name || t('why.asset');
  // Only the server knows the hour and the season when a transformer is busiest.
  if (reason === 'DISTRIBUTION_TRANSFORMER' && ownExplanation(binding, lang))
    return ownExplanation(binding, lang);
  if (binding.overKva > 0) return t('why.over', { n, x: excess(binding.overKva) });
  const a = available(binding.availableKva ?? option.availableKva ?? 0);
  const roomKey = `why.room.${reason}`;
  // "but only 822 is left" is no comfort to somebody who asked for 100: say it plainly there.
  return t(option.fits && t.has(roomKey) ? roomKey : `why.${reason}`, { n, a });
}

function whyVoltage({ voltage, voltageKv }, t) {
  if (!voltage?.minimumPu || !voltage.limitPu) return t('why.VOLTAGE.plain');
  const low = voltage.minimumPu < voltage.limitPu;
  const params = {
    v: atNominal(voltage.minimumPu, voltageKv),
    limit: atNominal(voltage.limitPu, voltageKv),
  };
  return t(low ? 'why.VOLTAGE' : 'why.VOLTAGE.high', params);
}

/** A few words for a row of the list; null when nothing holds the point back. */
export function shortReason(option, t) {
  const binding = option.bindingConstraint;
  const reason = option.reason;
  if (!reason) return null;
  if (reason === 'OUT_OF_RADIUS' && option.serviceRadiusMetres) {
    return t('short.OUT_OF_RADIUS.limit', { d: metres(option.serviceRadiusMetres) });
  }
  const n = binding?.name || t('why.asset');
  if (binding?.overKva > 0 && ASSET_REASONS.includes(reason)) {
    const own = `short.over.${reason}`;
    return t(t.has(own) ? own : 'short.over', { n });
  }
  return t.has(`short.${reason}`) ? t(`short.${reason}`, { n }) : null;
}
