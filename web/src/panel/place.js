/** Which place the answer is about and how exactly it is known: a wrong one must be seen at once. */
import { h, named } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { degrees } from '../format/distance.js';
import { datumOf } from '../format/datum.js';
import {
  accuracyOf,
  accuracyText,
  inRow,
  insteadText,
  isUncertain,
  needsMarking,
  placeWhere,
  queryAt,
  sourceText,
  whereabouts,
} from '../format/place.js';
import { tellsRadius } from '../format/reason.js';
import { startMarking } from '../state/actions.js';

/** Lines for the answer card; none while several places are still to choose from. */
export function placeBlock(state) {
  const query = queryAt(state);
  const match = query?.matchedPlace;
  const lines = match ? matched(match, state) : pointed(query, state);
  if (lines === null) return null;
  return h('div', { class: 'place' }, icon('pin', 18), h('div', {}, lines));
}

function matched(match, state) {
  const { t, lang } = state;
  const lost = insteadText(match, t);
  return [
    lost && h('p', { class: 'place-lost' }, lost),
    h('p', {}, named(match.name, lang, { class: 'name' }), h('small', {}, whereOf(match, state))),
    known(match, state),
  ];
}

/** How well, and from where; what the sentences above have told is left out. */
function known(match, { answer, lang, t }) {
  const told = tellsRadius(answer.data, { lang, unit: answer.unit, place: '' });
  const text = told ? sourceText(match, t) : accuracyText(match, t);
  return text && h('p', { class: 'place-note' }, text);
}

function whereOf(match, { place, datum, t, lang }) {
  const read = match.level === 'POSITION' && datumOf(place.address ?? '', datum);
  return inRow([placeWhere(match, t, lang), read && t(`datum.read.${read}`)]);
}

/** A point on the map in words; its degrees are for those who need them. */
function pointed(query, state) {
  const { place, t, lang } = state;
  if (!Number.isFinite(place?.lon)) return null;
  const words = query?.whereabouts ? whereabouts(query.whereabouts, t, lang) : null;
  const accuracyMetres = accuracyOf(state);
  const position = `${degrees(place.lon)}, ${degrees(place.lat)}`;
  return [
    words && h('p', {}, words.area, words.area && words.key && ' · ', besideWords(words, state)),
    h('p', { class: 'place-degrees' }, position),
    accuracyMetres > 0 && known({ level: 'DEVICE', accuracyMetres }, state),
  ];
}

/** The nearest name keeps its own language. */
const besideWords = ({ key, params }, { t, lang }) =>
  key &&
  t
    .clauses(key, params)
    .flat()
    .map(({ hole, text }) => (hole === 'n' ? named(text, lang, { class: 'name' }) : text));

/** The way on from a place that is only roughly known; null where it is known well enough. */
export function markButton(state, store) {
  const match = queryAt(state)?.matchedPlace;
  const accuracyMetres = accuracyOf(state);
  const known = { ...match, accuracyMetres };
  if (!isUncertain(known)) return null;
  return h(
    'button',
    {
      type: 'button',
      class: ['button mark-spot', needsMarking(known) && 'button-main'],
      on: { click: () => startMarking(store) },
    },
    state.t('mark.button'),
  );
}
