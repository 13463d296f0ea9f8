/** Where a place is and how exactly that is known, in words. The words themselves stay in i18n/. */
import { degrees, metres } from './distance.js';
import { inLanguage } from './language.js';
import { radiusText } from './area.js';

/** From here on a place is rough: the nearest to its middle need not be nearest to the reader. */
const ROUGH_FROM_METRES = 100;
/** Below this a place is a point, as far as a map of the grid can show. */
const POINT_BELOW_METRES = 30;
/** So near that a direction would only be noise. */
const BESIDE_METRES = 20;
/** A sentence that repeats what was typed must stay a sentence. */
const LONGEST_QUOTE = 24;

export const isRough = ({ accuracyMetres }) => accuracyMetres >= ROUGH_FROM_METRES;

export const isPoint = (accuracyMetres) => accuracyMetres < POINT_BELOW_METRES;

/** A place whose answer means little before the reader has marked the spot. */
export const needsMarking = (place) => isRough(place) || Boolean(place.unmatched);

/** A place that the reader could tell better than the address does. */
export const isUncertain = (place) => needsMarking(place) || Boolean(place.interpolated);

/** 村, 门牌, 交叉口: what kind of place it is; null for a kind newer than this page. */
export function placeWord({ kind }, t) {
  const key = `kind.${kind}`;
  return t.has(key) ? t(key) : null;
}

/** Facts one after the other; where a line must break, it breaks after a dot. */
export const inRow = (facts) => facts.filter(Boolean).join('\u00a0· ');

/** Township and kind, in small print beside a name. */
export const placeWhere = ({ name, area, ...place }, t, lang) =>
  inRow([area?.name !== name && inLanguage(area, 'name', lang), placeWord(place, t)]);

/** The same with how well it is known, for a row of a list. */
export const placeFacts = (place, t, lang) =>
  inRow([placeWhere(place, t, lang), place.interpolated && t('place.estimated'), onlyWithin(place, t)]);

const onlyWithin = (place, t) =>
  isRough(place) && t('place.onlyWithin', { d: radiusText(place.accuracyMetres) });

/** "村级位置，约 800 m 内"; null for a place known exactly. */
export function accuracyText(place, t) {
  if (!(place.accuracyMetres > 0)) return null;
  const key = wordsOf(place, 'within', t) ?? 'place.within';
  return t(key, { d: radiusText(place.accuracyMetres) });
}

/** How the place is known, where the radius has been told; null where that says it all. */
export function sourceText(place, t) {
  const key = wordsOf(place, 'source', t);
  return key && t(key);
}

function wordsOf({ kind, level, interpolated }, what, t) {
  const cases = [interpolated && 'interpolated', kind].filter(Boolean);
  const keys = [...cases.map((own) => `level.${level}.${own}.${what}`), `level.${level}.${what}`];
  return keys.find((key) => t.has(key)) ?? null;
}

/** What of the question was not found at all; null when everything was. */
export const unmatchedText = ({ unmatched }, t) =>
  unmatched ? t('place.unmatched', { q: quoted(unmatched) }) : null;

/** The same before the place that is given instead. */
export const insteadText = ({ unmatched }, t) =>
  unmatched ? t('place.instead', { q: quoted(unmatched) }) : null;

/** What was typed, short enough to stand in a sentence. */
export function quoted(text, longest = LONGEST_QUOTE) {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}

/**
 * A point in words: its township, and how it lies to the nearest name.
 *
 * @returns {{area: string, key: string|null, params: object}|null} null outside every area
 */
export function whereabouts({ areas = [], nearest = null }, t, lang) {
  const smallest = areas.at(-1);
  if (!smallest && !nearest) return null;
  const area = smallest ? inLanguage(smallest, 'name', lang) : '';
  return { area, ...beside(nearest, t, lang) };
}

function beside(nearest, t, lang) {
  if (!nearest) return { key: null, params: {} };
  const { distanceMetres, direction } = nearest;
  const n = inLanguage(nearest, 'name', lang);
  if (!(distanceMetres >= BESIDE_METRES)) return { key: 'place.at', params: { n } };
  const d = metres(Math.round(distanceMetres / 10) * 10);
  const key = `direction.${direction}`;
  if (!t.has(key)) return { key: 'place.near', params: { n, d } };
  return { key: 'place.beside', params: { n, d, direction: t(key) } };
}

/** The same as one text: "云开街道 · 东兴社区西北约 230 m". */
export function whereaboutsText(found, t, lang) {
  const words = found && whereabouts(found, t, lang);
  if (!words) return null;
  return [words.area, words.key && t(words.key, words.params)].filter(Boolean).join(' · ');
}

/** What the place asked about is called: its name, else where it lies, else its position. */
export function placeTitle(state) {
  const { place, t, lang } = state;
  if (!place) return '';
  if (place.name) return place.name;
  const known = whereaboutsText(queryAt(state)?.whereabouts, t, lang);
  return known ?? t(place.accuracyMetres > 0 ? 'locate.position' : 'search.picked', pair(place));
}

const pair = ({ lon, lat }) => ({ lon: degrees(lon), lat: degrees(lat) });

/** The server's reading of the question, unless its last answer was about another place. */
export function queryAt({ place, answer }) {
  const query = answer.data?.query;
  if (!place || !query || place.address) return query ?? null;
  const [lon, lat] = query.location?.coordinates ?? [];
  return near(lon, place.lon) && near(lat, place.lat) ? query : null;
}

/** The server may write a position a little shorter than it was asked. */
const near = (a, b) => Math.abs(a - b) < 2e-5;

/** Within how many metres the place asked about is known; 0 when it is a point. */
export function accuracyOf(state) {
  const { place, answer } = state;
  if (!place || answer.data?.verdict === 'AMBIGUOUS_PLACE') return 0;
  if (!place.address) return place.accuracyMetres ?? 0;
  return answer.data?.query?.matchedPlace?.accuracyMetres ?? 0;
}
