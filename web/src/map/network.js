/** Feeders, ties, stations and transformers, as far as the zoom shows them. */
import * as L from 'leaflet';
import { gradeCanvas, signAt } from './canvas.js';
import { lineStyle, isVisible } from './style.js';
import { lookOf } from '../format/grades.js';
import { zoomBand } from '../state/mapdata.js';

const HIGH_VOLTAGE_KV = 110;

export function addNetwork(map, store) {
  const renderers = { lines: gradeCanvas('lines'), points: gradeCanvas('points') };
  let drawn = null;
  store.watch(
    (s) => [s.network, s.layer, s.view && zoomBand(s.view.zoom)],
    (_, { network, layer, view }) => {
      const old = drawn;
      drawn = network && view ? draw(network, layer, view.zoom, renderers).addTo(map) : null;
      old?.remove();
    },
  );
}

function draw(network, layer, zoom, renderers) {
  const features = network.features.filter((f) => isVisible(f.properties, zoom));
  const isLine = (f) => f.properties.kind === 'FEEDER';
  const lines = L.geoJSON(features.filter(isLine).sort(worstLast(layer)), {
    pane: 'lines',
    renderer: renderers.lines,
    interactive: false,
    style: ({ properties }) =>
      lineStyle(lookOf(properties, layer), { part: properties.part, zoom }),
  });
  const points = L.geoJSON(features.filter((f) => !isLine(f)).sort(stationsLast), {
    pointToLayer: ({ properties }, latlng) =>
      signAt(
        latlng,
        signOf(properties, layer),
        radiusOf(properties, zoom),
        'points',
        renderers.points,
      ),
  });
  return L.layerGroup([lines, points]);
}

const SEVERITY = { NO_DATA: 0, NORMAL: 1, HEAVY: 2, OVERLOADED: 3 };

/** Where lines lie over one another, the one that needs attention is on top. */
const worstLast = (layer) => (a, b) =>
  SEVERITY[lookOf(a.properties, layer)] - SEVERITY[lookOf(b.properties, layer)];

const RANK = { DISTRIBUTION_TRANSFORMER: 0, TIE: 1, SWITCHING_STATION: 2, SUBSTATION: 3 };
const stationsLast = (a, b) => RANK[a.properties.kind] - RANK[b.properties.kind];

const signOf = (properties, layer) =>
  properties.kind === 'DISTRIBUTION_TRANSFORMER' ? lookOf(properties, layer) : properties.kind;

function radiusOf({ kind, voltageKv }, zoom) {
  if (kind === 'SUBSTATION') return (voltageKv >= HIGH_VOLTAGE_KV ? 5 : 4) + (zoom >= 12 ? 2 : 0);
  if (kind === 'SWITCHING_STATION') return 4;
  if (kind === 'TIE') return 3;
  return zoom >= 16 ? 6 : 4.5;
}
