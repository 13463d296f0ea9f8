/** What a reader can do, as changes of state. Panels and map call these and nothing of each other. */
import { fromExample, layerOf } from './question.js';
import { EMPTY_NEED } from './url.js';
import { NO_ANSWER } from './initial.js';
import { centreOf } from './mapdata.js';
import { PLAIN_DATUM } from '../format/datum.js';
import { degrees } from '../format/distance.js';

/**
 * @typedef {{lon: number, lat: number, accuracyMetres?: number}} Position
 * @param {{address?: string, name: string, exact?: Position} & Partial<Position>} place
 */
export function askPlace(store, place) {
  store.set({ ...ASKED, place, askedFrom: centreOf(store.get().view) });
}

/** Whatever was going on ends when a place is asked about. */
const ASKED = Object.freeze({
  chosen: 1,
  fieldError: null,
  hovered: null,
  locating: null,
  marking: false,
  sheet: 'half',
});

export function askPoint(store, lon, lat, name = '') {
  askPlace(store, { lon: Number(degrees(lon)), lat: Number(degrees(lat)), name });
}

/** Where the reader's own device says it is; it also says how far off that may be. */
export function askOwnPosition(store, { longitude, latitude, accuracy }) {
  const place = { lon: Number(degrees(longitude)), lat: Number(degrees(latitude)), name: '' };
  askPlace(store, accuracy > 0 ? { ...place, accuracyMetres: Math.ceil(accuracy) } : place);
}

/**
 * A place of the server's is asked by its address, for the server then knows how exact it is; a
 * position by the text that it was read from.
 */
export function askSuggestion(store, found, text = '') {
  if (found.level === 'POSITION' && text) return askPlace(store, { address: text, name: text });
  askPlace(store, { address: addressOf(found), name: found.name, exact: exactly(found) });
}

/** One of several places of the same name: only the address tells them apart. */
export function askCandidate(store, found) {
  const address = addressOf(found);
  askPlace(store, { address, name: address, exact: exactly(found) });
}

function exactly({ location, accuracyMetres }) {
  const [lon, lat] = location.coordinates;
  return accuracyMetres > 0 ? { lon, lat, accuracyMetres } : { lon, lat };
}

/** The address of a shop is that of its street until its own name is added. */
function addressOf({ name, address }) {
  if (!address) return name;
  return address.endsWith(name) ? address : address + name;
}

export function setNeed(store, patch) {
  const need = { ...store.get().need, ...patch };
  // Another level was asked for because of the old need; the rules decide again for the new one.
  if (!('voltage' in patch)) need.voltage = null;
  const layer = 'use' in patch ? layerOf(need.use) : store.get().layer;
  store.set({ need, layer, chosen: 1, fieldError: null });
}

export function askExample(store, example) {
  const { place, need } = fromExample(example.query, EMPTY_NEED);
  store.set({ need, layer: layerOf(need.use) });
  askPlace(store, place);
}

export function choose(store, rank) {
  const options = store.get().answer.data?.options ?? [];
  if (options.some((o) => o.rank === rank)) store.set({ chosen: rank });
}

export function startOver(store) {
  store.set({
    place: null,
    chosen: 1,
    answer: NO_ANSWER,
    fieldError: null,
    marking: false,
    locating: null,
    datum: PLAIN_DATUM,
    need: { ...EMPTY_NEED },
    layer: 'demand',
  });
}

export const clearPlace = (store) =>
  store.set({ place: null, chosen: 1, answer: NO_ANSWER, fieldError: null, marking: false });

/** The map comes forward and waits for the spot. */
export const startMarking = (store) =>
  store.set({ marking: true, sheet: 'peek', showOnMap: store.get().showOnMap + 1 });

export const stopMarking = (store) => store.set({ marking: false, sheet: 'half' });

export const setDatum = (store, datum) => store.set({ datum });

export const retry = (store) => store.set({ attempt: store.get().attempt + 1 });

export const setLayer = (store, layer) => store.set({ layer });

export const setLanguage = (store, lang) => store.set({ lang });

export const setSheet = (store, sheet) => store.set({ sheet });

export const toggleLegend = (store) => store.set({ legendOpen: !store.get().legendOpen });

/** Brings the map back to the answer; on a phone the sheet makes way for it. */
export const showOnMap = (store) =>
  store.set({ showOnMap: store.get().showOnMap + 1, sheet: 'peek' });

/** The option that list, map and detail agree on; null when there is none. */
export function chosenOption({ answer, chosen }) {
  const options = answer.data?.options ?? [];
  return options.find((o) => o.rank === chosen) ?? options[0] ?? null;
}
