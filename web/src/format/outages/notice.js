/** How long ahead an outage must be announced, and whether one is. */
import { calendarOf, dueDate } from '../workdays.js';

const NO_CALENDAR = [];

/**
 * @param {object|null} standards the utility's promises, with their calendar
 * @param {string} announcedOn the day of the announcement
 * @returns {{days: number, earliest: string|null}} the first day on which an outage may begin; null
 *   while the promises are not known
 */
export function noticeOf(standards, announcedOn) {
  const days = standards?.outage?.noticeDays ?? null;
  if (days === null || !announcedOn) return { days, earliest: null };
  const calendar = calendarOf(standards.calendar?.years ?? NO_CALENDAR);
  return { days, earliest: dueDate(calendar, announcedOn, days).on };
}

/** @returns {boolean|null} null while it cannot be said */
export const isInTime = (startsAt, { earliest }) =>
  startsAt && earliest ? startsAt.slice(0, 10) >= earliest : null;
