/** The planners' map: from the ground up, and what a click on it selects. */
import * as L from 'leaflet';
import { h } from '../../view/dom.js';
import { addBase } from '../base.js';
import { addNames } from '../names.js';
import { addLegend } from '../legend.js';
import { addCorner } from '../corner.js';
import { addAreas } from './areas.js';
import { addNetwork } from './network.js';
import { addPoints } from './points.js';
import { addRanks } from './ranks.js';
import { addChoice } from './choice.js';
import { addPointing } from './pointing.js';
import { addCamera } from './camera.js';
import { addControls } from './controls.js';
import { addPictures } from './pictures.js';

const PANES = ['tiles', 'land', 'areas', 'borders', 'lines', 'choice', 'points', 'hover', 'names'];
const FIRST_PANE = 210;
/** In a narrower map the open legend would cover half the county. */
const LEGEND_FROM_PX = 440;

export function mountPlannerMap(root, store) {
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
  const taken = { boxes: [] };
  addBase(map, store);
  const areas = addAreas(map, store);
  const network = addNetwork(map, store);
  const names = addNames(map, store, taken);
  addPoints(map, store);
  addRanks(map, store, { taken, names });
  addChoice(map, store, network);
  addPointing(map, overlay, store, { areas, network });
  addCamera(map, store);
  addControls(map, overlay, store);
  if (root.clientWidth < LEGEND_FROM_PX) store.set({ legendOpen: false });
  addLegend(overlay, store);
  addCorner(map, overlay, store);
  addPictures(map, store);
  listen(map, root, store);
  return map;
}

function listen(map, root, store) {
  map.on('moveend', () => tellView(map, store));
  new ResizeObserver(() => map.invalidateSize({ pan: false, animate: false })).observe(root);
  store.watch(
    (s) => s.t,
    (t) => root.parentElement.setAttribute('aria-label', t('planner.map')),
  );
  // What the corner of the map says when something is cut or could not be had.
  store.watch(
    (s) => [s.areaData, s.states, s.tilesFailed],
    ([areaData, states, tilesFailed]) =>
      store.set({
        areas: { truncated: Boolean(areaData.data?.truncated || states.data?.truncated) },
        mapFailed: tilesFailed || areaData.phase === 'failed' || states.phase === 'failed',
      }),
  );
}

function tellView(map, store) {
  const bounds = map.getBounds();
  const bbox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  if (bbox[2] - bbox[0] <= 0) return; // hidden, or not laid out yet
  const { lng, lat } = map.getCenter().wrap();
  store.set({ view: { bbox, zoom: Math.floor(map.getZoom()), centre: [lng, lat] } });
}
