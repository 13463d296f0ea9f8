/** Open requests and coming outages, each with a sign of its own; neither is a grade. */
import * as L from 'leaflet';
import { h } from '../../view/dom.js';
import { plainSvg } from '../canvas.js';
import { COLOURS } from '../style.js';
import { spanText, kva } from '../../format/planner/figures.js';

const GROUND = {
  color: COLOURS.ink,
  weight: 1.6,
  dashArray: '2 3',
  fillColor: COLOURS.ink,
  fillOpacity: 0.08,
};

export function addPoints(map, store) {
  const renderer = plainSvg('hover');
  addRequests(map, store);
  let drawn = null;
  store.watch(
    (s) => [s.outages.data, s.t],
    ([data], { t, lang }) => {
      drawn?.remove();
      drawn = data ? outages(data, renderer, { t, lang }).addTo(map) : null;
    },
  );
}

function outages(data, renderer, { t, lang }) {
  const common = { pane: 'hover', renderer, interactive: true, bubblingMouseEvents: false };
  return L.geoJSON(data, {
    ...common,
    style: { ...common, ...GROUND },
    pointToLayer: (_, latlng) => L.marker(latlng, { icon: sign('outage', '停'), keyboard: false }),
    onEachFeature: ({ properties }, layer) =>
      layer.bindTooltip(outageWords(properties, t, lang), {
        direction: 'top',
        className: 'plain-tip',
      }),
  });
}

const outageWords = ({ assetName, startsAt, endsAt, reason }, t, lang) =>
  [assetName ?? t('planner.layer.outages'), spanText(startsAt, endsAt, lang), reason]
    .filter(Boolean)
    .join(' · ');

const sign = (kind, word) =>
  L.divIcon({
    html: h('div', { class: `map-sign sign-${kind}`, 'aria-hidden': 'true' }, word),
    className: 'bare-icon',
    iconSize: [18, 18],
  });

function addRequests(map, store) {
  const group = L.layerGroup().addTo(map);
  store.watch(
    (s) => [s.pending.data, s.t],
    ([data, t]) => {
      group.clearLayers();
      for (const request of data ?? []) group.addLayer(requestMark(request, t));
    },
  );
}

/** A diamond in the accent: somebody's wish, not the state of the grid. */
function requestMark({ place, kva: asked, use, status }, t) {
  const [lon, lat] = place.location.coordinates;
  const words = [
    `${kva(asked)}\u00a0kVA`,
    t(`use.${use}`),
    t(`staff.status.${status}`),
    place.name,
  ];
  return L.marker([lat, lon], { icon: sign('request', ''), keyboard: false }).bindTooltip(
    words.filter(Boolean).join(' · '),
    { direction: 'top', className: 'plain-tip' },
  );
}
