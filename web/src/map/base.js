/** Our own base layer: land, township lines, rivers and roads; names come with the others. */
import * as L from 'leaflet';
import { plainSvg } from './canvas.js';
import { COLOURS } from './style.js';

const LINES = {
  water: {
    major: { weight: 5 },
    minor: { weight: 2.5 },
    common: { color: COLOURS.water, lineCap: 'round', opacity: 0.95 },
  },
  road: { expressway: { weight: 2 }, common: { color: COLOURS.road, weight: 1.1, opacity: 0.7 } },
};

export function addBase(map, store) {
  const land = plainSvg('land');
  const borders = plainSvg('borders');
  let drawn = [];
  store.watch(
    (s) => s.base,
    (base) => {
      drawn.forEach((layer) => layer.remove());
      drawn = base ? draw(base, land, borders).map((layer) => layer.addTo(map)) : [];
    },
  );
  store.watch(
    (s) => s.dataset?.tileUrl ?? null,
    (url) => addTiles(map, url),
  );
}

function draw(base, land, borders) {
  const of = (name) => base.features.filter((f) => f.properties.layer === name);
  const shape = (features, pane, renderer, style) =>
    L.geoJSON(features, { pane, renderer, style, interactive: false });
  return [
    shape(of('outline'), 'land', land, { stroke: false, fillColor: COLOURS.land, fillOpacity: 1 }),
    shape(of('water'), 'borders', borders, lineOf('water')),
    shape(of('road'), 'borders', borders, lineOf('road')),
    shape(of('township'), 'borders', borders, {
      fill: false,
      color: COLOURS.border,
      weight: 1,
      opacity: 0.8,
      dashArray: '7 3 1.5 3',
    }),
    shape(of('outline'), 'borders', borders, {
      fill: false,
      color: COLOURS.outline,
      weight: 2,
      lineJoin: 'round',
    }),
  ];
}

const lineOf = (layer) => (feature) => ({
  ...LINES[layer].common,
  ...LINES[layer][feature.properties.class],
});

/** Outside tiles, where a utility has set them, stay in the background. */
function addTiles(map, url) {
  if (!url) return;
  L.tileLayer(url, { pane: 'tiles', opacity: 0.4, maxZoom: 18 }).addTo(map);
  map.getPane('land').style.display = 'none'; // opaque land would hide them
}
