/** Paints one tile. Styles are those of `map/style.js`: what Leaflet calls a path's options. */
import { patternFill } from '../patterns.js';
import { SIGNS } from '../signs.js';
import { inOrder, inRuns } from './order.js';

/** Points are drawn beyond the edge of their tile, so that none is cut in half; CSS pixels. */
export const MARGIN = 20;

/** Every pattern of `patterns.js` has come round again after so many pixels. */
const PATTERNS_REPEAT = 2210;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{extent: number, features: object[]}} content
 * @param {{side: number, ratio: number, origin: {x: number, y: number}, zoom: number, style}} view
 *   side of the tile in CSS pixels, dots per pixel, where on the whole map the tile begins
 */
export function paint(canvas, content, view) {
  const items = inOrder(content.features, view.style, view.zoom);
  const dots = Math.ceil((view.side + 2 * MARGIN) * view.ratio);
  canvas.width = canvas.height = items.length === 0 ? 0 : dots; // which also wipes it
  if (items.length === 0) return;
  const context = canvas.getContext('2d');
  context.setTransform(view.ratio, 0, 0, view.ratio, MARGIN * view.ratio, MARGIN * view.ratio);
  const unit = view.side / content.extent;
  const isPoint = ({ feature }) => feature.type === 'point';
  paintPaths(context, inRuns(items.filter((item) => !isPoint(item))), view, unit);
  for (const item of items.filter(isPoint)) paintPoint(context, item, view.ratio, unit);
}

/** Cut at the edge of the tile: beyond it the neighbour paints the same. */
function paintPaths(context, runs, view, unit) {
  context.save();
  context.beginPath();
  context.rect(0, 0, view.side, view.side);
  context.clip();
  for (const { type, look, features } of runs) {
    context.beginPath();
    for (const { paths } of features) for (const path of paths) trace(context, path, unit);
    if (type === 'polygon') fill(context, look, view.origin);
    stroke(context, look);
  }
  context.restore();
}

function trace(context, path, unit) {
  context.moveTo(path[0].x * unit, path[0].y * unit);
  for (let i = 1; i < path.length; i++) context.lineTo(path[i].x * unit, path[i].y * unit);
}

function fill(context, { fillColor, fillOpacity = 1, mark, markOpacity = 1 }, origin) {
  if (fillColor) {
    context.globalAlpha = fillOpacity;
    context.fillStyle = fillColor;
    context.fill();
  }
  if (!mark) return;
  // The pattern begins where the map begins, not where the tile does, or tiles would show.
  const x = origin.x % PATTERNS_REPEAT;
  const y = origin.y % PATTERNS_REPEAT;
  context.globalAlpha = markOpacity;
  context.translate(-x, -y);
  context.fillStyle = patternFill(context, mark);
  context.fill();
  context.translate(x, y);
}

function stroke(context, { color, weight = 1, opacity = 1, dashArray }) {
  if (!color || weight <= 0) return;
  context.globalAlpha = opacity;
  context.strokeStyle = color;
  context.lineWidth = weight;
  context.lineJoin = context.lineCap = 'round';
  context.setLineDash(dashArray ?? []);
  context.stroke();
}

function paintPoint(context, { feature, look }, ratio, unit) {
  const { x, y } = feature.paths[0][0];
  const { canvas, half } = signOf(look.sign, look.radius, ratio);
  context.globalAlpha = look.opacity ?? 1;
  context.drawImage(canvas, x * unit - half, y * unit - half, 2 * half, 2 * half);
  if (look.text) write(context, look, x * unit, y * unit);
}

function write(context, { text, textColor = '#17222e', font = '600 11px sans-serif' }, x, y) {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = textColor;
  context.fillText(text, x, y);
}

const drawn = new Map();

/** Each sign is drawn once for its size and then only copied. */
function signOf(sign, radius, ratio) {
  if (!drawn.has(sign)) drawn.set(sign, new Map());
  const sizes = drawn.get(sign);
  const size = `${radius} ${ratio}`;
  if (!sizes.has(size)) sizes.set(size, draw(sign, radius, ratio));
  return sizes.get(size);
}

function draw(sign, radius, ratio) {
  const canvas = document.createElement('canvas');
  const half = Math.ceil(1.4 * radius + 2);
  canvas.width = canvas.height = Math.ceil(2 * half * ratio);
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, half * ratio, half * ratio);
  (typeof sign === 'function' ? sign : SIGNS[sign])(context, radius);
  return { canvas, half: canvas.width / ratio / 2 };
}
