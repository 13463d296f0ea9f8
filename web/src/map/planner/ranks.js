/** The numbers of the register on the map: the same number, the same constraint. */
import * as L from 'leaflet';
import { h } from '../../view/dom.js';
import { listedRows, shownRows } from '../../format/planner/register.js';
import { select } from '../../state/planner/planner.js';

const SIZE = 20;
const CHOSEN_SIZE = 24;

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
];

export function addRanks(map, store, { taken, names }) {
  let markers = [];
  const takeRoom = () => {
    taken.boxes = markers.map(({ marker, size }) => boxOf(map, marker.getLatLng(), size));
    names.redraw();
  };
  store.watch(SLICE, (_, state) => {
    markers.forEach(({ marker }) => marker.remove());
    markers = marked(state).map((row) => put(map, store, row, state.selectedAsset?.id));
    if (map._loaded) takeRoom();
  });
  map.on('zoomend', takeRoom);
  map.whenReady(takeRoom);
}

/** @returns {object[]} the numbered rows that have a place, the first of the list on top */
export const marked = (state) =>
  shownRows(state, listedRows(state)).filter(({ location }) => location?.coordinates);

function put(map, store, row, selectedId) {
  const chosen = row.assetId === selectedId;
  const size = chosen ? CHOSEN_SIZE : SIZE;
  const [lon, lat] = row.location.coordinates;
  const icon = L.divIcon({
    html: h('div', { class: ['rank-mark', chosen && 'chosen'], 'aria-hidden': 'true' }, String(row.number)),
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
  marker.on('click', () =>
    select(store, { id: row.assetId, kind: row.assetKind, name: row.name, location: row.location }),
  );
  return { marker: marker.addTo(map), size };
}

function boxOf(map, latlng, size) {
  const { x, y } = map.latLngToLayerPoint(latlng);
  return { x: x - size / 2 - 1, y: y - size / 2 - 1, width: size + 2, height: size + 2 };
}
