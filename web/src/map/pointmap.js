/** A small map of the county with points to look at: issues of a delivery, capacity that moved. */
import * as L from 'leaflet';
import { h, show } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { createStore } from '../state/store.js';
import { NO_ANSWER } from '../state/initial.js';
import { addBase } from './base.js';
import { addCorner } from './corner.js';
import { addNames } from './names.js';
import { gradeCanvas } from './canvas.js';
import { COLOURS } from './style.js';

const PANES = ['tiles', 'land', 'areas', 'borders', 'points', 'names'];
const FIRST_PANE = 210;
const RADIUS = 5;
const CLOSE = 12.5;
const CHOSEN = { radius: 12, fill: false, color: COLOURS.accent, weight: 3, interactive: false };

/** What the names of the map look at; nobody asks about a place here. */
const NO_PLACE = Object.freeze({ network: null, place: null, answer: NO_ANSWER, chosen: 1 });

/**
 * @typedef {{id: string, at: {lon: number, lat: number}, look: string, title: string}} Point
 * @param {HTMLElement} root
 * @param {object} page the store of the page, with `t lang dataset base`
 * @param {(id: string) => void} onChoose
 * @returns {{points: (points: Point[]) => void, choose: (id: string|null) => void}}
 */
export function pointMap(root, page, onChoose) {
  const canvas = h('div', { class: 'map-canvas', tabindex: 0 });
  const buttons = h('div', { class: 'map-buttons' });
  const overlay = h('div', { class: 'map-overlay' }, buttons);
  show(root, canvas, overlay);
  const map = createMap(canvas);
  const store = createStore({ ...NO_PLACE, t: page.get().t, lang: page.get().lang, base: null, dataset: null });
  addBase(map, store);
  addNames(map, store, { boxes: [] });
  page.watch(
    (s) => [s.t, s.lang, s.base, s.dataset],
    ([t, lang, base, dataset]) => {
      store.set({ t, lang, base, dataset });
      if (!t) return;
      root.setAttribute('aria-label', t('datasets.map'));
      show(buttons, zoomButtons(map, t));
    },
  );
  addCorner(map, overlay, store);
  const looked = startLook(map, canvas, store);
  return drawing(map, looked, onChoose);
}

function createMap(canvas) {
  const map = L.map(canvas, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.1,
    minZoom: 7,
    maxZoom: 18,
    scrollWheelZoom: false, // the page itself scrolls
    fadeAnimation: false,
  });
  PANES.forEach((name, i) => {
    map.createPane(name).style.zIndex = String(FIRST_PANE + 10 * i);
  });
  return map;
}

const zoomButtons = (map, t) => [
  zoomButton('plus', t('map.zoomIn'), () => map.zoomIn()),
  zoomButton('minus', t('map.zoomOut'), () => map.zoomOut()),
];

const zoomButton = (name, label, click) =>
  h('button', { type: 'button', 'aria-label': label, title: label, on: { click } }, icon(name, 18));

/** The county, until somebody has looked elsewhere; again when the map gets its size. */
function startLook(map, canvas, store) {
  const looked = { elsewhere: false };
  const home = () => {
    const { dataset } = store.get();
    // A size of nothing, asked for once, would be remembered.
    if (canvas.clientWidth === 0 || !dataset?.extent) return;
    map.invalidateSize({ pan: false, animate: false });
    if (looked.elsewhere) return;
    const [west, south, east, north] = dataset.extent;
    map.fitBounds([[south, west], [north, east]], { padding: [8, 8], animate: false });
  };
  canvas.addEventListener('pointerdown', () => (looked.elsewhere = true));
  store.watch((s) => s.dataset, home);
  new ResizeObserver(home).observe(canvas);
  return looked;
}

function drawing(map, looked, onChoose) {
  const renderer = gradeCanvas('points');
  const group = L.layerGroup().addTo(map);
  const ring = L.circleMarker([0, 0], { ...CHOSEN, pane: 'points', renderer: L.svg({ pane: 'names' }) });
  let known = new Map();
  return {
    points(points) {
      group.clearLayers();
      ring.remove();
      known = new Map(points.map((point) => [point.id, point]));
      for (const point of points) dot(point, renderer, onChoose).addTo(group);
    },
    choose(id) {
      const point = known.get(id);
      ring.remove();
      if (!point || !map._loaded) return;
      looked.elsewhere = true;
      const at = [point.at.lat, point.at.lon];
      ring.setLatLng(at).addTo(map);
      map.setView(at, Math.max(map.getZoom(), CLOSE), { animate: false });
    },
  };
}

function dot({ id, at, look, title }, renderer, onChoose) {
  const marker = L.circleMarker([at.lat, at.lon], { pane: 'points', renderer, sign: look, radius: RADIUS });
  marker.bindTooltip(h('span', {}, title), { direction: 'top', offset: [0, -6] });
  marker.on('click', () => onChoose(id));
  return marker;
}
