/** Places to choose from: namesakes with the letters they have on the map, and guesses without. */
import { h, named } from '../view/dom.js';
import { askCandidate, askSuggestion } from '../state/actions.js';
import { metres, metresBetween } from '../format/distance.js';
import { insteadText, placeFacts } from '../format/place.js';

/** A, B, C: the same letters stand on the map. */
export const letter = (index) => String.fromCharCode(65 + index);

/** As many as there are digits to choose with. */
const DIGITS = 9;

/** Several places of one name, to choose from by click, digit or arrow and Enter. */
export const candidates = (places, state, store) => [
  lostByAll(places, state),
  choice(places, state, store),
];

/** What none of them has is said once. */
function lostByAll(places, { t }) {
  const lost = new Set(places.map((place) => insteadText(place, t)));
  const [text] = lost;
  return lost.size === 1 && text && h('p', { class: 'place-lost' }, text);
}

function choice(places, state, store) {
  const choose = (place) => {
    // The button that has the focus is about to go.
    document.getElementById('results')?.focus({ preventScroll: true });
    askCandidate(store, place);
  };
  return h(
    'ol',
    { class: 'candidates', 'aria-label': state.t('place.candidates'), on: { keydown: onArrow } },
    places.map((place, i) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            'aria-keyshortcuts': i < DIGITS ? String(i + 1) : null,
            on: { click: () => choose(place) },
          },
          h('span', { class: 'rank' }, letter(i)),
          h(
            'span',
            { class: 'candidate' },
            h(
              'span',
              { class: 'candidate-line' },
              named(place.name, state.lang, { class: 'name' }),
              distance(place, state),
            ),
            h('small', {}, placeFacts(place, state.t, state.lang)),
          ),
        ),
      ),
    ),
  );
}

/** From where the map looked when the question was asked; nothing when it saw the whole county. */
function distance({ location }, { askedFrom, t }) {
  if (!askedFrom) return null;
  const d = metres(metresBetween(askedFrom, location.coordinates));
  return h('small', {}, t('place.fromCentre', { d }));
}

function onArrow(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length].focus();
}

/**
 * Whoever is on a candidate with the keyboard stays there when the same list is drawn again, also
 * after the bars that stand for what comes.
 *
 * @returns {(redraw: () => void) => void}
 */
export function candidateKeeper(root) {
  const buttons = () => [...root.querySelectorAll('.candidates button')];
  let wanted = -1;
  return (redraw) => {
    const at = buttons().indexOf(document.activeElement);
    if (at >= 0) wanted = at;
    redraw();
    const again = buttons()[wanted];
    if (!again && root.querySelector('[aria-busy="true"]')) return;
    wanted = -1;
    if (document.activeElement === document.body) again?.focus({ preventScroll: true });
  };
}

/** What the reader may have meant, where nothing has the name that was typed. */
export const guesses = (places, state, store) =>
  h(
    'ul',
    { class: 'chips' },
    places.map((place) =>
      h(
        'li',
        {},
        h(
          'button',
          { type: 'button', class: 'chip', on: { click: () => askSuggestion(store, place) } },
          named(place.name, state.lang),
          h('small', {}, placeFacts(place, state.t, state.lang)),
        ),
      ),
    ),
  );
