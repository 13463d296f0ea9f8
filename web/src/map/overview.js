/** The county in small, with the part that the map shows. */
import { h, s, show } from '../view/dom.js';
import { inLanguage } from '../format/language.js';

const FROM_ZOOM = 12;
const SIZE = { width: 84, height: 96 };

export function addOverview(overlay, store) {
  const root = h('figure', { class: 'overview', hidden: true, 'aria-hidden': 'true' });
  overlay.append(root);
  let outline = null;
  store.watch(
    (state) => state.base,
    (base) => {
      outline = base?.features.find((f) => f.properties.layer === 'outline') ?? null;
    },
  );
  store.watch(
    (state) => [state.view, state.base, state.t],
    ([view], { lang }) => {
      root.hidden = !outline || !view || view.zoom < FROM_ZOOM;
      if (!root.hidden)
        show(
          root,
          picture(outline, view.bbox),
          h('figcaption', {}, inLanguage(outline.properties, 'name', lang)),
        );
    },
  );
}

function picture({ geometry }, bbox) {
  const rings =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((p) => p[0])
      : [geometry.coordinates[0]];
  const place = fitted(rings.flat());
  const d = rings
    .map(
      (ring) =>
        `M${ring
          .map((p) =>
            place(p)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}z`,
    )
    .join('');
  const [x1, y1] = place([bbox[0], bbox[3]]);
  const [x2, y2] = place([bbox[2], bbox[1]]);
  return s(
    'svg',
    { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, width: SIZE.width, height: SIZE.height },
    s('path', { d, class: 'overview-land' }),
    s('rect', {
      x: x1 - 1,
      y: y1 - 1,
      width: Math.max(4, x2 - x1 + 2),
      height: Math.max(4, y2 - y1 + 2),
      class: 'overview-view',
    }),
  );
}

/** Degrees to the little picture; a degree of longitude is shorter than one of latitude. */
function fitted(points) {
  const lons = points.map((p) => p[0]);
  const lats = points.map((p) => p[1]);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (SIZE.width - 4) / ((east - west) * narrow),
    (SIZE.height - 4) / (north - south),
  );
  const left = (SIZE.width - (east - west) * narrow * scale) / 2;
  const top = (SIZE.height - (north - south) * scale) / 2;
  return ([lon, lat]) => [left + (lon - west) * narrow * scale, top + (north - lat) * scale];
}
