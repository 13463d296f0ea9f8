/** Constrained areas: feeders from afar, single transformers from near. */
import * as L from 'leaflet';
import { gradeCanvas } from './canvas.js';
import { areaStyle } from './style.js';
import { lookOf } from '../format/grades.js';

export function addAreas(map, store) {
  const renderer = gradeCanvas('areas');
  let drawn = null;
  store.watch(
    (s) => [s.areas, s.view?.zoom >= 16],
    (_, { areas, layer, view }) => {
      const old = drawn;
      drawn = areas && view ? draw(areas, layer, view.zoom, renderer).addTo(map) : null;
      old?.remove(); // after the new ones, so that the ground never shows in between
    },
  );
}

const draw = (areas, layer, zoom, renderer) =>
  L.geoJSON(areas, {
    pane: 'areas',
    renderer,
    interactive: false,
    style: ({ properties }) => areaStyle(lookOf(properties, layer), zoom),
  });
