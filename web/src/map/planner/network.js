/** Lines, stations and transformers as vector tiles: repainted from what is there, not fetched anew. */
import { tilesAddress } from '../../api/planner.js';
import { createTileLayer } from '../tilelayer.js';
import { looksAt } from './looks.js';

/** Single transformers from here on; farther away they are the areas' business. */
export const TRANSFORMERS_FROM = 14;

export function addNetwork(map, store) {
  const layerOf = (name, options) =>
    createTileLayer({
      url: () => tilesAddress(name, { direction: store.get().direction }),
      style: ({ properties }, zoom) => looksAt(properties, zoom, store.get()),
      ...options,
    });
  const lines = layerOf('network', { pane: 'lines' });
  const points = layerOf('transformers', { pane: 'points', minZoom: TRANSFORMERS_FROM });
  const layers = [lines, points];
  map.whenReady(() => layers.forEach((layer) => layer.addTo(map)));
  store.watch(
    (s) => [s.recolour, s.grades, s.layers, s.voltage],
    () => layers.forEach((layer) => layer._map && layer.restyle()),
  );
  onChange(
    store,
    (s) => [s.direction, s.refreshed],
    () => layers.forEach((layer) => layer._map && layer.refresh()),
  );
  lines.on('load', () => store.set({ network: namedIn(lines, map.getZoom()) }));
  tellFailures(layers, store);
  return {
    at: (latlng) => pointAt(points, latlng) ?? lines.featureAt(latlng),
    ofFeeder: (id) => lines.features().filter((f) => f.properties.feederId === id),
    byId: (id) => [...lines.features(), ...points.features()].filter((f) => f.id === id),
    onLoad: (tell) => layers.forEach((layer) => layer.on('load', tell)),
  };
}

/** Tiles that could not be had, until they come or are no longer wanted. */
function tellFailures(layers, store) {
  const failed = new Set();
  layers.forEach((layer, i) => {
    const keyOf = ({ x, y, z }) => `${i} ${z}/${x}/${y}`;
    const forget = ({ coords }) => {
      if (failed.delete(keyOf(coords))) store.set({ tilesFailed: failed.size > 0 });
    };
    layer.on('tileload tileunload', forget);
    layer.on('tileerror', ({ coords }) => {
      failed.add(keyOf(coords));
      store.set({ tilesFailed: true });
    });
  });
}

/** Below its zoom the layer holds nothing. */
const pointAt = (points, latlng) =>
  points._map && points._tileZoom ? points.featureAt(latlng) : null;

function onChange(store, slice, tell) {
  let first = true;
  store.watch(slice, () => {
    if (!first) tell();
    first = false;
  });
}

/** In a town the ring cabinets would name themselves over everything else. */
const NAMED = {
  substation: { kind: 'SUBSTATION', from: 0 },
  switchingStation: { kind: 'SWITCHING_STATION', from: 16 },
};

/** What the names of the map want to know, in the words of the other map. */
function namedIn(lines, zoom) {
  const features = lines
    .features()
    .filter(({ properties: { kind } }) => zoom >= (NAMED[kind]?.from ?? Infinity))
    .map((feature) => {
      const { geometry, properties } = feature.toGeoJSON();
      return { geometry, properties: { ...properties, kind: NAMED[properties.kind].kind } };
    });
  return { features };
}
