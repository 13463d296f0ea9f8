/** Where the map looks: the county at first, the place and its best points after an answer. */
import * as L from 'leaflet';
import { accuracyOf, isPoint } from '../format/place.js';

const PHONE_BELOW = 720;
/** Height of the folded sheet. */
const PEEK = 96;
const CLOSEST = 16.5;
/** So many options are brought into view together with the place. */
const BEST = 3;

export function addCamera(map, store) {
  let home = null;
  store.watch(
    (s) => [s.dataset, s.base],
    (_, state) => {
      if (home !== null) return;
      home = countyBounds(state);
      if (home === null) return;
      map.setMaxBounds(home.pad(4));
      if (state.place === null || !map._loaded) look(map, home, state, false);
      if (state.answer.data) goToAnswer(map, state, home);
    },
  );
  store.watch(
    (s) => s.answer.data,
    (data, state) => data && goToAnswer(map, state, home),
  );
  store.watch(
    (s) => s.showOnMap,
    (_, state) => state.answer.data && goToAnswer(map, state, home),
  );
  store.watch(
    (s) => s.place === null,
    (nowhere, state) => nowhere && home && look(map, home, state, true),
  );
  store.watch(
    (s) => s.chosen,
    (_, state) => keepChosenInView(map, state),
  );
}

function countyBounds({ dataset, base }) {
  if (dataset?.extent) {
    const [west, south, east, north] = dataset.extent;
    return L.latLngBounds([south, west], [north, east]);
  }
  const outline = base?.features.filter((f) => f.properties.layer === 'outline') ?? [];
  return outline.length ? L.geoJSON(outline).getBounds() : null;
}

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function look(map, bounds, state, animate) {
  // The columns may just have changed, and the map learns of its size only after the next frame.
  map.invalidateSize({ pan: false, animate: false });
  map.fitBounds(bounds, { ...padding(map, state), maxZoom: CLOSEST, animate: animate && !calm() });
}

const isPhone = () => window.innerWidth < PHONE_BELOW;

/** What lies over the map on a phone, in pixels from its edges: search and chips, and the sheet. */
export function covered(map, { sheet, place }) {
  if (!isPhone()) return { top: 0, bottom: 0 };
  const share = { peek: 0, half: 0.55, full: 0.9 }[sheet];
  // The button for the other language stands in a corner, where the county is not but labels may.
  return { top: place ? 164 : 118, bottom: Math.max(PEEK, Math.round(map.getSize().y * share)) };
}

/** Keeps clear of what lies over the map: search and sheet on a phone, controls elsewhere. */
function padding(map, state) {
  if (!isPhone()) {
    return state.answer.data
      ? { paddingTopLeft: [48, 64], paddingBottomRight: [112, 48] } // labels lie to the right of points
      : { paddingTopLeft: [24, 24], paddingBottomRight: [24, 24] };
  }
  // The full sheet leaves no map to speak of; it will be half again when the map is looked at.
  const sheet = state.sheet === 'full' ? 'half' : state.sheet;
  const { top, bottom } = covered(map, { ...state, sheet });
  return { paddingTopLeft: [24, top + 6], paddingBottomRight: [24, bottom + 30] };
}

function goToAnswer(map, state, home) {
  const bounds = answerBounds(state.answer.data, accuracyOf(state));
  if (bounds === null) return home && !map._loaded && look(map, home, state, false);
  look(map, bounds, state, map._loaded);
}

const latlngOf = (point) => L.latLng(point.coordinates[1], point.coordinates[0]);

function answerBounds(data, accuracyMetres) {
  const { query, options = [], places = [] } = data;
  const here = query?.location;
  const points = [here, ...best(options), ...places.map((p) => p.location)]
    .filter((p) => p?.coordinates)
    .map(latlngOf);
  if (points.length === 0) return null;
  const bounds = L.latLngBounds(points);
  const around = Math.max(accuracyMetres, reachOf(data, accuracyMetres));
  if (around > 0 && here) bounds.extend(latlngOf(here).toBounds(2 * around));
  return bounds.pad(0.12);
}

/** The ring around a point; with nothing in reach, the way to the nearest is all there is to see. */
function reachOf({ options = [], searchedMetres, nearestMetres }, accuracyMetres) {
  if (options.length === 0) return nearestMetres ?? searchedMetres ?? 0;
  return isPoint(accuracyMetres) ? (options[0].serviceRadiusMetres ?? 0) : 0;
}

/** Points that are too far are listed, but would only push the near ones together. */
function best(options) {
  const near = options.filter((o) => o.withinServiceRadius !== false);
  return (near.length > 0 ? near : options).slice(0, BEST).map((o) => o.connectionPoint.location);
}

/** Pans only when the chosen point is out of view. */
function keepChosenInView(map, { answer, chosen }) {
  const option = answer.data?.options?.find((o) => o.rank === chosen);
  if (!option?.connectionPoint.location || !map._loaded) return;
  const latlng = latlngOf(option.connectionPoint.location);
  if (!map.getBounds().pad(-0.05).contains(latlng)) map.panTo(latlng, { animate: !calm() });
}
