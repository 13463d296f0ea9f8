import { decode } from './url.js';
import { CLOSED } from './subscription.js';
import { translator } from '../format/message.js';

/** No question asked yet, or none that could be answered. */
export const NO_ANSWER = Object.freeze({
  phase: 'none',
  data: null,
  at: null,
  problem: null,
  unit: 'kva',
});

/**
 * Everything the page knows. `answer.phase` runs none → asking → slow → answered or failed;
 * `answer.data` is the last good answer and stays through the later phases.
 */
export function initialState(search) {
  return {
    ...decode(search),
    t: translator({}),
    answer: NO_ANSWER,
    fieldError: null,
    attempt: 0,
    dataset: null,
    standards: null,
    base: null,
    view: null,
    network: null,
    areas: null,
    mapFailed: false,
    hovered: null,
    season: null,
    showOnMap: 0,
    sheet: 'half',
    legendOpen: true,
    locating: null,
    marking: false,
    askedFrom: null,
    subscription: CLOSED,
    unsubscribe: null,
    outages: [],
    outagesComplete: true,
    outageMap: null,
  };
}
