import { h, named } from '../view/dom.js';
import { askCandidate } from '../state/actions.js';

/** A, B, C: the same letters stand on the map. */
export const letter = (index) => String.fromCharCode(65 + index);

/** Several places of one name, to choose from. */
export function candidates(places, { t, lang }, store) {
  return h(
    'ul',
    { class: 'candidates' },
    places.map((place, i) =>
      h(
        'li',
        {},
        h(
          'button',
          { type: 'button', on: { click: () => askCandidate(store, place) } },
          h('span', { class: 'rank' }, letter(i)),
          h(
            'span',
            { class: 'candidate-name' },
            named(place.name, lang, { class: 'name' }),
            h('small', {}, where(place, t)),
          ),
        ),
      ),
    ),
  );
}

function where(place, t) {
  const kind = t.has(`kind.${place.kind}`) ? t(`kind.${place.kind}`) : null;
  return [place.area?.name, kind].filter(Boolean).join(' · ');
}
