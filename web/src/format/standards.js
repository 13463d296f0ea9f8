/** What is said about the published promises: sentences made of served figures and texts. */
import { inLanguage, ownText, sentence } from './language.js';

/** Programmes are called "… green channel" in full, which the heading already says. */
export const programmeName = (programme, lang) =>
  inLanguage(programme, 'name', lang).replace(/ ?(?:绿色通道|green channel)$/, '');

/** Zones are named in the text; their numbers are for programs. */
const ZONE_NUMBERS = /\s*[（(]1 [^）)]*3 [^）)]*[）)]/u;

/** What counts: whom it is for, then how large. */
export function whatCounts({ conditions = [], limits = [] }, lang) {
  const texts = [
    ...conditions.map((condition) => inLanguage(condition, 'name', lang)),
    ...limits.map((limit) => ownText(limit, lang).replace(ZONE_NUMBERS, '')),
  ];
  return sentence(texts.join(lang === 'en' ? '; ' : '；'));
}

/**
 * The outage target of a year, and by how much it falls every year.
 *
 * @returns {{target: object, first: object, fallPercent: number|null}|null}
 */
export function outageTarget(outage, year) {
  const targets = outage?.targets ?? [];
  const target = targets.findLast((one) => one.year <= year);
  if (!target) return null;
  const [first, second] = targets;
  const fallPercent = second ? Math.round((1 - second.urbanHours / first.urbanHours) * 100) : null;
  return { target, first, fallPercent };
}

/** Hours of each kind of tariff together, dearest last: valley, flat, peak. */
export function tariffKinds(periods) {
  const kinds = new Map();
  for (const { kind, fromHour, toHour, factor } of periods) {
    if (!kinds.has(kind)) kinds.set(kind, { kind, factor, hours: [] });
    for (let hour = fromHour; hour < toHour; hour += 1) kinds.get(kind).hours.push(hour);
  }
  return [...kinds.values()].sort((a, b) => a.factor - b.factor);
}
