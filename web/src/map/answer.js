/** The answer on the map: pin, service radius, supply path, and a numbered label at every option. */
import * as L from 'leaflet';
import { plainSvg } from './canvas.js';
import { CIRCLE, COLOURS } from './style.js';
import { accuracyOf, isPoint, isRough } from '../format/place.js';
import { chosenOption, choose, askCandidate } from '../state/actions.js';
import { optionMarker, pinBox, pinMarker } from './markers.js';
import { covered } from './camera.js';
import { controlBoxes, placePills } from './pills.js';

const CASING = {
  color: COLOURS.white,
  weight: 9,
  opacity: 0.95,
  lineCap: 'round',
  lineJoin: 'round',
};
const PATH = {
  color: COLOURS.accent,
  weight: 4.5,
  opacity: 1,
  lineCap: 'round',
  lineJoin: 'round',
};
const ESTIMATE = { ...PATH, weight: 3.5, dashArray: '7 6', lineCap: 'butt' };
const RING = {
  color: COLOURS.accent,
  weight: 1.6,
  dashArray: '2 5',
  lineCap: 'round',
  fill: false,
};

export function addAnswer(map, overlay, store, { taken, names }) {
  const renderer = plainSvg('choice');
  const lines = L.layerGroup().addTo(map);
  const markers = L.layerGroup().addTo(map);
  const shape = { pane: 'choice', renderer, interactive: false };
  let options = [];

  const arrange = () => {
    if (!map._loaded) return;
    const { place, answer, chosen } = store.get();
    const at = place && pinPlace({ place, answer });
    const pin = at ? pinBox(map, at) : null;
    const pills = placePills(map, options, chosen, {
      covered: covered(map, store.get()),
      taken: [...(pin ? [pin] : []), ...controlBoxes(map, overlay)],
    });
    taken.boxes = [...(pin ? [pin] : []), ...pills];
    names.redraw();
  };
  store.watch(
    (s) => [s.answer.data, s.place, s.chosen, s.t],
    (_, state) => {
      lines.clearLayers();
      markers.clearLayers();
      options = state.place ? drawAnswer(state, store, { lines, markers, shape }) : [];
      arrange();
    },
  );
  store.watch(
    (s) => s.hovered,
    (rank) =>
      options.forEach(({ option, element }) =>
        element.classList.toggle('hovered', option.rank === rank),
      ),
  );
  map.on('moveend', arrange);
  // The legend is drawn after this hears of it.
  store.watch(
    (s) => s.legendOpen,
    () => queueMicrotask(arrange),
  );
}

const latlngOf = (point) => L.latLng(point.coordinates[1], point.coordinates[0]);

function drawAnswer(state, store, { lines, markers, shape }) {
  const { data } = state.answer;
  const pin = pinPlace(state);
  const accuracyMetres = accuracyOf(state);
  if (pin) pinMarker(pin, { rough: isRough({ accuracyMetres }) }).addTo(markers);
  if (pin && accuracyMetres > 0)
    L.circle(pin, {
      ...shape,
      ...CIRCLE,
      radius: accuracyMetres,
      className: 'accuracy',
    }).addTo(lines);
  if (!data) return [];
  (data.places ?? []).forEach((place, i) =>
    pinMarker(latlngOf(place.location), {
      index: i,
      onClick: () => askCandidate(store, place),
    }).addTo(markers),
  );
  const chosen = chosenOption(state);
  if (chosen) drawChosen(chosen, { pin, accuracyMetres }, lines, shape);
  return (data.options ?? [])
    .filter((o) => o.connectionPoint.location)
    .map((option) => {
      const { marker, element } = optionMarker(option, option === chosen, state.t, () =>
        choose(store, option.rank),
      );
      marker.addTo(markers);
      return { option, element, latlng: marker.getLatLng() };
    });
}

/** Where the question is about: at once for a click, with the answer for an address. */
function pinPlace({ place, answer }) {
  if (Number.isFinite(place.lon)) return L.latLng(place.lat, place.lon);
  const at = answer.data?.verdict === 'AMBIGUOUS_PLACE' ? null : answer.data?.query?.location;
  return at ? latlngOf(at) : null;
}

function drawChosen(option, { pin, accuracyMetres }, lines, shape) {
  const point = option.connectionPoint.location && latlngOf(option.connectionPoint.location);
  const along = (geometry, style) =>
    L.geoJSON(geometry, { ...shape, style: { ...style, fill: false } }).addTo(lines);
  if (option.reserve?.route) along(option.reserve.route, { ...PATH, weight: 3, dashArray: '10 5' });
  if (option.route) {
    along(option.route, CASING);
    along(option.route, PATH);
  }
  // From a rough place neither a radius nor a way to the point can be told.
  if (!pin || isRough({ accuracyMetres })) return;
  if (option.serviceRadiusMetres && isPoint(accuracyMetres))
    L.circle(pin, { ...shape, ...RING, radius: option.serviceRadiusMetres }).addTo(lines);
  if (!point) return;
  L.polyline([pin, point], { ...shape, ...CASING, weight: 7 }).addTo(lines);
  L.polyline([pin, point], { ...shape, ...ESTIMATE }).addTo(lines);
}
