/** Hovering: an edge around the thing and one line about it. Nothing here that the list lacks. */
import * as L from 'leaflet';
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { plainSvg } from './canvas.js';
import { COLOURS, isVisible } from './style.js';
import { areaAt, areasAt, nearestLine, nearestPoint } from './hit.js';
import { lookKey, lookOf } from '../format/grades.js';
import { outageLine } from '../format/outages.js';
import { available, excess, plain } from '../format/power.js';

const POINT_PX = 10;
const LINE_PX = 5;
const MOST_OUTAGES = 2;
const EDGE = { fill: false, color: COLOURS.ink, weight: 2, opacity: 0.9 };

export function addHover(map, overlay, store) {
  if (!window.matchMedia('(hover: hover)').matches) return;
  const renderer = plainSvg('hover');
  const tip = h('div', { class: 'map-tip', hidden: true, 'aria-hidden': 'true' });
  overlay.append(tip);
  let edge = null;
  let under = [];
  let frame = 0;

  const forget = () => {
    edge?.remove();
    edge = null;
    under = [];
    tip.hidden = true;
  };
  const look = (event) => {
    const state = store.get();
    const found = thingAt(map, event.latlng, state);
    const outages = outagesAt(event.latlng, state);
    const things = [found, ...outages].filter(Boolean);
    if (!same(things, under)) {
      forget();
      under = things;
      if (found) edge = outline(found, renderer)?.addTo(map) ?? null;
      show(tip, found && h('p', {}, tipLine(found, state)), outageLines(outages, state));
    }
    tip.hidden = things.length === 0;
    tip.style.transform = `translate(${event.containerPoint.x + 14}px, ${event.containerPoint.y + 16}px)`;
  };
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(event));
  });
  map.on('mouseout movestart zoomstart', () => {
    cancelAnimationFrame(frame);
    forget();
  });
  store.watch((s) => [s.areas, s.network, s.layer, s.outageMap], forget);
}

const same = (some, others) =>
  some.length === others.length && some.every((one, i) => one === others[i]);

const outagesAt = ({ lng, lat }, { outageMap }) =>
  areasAt(outageMap?.features ?? [], { lon: lng, lat }).slice(0, MOST_OUTAGES);

const outageLines = (outages, { t, lang }) =>
  outages.map(({ properties }) =>
    h(
      'p',
      { class: 'tip-outage' },
      h('b', {}, t('outage.map')),
      h('span', {}, outageLine(properties, t, lang)),
    ),
  );

function thingAt(map, latlng, { network, areas, view }) {
  if (!view) return null;
  const spot = spotAt(map, latlng);
  const shown = (network?.features ?? []).filter((f) => isVisible(f.properties, view.zoom));
  const isLine = (f) => f.properties.kind === 'FEEDER';
  return (
    nearestPoint(
      shown.filter((f) => !isLine(f)),
      spot,
      POINT_PX,
    ) ??
    nearestLine(shown.filter(isLine), spot, LINE_PX) ??
    areaAt(areas?.features ?? [], spot)
  );
}

function spotAt(map, latlng) {
  const point = map.latLngToContainerPoint(latlng);
  const aside = map.containerPointToLatLng(point.add([1, 1]));
  return {
    lon: latlng.lng,
    lat: latlng.lat,
    perPixelX: Math.abs(aside.lng - latlng.lng),
    perPixelY: Math.abs(aside.lat - latlng.lat),
  };
}

function outline({ geometry }, renderer) {
  const style = { pane: 'hover', renderer, interactive: false, ...EDGE };
  if (geometry.type !== 'Point') return L.geoJSON(geometry, { ...style, style });
  return L.circleMarker([geometry.coordinates[1], geometry.coordinates[0]], {
    ...style,
    radius: 9,
  });
}

function tipLine({ properties }, { t, layer }) {
  if (properties.kind === 'TIE') return [h('b', {}, properties.name ?? t('tip.tie'))];
  const look = lookOf(properties, layer);
  return [
    glyph(look),
    h('b', {}, properties.name ?? ''),
    h(
      'span',
      {},
      [t(lookKey(look, layer)), figure(properties, t, layer)].filter(Boolean).join(' · '),
    ),
  ];
}

function figure({ availableKva, ratedKva }, t, layer) {
  if (!Number.isFinite(availableKva)) return Number.isFinite(ratedKva) ? plain(ratedKva) : null;
  return availableKva < 0
    ? t('tip.over', { x: excess(availableKva) })
    : t(layer === 'generation' ? 'tip.left.generation' : 'tip.left', {
        a: available(availableKva),
      });
}
