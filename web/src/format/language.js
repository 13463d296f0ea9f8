/** Chooses between a Chinese field and its English sibling (`name` / `nameEn`). */
export function inLanguage(thing, field, lang) {
  const english = thing?.[`${field}En`];
  return (lang === 'en' && english ? english : thing?.[field]) ?? '';
}

/** The server's own sentence, for the cases that the page has no words for. */
export const ownExplanation = (thing, lang) => inLanguage(thing, 'explanation', lang);

const HAN = /\p{Script=Han}/u;

/** Names of equipment stay Chinese on the English page: readers aloud must be told. */
export const languageOf = (text) => (HAN.test(text) ? 'zh-CN' : 'en');
