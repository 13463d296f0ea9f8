/** Names and sentences as short as a column of the register wants them; the whole stands beside it. */
import { sentence } from '../language.js';

/** In a list of one voltage its prefix says nothing: 10kV 双流线 → 双流线. */
export const shortAsset = (name) => name.replace(/^\d+(?:\.\d+)?\s?kV\s*/, '') || name;

/**
 * What is done, without the name of the row that it stands in and how long that is: 双流变1号主变换成 50 MVA，… → 换成
 * 50 MVA.
 */
export function firstClause(text, name) {
  const [clause] = text.split(/[，；。]|[,;.](?!\d)/u);
  const bare = name && clause.startsWith(name) ? clause.slice(name.length) : clause;
  return sentence(bare.replace(/^\s*[（(][^）)]*[）)]/u, '').trim() || clause);
}
