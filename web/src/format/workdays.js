/**
 * Working days as the utility counts them, from the published calendar: weekends are off, holidays
 * too, and some weekend days are worked to make up for longer holidays. Days are plain dates of
 * Beijing (`2026-09-18`), counted without any clock.
 */
const DAY_MS = 86_400_000;

const numberOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoOf = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const plusDays = (iso, days) => isoOf(numberOf(iso) + days);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (iso) => (((numberOf(iso) + 3) % 7) + 7) % 7;

const isWeekend = (iso) => weekdayOf(iso) > 4;

/** Every day from the first to the last, both included. */
export function daysBetween(from, to) {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, i) => isoOf(first + i));
}

/**
 * @param {{year: number, provisional: boolean, off?: {from: string, to: string}[], work?: string[]}[]} years
 */
export function calendarOf(years) {
  const off = new Set(
    years.flatMap((year) => year.off ?? []).flatMap(({ from, to }) => daysBetween(from, to)),
  );
  const work = new Set(years.flatMap((year) => year.work ?? []));
  const announced = new Set(years.filter((y) => !y.provisional).map(({ year }) => year));
  return {
    isOff: (iso) => off.has(iso),
    isMadeUp: (iso) => work.has(iso),
    isWorking: (iso) => work.has(iso) || (!isWeekend(iso) && !off.has(iso)),
    isProvisional: (iso) => !announced.has(Number(iso.slice(0, 4))),
  };
}

/**
 * The day on which so many working days have passed; the day of application is day 0, whatever day
 * it is.
 *
 * @returns {{on: string, days: string[], provisional: boolean}} `days` are those that counted
 */
export function dueDate(calendar, start, workingDays) {
  const days = [];
  let on = start;
  let provisional = calendar.isProvisional(start);
  while (days.length < workingDays) {
    on = plusDays(on, 1);
    provisional ||= calendar.isProvisional(on);
    if (calendar.isWorking(on)) days.push(on);
  }
  return { on, days, provisional };
}

/** The weeks of a month, each of seven days from Monday; null where another month's days stand. */
export function weeksOf(year, month) {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const last = plusDays(
    `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`,
    -1,
  );
  const days = [...Array(weekdayOf(first)).fill(null), ...daysBetween(first, last)];
  const weeks = [];
  for (let i = 0; i < days.length; i += 7) weeks.push(days.slice(i, i + 7));
  const short = weeks.at(-1);
  weeks[weeks.length - 1] = [...short, ...Array(7 - short.length).fill(null)];
  return weeks;
}
