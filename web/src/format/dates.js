/**
 * Dates of the API are plain days (`2026-12-14`) in Beijing's calendar: they are read as numbers,
 * never through the reader's own time zone, which could move them by a day.
 */

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function fields(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday };
}

/** 12 月 14 日（周一） · Mon 14 Dec; the year is written only when it is not the reader's. */
export function dayWithWeekday(iso, lang, thisYear) {
  const { year, month, day, weekday } = fields(iso);
  const name = WEEKDAYS[lang][weekday];
  const other = year !== thisYear;
  if (lang === 'zh') return `${other ? `${year} 年 ` : ''}${month} 月 ${day} 日（${name}）`;
  return `${name} ${day} ${MONTHS[month - 1]}${other ? ` ${year}` : ''}`;
}

/** 12 月 14 日 · 14 Dec; the year is written only when it is not the reader's. */
export function shortDay(iso, lang, thisYear) {
  if (yearOf(iso) !== thisYear) return day(iso, lang);
  const { month, day: dayOfMonth } = fields(iso);
  return lang === 'zh' ? `${month} 月 ${dayOfMonth} 日` : `${dayOfMonth} ${MONTHS[month - 1]}`;
}

/** 2027 年 3 月 31 日 · 31 Mar 2027. */
export function day(iso, lang) {
  const { year, month, day: dayOfMonth } = fields(iso);
  if (lang === 'zh') return `${year} 年 ${month} 月 ${dayOfMonth} 日`;
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

export const yearOf = (iso) => fields(iso).year;

/** The reader's own wall clock, for "the answer of 14:20". */
export function clockTime(milliseconds) {
  const date = new Date(milliseconds);
  const two = (n) => String(n).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Today in Beijing, as the service promise counts days. */
export function todayInBeijing(milliseconds) {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
}
