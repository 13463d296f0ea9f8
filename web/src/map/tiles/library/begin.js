/**
 * @mapbox/vector-tile and its points are CommonJS: each file says `module.exports =` and
 * `require()`. While they are read, two globals stand in for both; `end.js` takes them away again.
 */
const byName = {};

/** What a file requires, as the name of the function that the other file exports. */
const FUNCTION_OF = {
  '@mapbox/point-geometry': 'Point',
  './vectortilefeature.js': 'VectorTileFeature',
  './vectortilelayer': 'VectorTileLayer',
};

globalThis.require = (path) => byName[FUNCTION_OF[path]];
globalThis.module = {
  set exports(exported) {
    byName[exported.name] = exported;
  },
};

export const exported = byName;
