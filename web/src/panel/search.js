/** Where: an ARIA combobox (list autocomplete, focus stays in the field). */
import { h, show } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { findPlaces } from '../api/client.js';
import { createSuggester } from '../state/suggest.js';
import { askPlace, askSuggestion, clearPlace } from '../state/actions.js';
import { centreOf } from '../state/mapdata.js';
import { crsOf } from '../state/question.js';
import { locate } from '../state/locate.js';
import { placeTitle, quoted } from '../format/place.js';
import { countyName } from '../format/county.js';
import { datumChoice } from './datum.js';
import { onPaste } from './paste.js';
import { showSuggestions, spareTheNames } from './suggestions.js';

/** Links shared from a map are long. */
const LONGEST_TEXT = 2000;

export function mountSearch(root, store) {
  const box = build(store);
  const list = { places: [], active: -1, q: '' };
  const find = (q, signal) => findPlaces(q, hintsFor(q, store.get()), signal);
  const suggester = createSuggester(find, (result) => showResult(box, list, store, result));
  show(root, box.form);

  box.input.addEventListener('input', () => onInput(box, list, store, suggester));
  box.input.addEventListener('paste', onPaste);
  box.input.addEventListener('focus', () => offerToReplace(box, store));
  box.input.addEventListener('keydown', (event) => onKey(event, box, list, suggester));
  box.form.addEventListener('focusout', ({ relatedTarget }) => {
    // Whoever says where numbers come from still wants to see what they are.
    if (relatedTarget === box.input || box.datum.root.contains(relatedTarget)) return;
    suggester.cancel();
    close(box, list);
  });
  box.form.addEventListener('submit', (event) => {
    event.preventDefault();
    suggester.cancel();
    submit(box, list, store);
  });
  box.clear.addEventListener('click', () => {
    suggester.cancel();
    clear(box, list, store);
  });
  store.watch(
    (s) => s.datum,
    () => !box.list.hidden && suggester.type(box.input.value),
  );
  watchTexts(box, store);
  watchPlace(box, store);
}

/** What else the server may use: the neighbourhood ranks, the datum tells what numbers mean. */
function hintsFor(q, { view, datum }) {
  const centre = centreOf(view)?.map((degrees) => degrees.toFixed(3));
  return { ...(centre ? { lon: centre[0], lat: centre[1] } : {}), ...crsOf(q, datum) };
}

function build(store) {
  const input = h('input', {
    id: 'search-input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-expanded': 'false',
    'aria-controls': 'search-list',
    'aria-autocomplete': 'list',
    'aria-keyshortcuts': '/',
    maxlength: LONGEST_TEXT,
  });
  const list = h('ul', { id: 'search-list', class: 'suggestions', role: 'listbox', hidden: true });
  const clear = h('button', { type: 'button', class: 'search-clear' }, icon('clear'));
  const locator = h(
    'button',
    { type: 'button', class: 'search-locate', on: { click: () => locate(store) } },
    icon('locate', 18),
  );
  const submitter = h('button', { type: 'submit', class: 'search-submit' }, icon('search', 18));
  const datum = datumChoice(store);
  const status = h('p', { class: 'search-status', role: 'status' });
  const form = h(
    'form',
    { class: 'search', role: 'search' },
    h('div', { class: 'search-box' }, submitter, input, clear, locator),
    datum.root,
    list,
    status,
  );
  const controls = { form, input, list, clear, locator, submitter, datum, status };
  return { ...controls, shown: '', saysOfList: false };
}

function watchTexts(box, store) {
  store.watch(
    (s) => [s.t, s.locating],
    ([t, locating], state) => {
      box.input.placeholder = t('search.placeholder');
      box.input.setAttribute('aria-label', t('search.label'));
      box.list.setAttribute('aria-label', t('search.list'));
      for (const [button, key] of [
        [box.clear, 'search.clear'],
        [box.locator, 'locate.label'],
        [box.submitter, 'search.submit'],
      ]) {
        button.setAttribute('aria-label', t(key));
        button.title = t(key);
      }
      const county = countyName(state);
      say(box, locating ? t(`locate.${locating}`, { county }) : '', Boolean(locating));
      box.saysOfList = false;
    },
  );
}

function say({ status }, text, seen) {
  status.textContent = text;
  status.classList.toggle('seen', seen);
}

/** The field shows the place that is asked about, wherever the question came from. */
function watchPlace(box, store) {
  store.watch(
    (s) => s.place,
    (place, state) => {
      if (document.activeElement !== box.input || place) write(box, placeTitle(state));
    },
  );
  // A better title for the same place must not overwrite what is being typed.
  store.watch(placeTitle, (title) => box.input.value === box.shown && write(box, title));
}

function write(box, text) {
  box.input.value = text;
  box.shown = text;
  tellFilled(box);
}

function tellFilled({ form, input, datum }) {
  form.dataset.filled = String(input.value !== '');
  datum.showFor(input.value);
}

function onInput(box, list, store, suggester) {
  tellFilled(box);
  // The old rows stay until there are new ones, but none of them is the one for the new text.
  activate(box, list, -1);
  if (store.get().locating) store.set({ locating: null });
  suggester.type(box.input.value);
}

/** Words for a point of the map are no beginning of an address: typing replaces them. */
function offerToReplace({ input, shown }, store) {
  const { place } = store.get();
  // The press that gave the focus would still move the caret.
  if (place && !place.address && input.value === shown) setTimeout(() => input.select());
}

function showResult(box, list, store, result) {
  if (result === null || document.activeElement?.form !== box.form) return close(box, list);
  const { t } = store.get();
  const found = result.places.length;
  Object.assign(list, { places: result.places, q: result.q });
  showSuggestions(box.list, list, store.get(), (i) => choose(box, list, store, i));
  open(box, found > 0);
  spareTheNames(box.list);
  activate(box, list, -1);
  const none = result.failed ? t('search.offline') : t('search.none', { q: quoted(result.q) });
  say(box, found > 0 ? t('search.count', { n: found }) : none, found === 0);
  box.saysOfList = true;
}

function open(box, isOpen) {
  box.list.hidden = !isOpen;
  box.input.setAttribute('aria-expanded', String(isOpen));
}

function close(box, list) {
  list.places = [];
  activate(box, list, -1);
  open(box, false);
  // What is said of the reader's own position stays.
  if (box.saysOfList) say(box, '', false);
}

function onKey(event, box, list, suggester) {
  if (event.isComposing) return; // The arrow keys and Enter belong to the input method then.
  if (event.key === 'Escape' && !box.list.hidden) {
    event.stopPropagation();
    suggester.cancel();
    close(box, list);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || list.places.length === 0) return;
  event.preventDefault();
  const n = list.places.length;
  activate(box, list, (list.active + step + n + (list.active < 0 && step < 0 ? 1 : 0)) % n);
}

/** @param {number} index below zero for none */
function activate(box, list, index) {
  list.active = index;
  [...box.list.children].forEach((item, i) =>
    item.setAttribute('aria-selected', String(i === index)),
  );
  if (index < 0) return box.input.removeAttribute('aria-activedescendant');
  box.input.setAttribute('aria-activedescendant', `suggestion-${index}`);
  box.list.children[index].scrollIntoView({ block: 'nearest' });
}

/** On a touch screen the keyboard, or the choice of a datum, would hide the answer. */
function makeRoom({ form }) {
  const focused = document.activeElement;
  if (window.matchMedia('(pointer: coarse)').matches && form.contains(focused)) focused.blur();
}

function choose(box, list, store, index) {
  const place = list.places[index];
  const { q } = list;
  close(box, list);
  makeRoom(box);
  askSuggestion(store, place, q);
}

function submit(box, list, store) {
  if (list.active >= 0) return choose(box, list, store, list.active);
  const address = box.input.value.trim();
  const { place } = store.get();
  close(box, list);
  if (address === '') return;
  // The field may hold "point on the map …", which is no address.
  if (place && !place.address && box.input.value === box.shown) return;
  makeRoom(box);
  askPlace(store, { address, name: address });
}

function clear(box, list, store) {
  close(box, list);
  write(box, '');
  clearPlace(store);
  box.input.focus();
}
