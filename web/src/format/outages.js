/** Planned outages in words. Times are Beijing's wall clock, read as they are written. */
import { dayWithWeekday } from './dates.js';

const time = (iso) => iso.slice(11, 16);

/** 12 月 3 日（周四）08:00–12:00 · Thu 3 Dec, 08:00–12:00; with both days when it goes on overnight. */
export function outageTime({ startsAt, endsAt }, t, lang, thisYear) {
  const from = dayWithWeekday(startsAt, lang, thisYear);
  const times = { day: from, from: time(startsAt), to: time(endsAt) };
  if (startsAt.slice(0, 10) === endsAt.slice(0, 10)) return t('outage.oneDay', times);
  return t('outage.overnight', { ...times, end: dayWithWeekday(endsAt, lang, thisYear) });
}
