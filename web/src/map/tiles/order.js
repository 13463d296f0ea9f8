/** In which order a tile is painted, and what of it can be painted in one stroke. */

const RANK = { polygon: 0, line: 1, point: 2 };

/**
 * Features with a style, ground first, then lines, then points; among equals by `order` of the
 * style, so that what needs attention lies on top.
 *
 * @param {(feature, zoom: number) => object|null} style null for what is not shown
 */
export function inOrder(features, style, zoom) {
  const items = [];
  for (const feature of features) {
    const look = style(feature, zoom);
    if (look) items.push({ feature, look });
  }
  return items.sort(
    (a, b) =>
      RANK[a.feature.type] - RANK[b.feature.type] || (a.look.order ?? 0) - (b.look.order ?? 0),
  );
}

const PAINT = ['fillColor', 'fillOpacity', 'mark', 'color', 'weight', 'opacity', 'dashArray'];

/**
 * Runs of ground or lines that look alike: each is one path, painted once. Ground with an edge of
 * its own or half clear must not overlap itself, which areas of one level never do.
 */
export function inRuns(items) {
  const runs = [];
  let last = null;
  for (const { feature, look } of items) {
    const key = PAINT.map((name) => look[name]).join();
    if (last?.type === feature.type && last.key === key) last.features.push(feature);
    else runs.push((last = { type: feature.type, key, look, features: [feature] }));
  }
  return runs;
}
