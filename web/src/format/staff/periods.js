/** The periods that indicators are asked for, as days of Beijing's calendar. */
import { plusDays } from '../workdays.js';

const two = (n) => String(n).padStart(2, '0');

/** @returns {{name: string, from: string, to: string}[]} this year, this quarter, last year, 12 months */
export function periodsAt(today) {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return [
    { name: 'year', from: `${year}-01-01`, to: today },
    { name: 'quarter', from: `${year}-${two(quarter * 3 + 1)}-01`, to: today },
    { name: 'months', from: plusDays(`${year - 1}${today.slice(4)}`, 1), to: today },
    { name: 'lastYear', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}

/** A share in whole percent, rounded down: 99.6 % within the promise is not all of it. */
export const percentText = (share) =>
  share === null || share === undefined ? null : `${Math.floor(share * 100 + 1e-9)}%`;

/** At most one decimal, and none where it says nothing. */
export const daysText = (days) =>
  days === null || days === undefined ? null : String(Math.round(days * 10) / 10);
