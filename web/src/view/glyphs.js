/** The grade glyphs: each differs in shape, not only in colour. They are decoration beside a word. */
import { s } from './dom.js';

const FRAME = {
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  'aria-hidden': 'true',
  focusable: 'false',
};
const WHITE_STROKE = {
  fill: 'none',
  stroke: '#fff',
  'stroke-width': 1.8,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

const SHAPES = {
  NORMAL: () => [
    s('circle', { cx: 8, cy: 8, r: 7, fill: '#14805f' }),
    s('path', { d: 'M4.8 8.3 7.1 10.6 11.3 5.8', ...WHITE_STROKE }),
  ],
  HEAVY: () => [
    s('path', {
      d: 'M8 1.5 15 14H1z',
      fill: '#e6a100',
      stroke: '#9c6b00',
      'stroke-linejoin': 'round',
    }),
    s('path', {
      d: 'M8 6v3.5M8 11.7v.2',
      fill: 'none',
      stroke: '#17222e',
      'stroke-width': 1.7,
      'stroke-linecap': 'round',
    }),
  ],
  OVERLOADED: () => [
    s('path', { d: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', fill: '#b3303f' }),
    s('path', { d: 'M4.5 8h7', ...WHITE_STROKE, 'stroke-width': 2.2 }),
  ],
  NO_DATA: () => [
    s('circle', {
      cx: 8,
      cy: 8,
      r: 6.5,
      fill: 'none',
      stroke: '#6f7a83',
      'stroke-width': 1.4,
      'stroke-dasharray': '2.4 1.7',
    }),
    s('path', {
      d: 'M6.3 6.5c0-2.2 3.5-2.2 3.5 0 0 1.4-1.7 1.4-1.7 2.9M8.1 11.4v.2',
      fill: 'none',
      stroke: '#44525f',
      'stroke-width': 1.3,
      'stroke-linecap': 'round',
    }),
  ],
  INFO: () => [
    s('circle', { cx: 8, cy: 8, r: 7, fill: '#1f4e8c' }),
    s('path', { d: 'M8 7.4v4M8 4.7v.2', ...WHITE_STROKE }),
  ],
  BUSY: () => [
    s('circle', { cx: 8, cy: 8, r: 6, fill: 'none', stroke: '#c9d9ec', 'stroke-width': 2.5 }),
    s('path', {
      d: 'M8 2a6 6 0 0 1 6 6',
      fill: 'none',
      stroke: '#1f4e8c',
      'stroke-width': 2.5,
      class: 'spin',
    }),
  ],
};

export const glyph = (look) => s('svg', { ...FRAME, class: 'glyph' }, ...SHAPES[look]());

const ICONS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14',
  clear: 'M4 4l8 8M12 4l-8 8',
  locate: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M8 1v4M8 11v4M1 8h4M11 8h4',
  pin: 'M8 14.5S3 10 3 6.3a5 5 0 0 1 10 0C13 10 8 14.5 8 14.5M8 4.8a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2',
  chevron: 'M4 6l4 4 4-4',
  arrow: 'M6 3.5 10.5 8 6 12.5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  whole: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M6 6h4v4H6z',
  check: 'M3 8.5 6.5 12 13 4.5',
  bolt: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
};

/** A line icon; always beside a word or on a labelled control. */
export const icon = (name, size = 16) =>
  s(
    'svg',
    { ...FRAME, width: size, height: size, class: 'icon' },
    s('path', {
      d: ICONS[name],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
