/**
 * Vector tiles on canvas, with what lies under the pointer.
 *
 *   const layer = createTileLayer({
 *     url: () => '/tiles/areas/{z}/{x}/{y}.mvt?direction=demand',
 *     style: ({ properties }, zoom) => areaStyle(lookOf(properties, 'demand'), zoom),
 *     onHover: (feature) => …, onClick: (feature, latlng) => …,
 *   }).addTo(map);
 *
 * A style is what `style.js` gives: `areaStyle`, `lineStyle`, or `{sign, radius, text}` of a point;
 * null hides the feature; `order` says what lies on top. Any other option is one of L.GridLayer.
 */
import * as L from 'leaflet';
import { getTile, tileAddress } from '../api/tiles.js';
import { featuresOf, identityOf, NOTHING } from './tiles/features.js';
import { hitIn, nearerOf, squaresOf } from './tiles/hit.js';
import { readTile } from './tiles/library.js';
import { MARGIN, paint } from './tiles/paint.js';
import { watchPointer } from './tiles/pointer.js';

const LINE_REACH_PX = 5;
const POINT_REACH_PX = 4;
const WIDEST_REACH_PX = 24;
/** Painting leaves the rest of a frame to the map that is being moved. */
const FRAME_BUDGET_MS = 8;

const keyOf = ({ x, y, z }) => `${z}/${x}/${y}`;

const TileLayer = L.GridLayer.extend({
  options: { keepBuffer: 1, updateWhenZooming: false, noWrap: true },

  initialize(options) {
    L.GridLayer.prototype.initialize.call(this, options);
    this._held = new Map();
    this._frame = 0;
    this.on('tileunload', ({ coords }) => this._letGo(coords));
  },

  onAdd(map) {
    L.GridLayer.prototype.onAdd.call(this, map);
    this._stopWatching = watchPointer(map, this);
    map.on('zoomend', this.restyle, this);
  },

  onRemove(map) {
    map.off('zoomend', this.restyle, this);
    this._stopWatching();
    cancelAnimationFrame(this._frame);
    L.GridLayer.prototype.onRemove.call(this, map);
    for (const { coords } of [...this._held.values()]) this._letGo(coords);
  },

  createTile(coords, done) {
    const element = L.DomUtil.create('div');
    const canvas = L.DomUtil.create('canvas', '', element);
    canvas.style.position = 'absolute';
    const held = { coords, element, canvas, content: NOTHING, squares: null, loading: null };
    held.done = (error) => done(error, element);
    this._held.set(keyOf(coords), held);
    this._fill(held);
    return element;
  },

  /** A tile is shown once it is done; whichever of its loads comes through does that. */
  _fill(held) {
    this._load(held).then(
      () => held.done(null),
      (error) => error.name !== 'AbortError' && held.done(error),
    );
  },

  async _load(held) {
    held.loading?.abort();
    held.loading = new AbortController();
    const { signal } = held.loading;
    const bytes = await getTile(tileAddress(this.options.url(held.coords), held.coords), signal);
    signal.throwIfAborted();
    held.content = bytes ? featuresOf(readTile(bytes), held.coords) : NOTHING;
    held.squares = null;
    this._paint(held);
  },

  _letGo(coords) {
    const held = this._held.get(keyOf(coords));
    if (!held) return;
    this._held.delete(keyOf(coords));
    held.loading?.abort();
  },

  /** Fetches everything again and shows it as it comes; what is there stays until then. */
  refresh() {
    // So that `load` is fired once, when all have come again.
    for (const tile of Object.values(this._tiles)) tile.loaded = null;
    for (const held of this._held.values()) this._fill(held);
    return this;
  },

  /** Paints again from what is there: the middle of the view first, a few tiles in every frame. */
  restyle() {
    cancelAnimationFrame(this._frame);
    const waiting = this._fromTheMiddle();
    const paintSome = () => {
      const end = performance.now() + FRAME_BUDGET_MS;
      do {
        const held = waiting.shift();
        if (held && this._held.has(keyOf(held.coords))) this._paint(held);
      } while (waiting.length > 0 && performance.now() < end);
      if (waiting.length > 0) this._frame = requestAnimationFrame(paintSome);
    };
    this._frame = requestAnimationFrame(paintSome);
    return this;
  },

  _fromTheMiddle() {
    const tiles = [...this._held.values()];
    if (!this._map) return tiles;
    const size = this.getTileSize().x;
    const middle = this._map.getCenter();
    const far = ({ x, y, z }) => {
      const at = this._map.project(middle, z).divideBy(size);
      return Math.hypot(x + 0.5 - at.x, y + 0.5 - at.y);
    };
    return tiles.sort((a, b) => far(a.coords) - far(b.coords));
  },

  /** The tiles of another zoom are stretched by Leaflet; drawn for that, they stay sharp. */
  _paint({ coords, canvas, content }) {
    if (!this._map) return;
    const stretch = this._map.getZoomScale(this._map.getZoom(), coords.z);
    const side = this.getTileSize().x * stretch;
    paint(canvas, content, {
      side,
      ratio: window.devicePixelRatio || 1,
      origin: { x: coords.x * side, y: coords.y * side },
      zoom: this._map.getZoom(),
      style: this.options.style,
    });
    canvas.style.left = canvas.style.top = `${-MARGIN / stretch}px`;
    canvas.style.width = canvas.style.height = `${(side + 2 * MARGIN) / stretch}px`;
  },

  /** What is drawn at a place or near it; null when nothing is. */
  featureAt(latlng) {
    if (!this._map) return null;
    const zoom = this._tileZoom;
    const size = this.getTileSize().x;
    const pixel = 1 / size / this._map.getZoomScale(this._map.getZoom(), zoom);
    const at = this._map.project(latlng, zoom).divideBy(size);
    const reach = WIDEST_REACH_PX * pixel;
    let best = null;
    for (let x = Math.floor(at.x - reach); x <= at.x + reach; x++) {
      for (let y = Math.floor(at.y - reach); y <= at.y + reach; y++) {
        best = nearerOf(best, this._hitIn(this._held.get(keyOf({ x, y, z: zoom })), at, pixel));
      }
    }
    return best?.feature ?? null;
  },

  /** @param {number} pixel of the screen, as a part of the tile's side */
  _hitIn(held, at, pixel) {
    if (!held || held.content.features.length === 0) return null;
    held.squares ??= squaresOf(held.content);
    const { extent } = held.content;
    const spot = { x: (at.x - held.coords.x) * extent, y: (at.y - held.coords.y) * extent };
    const unit = pixel * extent;
    const reachOf = (feature) => this._reachPx(feature) * unit;
    const hit = hitIn(held.squares, spot, WIDEST_REACH_PX * unit, reachOf);
    return hit && { feature: hit.feature, distance: hit.distance / unit };
  },

  /** What is not shown is not found. */
  _reachPx(feature) {
    const look = this.options.style(feature, this._map.getZoom());
    if (!look) return -1;
    if (feature.type === 'point') return Math.min(WIDEST_REACH_PX, look.radius + POINT_REACH_PX);
    return feature.type === 'line' ? LINE_REACH_PX : 0;
  },

  /** Everything in view, whatever of it the style hides; what lies in several tiles once. */
  features() {
    const found = new Map();
    if (!this._map) return [];
    const size = this.getTileSize().x;
    const bounds = this._map.getBounds();
    const from = this._map.project(bounds.getNorthWest(), this._tileZoom).divideBy(size);
    const to = this._map.project(bounds.getSouthEast(), this._tileZoom).divideBy(size);
    for (const { coords, content } of this._held.values()) {
      if (coords.z !== this._tileZoom) continue;
      for (const feature of content.features) {
        const [x1, y1, x2, y2] = feature.box.map((v) => v / content.extent);
        const inX = coords.x + x2 >= from.x && coords.x + x1 <= to.x;
        const inY = coords.y + y2 >= from.y && coords.y + y1 <= to.y;
        if (inX && inY) found.set(identityOf(feature), feature);
      }
    }
    return [...found.values()];
  },
});

/**
 * @param {{url: (coords) => string, style: (feature, zoom: number) => object|null,
 *   onHover?: (feature: object|null) => void, onClick?: (feature, latlng) => void}} options
 */
export const createTileLayer = (options) => new TileLayer(options);
