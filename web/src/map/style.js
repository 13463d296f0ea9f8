/**
 * How each grade looks on the map: the one source for areas, lines, points and the legend.
 *
 * A grade is shape, word, pattern, width and colour at once; in black and white it still reads.
 */

export const COLOURS = Object.freeze({
  ink: '#17222e',
  ink2: '#44525f',
  ink3: '#5d6b78',
  accent: '#1f4e8c',
  white: '#ffffff',
  land: '#f7f6f1',
  outline: '#5d6b78',
  border: '#8a949c',
  water: '#a9c6de',
  waterText: '#33658a',
  road: '#b3a78f',
});

const LOOKS = {
  NORMAL: {
    fill: '#1b9e77',
    line: '#14805f',
    text: '#0b6b4f',
    opacity: 0.15,
    weight: 1.6,
    mark: null,
    dash: null,
  },
  HEAVY: {
    fill: '#e6a100',
    line: '#9c6b00',
    text: '#7a5500',
    opacity: 0.24,
    weight: 2.4,
    mark: 'dots',
    dash: null,
  },
  OVERLOADED: {
    fill: '#d1495b',
    line: '#b3303f',
    text: '#a32a3c',
    opacity: 0.26,
    weight: 3.2,
    mark: 'stripes',
    dash: null,
  },
  NO_DATA: {
    fill: '#8a949c',
    line: '#6f7a83',
    text: '#44525f',
    opacity: 0.1,
    weight: 1.6,
    mark: 'hairlines',
    dash: [5, 4],
  },
};

/** From here on the details under the areas matter more than the areas. */
const FAINTER_FROM = 16;

export function areaStyle(look, zoom) {
  const { fill, opacity, mark } = LOOKS[look];
  const fainter = zoom >= FAINTER_FROM ? 0.9 : 1;
  return {
    fill: true,
    fillColor: fill,
    fillOpacity: opacity * fainter,
    mark,
    markOpacity: fainter,
    stroke: true,
    color: COLOURS.white,
    weight: 1.6,
    opacity: 1,
    lineJoin: 'round',
  };
}

/** Branches carry less than the trunk and are drawn thinner, keeping the order of the grades. */
const BRANCH = 0.6;
/** Seen from far away every line is finer. */
const FAR_BELOW = 12;
const FAR = 0.75;

export function lineStyle(look, { part = 'trunk', zoom = 12 } = {}) {
  const { line, weight, dash } = LOOKS[look];
  const share = (part === 'branch' ? BRANCH : 1) * (zoom < FAR_BELOW ? FAR : 1);
  return { color: line, weight: weight * share, opacity: 1, dashArray: dash, fill: false };
}

export function pointStyle(look) {
  const { fill, line } = LOOKS[look];
  return { sign: look, fillColor: fill, color: line };
}

export const lookColours = (look) => LOOKS[look];

/**
 * Somewhere in here is the place: a thin whole line with a breath of fill. The service radius is
 * dotted and empty, so that neither is taken for the other.
 */
export const CIRCLE = Object.freeze({
  color: COLOURS.accent,
  weight: 1.4,
  opacity: 0.9,
  fill: true,
  fillColor: COLOURS.accent,
  fillOpacity: 0.07,
});

/** Planned outages lie over the grades, which must still be read through them. */
export const OUTAGE = Object.freeze({
  fill: true,
  fillColor: COLOURS.ink,
  fillOpacity: 0.04,
  mark: 'dashes',
  markOpacity: 1,
  stroke: true,
  color: COLOURS.ink2,
  weight: 1.4,
  opacity: 0.9,
  dashArray: [2, 3],
});

/** What is drawn at which zoom; the server sends accordingly, but old data may still be at hand. */
const VISIBLE_FROM = {
  SUBSTATION: 8,
  trunk: 8,
  branch: 12,
  TIE: 12,
  SWITCHING_STATION: 12,
  DISTRIBUTION_TRANSFORMER: 14,
};

export const isVisible = ({ kind, part }, zoom) => zoom >= (VISIBLE_FROM[part ?? kind] ?? 0);
