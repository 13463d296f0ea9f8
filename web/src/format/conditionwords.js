import { hoursOf } from './conditions.js';
import { spansText } from './hours.js';
import { ownDetail } from './language.js';

/** 只在 0–8 时充电 · 参加有序充电（0–8、13–15 时）· the server's words for a kind that is new. */
export function conditionWords(condition, t, lang) {
  const key = `conditions.${condition.kind}`;
  if (!t.has(key)) return ownDetail(condition, lang) || condition.kind;
  const hours = hoursOf(condition);
  return t(hours.length > 0 ? `${key}.hours` : key, { h: spansText(hours, lang) });
}

/** What the server adds to the words above, such as which switch is closed; empty when nothing. */
export function conditionNote(condition, t, lang) {
  const named = ['AFTER_TRANSFER', 'AFTER_PROJECT'].includes(condition.kind);
  return named && t.has(`conditions.${condition.kind}`) ? ownDetail(condition, lang) : '';
}
