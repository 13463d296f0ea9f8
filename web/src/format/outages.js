/** Planned outages in words. Times are Beijing's wall clock, read as they are written. */
import { dayWithWeekday, todayInBeijing, yearOf } from './dates.js';
import { grouped } from './power.js';

const time = (iso) => iso.slice(11, 16);

/** 12 月 3 日（周四）08:00–12:00 · Thu 3 Dec, 08:00–12:00; with both days when it goes on overnight. */
export function outageTime({ startsAt, endsAt }, t, lang, thisYear) {
  const from = dayWithWeekday(startsAt, lang, thisYear);
  const times = { day: from, from: time(startsAt), to: time(endsAt) };
  if (startsAt.slice(0, 10) === endsAt.slice(0, 10)) return t('outage.oneDay', times);
  return t('outage.overnight', { ...times, end: dayWithWeekday(endsAt, lang, thisYear) });
}

/** When, how many customers and why, in one line. */
export function outageLine(outage, t, lang) {
  const { status, customers, reason } = outage;
  const thisYear = yearOf(todayInBeijing(Date.now()));
  return [
    outageTime(outage, t, lang, thisYear),
    status === 'NOW' && t('outage.now'),
    customers > 0 && t('outage.customers', { n: grouped(customers) }),
    reason,
  ]
    .filter(Boolean)
    .join(' · ');
}
