/**
 * The features of a tile as the layer keeps them: geometry in units of the tile, 0 to its extent,
 * y downwards; what lies in the buffer around it is beyond these bounds.
 *
 * @typedef {{x: number, y: number}} Spot
 * @typedef {{type: 'point'|'line'|'polygon', id: ?string, properties: object, paths: Spot[][],
 *   box: number[], toGeoJSON: () => object}} TileFeature
 */

const TYPES = [null, 'point', 'line', 'polygon'];

/**
 * @param {{layers: object}} tile as the library reads it
 * @param {{x: number, y: number, z: number}} coords
 * @returns {{extent: number, features: TileFeature[]}}
 */
export function featuresOf(tile, coords) {
  const layers = Object.values(tile.layers);
  const extent = layers[0]?.extent ?? 4096;
  const features = [];
  for (const layer of layers) {
    for (let i = 0; i < layer.length; i++) {
      const feature = featureOf(layer.feature(i), coords);
      if (feature && (feature.type !== 'point' || isOwn(feature.paths[0][0], extent))) {
        features.push(feature);
      }
    }
  }
  return { extent, features };
}

export const NOTHING = Object.freeze({ extent: 4096, features: [] });

function featureOf(read, coords) {
  const type = TYPES[read.type];
  const paths = read.loadGeometry();
  if (!type || paths.length === 0) return null;
  return {
    type,
    id: read.properties.id ?? null,
    properties: read.properties,
    paths,
    box: boxOf(paths),
    toGeoJSON: () => read.toGeoJSON(coords.x, coords.y, coords.z),
  };
}

/** A point in the buffer belongs to the neighbour, who draws it whole. */
const isOwn = ({ x, y }, extent) => x >= 0 && y >= 0 && x < extent && y < extent;

function boxOf(paths) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const { x, y } of path) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** The same thing in several tiles is one: by kind and id, a cluster by itself. */
export const identityOf = (feature) =>
  feature.id === null ? feature : `${feature.properties.kind ?? feature.type} ${feature.id}`;
