/** What is an element rather than a drawing on the map: pins and the numbered labels of options. */
import * as L from 'leaflet';
import { h, s } from '../view/dom.js';
import { available, band } from '../format/power.js';
import { COLOURS } from './style.js';

/** These repeat the list beside the map, so they are kept from keyboard and screen reader. */
const REPEATED = { keyboard: false, bubblingMouseEvents: false };

export function optionMarker(option, chosen, t, onClick) {
  const { rank, connectionPoint } = option;
  const figure = figureOf(option, t);
  const element = h(
    'div',
    { class: ['option-mark', chosen && 'chosen'], 'aria-hidden': 'true' },
    h('i', { class: 'option-dot' }),
    h('span', { class: 'option-pill' }, h('b', {}, String(rank)), figure),
  );
  const [lon, lat] = connectionPoint.location.coordinates;
  const icon = L.divIcon({ html: element, className: 'bare-icon', iconSize: [0, 0] });
  const marker = L.marker([lat, lon], {
    ...REPEATED,
    icon,
    zIndexOffset: chosen ? 800 : 400 - rank,
  });
  marker.on('click', onClick);
  return { marker, element };
}

function figureOf({ availableKva, band: range }, t) {
  if (range) return band(range);
  return Number.isFinite(availableKva) ? available(availableKva) : t('fit.noData');
}

/** What a pin covers, in layer points. */
export function pinBox(map, latlng) {
  const { x, y } = map.latLngToLayerPoint(latlng);
  return { x: x - 15, y: y - 38, width: 30, height: 40 };
}

/** The place asked about, hollow when roughly known; with a letter, one of several candidates. */
export function pinMarker(latlng, { index = null, onClick = null, rough = false } = {}) {
  const icon = L.divIcon({
    html: pinPicture(index === null ? pinDot(rough) : pinLetter(index), rough),
    className: 'bare-icon',
    iconSize: [30, 40],
    iconAnchor: [15, 38],
  });
  const interactive = onClick !== null;
  const marker = L.marker(latlng, { ...REPEATED, icon, interactive, zIndexOffset: 600 });
  if (interactive) marker.on('click', onClick);
  return marker;
}

const PIN = 'M15 37.5S3 23.5 3 14.5a12 12 0 0 1 24 0C27 23.5 15 37.5 15 37.5z';

const pinPicture = (mark, rough) =>
  s(
    'svg',
    {
      viewBox: '0 0 30 40',
      width: 30,
      height: 40,
      class: rough ? 'pin pin-rough' : 'pin',
      'aria-hidden': 'true',
    },
    s('ellipse', { cx: 15, cy: 38, rx: 6, ry: 2, fill: COLOURS.ink, 'fill-opacity': 0.35 }),
    s('path', { d: PIN, ...(rough ? HOLLOW : SOLID) }),
    mark,
  );

const SOLID = { fill: COLOURS.accent, stroke: COLOURS.white, 'stroke-width': 1.8 };
const HOLLOW = { fill: COLOURS.white, stroke: COLOURS.accent, 'stroke-width': 2.4 };

const pinDot = (rough) =>
  s('circle', { cx: 15, cy: 14.5, r: 5, fill: rough ? COLOURS.accent : COLOURS.white });

function pinLetter(index) {
  const look = { fill: COLOURS.white, 'font-size': 14, 'font-weight': 700 };
  const letter = String.fromCharCode(65 + index);
  return s('text', { x: 15, y: 19.5, 'text-anchor': 'middle', ...look }, letter);
}
