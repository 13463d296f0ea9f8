/** The map: creates it, tells the state where it looks, and asks about the place that is clicked. */
import * as L from 'leaflet';
import { h } from '../view/dom.js';
import { askPoint } from '../state/actions.js';
import { addBase } from './base.js';
import { addAreas } from './areas.js';
import { addOutages } from './outages.js';
import { addNetwork } from './network.js';
import { addAnswer } from './answer.js';
import { addNames } from './names.js';
import { addHover } from './hover.js';
import { addCamera } from './camera.js';
import { addControls } from './controls.js';
import { addLegend } from './legend.js';
import { addCorner } from './corner.js';
import { addOverview } from './overview.js';
import { addMarking } from './marking.js';

/** From the ground up. Names lie over all drawing; pins lie in Leaflet's own marker pane above. */
const PANES = ['tiles', 'land', 'areas', 'borders', 'lines', 'choice', 'points', 'hover', 'names'];
const FIRST_PANE = 210;

export function mountMap(root, store) {
  const map = L.map(root, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.1,
    wheelPxPerZoomLevel: 100,
    minZoom: 8,
    maxZoom: 18,
    doubleClickZoom: false,
    fadeAnimation: false,
    inertiaMaxSpeed: 2500,
  });
  PANES.forEach((name, i) => {
    map.createPane(name).style.zIndex = String(FIRST_PANE + 10 * i);
  });
  const overlay = h('div', { class: 'map-overlay' });
  root.after(overlay);
  // Boxes that names must keep clear of: the numbered labels of the options.
  const taken = { boxes: [] };
  addCamera(map, store);
  addBase(map, store);
  addAreas(map, store);
  addOutages(map, store);
  addNetwork(map, store);
  const names = addNames(map, store, taken);
  addAnswer(map, overlay, store, { taken, names });
  addHover(map, overlay, store);
  addControls(map, overlay, store);
  addLegend(overlay, store);
  addCorner(map, overlay, store);
  addOverview(overlay, store);
  addMarking(root, overlay, store);
  listen(map, root, store);
}

function listen(map, root, store) {
  map.on('click', ({ latlng }) => askAt(store, latlng));
  // What a click does at the pointer, Enter does in the middle, where the cross is.
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== root) return;
    event.preventDefault();
    askAt(store, map.getCenter());
  });
  map.on('moveend', () => tellView(map, store));
  new ResizeObserver(() => map.invalidateSize({ pan: false, animate: false })).observe(root);
  store.watch(
    (s) => s.t,
    (t) => root.parentElement.setAttribute('aria-label', t('map.label')),
  );
}

function askAt(store, latlng) {
  const { lng, lat } = latlng.wrap();
  askPoint(store, lng, lat);
}

function tellView(map, store) {
  const bounds = map.getBounds();
  const bbox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  if (bbox[2] - bbox[0] <= 0) return; // hidden, or not laid out yet
  const { lng, lat } = map.getCenter().wrap();
  store.set({ view: { bbox, zoom: Math.floor(map.getZoom()), centre: [lng, lat] } });
}
