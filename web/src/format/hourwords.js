/** What the hourly chart says in words: its unit, its lowest hour, the hours that do not do. */
import { MVA_FROM, grouped, powerParts } from './power.js';
import { HOURS, hoursShort, lowestHour, spansText } from './hours.js';

/**
 * The one unit of a chart, as a way to write its figures.
 *
 * @param {{from: number, to: number}} scale
 * @returns {{unit: string, tick: (kva: number) => string, figure: (kva: number) => string}}
 *   `figure` rounds what is left down and what is over up, and drops the sign
 */
export function chartUnit({ from, to }) {
  const mega = Math.max(to, -from) >= MVA_FROM;
  const divisor = mega ? 1000 : 1;
  return {
    unit: mega ? 'MVA' : 'kVA',
    tick: (kva) => grouped(kva / divisor).replace('-', '−'),
    figure: (kva) => {
      const rounding = kva < 0 ? 'up' : 'down';
      if (!mega) return powerParts(Math.abs(kva), rounding).figure;
      const tenths = kva < 0 ? Math.ceil(-kva / 100 - 1e-9) : Math.floor(kva / 100 + 1e-9);
      return grouped(tenths / 10, 1);
    },
  };
}

/** 20 时最紧，143 · 20 时最紧，已超 58 · 每小时都一样，143; null for a day without figures. */
export function lowestLabel(kva, { figure }, t) {
  const least = lowestHour(kva);
  if (least === null) return null;
  if (least.kva >= 0 && kva.length === HOURS && kva.every((value) => value === least.kva)) {
    return t('hours.even', { a: figure(least.kva) });
  }
  const key = least.kva < 0 ? 'hours.lowest.over' : 'hours.lowest';
  return t(key, { h: least.hour, a: figure(least.kva) });
}

/** Which hours of the season do not do, or that all of them do. */
export function enoughSentence({ season, kva }, { requestKva, request }, t, lang) {
  const few = hoursShort(kva, requestKva);
  const holes = { s: t(`season.${season}.in`), h: spansText(few, lang), r: request ?? '' };
  const asked = request === null ? '.room' : '';
  if (few.length === 0) return kva.includes(null) ? '' : t(`hours.enough${asked}`, holes);
  return t(few.length === HOURS ? `hours.never${asked}` : `hours.short${asked}`, holes);
}
