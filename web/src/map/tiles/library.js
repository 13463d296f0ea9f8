/** The libraries that read vector tiles. Imports run in this order, each after the one before. */
import '/webjars/pbf/dist/pbf.js';
import { exported } from './library/begin.js';
import '/webjars/mapbox__point-geometry/index.js';
import '/webjars/mapbox__vector-tile/lib/vectortilefeature.js';
import '/webjars/mapbox__vector-tile/lib/vectortilelayer.js';
import '/webjars/mapbox__vector-tile/lib/vectortile.js';
import './library/end.js';

/** @param {ArrayBuffer} bytes one tile, already unpacked */
export const readTile = (bytes) =>
  new exported.VectorTile(new globalThis.Pbf(new Uint8Array(bytes)));
