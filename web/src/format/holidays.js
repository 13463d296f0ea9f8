/**
 * Which festival a run of holidays is for. The notice of a year names days only; the festivals of
 * the moon move, but never out of the season by which they are told apart here.
 */
import { shortDay, yearOf } from './dates.js';

const SEASONS = [
  ['NEW_YEAR', '12-30', '12-31'],
  ['NEW_YEAR', '01-01', '01-03'],
  ['SPRING', '01-20', '02-28'],
  ['TOMB_SWEEPING', '04-03', '04-07'],
  ['LABOUR', '04-28', '05-06'],
  ['DRAGON_BOAT', '05-25', '06-30'],
  ['MID_AUTUMN', '09-07', '09-28'],
  ['NATIONAL', '09-29', '10-10'],
];

/** A week is for the national day alone; what is longer holds Mid-Autumn too. */
const NATIONAL_DAYS = 7;

/** @param {{from: string, to: string}} run @returns {string|null} */
export function festivalOf({ from, to }) {
  const day = from.slice(5);
  const found = SEASONS.find(([, first, last]) => first <= day && day <= last)?.[0] ?? null;
  return found === 'NATIONAL' && lengthOf(from, to) > NATIONAL_DAYS ? 'MID_AUTUMN_NATIONAL' : found;
}

const lengthOf = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** 9-18 · 18 Sep */
export const briefDay = (iso, lang) =>
  lang === 'en' ? shortDay(iso, lang, yearOf(iso)) : iso.slice(5).split('-').map(Number).join('-');

/** 2-15 至 2-23 · 15–23 Feb · 31 Dec – 2 Jan */
export function runText({ from, to }, lang) {
  if (from === to) return briefDay(from, lang);
  if (lang !== 'en') return `${briefDay(from, lang)} 至 ${briefDay(to, lang)}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const end = briefDay(to, lang);
  return sameMonth ? `${Number(from.slice(8))}–${end}` : `${briefDay(from, lang)} – ${end}`;
}
