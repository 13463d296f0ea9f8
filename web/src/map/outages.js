/** Ground that will be without power for a while: a pattern of its own, for it is no grade. */
import * as L from 'leaflet';
import { gradeCanvas } from './canvas.js';
import { OUTAGE } from './style.js';

export function addOutages(map, store) {
  const renderer = gradeCanvas('borders');
  let drawn = null;
  store.watch(
    (s) => s.outageMap,
    (data) => {
      drawn?.remove();
      drawn = data ? draw(data, renderer).addTo(map) : null;
    },
  );
}

const draw = (data, renderer) =>
  L.geoJSON(data, { pane: 'borders', renderer, interactive: false, style: OUTAGE });
