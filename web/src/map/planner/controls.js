/** Zoom, the whole county, and the scale. */
import * as L from 'leaflet';
import { h, show } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { goHome } from '../../state/planner/planner.js';

export function addControls(map, overlay, store) {
  const buttons = h('div', { class: 'map-buttons' });
  overlay.append(buttons);
  L.control.scale({ imperial: false, maxWidth: 110, position: 'bottomleft' }).addTo(map);
  store.watch(
    (s) => s.t,
    (t) =>
      show(
        buttons,
        button('plus', t('map.zoomIn'), () => map.zoomIn()),
        button('minus', t('map.zoomOut'), () => map.zoomOut()),
        button('whole', t('planner.map.home'), () => goHome(store)),
      ),
  );
}

const button = (name, label, onClick) =>
  h(
    'button',
    { type: 'button', class: name, 'aria-label': label, title: label, on: { click: onClick } },
    icon(name, 18),
  );
