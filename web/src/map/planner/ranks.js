/** The numbers of the register on the map: the same number, the same constraint. */
import * as L from 'leaflet';
import { h } from '../../view/dom.js';
import { COLOURS } from '../style.js';
import { placeBoxes } from '../placement.js';
import { assetOf, chosenNumber, listedRows, shownRows } from '../../format/planner/register.js';
import { select } from '../../state/planner/planner.js';

const SIZE = 24;
const CHOSEN_SIZE = 28;

/** The order of filters that decides which rows are shown. */
const SLICE = (s) => [
  s.register.data,
  s.grades,
  s.town,
  s.voltage,
  s.q,
  s.ranking,
  s.sort,
  s.showWhole,
  s.direction,
  s.inView,
  s.inView && s.view,
  s.selectedAsset?.id,
  s.selectedAsset?.row,
];

export function addRanks(map, store, { taken, names }) {
  let markers = [];
  const group = L.layerGroup().addTo(map);
  const takeRoom = () => {
    taken.boxes = spread(map, markers, group);
    names.redraw();
  };
  store.watch(SLICE, (_, state) => {
    markers.forEach(({ marker }) => marker.remove());
    const chosen = chosenNumber(state, listedRows(state));
    markers = marked(state).map((row) => put(map, store, row, row.number === chosen));
    if (map._loaded) takeRoom();
  });
  map.on('zoomend', takeRoom);
  map.whenReady(takeRoom);
}

/** @returns {object[]} the numbered rows that have a place, the first of the list on top */
export const marked = (state) =>
  shownRows(state, listedRows(state)).filter(({ location }) => location?.coordinates);

function put(map, store, row, chosen) {
  const size = chosen ? CHOSEN_SIZE : SIZE;
  const [lon, lat] = row.location.coordinates;
  const icon = L.divIcon({
    html: h(
      'div',
      { class: ['rank-mark', chosen && 'chosen'], 'aria-hidden': 'true' },
      String(row.number),
    ),
    className: 'bare-icon',
    iconSize: [size, size],
  });
  // These repeat the list beside the map, so they are kept from keyboard and screen reader.
  const marker = L.marker([lat, lon], {
    icon,
    keyboard: false,
    bubblingMouseEvents: false,
    zIndexOffset: chosen ? 2000 : 1000 - row.number,
  });
  marker.on('click', () => select(store, assetOf(row)));
  return { marker: marker.addTo(map), home: L.latLng(lat, lon), size };
}

/** Rings of places around a number's own, nearest first. */
const RINGS = [22, 36, 52];
const DIRECTIONS = 8;

/**
 * Numbers that would lie over one another move aside, tied to their place by a thin line.
 *
 * @returns {object[]} the boxes that they take
 */
function spread(map, markers, group) {
  group.clearLayers();
  const wanted = markers.map((item) => ({ item, places: placesFor(map, item) }));
  const placed = placeBoxes(wanted);
  for (const { item, box, place } of placed) {
    const { x, y } = middle(box);
    const home = map.latLngToLayerPoint(item.home);
    const at = place === 0 ? item.home : map.layerPointToLatLng([x, y]);
    item.marker.setLatLng(at);
    if (place > 0) group.addLayer(tether(map, home, at));
  }
  return placed.map(({ box }) => box);
}

const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

const tether = (map, home, at) =>
  L.polyline([map.layerPointToLatLng(home), at], {
    pane: 'hover',
    color: COLOURS.ink,
    weight: 1.5,
    interactive: false,
  });

function placesFor(map, { home, size }) {
  const { x, y } = map.latLngToLayerPoint(home);
  const side = size + 2;
  const box = (dx, dy) => ({
    x: x + dx - side / 2,
    y: y + dy - side / 2,
    width: side,
    height: side,
  });
  const around = RINGS.flatMap((radius) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      return box(radius * Math.cos(angle), radius * Math.sin(angle));
    }),
  );
  return [box(0, 0), ...around];
}
