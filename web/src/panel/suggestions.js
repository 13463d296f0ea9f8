/** The rows under the search field: what each place is, where, and how exactly it is known. */
import { h, named, show } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { datumOf } from '../format/datum.js';
import { emphasis } from '../format/emphasis.js';
import { inRow, placeFacts, unmatchedText } from '../format/place.js';

/** A name higher than this has been broken into two lines. */
const ONE_LINE_PX = 30;

/** @param {(index: number) => void} onPick */
export function showSuggestions(root, { places, q }, state, onPick) {
  show(
    root,
    places.map((place, i) => row(place, i, { ...state, q }, onPick)),
  );
}

function row(place, index, state, onPick) {
  const pick = (event) => {
    event.preventDefault(); // keeps the focus in the field
    onPick(index);
  };
  const lost = unmatchedText(place, state.t);
  return h(
    'li',
    {
      id: `suggestion-${index}`,
      role: 'option',
      'aria-selected': 'false',
      on: { mousedown: pick },
    },
    icon('pin', 18),
    h(
      'span',
      { class: 'suggestion' },
      h('span', { class: 'suggestion-line' }, nameOf(place, state), pinyinOf(place)),
      h('small', {}, whereOf(place, state)),
      lost && h('small', { class: 'suggestion-lost' }, lost),
    ),
  );
}

function nameOf({ name, level }, { q, lang }) {
  // The numbers of a position are worked out and not the ones that were typed.
  const { before, match, after } = emphasis(name, level === 'POSITION' ? '' : q);
  const whole = named('', lang, { class: 'suggestion-name' });
  whole.lang = named(name, lang).lang;
  whole.append(before, match ? h('b', {}, match) : '', after);
  return whole;
}

const pinyinOf = ({ pinyin, name }) =>
  pinyin && pinyin !== name ? h('span', { class: 'suggestion-pinyin', lang: 'zh-Latn' }, pinyin) : null;

function whereOf(place, { t, lang, q, datum }) {
  const read = place.level === 'POSITION' ? datumOf(q, datum) : null;
  return inRow([placeFacts(place, t, lang), read && t(`datum.read.${read}`)]);
}

/** Pinyin stands beside a name only where the name loses nothing by it. Measures: show first. */
export function spareTheNames(root) {
  const names = [...root.querySelectorAll('.suggestion-name')];
  const squeezed = names.filter((name) => name.offsetHeight > ONE_LINE_PX);
  for (const name of squeezed) name.nextElementSibling?.remove();
}
