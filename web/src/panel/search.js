/** Where: an ARIA combobox (list autocomplete, focus stays in the field). */
import { h, show, named } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { findPlaces } from '../api/client.js';
import { createSuggester } from '../state/suggest.js';
import { askPlace, askSuggestion, clearPlace } from '../state/actions.js';
import { locate } from '../state/locate.js';
import { degrees } from '../format/distance.js';

export function mountSearch(root, store) {
  const box = build(store);
  const list = { places: [], active: -1, q: '' };
  const suggester = createSuggester(findPlaces, (result) => showResult(box, list, store, result));
  show(root, box.form);

  box.input.addEventListener('input', () => {
    box.form.dataset.filled = String(box.input.value !== '');
    suggester.type(box.input.value);
  });
  box.input.addEventListener('keydown', (event) => onKey(event, box, list, store, suggester));
  box.input.addEventListener('blur', () => close(box, list));
  box.form.addEventListener('submit', (event) => {
    event.preventDefault();
    suggester.cancel();
    submit(box, list, store);
  });
  box.clear.addEventListener('click', () => {
    suggester.cancel();
    clear(box, list, store);
  });
  watchTexts(box, store);
  watchPlace(box, store);
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
    maxlength: 200,
  });
  const list = h('ul', { id: 'search-list', class: 'suggestions', role: 'listbox', hidden: true });
  const clear = h('button', { type: 'button', class: 'search-clear' }, icon('clear'));
  const locator = h(
    'button',
    { type: 'button', class: 'search-locate', on: { click: () => locate(store) } },
    icon('locate', 18),
  );
  const submitter = h('button', { type: 'submit', class: 'search-submit' }, icon('search', 18));
  const status = h('p', { class: 'search-status', role: 'status' });
  const form = h(
    'form',
    { class: 'search', role: 'search' },
    h('div', { class: 'search-box' }, submitter, input, clear, locator),
    list,
    status,
  );
  return { form, input, list, clear, locator, submitter, status };
}

function watchTexts(box, store) {
  store.watch(
    (s) => [s.t, s.locating],
    ([t, locating]) => {
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
      box.status.textContent = locating ? t(`locate.${locating}`) : '';
      box.status.classList.toggle('seen', Boolean(locating));
    },
  );
}

/** The field shows the place that is asked about, wherever the question came from. */
function watchPlace(box, store) {
  store.watch(
    (s) => [s.place, s.t],
    ([place, t]) => {
      const unnamed = place && !place.name;
      const text = unnamed
        ? t('search.picked', { lon: degrees(place.lon), lat: degrees(place.lat) })
        : (place?.name ?? '');
      if (document.activeElement !== box.input || place) box.input.value = text;
      box.form.dataset.filled = String(box.input.value !== '');
    },
  );
}

function showResult(box, list, store, result) {
  close(box, list);
  if (result === null) return;
  const { t, lang } = store.get();
  list.places = result.places;
  list.q = result.q;
  const none = result.failed ? t('search.offline') : t('search.none', { q: result.q });
  box.status.textContent = result.places.length
    ? t('search.count', { n: result.places.length })
    : none;
  box.status.classList.toggle('seen', result.places.length === 0);
  show(
    box.list,
    result.places.map((place, i) => row(box, list, store, place, i, t, lang)),
  );
  open(box, result.places.length > 0);
}

function row(box, list, store, place, index, t, lang) {
  const pick = (event) => {
    event.preventDefault(); // keeps the focus in the field
    choose(box, list, store, index);
  };
  const kind = t.has(`kind.${place.kind}`) ? t(`kind.${place.kind}`) : null;
  const where = [place.area?.name, kind].filter(Boolean).join(' · ');
  return h(
    'li',
    {
      id: `suggestion-${index}`,
      role: 'option',
      'aria-selected': 'false',
      on: { mousedown: pick },
    },
    icon('pin', 18),
    h('span', { class: 'suggestion-name' }, named(place.name, lang), h('small', {}, where)),
    place.pinyin ? h('span', { class: 'suggestion-pinyin', lang: 'zh-Latn' }, place.pinyin) : null,
  );
}

function open(box, isOpen) {
  box.list.hidden = !isOpen;
  box.input.setAttribute('aria-expanded', String(isOpen));
}

function close(box, list) {
  list.active = -1;
  list.places = [];
  box.input.removeAttribute('aria-activedescendant');
  box.status.classList.remove('seen');
  open(box, false);
}

function onKey(event, box, list, store, suggester) {
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

function activate(box, list, index) {
  list.active = index;
  [...box.list.children].forEach((item, i) =>
    item.setAttribute('aria-selected', String(i === index)),
  );
  box.input.setAttribute('aria-activedescendant', `suggestion-${index}`);
  box.list.children[index].scrollIntoView({ block: 'nearest' });
}

/** On a touch screen the keyboard would hide the answer. */
const makeRoom = (box) => window.matchMedia('(pointer: coarse)').matches && box.input.blur();

function choose(box, list, store, index) {
  const place = list.places[index];
  close(box, list);
  makeRoom(box);
  askSuggestion(store, place);
}

function submit(box, list, store) {
  if (list.active >= 0) return choose(box, list, store, list.active);
  const address = box.input.value.trim();
  const current = store.get().place;
  close(box, list);
  if (address === '') return;
  // The field may hold "point on the map …", which is no address.
  if (current && !current.address && box.input.value === shownName(current, store)) return;
  makeRoom(box);
  askPlace(store, { address, name: address });
}

const shownName = (place, store) =>
  place.name ||
  store.get().t('search.picked', { lon: degrees(place.lon), lat: degrees(place.lat) });

function clear(box, list, store) {
  close(box, list);
  box.input.value = '';
  box.form.dataset.filled = 'false';
  clearPlace(store);
  box.input.focus();
}
