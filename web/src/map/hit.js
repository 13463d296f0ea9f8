/**
 * What lies under the pointer, in degrees and pixels: points first, then lines, then areas.
 * Pure, so that a box mistaken for its content shows in a test.
 */

/** @typedef {{lon: number, lat: number, perPixelX: number, perPixelY: number}} Spot degrees a pixel */

/** The nearest point feature within so many pixels; null when there is none. */
export function nearestPoint(features, spot, pixels) {
  let best = null;
  let least = pixels;
  for (const feature of features) {
    const [lon, lat] = feature.geometry.coordinates;
    const distance = pixelDistance(spot, lon, lat);
    if (distance > least) continue;
    least = distance;
    best = feature;
  }
  return best;
}

/** The nearest line feature within so many pixels. */
export function nearestLine(features, spot, pixels) {
  let best = null;
  let least = pixels;
  for (const feature of features) {
    for (const part of linesOf(feature.geometry)) {
      const distance = distanceToLine(part, spot);
      if (distance > least) continue;
      least = distance;
      best = feature;
    }
  }
  return best;
}

/** The area that holds the spot. */
export const areaAt = (features, spot) => features.find(holds(spot)) ?? null;

/** All that hold it, where areas lie over one another. */
export const areasAt = (features, spot) => features.filter(holds(spot));

const holds =
  ({ lon, lat }) =>
  ({ geometry }) =>
    polygonsOf(geometry).some((rings) => insideRings(rings, lon, lat));

const pixelDistance = (spot, lon, lat) =>
  Math.hypot((lon - spot.lon) / spot.perPixelX, (lat - spot.lat) / spot.perPixelY);

const linesOf = ({ type, coordinates }) =>
  type === 'MultiLineString' ? coordinates : [coordinates];

const polygonsOf = ({ type, coordinates }) =>
  type === 'MultiPolygon' ? coordinates : [coordinates];

function distanceToLine(line, spot) {
  const x = ([lon]) => (lon - spot.lon) / spot.perPixelX;
  const y = ([, lat]) => (lat - spot.lat) / spot.perPixelY;
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    least = Math.min(
      least,
      distanceToSegment(x(line[i - 1]), y(line[i - 1]), x(line[i]), y(line[i])),
    );
  }
  return least;
}

/** Distance from the origin to the segment a–b. */
function distanceToSegment(ax, ay, bx, by) {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Even–odd over all rings, so that a hole is outside. */
function insideRings(rings, lon, lat) {
  let inside = false;
  for (const ring of rings) if (crossings(ring, lon, lat) % 2 === 1) inside = !inside;
  return inside;
}

function crossings(ring, lon, lat) {
  let count = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[j];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) count += 1;
  }
  return count;
}
