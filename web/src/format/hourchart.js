/**
 * Where everything of the hourly chart lies, in pixels. Nothing here draws.
 *
 * <pre>
 *                       20 时最紧，143
 *   200 ┤▉▉▉▉▉▉▉▉▉▉▉▉▉▉▉▉▉▉▉▉ ╷ ▉▉▉
 *   100 ┤┄┄┄┄ request ┄┄┄┄┄┄┄┄▉┄┄┄
 *     0 ┼──────────┬──┬───┬───────
 *       │  valley  │f │pk │  …      tariff strip
 *       0          8  10  13        ticks at its borders
 * </pre>
 */
import { HOURS, hourLook, lowestHour, spans } from './hours.js';

const TOP = 22;
const PLOT = 100;
const STRIP = 20;
const MARK = 5;
const TICKS = 18;
const GAP = 4;
/** Room right of the last tick's middle. */
const RIGHT = 8;
const BETWEEN_BARS = 1;

const CHARACTER = 6.8;
const HAN_CHARACTER = 12.2;

/** About how wide a text of 12 px is; a little too wide rather than too narrow. */
export const textWidth = (text) =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? HAN_CHARACTER : CHARACTER), 0);

const STEPS = [1, 2, 5, 10];
const INTERVALS = 3;

/**
 * One scale for all seasons: it holds zero, every hour and the request.
 *
 * @param {number} intervals at most so many between its figures
 * @returns {{from: number, to: number, ticks: number[]}}
 */
export function hourScale(days, requestKva, intervals = INTERVALS) {
  const all = days.flatMap(({ kva }) => kva).filter((value) => value !== null);
  const to = Math.max(1, requestKva ?? 0, ...all);
  const from = Math.min(0, ...all);
  const step = niceStep((to - from) / intervals);
  const ticks = [];
  // Adding zero turns −0, which would be written as "-0", into 0.
  for (let i = Math.ceil(from / step); i * step <= to; i += 1) ticks.push(i * step + 0);
  return { from, to, ticks };
}

function niceStep(rough) {
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return magnitude * STEPS.find((step) => step * magnitude >= rough);
}

/**
 * @param {(number|null)[]} kva by hour
 * @param {{scale: object, width: number, axis: number, requestKva: ?number, periods: object[], marked: number[], plot?: number}} frame
 *   `axis` is the room for the figures at the left, `plot` the height of the bars if another
 */
export function hourChart(kva, { scale, width, axis, requestKva, periods, marked, plot = PLOT }) {
  const perHour = Math.max(0, width - axis - RIGHT) / HOURS;
  const x = (hour) => axis + hour * perHour;
  const y = (value) => TOP + (plot * (scale.to - value)) / (scale.to - scale.from);
  const foot = TOP + plot + GAP;
  const stripFoot = periods.length > 0 ? foot + STRIP : foot;
  const tickTop = stripFoot + (marked.length > 0 ? MARK + 2 : 0);
  const least = lowestHour(kva);
  const across = ({ from, to }) => ({ x: x(from), width: (to - from) * perHour });
  return {
    width,
    height: tickTop + TICKS,
    left: axis,
    right: x(HOURS),
    zero: y(0),
    plot: { y: TOP, height: plot },
    bars: kva.map((value, hour) => bar(value, hour, { x: x(hour), perHour, y, requestKva, least })),
    lines: scale.ticks.map((value) => ({ value, y: y(value) })),
    request: Number.isFinite(requestKva) ? { y: y(requestKva) } : null,
    lowest: least && flag(least, { x, y, requestKva }),
    strip: periods.map((period) => ({
      ...across({ from: period.fromHour, to: period.toHour }),
      y: foot,
      height: STRIP,
      kind: period.kind,
      factor: period.factor,
    })),
    marks: spans(marked).map((span) => ({ ...across(span), y: stripFoot, height: MARK })),
    ticks: roomy(borders(periods), perHour).map((hour) => ({
      hour,
      x: x(hour),
      y: tickTop + TICKS - 4,
    })),
  };
}

const flag = ({ hour, kva }, { x, y, requestKva }) => ({
  hour,
  look: hourLook(kva, requestKva),
  x: x(hour + 0.5),
  y: y(Math.max(0, kva)),
});

/** An hour without a figure takes the whole height: it could be anything. */
function bar(value, hour, { x, perHour, y, requestKva, least }) {
  const look = hourLook(value, requestKva);
  const top = value === null ? TOP : y(Math.max(0, value));
  const foot = value === null ? y(0) : y(Math.min(0, value));
  return {
    hour,
    look,
    lowest: hour === least?.hour,
    x: x + BETWEEN_BARS / 2,
    y: top,
    width: Math.max(0, perHour - BETWEEN_BARS),
    height: foot - top,
  };
}

const EVERY_QUARTER = [0, 6, 12, 18, 24];

const borders = (periods) =>
  periods.length === 0
    ? EVERY_QUARTER
    : [...new Set(periods.flatMap(({ fromHour, toHour }) => [fromHour, toHour]))].sort(
        (a, b) => a - b,
      );

/** Figures closer than this run into each other. */
const TICK_ROOM = 17;

/** The ends stay; of those between, whatever has room beside the one before and the end. */
function roomy(hours, perHour) {
  const last = hours.at(-1);
  let before = -Infinity;
  return hours.filter((hour) => {
    const room = Math.min(hour - before, hour === last ? Infinity : last - hour) * perHour;
    if (room < TICK_ROOM) return false;
    before = hour;
    return true;
  });
}

/** The middle of a label that wants to stand over `x` and has to stay between the edges. */
export const keptInside = (x, width, { left, right }) =>
  Math.max(left + width / 2, Math.min(right - width / 2, x));

/** The longest of these texts that has room, or nothing. */
export const thatFits = (texts, width) => texts.find((text) => textWidth(text) <= width) ?? '';
