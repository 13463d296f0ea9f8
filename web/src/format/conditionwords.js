import { hoursOf } from './conditions.js';
import { spansText } from './hours.js';
import { ownDetail } from './language.js';

/** Kinds of which the server names more than the page: the switch to close, the project. */
const NAMED_BY_SERVER = ['AFTER_TRANSFER', 'AFTER_PROJECT'];

/** 只在 0–8 时充电 · 参加有序充电，在 0–8 时充 · the server's words where they say more. */
export function conditionWords(condition, t, lang) {
  const key = `conditions.${condition.kind}`;
  const detail = ownDetail(condition, lang);
  if (detail && NAMED_BY_SERVER.includes(condition.kind)) return detail;
  if (!t.has(key)) return detail || condition.kind;
  const hours = hoursOf(condition);
  return t(hours.length > 0 ? `${key}.hours` : key, { h: spansText(hours, lang) });
}
