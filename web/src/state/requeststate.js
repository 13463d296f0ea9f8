/** Everything the request page knows before anything is asked. */
import { NO_ANSWER } from './initial.js';
import { newDraft } from './draft.js';
import { decodeRoute } from './requestroute.js';
import { translator } from '../format/message.js';
import { offersOf, pickOffer, wantedBy } from '../format/offers.js';

/** No request looked at yet. `data` is the last good view and stays through later phases. */
export const NO_REQUEST = Object.freeze({ phase: 'none', data: null, at: null, problem: null });

/**
 * `draft` is what is typed; `mistakes` are text keys by field; `taken` is what a 409 said of a point
 * that somebody else was given first; `acting` is the action under way on the request followed.
 */
export function requestState(location) {
  const route = decodeRoute(location);
  return {
    ...route,
    t: translator({}),
    dataset: null,
    session: null,
    kept: [],
    answer: NO_ANSWER,
    fieldError: null,
    attempt: 0,
    draft: newDraft(),
    offer: wantedBy(route.way),
    mistakes: {},
    checked: 0,
    sending: false,
    problem: null,
    taken: null,
    request: NO_REQUEST,
    fresh: false,
    acting: null,
    actionProblem: null,
  };
}

/** What the reader would apply for now; null when nothing can be offered. */
export const chosenOffer = (state) => pickOffer(offersNow(state), state.offer);

export const offersNow = ({ answer, taken }) =>
  answer.data ? offersOf(answer.data, taken?.point ?? null) : [];

/** Whose form is filled in: another place is another form. */
export const placeKey = ({ place }) =>
  place ? (place.address ?? `${place.lon},${place.lat}`) : '';
