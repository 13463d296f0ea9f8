/**
 * All names on one canvas, with a white halo and never over one another.
 *
 * They are laid out anew when the map rests; while it moves they move along with it.
 */
import * as L from 'leaflet';
import { COLOURS } from './style.js';
import { placeBoxes } from './placement.js';
import { wantedNames } from './namelist.js';

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
const HALO_PX = 3;
const MARGIN = 3;

const NameLayer = L.Renderer.extend({
  initialize(store, taken) {
    L.Renderer.prototype.initialize.call(this, { pane: 'names', padding: 0.15 });
    this._store = store;
    this._taken = taken;
  },

  _initContainer() {
    this._container = document.createElement('canvas');
    this._ctx = this._container.getContext('2d');
  },

  _destroyContainer() {
    this._container.remove();
  },

  _updatePaths() {},

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const { min } = this._bounds;
    const size = this._bounds.getSize();
    const ratio = window.devicePixelRatio || 1;
    const canvas = this._container;
    L.DomUtil.setPosition(canvas, min);
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    this._ctx.setTransform(ratio, 0, 0, ratio, -min.x * ratio, -min.y * ratio);
    drawNames(this._ctx, this._map, this._bounds, this._store.get(), this._taken.boxes);
  },

  redraw() {
    if (this._map && this._container) this._update();
    return this;
  },
});

export function addNames(map, store, taken) {
  const layer = new NameLayer(store, taken);
  map.whenReady(() => layer.addTo(map));
  store.watch(
    (s) => [s.base, s.network, s.t],
    () => layer.redraw(),
  );
  return layer;
}

function drawNames(context, map, bounds, state, taken) {
  const zoom = map.getZoom();
  const wanted = wantedNames(state, zoom)
    .map((name) => ({ ...name, at: map.latLngToLayerPoint([name.lat, name.lon]) }))
    .filter(({ at }) => bounds.contains(at))
    .map((name) => ({ item: name, places: seenPlaces(map, name, placesFor(context, name)) }));
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const { item, box } of placeBoxes(wanted, taken)) paint(context, item, box);
}

function seenPlaces(map, { whole }, places) {
  if (!whole) return places;
  const { x: width } = map.getSize();
  const { x: left } = map.containerPointToLayerPoint([0, 0]);
  return places.filter(({ x, width: own }) => x >= left && x + own <= left + width);
}

const fontOf = ({ size, weight, italic }) =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${FONT}`;

function placesFor(context, name) {
  context.font = fontOf(name);
  const width = context.measureText(name.text).width + 2 * MARGIN;
  const height = name.size + 2 * MARGIN;
  const { x, y } = name.at;
  const box = (dx, dy) => ({ x: x + dx, y: y + dy, width, height });
  const middle = box(-width / 2, -height / 2);
  if (!name.beside) return [middle];
  const gap = Math.abs(name.beside);
  // Below zero: centred if it can be, else beside.
  return [
    ...(name.beside < 0 ? [middle] : []),
    box(gap, -height / 2),
    box(-gap - width, -height / 2),
    box(-width / 2, -gap - height),
    box(-width / 2, gap),
  ];
}

function paint(context, name, box) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  context.font = fontOf(name);
  context.strokeStyle = 'rgba(255,255,255,.92)';
  context.lineWidth = HALO_PX * 1.5;
  context.strokeText(name.text, x, y);
  context.fillStyle = name.colour ?? COLOURS.ink;
  context.fillText(name.text, x, y);
}
