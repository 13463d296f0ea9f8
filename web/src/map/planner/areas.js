/** Areas of the chosen level. Another hour or filter repaints the shapes that are there. */
import * as L from 'leaflet';
import { gradeCanvas } from '../canvas.js';
import { areaStyle, COLOURS } from '../style.js';
import { KIND_OF_LEVEL, groundLook, isChanged } from '../../state/planner/paint.js';

const NEAR = 16;
const HIDDEN = Object.freeze({ fill: false, stroke: false, mark: null });

export function addAreas(map, store) {
  const renderer = gradeCanvas('areas');
  let drawn = null;
  let features = [];
  const styleOf = ({ properties }) => areaLook(properties, store.get());
  store.watch(
    (s) => s.areaData.data,
    (data) => {
      const old = drawn;
      features = data?.features ?? [];
      drawn = data
        ? L.geoJSON(data, { pane: 'areas', renderer, interactive: false, style: styleOf }).addTo(
            map,
          )
        : null;
      old?.remove(); // after the new ones, so that the ground never shows in between
    },
  );
  store.watch(
    (s) => [s.recolour, s.grades, s.view?.zoom >= NEAR],
    () => drawn?.setStyle(styleOf),
  );
  return { features: () => features };
}

/** The level is that of the shapes, which may still be those of the level before. */
export function areaLook(properties, state) {
  const look = groundLook(properties, state);
  if (!state.grades.includes(look)) return HIDDEN;
  const style = areaStyle(look, state.view?.zoom ?? 9);
  if (!isChanged(KIND_OF_LEVEL[properties.level], properties.id, state)) return style;
  return { ...style, color: COLOURS.accent, weight: 2.5 };
}
