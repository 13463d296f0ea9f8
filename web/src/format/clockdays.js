/**
 * The working-day clock as weeks of a calendar, as segments of a bar, and as a few sentences.
 *
 * <pre>
 *   Mon Tue Wed Thu Fri Sat Sun
 *    ▇   ▇   ▇   ▇   休  休  休    used, days off
 *    ░░░░ 10-12 to 11-20, 30 working days paused ░░░░   weeks of nothing else, folded
 *    ░   □   □   □   □             today, what is left
 * </pre>
 */

const WEEK = 7;

/** A week of nothing but paused days from Monday to Friday, that holds no mark and no day off. */
const isFullPause = (week) =>
  week.every(({ mark, label }) => !mark && !label) &&
  week.slice(0, 5).every(({ state }) => state === 'PAUSED') &&
  week.every(({ state }) => state === 'PAUSED' || state === 'NONE');

export function weeksOf(days) {
  const weeks = [];
  for (let at = 0; at < days.length; at += WEEK) weeks.push(days.slice(at, at + WEEK));
  return weeks;
}

/**
 * Rows of the calendar: a week, or several paused ones in a row as one.
 *
 * @param {object[]} days whole weeks from a Monday
 * @returns {{weeks: object[][], folded: boolean, month: number|null}[]} `month` where a row begins
 *   another one than the row before, and so says it
 */
export function calendarRows(days) {
  const rows = [];
  for (const week of weeksOf(days)) {
    const last = rows.at(-1);
    if (isFullPause(week) && last?.folded) last.weeks.push(week);
    else rows.push({ weeks: [week], folded: isFullPause(week) });
  }
  const flat = rows.flatMap((row) => (row.folded && row.weeks.length < 2 ? plainRows(row) : [row]));
  return withMonths(flat);
}

/** One week alone is as short as its fold. */
const plainRows = ({ weeks }) => weeks.map((week) => ({ weeks: [week], folded: false }));

function withMonths(rows) {
  let said = null;
  return rows.map((row) => {
    if (row.folded) return { ...row, month: null };
    const month = monthOf(row.weeks[0], said);
    if (month !== null) said = month;
    return { ...row, month };
  });
}

/** The month a week is called by: the one that begins in it, else its own if not said before. */
function monthOf(week, said) {
  const months = week.map(({ date }) => Number(date.slice(5, 7)));
  const begins = week.findIndex(({ date }) => date.endsWith('-01'));
  const month = begins > 0 && said !== null ? months[begins] : months[0];
  return month === said ? null : month;
}

/** First and last working day of folded weeks, and how many there are. */
export function pauseOf({ weeks }) {
  const paused = weeks.flat().filter(({ state }) => state === 'PAUSED');
  return { from: paused[0].date, to: paused.at(-1).date, days: paused.length };
}

/**
 * The bar: a piece a working day of the promise, the pause as one gap, and what is over.
 *
 * @returns {('USED'|'PAUSED'|'LEFT'|'OVER')[]}
 */
export function segmentsOf({ limitDays, usedDays, pausedDays }) {
  const over = Math.max(0, usedDays - limitDays);
  const used = usedDays - over;
  return [
    ...Array(used).fill('USED'),
    ...(pausedDays > 0 ? ['PAUSED'] : []),
    ...Array(limitDays - used).fill('LEFT'),
    ...Array(over).fill('OVER'),
  ];
}

/** Days in a row of the same state, for those who hear the calendar; days off do not part them. */
export function runsOf(days) {
  const runs = [];
  for (const { date, state } of days) {
    if (state === 'NONE' || state === 'APPLIED') continue;
    const last = runs.at(-1);
    if (last?.state === state) Object.assign(last, { to: date, days: last.days + 1 });
    else runs.push({ state, from: date, to: date, days: 1 });
  }
  return runs;
}
