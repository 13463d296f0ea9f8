/**
 * Draws one day of the hourly chart. Looks differ in pattern and outline as well as in colour, and
 * every figure is also in the table under the chart.
 */
import { s } from '../view/dom.js';
import { hourChart, keptInside, textWidth, thatFits } from '../format/hourchart.js';

const LABEL_Y = 14;
/** Room between the figures at the left and the first bar. */
const AXIS_GAP = 6;

let drawn = 0;

/** Room for the figures of the scale. */
export const axisRoom = (scale, unit) =>
  AXIS_GAP + Math.max(...scale.ticks.map((value) => textWidth(unit.tick(value))));

/**
 * @param {(number|null)[]} kva by hour
 * @param {object} frame of hourChart
 * @param {{label: string, lowest: ?string, request: ?string, unit: object, tariff: function, hour: function}} words
 */
export function hourBars(kva, frame, words) {
  const chart = hourChart(kva, frame);
  drawn += 1;
  const fill = (look) => (PATTERNS[look] ? `url(#hours-${look}-${drawn})` : null);
  return s(
    'svg',
    {
      class: 'hour-bars',
      viewBox: `0 0 ${chart.width} ${chart.height}`,
      width: chart.width,
      height: chart.height,
      role: 'img',
      'aria-label': words.label,
    },
    s('defs', {}, Object.keys(PATTERNS).map(pattern)),
    chart.marks.map((mark) => markedColumn(mark, chart)),
    chart.lines.map((line) => gridLine(line, chart, words.unit)),
    chart.bars.map((bar) => barOf(bar, fill(bar.look), words.hour(bar.hour, kva[bar.hour]))),
    s('path', { class: 'hour-zero', d: `M${chart.left} ${chart.zero}H${chart.right}` }),
    chart.request && requestLine(chart, words.request),
    chart.lowest && words.lowest && lowestFlag(chart, words.lowest),
    chart.strip.map((part) => tariffPart(part, words.tariff(part))),
    chart.marks.map((mark) => s('rect', { class: 'hour-mark', ...mark })),
    chart.ticks.map(tick),
  );
}

/** Samples of the looks for the key beside the chart, drawn by the same patterns. */
export function hourSample(look) {
  drawn += 1;
  const fill = PATTERNS[look] ? `url(#hours-${look}-${drawn})` : null;
  return s(
    'svg',
    { class: 'hour-sample', width: 14, height: 12, 'aria-hidden': 'true' },
    s('defs', {}, PATTERNS[look] && pattern(look)),
    s('rect', { class: `hour-bar hour-${look}`, fill, x: 0.5, y: 0.5, width: 13, height: 11 }),
  );
}

const PATTERNS = {
  short: () => ({
    size: 5,
    marks: [s('circle', { cx: 1.5, cy: 1.5, r: 0.9 }), s('circle', { cx: 4, cy: 4, r: 0.9 })],
  }),
  over: () => ({ size: 5, turn: 45, marks: [s('rect', { width: 2.2, height: 5 })] }),
  unknown: () => ({ size: 5, turn: -45, marks: [s('rect', { width: 0.8, height: 5 })] }),
};

function pattern(look) {
  const { size, turn, marks } = PATTERNS[look]();
  return s(
    'pattern',
    {
      id: `hours-${look}-${drawn}`,
      class: `hour-pattern-${look}`,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: turn ? `rotate(${turn})` : null,
    },
    s('rect', { class: 'hour-ground', width: size, height: size }),
    marks,
  );
}

const barOf = ({ look, lowest, x, y, width, height }, fill, title) =>
  s(
    'rect',
    {
      class: ['hour-bar', `hour-${look}`, lowest && 'hour-lowest'],
      'data-look': look,
      fill,
      ...{ x, y, width, height },
    },
    s('title', {}, title),
  );

const gridLine = ({ value, y }, { left, right }, unit) => [
  s('path', { class: 'hour-grid', d: `M${left} ${y}H${right}` }),
  s('text', { x: left - AXIS_GAP, y: y + 4, 'text-anchor': 'end' }, unit.tick(value)),
];

const markedColumn = ({ x, width }, { plot }) =>
  s('rect', { class: 'hour-column', x, y: plot.y, width, height: plot.height });

/** The label stands where the lowest hour is not. */
function requestLine({ request, lowest, left, right }, label) {
  const width = textWidth(label) + 10;
  const x = (lowest?.hour ?? 23) < 12 ? right - width - 4 : left + 4;
  const y = request.y - 20;
  return [
    s('path', { class: 'hour-request', d: `M${left} ${request.y}H${right}` }),
    s('rect', { class: 'hour-plate', x, y, width, height: 17, rx: 3 }),
    s(
      'text',
      { class: 'hour-request-label', x: x + width / 2, y: y + 13, 'text-anchor': 'middle' },
      label,
    ),
  ];
}

function lowestFlag(chart, label) {
  const { x, y, look } = chart.lowest;
  const middle = keptInside(x, textWidth(label) * 1.08, chart);
  return s(
    'g',
    { class: 'hour-flag', 'data-look': look },
    s('path', { d: `M${x} ${LABEL_Y + 4}V${Math.max(LABEL_Y + 5, y - 1)}` }),
    s('text', { x: middle, y: LABEL_Y, 'text-anchor': 'middle' }, label),
  );
}

const tariffPart = ({ x, y, width, height, kind }, texts) => [
  s('rect', { class: `hour-tariff hour-${kind}`, x, y, width, height }),
  s('text', { x: x + width / 2, y: y + 14.5, 'text-anchor': 'middle' }, thatFits(texts, width - 3)),
];

const tick = ({ hour, x, y }) => s('text', { x, y, 'text-anchor': 'middle' }, String(hour));
