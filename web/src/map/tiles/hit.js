/**
 * What lies under the pointer in one tile. The features are sorted into squares once, so that a
 * pointer that moves asks a handful of twenty thousand.
 */

const ACROSS = 16;

/** @param {{extent: number, features: object[]}} content */
export function squaresOf({ extent, features }) {
  const squares = Array.from({ length: ACROSS * ACROSS }, () => []);
  for (const feature of features) {
    forEachSquare(feature.box, extent, (square) => squares[square].push(feature));
  }
  return { extent, squares };
}

function forEachSquare([x1, y1, x2, y2], extent, visit) {
  const at = (v) => Math.min(ACROSS - 1, Math.max(0, Math.floor((v / extent) * ACROSS)));
  for (let row = at(y1); row <= at(y2); row++) {
    for (let column = at(x1); column <= at(x2); column++) visit(row * ACROSS + column);
  }
}

/** What is on top first: points, lines, then the ground. */
const RANK = { point: 0, line: 1, polygon: 2 };

/**
 * @param {{x: number, y: number}} spot in units of the tile; may lie outside it
 * @param {(feature) => number} reachOf how far from a feature still counts, in units; below 0: not
 * @returns {{feature, distance: number}|null}
 */
export function hitIn({ extent, squares }, spot, widest, reachOf) {
  const { x, y } = spot;
  const seen = new Set();
  let best = null;
  forEachSquare([x - widest, y - widest, x + widest, y + widest], extent, (square) => {
    for (const feature of squares[square]) {
      if (seen.has(feature)) continue;
      seen.add(feature);
      best = nearerOf(best, hitOf(feature, spot, reachOf(feature)));
    }
  });
  return best;
}

function hitOf(feature, spot, reach) {
  if (reach < 0 || isFar(feature.box, spot, reach)) return null;
  const distance = distanceTo(feature, spot);
  return distance <= reach ? { feature, distance } : null;
}

const isFar = ([x1, y1, x2, y2], { x, y }, reach) =>
  x < x1 - reach || x > x2 + reach || y < y1 - reach || y > y2 + reach;

export function nearerOf(a, b) {
  if (!a || !b) return a ?? b;
  const byRank = RANK[a.feature.type] - RANK[b.feature.type];
  return byRank < 0 || (byRank === 0 && a.distance <= b.distance) ? a : b;
}

/** 0 inside a polygon, infinite outside it. */
function distanceTo({ type, paths }, spot) {
  if (type === 'polygon') return isInside(paths, spot) ? 0 : Infinity;
  let least = Infinity;
  for (const path of paths) {
    for (let i = 0; i < path.length; i++) {
      least = Math.min(least, distanceToSegment(path[Math.max(0, i - 1)], path[i], spot));
    }
  }
  return least;
}

function distanceToSegment(a, b, { x, y }) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / squared;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + part * dx - x, a.y + part * dy - y);
}

/** Even–odd over all rings, so that a hole is outside. */
function isInside(rings, { x, y }) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const { x: x1, y: y1 } = ring[i];
      const { x: x2, y: y2 } = ring[j];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
