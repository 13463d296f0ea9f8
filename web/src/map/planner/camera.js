/** Where the map looks: as the link says, else the county; then wherever the selection is, if unseen. */
import * as L from 'leaflet';
import { shownAsset } from '../../state/planner/planner.js';

const CLOSE = 15;
const PADDING = { paddingTopLeft: [16, 16], paddingBottomRight: [16, 16] };
/** Of such an asset nothing is seen from farther away. */
const SMALL = ['DISTRIBUTION_TRANSFORMER', 'LINE_SECTION'];
const SMALL_FROM = 14;

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function addCamera(map, store) {
  let home = null;
  let moved = store.get().at !== null;
  const goHome = (animate) => {
    moved = false;
    map.invalidateSize({ pan: false, animate: false });
    map.fitBounds(home, { ...PADDING, animate: animate && !calm() });
  };
  store.watch(
    (s) => [s.dataset, s.base],
    ([dataset, base]) => {
      if (home !== null) return;
      home = countyBounds(dataset, base);
      if (home === null) return;
      map.setMaxBounds(home.pad(4));
      const { at } = store.get();
      if (at) map.setView([at[1], at[0]], at[2], { animate: false });
      else goHome(false);
    },
  );
  map.on('dragstart zoomstart', () => {
    moved = map._loaded && home !== null;
  });
  map.on('moveend', () => store.set({ at: moved ? spot(map) : null }));
  followSelection(map, store, () => (moved = true));
  followTown(map, store, () => (moved = true));
  onChange(
    store,
    (s) => s.goHome,
    () => home && goHome(true),
  );
}

function spot(map) {
  const { lng, lat } = map.getCenter().wrap();
  return [Number(lng.toFixed(4)), Number(lat.toFixed(4)), Number(map.getZoom().toFixed(1))];
}

/** The part of the extent with land in it, where it is known. */
function countyBounds(dataset, base) {
  const outline = base?.features.filter((f) => f.properties.layer === 'outline') ?? [];
  if (outline.length > 0) return L.geoJSON(outline).getBounds();
  if (!dataset?.extent || base === null) return null;
  const [west, south, east, north] = dataset.extent;
  return L.latLngBounds([south, west], [north, east]);
}

function onChange(store, slice, tell) {
  let first = true;
  store.watch(slice, (value) => {
    if (!first) tell(value);
    first = false;
  });
}

/** Once for every selection, as soon as its place is known; what is in view stays where it is. */
function followSelection(map, store, moving) {
  let gone = null;
  store.watch(
    (s) => [s.selectedAsset, s.showAsset, shownAsset(s)],
    ([selected, count, data]) => {
      const location = selected?.location ?? data?.location;
      if (!selected) gone = null;
      const key = `${selected?.id} ${count}`;
      if (!location?.coordinates || gone === key || !map._loaded) return;
      gone = key;
      bringIntoView(map, selected, location, moving);
    },
  );
}

function bringIntoView(map, { kind }, { coordinates: [lon, lat] }, moving) {
  const place = L.latLng(lat, lon);
  const tooFar = SMALL.includes(kind) && map.getZoom() < SMALL_FROM;
  if (!tooFar && map.getBounds().pad(-0.08).contains(place)) return;
  moving();
  map.setView(place, tooFar ? CLOSE : map.getZoom(), { animate: !calm() });
}

function followTown(map, store, moving) {
  onChange(
    store,
    (s) => s.town,
    (town) => {
      const of = ({ properties }) => properties.layer === 'township' && properties.code === town;
      const shapes = store.get().base?.features.filter(of) ?? [];
      if (shapes.length === 0) return;
      moving();
      map.fitBounds(L.geoJSON(shapes).getBounds(), { ...PADDING, animate: !calm() });
    },
  );
}
