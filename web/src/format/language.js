/** Chooses between a Chinese field and its English sibling (`name` / `nameEn`). */
export function inLanguage(thing, field, lang) {
  const english = thing?.[`${field}En`];
  return (lang === 'en' && english ? english : thing?.[field]) ?? '';
}

/** With a capital at its beginning, where the script has any. */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The short form of a township's name, for a map on which every letter counts: without the peoples
 * of an ethnic township, in English without the word for its kind.
 *
 *   高寨苗族布依族乡 → 高寨乡 · Xicheng Subdistrict → Xicheng
 */
export const shortName = (name) =>
  name
    .replace(/^(.{2,}?)(?:.{1,3}族)+(?=[乡镇县州区]$)/u, '$1')
    .replace(/ (?:Town|Township|Subdistrict)$/, '');

/** The server's own sentence, for the cases that the page has no words for. */
export const ownExplanation = (thing, lang) => unbroken(inLanguage(thing, 'explanation', lang));

/** The same for a way on. */
export const ownDetail = (thing, lang) => unbroken(inLanguage(thing, 'detail', lang));

/** The same for a rule or a requirement. */
export const ownText = (thing, lang) => unbroken(inLanguage(thing, 'text', lang));

/** The server writes plain text; a line must not end inside a number, or before its unit. */
const unbroken = (text) =>
  text
    .replace(/(\d) (?=(?:kVA|MVA|kW|MW|kV|km|m|V|A|%)(?![a-z]))/g, '$1\u00a0')
    .replace(/(\d)-(?=\d)/g, '$1\u2011');

const HAN = /\p{Script=Han}/u;

/** Names of equipment stay Chinese on the English page: readers aloud must be told. */
export const languageOf = (text) => (HAN.test(text) ? 'zh-CN' : 'en');
