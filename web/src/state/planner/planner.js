/**
 * What the planner's page knows and what a planner can do there, as changes of state. Table, map and
 * asset panel call these and nothing of each other.
 *
 *   selectedAsset   `{id, kind, name}` of the asset that all three show, or null; only the id is sure
 *   whatifAdd       something to be added to the scenario; the dock takes it and puts null back
 *   spotTaker       takes the spot of the next click on the map for a step of the scenario; else null
 *   whatifResult    the answer to the scenario, or null; the map draws what it changes
 */
import { translator } from '../../format/message.js';
import { NO_ANSWER } from '../initial.js';
import { decode } from './route.js';

/** `data` is the last good answer, of the moment `at`, and stays through later phases. */
export const NOTHING = Object.freeze({ phase: 'none', data: null, at: null, problem: null });

export function initialPlanner(search) {
  return {
    ...decode(search),
    t: translator({}),
    session: null,
    sessionProblem: null,
    dataset: null,
    base: null,
    standards: null,
    register: NOTHING,
    asset: NOTHING,
    states: NOTHING,
    recolour: null,
    areaData: NOTHING,
    areas: null,
    network: null,
    pending: NOTHING,
    outages: NOTHING,
    tilesFailed: false,
    mapFailed: false,
    view: null,
    showWhole: false,
    refreshed: 0,
    showAsset: 0,
    goHome: 0,
    legendOpen: true,
    columnOpen: false,
    picture: null,
    printed: null,
    whatifAdd: null,
    spotTaker: null,
    whatifResult: null,
    ...UNASKED,
    layer: decode(search).direction,
  };
}

/** Names, legend and corner of the map serve the look-up page too, where somebody asks about a place. */
const UNASKED = Object.freeze({
  place: null,
  answer: NO_ANSWER,
  chosen: 1,
  sheet: 'peek',
});

/**
 * Brings the asset's panel, its row and its place on the map forward.
 *
 * @param {{id: string, kind?: string, name?: string, location?: object}|null} asset
 */
export const select = (store, asset) =>
  store.set({ selectedAsset: asset, showAsset: store.get().showAsset + 1 });

/** An asset may be answered under another id, as a station is by its transformer: `of` was asked. */
const isOfSelection = (data, { selectedAsset, direction }) =>
  data.of === selectedAsset?.id && data.direction === direction;

/** Figures that stand under the selected asset's name and the words of the direction, or null. */
export const shownAsset = ({ asset: { data }, ...state }) =>
  data && isOfSelection(data, state) ? data : null;

export const unselect = (store) => store.set({ selectedAsset: null });

export const toggleIn = (store, slot, one) => {
  const list = store.get()[slot];
  const next = list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  store.set({ [slot]: Object.freeze(next) });
};

/** The layer is the direction under the name that the look-up page's map knows. */
export const setDirection = (store, direction) => store.set({ direction, layer: direction });

export const setLevel = (store, level) => store.set({ level });

export const setTown = (store, town) => store.set({ town });

export const setVoltage = (store, voltage) => store.set({ voltage });

export const setSeason = (store, season) => store.set({ season });

/** An hour alone says nothing: the coldest season goes with it until another is chosen. */
export const setHour = (store, hour) => store.set({ hour, season: store.get().season ?? 'winter' });

export const setText = (store, q) => store.set({ q });

export const setRanking = (store, ranking) => store.set({ ranking, sort: null });

export const setSort = (store, sort) => store.set({ sort });

export const toggleInView = (store) => store.set({ inView: !store.get().inView });

export const toggleWhole = (store) => store.set({ showWhole: !store.get().showWhole });

export const toggleColumn = (store) => store.set({ columnOpen: !store.get().columnOpen });

export const goHome = (store) => store.set({ goHome: store.get().goHome + 1 });

export const lookAgain = (store) => store.set({ refreshed: store.get().refreshed + 1 });

export const clearFilters = (store) => store.set({ ...onlyFilters(decode('')), inView: false });

const onlyFilters = ({ grades, town, voltage, q }) => ({ grades, town, voltage, q });

/** Puts an asset, or one way to relieve it, in front of the scenario that is being made. */
export const addToScenario = (store, asset, remedy = null) =>
  store.set({
    whatifAdd: Object.freeze({
      assetId: asset.id,
      kind: asset.kind,
      name: asset.name,
      location: asset.location ?? null,
      remedy,
    }),
  });
