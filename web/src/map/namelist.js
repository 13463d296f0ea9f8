/** Which names are wanted at a zoom, the important ones first. Pure: no map, no canvas. */
import { COLOURS } from './style.js';
import { inLanguage, shortName } from '../format/language.js';
import { metres } from '../format/distance.js';
import { accuracyOf, accuracyText, isPoint, queryAt } from '../format/place.js';
import { chosenOption } from '../state/actions.js';

/** Below this the county is small, and so must its names be. */
const SMALL_BELOW = 9.5;
const VILLAGES_FROM = 12;
const FEEDERS_FROM = 14;
const STREETS_FROM = 15;
const PLACES_FROM = 16;
/** Earlier, in a town, they would cover what they stand beside. */
const TRANSFORMERS_FROM = 17;

/**
 * `beside`: pixels from the point; 0 is on it, below zero is on it or else beside it. `whole`: cut off
 * at the edge of the map it would say nothing.
 */
const TOWNSHIP = { size: 14, weight: 700, beside: -5 };
const NEIGHBOUR = { size: 14, weight: 400, colour: COLOURS.ink3, beside: 0 };
const RIVER = { size: 13, weight: 400, italic: true, colour: COLOURS.waterText, beside: 0 };
const STATION = { size: 12, weight: 700, beside: 9 };
const VILLAGE = { size: 13, weight: 600, beside: -4 };
const FEEDER = { size: 12, weight: 600, colour: COLOURS.ink2, beside: 6 };
const STREET = { size: 11, weight: 400, colour: COLOURS.ink3, beside: 0 };
const PLACE = { size: 12, weight: 400, colour: COLOURS.ink2, beside: 9 };
const CIRCLE = { size: 12, weight: 600, colour: COLOURS.accent, beside: -7, whole: true };
const RADIUS = { size: 12, weight: 400, colour: COLOURS.accent, beside: 0 };

/** @returns {{text: string, lon: number, lat: number, size: number, weight: number, beside: number}[]} */
export function wantedNames(state, zoom) {
  const { base, network, lang } = state;
  const of = (layer) => base?.features.filter((f) => f.properties.layer === layer) ?? [];
  const grid = (kind) => network?.features.filter((f) => f.properties.kind === kind) ?? [];
  const names = [
    ...circleName(state, zoom),
    ...radiusName(state, zoom),
    ...townships(of('seat'), zoom, lang),
    ...(zoom >= VILLAGES_FROM ? points(grid('SUBSTATION'), STATION, lang) : []),
    ...points(of('neighbour'), NEIGHBOUR, lang),
    ...lines(
      of('water').filter((f) => zoom >= VILLAGES_FROM || f.properties.class === 'major'),
      RIVER,
      lang,
    ),
  ];
  if (zoom >= VILLAGES_FROM) {
    names.push(
      ...points(of('village'), VILLAGE, lang),
      ...points(grid('SWITCHING_STATION'), STATION, lang),
    );
  }
  if (zoom >= FEEDERS_FROM) names.push(...lines(grid('FEEDER').filter(isTrunk), FEEDER, lang));
  if (zoom >= STREETS_FROM) names.push(...lines(of('road'), STREET, lang));
  if (zoom >= PLACES_FROM) names.push(...points(of('place'), PLACE, lang));
  if (zoom >= TRANSFORMERS_FROM)
    names.push(...points(grid('DISTRIBUTION_TRANSFORMER'), PLACE, lang));
  return names.filter(({ text }) => text !== '');
}

/** Official names are long: while the whole county is in view, the short ones must do. */
function townships(features, zoom, lang) {
  const size = zoom < SMALL_BELOW ? 12 : TOWNSHIP.size;
  const names = points(features, { ...TOWNSHIP, size }, lang);
  if (zoom >= VILLAGES_FROM) return names;
  return names.map((name) => ({ ...name, text: shortName(name.text) }));
}

const isTrunk = (feature) => feature.properties.part === 'trunk';

const points = (features, look, lang) =>
  features.map(({ geometry, properties }) => ({
    ...look,
    text: inLanguage(properties, 'name', lang),
    lon: geometry.coordinates[0],
    lat: geometry.coordinates[1],
  }));

const lines = (features, look, lang) =>
  features.map(({ geometry, properties }) => {
    const [lon, lat] = middleOf(geometry);
    return { ...look, text: inLanguage(properties, 'name', lang), lon, lat };
  });

/** The middle vertex of the longest part: on the line, and far from both ends. */
function middleOf({ type, coordinates }) {
  const parts = type === 'MultiLineString' ? coordinates : [coordinates];
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return longest[Math.floor(longest.length / 2)];
}

const METRES_PER_DEGREE = 111_320;

/** The radius is named at the foot of its ring. */
function radiusName(state, zoom) {
  const option = state.place && chosenOption(state);
  const at = state.answer.data?.query?.location?.coordinates;
  if (!option?.serviceRadiusMetres || !at || zoom < FEEDERS_FROM) return [];
  if (!isPoint(accuracyOf(state))) return []; // no ring is drawn then
  const lat = at[1] - option.serviceRadiusMetres / METRES_PER_DEGREE;
  return [
    {
      ...RADIUS,
      text: state.t('map.radius', { d: metres(option.serviceRadiusMetres) }),
      lon: at[0],
      lat,
    },
  ];
}

/** A smaller circle needs no name: it is hardly more than its pin. */
const NAMED_FROM_PX = 36;

/** How exactly the place is known, at the foot of the circle that shows it. */
function circleName(state, zoom) {
  const radius = accuracyOf(state);
  const query = queryAt(state);
  const at = query?.location?.coordinates;
  if (!at || radius < NAMED_FROM_PX * metresPerPixel(at[1], zoom)) return [];
  const known = query.matchedPlace ?? { level: 'DEVICE' };
  const text = accuracyText({ ...known, accuracyMetres: radius }, state.t);
  return [{ ...CIRCLE, text, lon: at[0], lat: at[1] - radius / METRES_PER_DEGREE }];
}

/** Of a web map whose whole world is 256 px wide at zoom 0. */
const metresPerPixel = (lat, zoom) =>
  (360 * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
