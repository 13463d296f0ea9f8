import { shortDay, yearOf } from '../dates.js';

const BEIJING_MS = 8 * 3_600_000;

/** When something happened, on Beijing's clock, wherever the reader is: 11 月 23 日 09:40. */
export function moment(at, lang, today) {
  const there = new Date(Date.parse(at) + BEIJING_MS).toISOString();
  return `${shortDay(there.slice(0, 10), lang, yearOf(today))} ${there.slice(11, 16)}`;
}
