/** Zoom, locate, which headroom to show, and the scale. */
import * as L from 'leaflet';
import { h, show } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { setLayer } from '../state/actions.js';
import { locate } from '../state/locate.js';

const LAYERS = ['demand', 'generation'];

export function addControls(map, overlay, store) {
  const layers = h('fieldset', { class: 'layer-switch' });
  const buttons = h('div', { class: 'map-buttons' });
  overlay.append(layers, buttons);
  L.control.scale({ imperial: false, maxWidth: 120, position: 'bottomleft' }).addTo(map);
  store.watch(
    (s) => s.t,
    (t) => {
      show(layers, ...layerChoices(store, t));
      show(buttons, zoomButtons(map, store, t));
    },
  );
  store.watch(
    (s) => s.layer,
    (layer) => check(layers, layer),
  );
  store.watch(
    (s) => s.t,
    () => check(layers, store.get().layer),
  );
}

const layerChoices = (store, t) => [
  h('legend', { class: 'unseen' }, t('map.layer')),
  ...LAYERS.map((layer) =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name: 'layer',
        value: layer,
        on: { change: () => setLayer(store, layer) },
      }),
      h('span', {}, t(`map.layer.${layer}`)),
    ),
  ),
];

function check(layers, layer) {
  for (const input of layers.querySelectorAll('input')) input.checked = input.value === layer;
}

const zoomButtons = (map, store, t) => [
  button('plus', t('map.zoomIn'), () => map.zoomIn(), 'zoom'),
  button('minus', t('map.zoomOut'), () => map.zoomOut(), 'zoom'),
  button('locate', t('locate.label'), () => locate(store), 'locate'),
];

const button = (name, label, onClick, kind) =>
  h(
    'button',
    { type: 'button', class: kind, 'aria-label': label, title: label, on: { click: onClick } },
    icon(name, 18),
  );
