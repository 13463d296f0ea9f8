/** The selected asset on the map: its ground with a dashed edge, its line or its place in the accent. */
import * as L from 'leaflet';
import { plainSvg } from '../canvas.js';
import { COLOURS } from '../style.js';

const UNDER = {
  color: COLOURS.white,
  weight: 7,
  opacity: 0.9,
  lineCap: 'round',
  lineJoin: 'round',
  fill: false,
};
const OVER = {
  color: COLOURS.accent,
  weight: 3,
  opacity: 1,
  lineCap: 'round',
  lineJoin: 'round',
  fill: false,
};
const EDGE = { color: COLOURS.accent, weight: 2, dashArray: '6 4', opacity: 1, fill: false };
const LINES = ['FEEDER', 'LINE_SECTION'];

export function addChoice(map, store, network) {
  const renderer = plainSvg('choice');
  const group = L.layerGroup().addTo(map);
  const common = { pane: 'choice', renderer, interactive: false };
  const draw = () => {
    group.clearLayers();
    const { selectedAsset, areaData } = store.get();
    if (!selectedAsset || !map._loaded) return;
    const shape = (geojson, style) =>
      group.addLayer(L.geoJSON(geojson, { ...common, style: { ...common, ...style } }));
    ground(selectedAsset, areaData.data).forEach((feature) => shape(feature, EDGE));
    const lines = linesOf(selectedAsset, network);
    for (const style of [UNDER, OVER]) lines.forEach((feature) => shape(feature, style));
    if (lines.length === 0) ring(selectedAsset, group, common);
  };
  store.watch((s) => [s.selectedAsset, s.areaData.data], draw);
  network.onLoad(draw);
}

const ground = ({ id }, data) =>
  (data?.features ?? []).filter(
    ({ properties }) => properties.id === id && properties.level !== 'hexagon',
  );

function linesOf({ id, kind }, network) {
  if (kind && !LINES.includes(kind)) return [];
  const own = network.byId(id).filter(({ type }) => type === 'line');
  return [...new Set([...own, ...network.ofFeeder(id)])].map((feature) => feature.toGeoJSON());
}

/** Where something is that has no line of its own; what the register numbers has its number there. */
function ring({ location, kind }, group, common) {
  if (!location?.coordinates || kind === 'FEEDER') return;
  const [lon, lat] = location.coordinates;
  for (const [weight, color] of [
    [5, COLOURS.white],
    [3, COLOURS.accent],
  ]) {
    group.addLayer(
      L.circleMarker([lat, lon], { ...common, radius: 15, weight, color, fill: false }),
    );
  }
}
