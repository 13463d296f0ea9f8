/** What a reader can do, as changes of state. Panels and map call these and nothing of each other. */
import { fromExample, layerOf } from './question.js';
import { EMPTY_NEED } from './url.js';
import { NO_ANSWER } from './initial.js';
import { degrees } from '../format/distance.js';

/** @param {{address?: string, lon?: number, lat?: number, name: string, exact?: {lon: number, lat: number}}} place */
export function askPlace(store, place) {
  store.set({ place, chosen: 1, fieldError: null, hovered: null, locating: null, sheet: 'half' });
}

export function askPoint(store, lon, lat, name = '') {
  askPlace(store, { lon: Number(degrees(lon)), lat: Number(degrees(lat)), name });
}

/** A place of the server's is asked by its address, for the server then knows how exact it is. */
export function askSuggestion(store, found) {
  const [lon, lat] = found.location.coordinates;
  askPlace(store, { address: addressOf(found), name: found.name, exact: { lon, lat } });
}

/** One of several places of the same name: only the address tells them apart. */
export function askCandidate(store, found) {
  const [lon, lat] = found.location.coordinates;
  const address = addressOf(found);
  askPlace(store, { address, name: address, exact: { lon, lat } });
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
    need: { ...EMPTY_NEED },
    layer: 'demand',
  });
}

export const clearPlace = (store) =>
  store.set({ place: null, chosen: 1, answer: NO_ANSWER, fieldError: null });

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
