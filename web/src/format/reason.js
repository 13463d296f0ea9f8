/**
 * Why: the sentence under the verdict, and the few words in a row of the list, by reason code.
 */
import { available, excess } from './power.js';
import { metres } from './distance.js';
import { besideLimit, decisivePu, isUpperLimit, keepsLimit } from './voltage.js';
import { ownExplanation } from './language.js';
import { leadingCondition, leadingOption, requestText, verdictSentence } from './verdict.js';
import { isEnough, needsExactPlace, radiusOf, radiusText } from './area.js';
import { isCharging } from './conditions.js';
import { HOURS, daysOf, hoursShort, spansText, tightestDay } from './hours.js';

/** Reasons that name an asset and what it has left. */
const ASSET_REASONS = [
  'DISTRIBUTION_TRANSFORMER',
  'SECTION',
  'FEEDER',
  'MAIN_TRANSFORMER',
  'SUBSTATION',
];

/** The sentence under the verdict of a whole answer. */
export function whyOf(answer, t, lang, unit = 'kva') {
  if (answer.verdict === 'AMBIGUOUS_PLACE') return t('why.ambiguous');
  if (answer.verdict === 'OUT_OF_REACH') return whyOutOfReach(answer, t);
  const best = leadingOption(answer);
  const why = best ? whyOption(best, t, lang) : ownExplanation(answer, lang);
  if (answer.verdict !== 'CONDITIONAL') return why;
  const condition = leadingCondition(answer);
  if (condition === null) return whyPosition(answer, t);
  if (condition.kind === 'EXACT_PLACE') return whyExactPlace(answer, t);
  const whole = whyUnder(condition, { best, why, answer, unit }, t, lang);
  return needsExactPlace(best) ? joined([whole, whyExactPlace(answer, t)], lang) : whole;
}

/** The sentence under a verdict that holds under a condition other than the exact place. */
function whyUnder(condition, { best, why, answer, unit }, t, lang) {
  const ofHours =
    isCharging(condition) && whyHours(best, requestText(answer, unit), answer, { t, lang });
  if (ofHours) return ofHours;
  const own = `why.${condition.kind}`;
  return t.has(own) ? joined([t(own), why], lang) : whyCondition(best, why, t, lang);
}

/** The place is known roughly; how roughly is said where the server says it. */
function whyExactPlace(answer, t) {
  const R = radiusOf(answer);
  return R === null ? t('why.EXACT_PLACE.unknown') : t('why.EXACT_PLACE', { R });
}

/** Sentences in a row: English needs the space that Chinese does not. */
const joined = (sentences, lang) => sentences.filter(Boolean).join(lang === 'en' ? ' ' : '');

function whyOutOfReach(answer, t) {
  const { searchedMetres } = answer;
  return searchedMetres ? t('why.outOfReach', { R: metres(searchedMetres) }) : '';
}

function whyPosition(answer, t) {
  const { name, accuracyMetres } = answer.query?.matchedPlace ?? {};
  return name ? t('why.position', { place: name, d: radiusText(accuracyMetres) }) : '';
}

/** True where the verdict or the reason says already how roughly the place is known. */
export function tellsRadius(answer, asked) {
  if (radiusOf(answer) === null) return false;
  if (verdictSentence(answer, asked).key?.endsWith('.area')) return true;
  if (answer.verdict !== 'CONDITIONAL') return false;
  return leadingCondition(answer) === null || needsExactPlace(leadingOption(answer));
}

/** When some hours do and some do not, those that do not are the reason. */
function whyHours(option, request, { query }, { t, lang }) {
  const days = daysOf(option);
  if (days === null || !Number.isFinite(option.availableKva)) return null;
  const { season, kva } = tightestDay(days);
  const few = hoursShort(kva, query?.requestedKva);
  if (few.length === 0 || few.length === HOURS) return null;
  return t(option.availableKva > 0 ? 'why.hours' : 'why.hours.none', {
    a: available(option.availableKva),
    n: option.bindingConstraint?.name || t('why.asset'),
    s: t(`season.${season}.in`),
    h: spansText(few, lang),
    r: request ?? '',
  });
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
  const roomKey = `why.room.${reason}`;
  const key = isEnough(option) && t.has(roomKey) ? roomKey : `why.${reason}`;
  if (!t.has(key)) return ownExplanation(binding, lang);
  const a = available(option.availableKva ?? 0);
  return t(key, { n: binding?.name || t('why.asset'), a });
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
  return t(isEnough(option) && t.has(roomKey) ? roomKey : `why.${reason}`, { n, a });
}

function whyVoltage({ voltage, voltageKv }, t) {
  const pu = decisivePu(voltage ?? {});
  const { limitPu } = voltage ?? {};
  // Two equal figures would explain nothing.
  if (pu === null || pu === limitPu) return t('why.VOLTAGE.plain');
  const side = isUpperLimit(limitPu) ? '.high' : '';
  const holes = besideLimit(pu, limitPu, voltageKv);
  // Where it holds, the voltage is what keeps more from being connected.
  return t(keepsLimit(voltage) ? `why.room.VOLTAGE${side}` : `why.VOLTAGE${side}`, holes);
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
