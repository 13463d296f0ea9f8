/**
 * The 24 hours of a day in four seasons: which is least, which do not do, and how hours are said.
 *
 * An hour is named by its beginning: 20 is 20:00 to 21:00.
 */

export const SEASONS = Object.freeze(['winter', 'spring', 'summer', 'autumn']);
export const HOURS = 24;

/**
 * The days of a point in the order of SEASONS; an hour without a figure is null.
 *
 * @returns {{season: string, kva: (number|null)[]}[]|null} null when the answer has no hours here
 */
export function daysOf({ hourly }) {
  const days = SEASONS.map((season) => hourly?.find((day) => day.season === season))
    .filter((day) => day?.availableKva?.length === HOURS)
    .map(({ season, availableKva }) => ({ season, kva: availableKva.map(known) }));
  return days.some(({ kva }) => kva.some((value) => value !== null)) ? days : null;
}

const known = (value) => (Number.isFinite(value) ? value : null);

/** @returns {{hour: number, kva: number}|null} the first of equals */
export function lowestHour(kva) {
  let lowest = null;
  kva.forEach((value, hour) => {
    if (value !== null && (lowest === null || value < lowest.kva)) lowest = { hour, kva: value };
  });
  return lowest;
}

/** The day whose lowest hour is lowest of all: the one that decides. */
export const tightestDay = (days) => days.reduce((a, b) => (least(b) < least(a) ? b : a));

const least = ({ kva }) => lowestHour(kva)?.kva ?? Infinity;

/** How one hour stands to the request; without a request only what is below zero is wrong. */
export function hourLook(kva, requestKva) {
  if (kva === null) return 'unknown';
  if (kva < 0) return 'over';
  return kva < (requestKva ?? 0) ? 'short' : 'enough';
}

/** The hours of a day that are not enough. */
export const hoursShort = (kva, requestKva) =>
  kva.flatMap((value, hour) =>
    ['short', 'over'].includes(hourLook(value, requestKva)) ? [hour] : [],
  );

/** Hours in a row as spans; `to` is where the last of them ends. */
export function spans(hours) {
  const found = [];
  for (const hour of [...new Set(hours)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.to === hour) last.to = hour + 1;
    else found.push({ from: hour, to: hour + 1 });
  }
  return found;
}

/** Keeps a line from ending behind the dash. */
const JOINER = '\u2060';

/** 0–8 · 10–13、17–22 · 10–13, 17–22; the word for "hours" stands in the sentence around it. */
export const spansText = (hours, lang) =>
  spans(hours)
    .map(({ from, to }) => `${from}–${JOINER}${to}`)
    .join(lang === 'en' ? ', ' : '、');
