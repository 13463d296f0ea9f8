/** What lies under the pointer: one line about it while hovering, and its panel on a click. */
import * as L from 'leaflet';
import { h, show } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { plainSvg } from '../canvas.js';
import { COLOURS } from '../style.js';
import { areaAt } from '../hit.js';
import { areaLook } from './areas.js';
import { lookKey } from '../../format/grades.js';
import { kvaDown, kvaUp } from '../../format/planner/figures.js';
import { KIND_OF_LEVEL, groundLook, lookNow } from '../../state/planner/paint.js';
import { select, setTown } from '../../state/planner/planner.js';

const EDGE = { fill: false, color: COLOURS.ink, weight: 2, opacity: 0.9 };
const KINDS = {
  section: 'LINE_SECTION',
  substation: 'SUBSTATION',
  switchingStation: 'SWITCHING_STATION',
  tie: 'TIE',
};

export function addPointing(map, overlay, store, { areas, network }) {
  const thingAt = (latlng) => network.at(latlng) ?? visibleArea(areas, latlng, store.get());
  map.on('click', ({ latlng }) => {
    // A step of a scenario waits for a spot, whatever lies there.
    const { spotTaker } = store.get();
    if (spotTaker) return spotTaker({ lon: latlng.wrap().lng, lat: latlng.lat });
    const found = thingAt(latlng);
    if (found) choose(map, store, found, latlng);
  });
  if (window.matchMedia('(hover: hover)').matches) addTip(map, overlay, store, thingAt);
}

function visibleArea(areas, { lng, lat }, state) {
  if (!state.layers.includes('areas')) return null;
  const found = areaAt(areas.features(), { lon: lng, lat });
  return found && areaLook(found.properties, state).fill ? found : null;
}

/** A cluster opens; a township filters; all else is shown in the panel. */
function choose(map, store, { properties }, latlng) {
  if (properties.count > 1)
    return map.setView(latlng, Math.min(map.getMaxZoom(), map.getZoom() + 2));
  if (properties.level === 'area') return setTown(store, properties.id);
  const asset = assetOf(properties);
  if (asset) select(store, asset);
}

export function assetOf(properties) {
  const { id, name, level, kind, feederId, bindingAsset } = properties;
  if (level === 'hexagon') return bindingAsset?.id ? bindingAsset : null;
  if (level) return { id, kind: KIND_OF_LEVEL[level], name };
  if (kind === 'tie' || kind === 'switchingStation') return null;
  if (kind === 'section')
    return { id: feederId ?? id, kind: 'FEEDER', name: feederId ? null : name };
  return { id, kind: KINDS[kind] ?? 'DISTRIBUTION_TRANSFORMER', name };
}

function addTip(map, overlay, store, thingAt) {
  const renderer = plainSvg('hover');
  const tip = h('div', { class: 'map-tip', hidden: true, 'aria-hidden': 'true' });
  overlay.append(tip);
  let edge = null;
  let under = null;
  let frame = 0;
  const forget = () => {
    cancelAnimationFrame(frame);
    edge?.remove();
    edge = under = null;
    tip.hidden = true;
  };
  const look = ({ latlng, containerPoint }) => {
    const found = thingAt(latlng);
    if (found !== under) {
      forget();
      under = found;
      if (found) edge = outline(found, renderer)?.addTo(map) ?? null;
      if (found) show(tip, tipLine(found.properties, store.get()));
    }
    tip.hidden = found === null;
    tip.style.transform = `translate(${containerPoint.x + 14}px, ${containerPoint.y + 16}px)`;
  };
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(event));
  });
  map.on('mouseout movestart zoomstart', forget);
  store.watch((s) => [s.areaData.data, s.direction, s.grades], forget);
}

function outline(found, renderer) {
  const style = { pane: 'hover', renderer, interactive: false, ...EDGE };
  const { geometry } = found.toGeoJSON?.() ?? found;
  if (geometry.type !== 'Point') return L.geoJSON(geometry, { ...style, style });
  return L.circleMarker([geometry.coordinates[1], geometry.coordinates[0]], {
    ...style,
    radius: 9,
  });
}

function tipLine(properties, state) {
  const { t, direction } = state;
  const { kind, level, name, count } = properties;
  if (kind === 'tie') return [h('b', {}, name || t('tip.tie'))];
  if (kind === 'switchingStation') return [h('b', {}, name ?? '')];
  const look = level ? groundLook(properties, state) : lookOfAsset(properties, state);
  const word = t(lookKey(look, direction === 'generation' ? direction : 'demand'));
  return [
    glyph(look),
    h('b', {}, count > 1 ? t('planner.tip.cluster', { n: count }) : (name ?? '')),
    h('span', {}, [word, figure(properties, t)].filter(Boolean).join(' · ')),
  ];
}

function lookOfAsset(properties, state) {
  const { id, kind } = assetOf(properties);
  return lookNow(kind, { ...properties, id }, state);
}

function figure({ availableKva }, t) {
  if (!Number.isFinite(availableKva)) return null;
  return availableKva < 0
    ? t('planner.tip.over', { x: kvaUp(availableKva) })
    : t('planner.tip.left', { x: kvaDown(availableKva) });
}
