/**
 * The marks of the area patterns, as small tiles that repeat without a seam.
 *
 *   dots, staggered, 9 px apart · stripes at 45°, 7 px apart · hairlines at −45°, 6 px apart ·
 *   level dashes, staggered, 9 px apart
 */
import { COLOURS, lookColours } from './style.js';

/** Tiles are drawn finer than they are shown, for screens with more than one dot a pixel. */
const FINENESS = 2;

const TILES = {
  dots: { size: 13, colour: lookColours('HEAVY').line, opacity: 0.75, draw: drawDots },
  stripes: {
    size: 10,
    colour: lookColours('OVERLOADED').line,
    opacity: 0.5,
    draw: (c, size) => drawDiagonals(c, size, 2.4, 1),
  },
  hairlines: {
    size: 8.5,
    colour: lookColours('NO_DATA').line,
    opacity: 0.75,
    draw: (c, size) => drawDiagonals(c, size, 0.9, -1),
  },
  dashes: { size: 13, colour: COLOURS.ink, opacity: 0.6, draw: drawDashes },
};

const tiles = new Map();

/** @returns {CanvasPattern} */
export function patternFill(context, mark) {
  if (!tiles.has(mark)) tiles.set(mark, tile(TILES[mark]));
  const pattern = context.createPattern(tiles.get(mark), 'repeat');
  pattern.setTransform(new DOMMatrix().scale(1 / FINENESS));
  return pattern;
}

function tile({ size, colour, opacity, draw }) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * FINENESS;
  const context = canvas.getContext('2d');
  context.scale(FINENESS, FINENESS);
  context.globalAlpha = opacity;
  context.fillStyle = context.strokeStyle = colour;
  draw(context, size);
  return canvas;
}

function drawDots(context, size) {
  for (const at of [size / 4, (size * 3) / 4]) {
    context.beginPath();
    context.arc(at, at, 1.25, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawDashes(context, size) {
  for (const at of [size / 4, (size * 3) / 4]) context.fillRect(at - 2, at - 0.5, 4, 1);
}

/** One diagonal through the tile and its two neighbours, so that the corners close. */
function drawDiagonals(context, size, width, direction) {
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 1, direction > 0 ? size + 1 : -1);
    context.lineTo(shift + size + 1, direction > 0 ? -1 : size + 1);
  }
  context.stroke();
}
