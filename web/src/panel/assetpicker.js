/** Finds one asset of the grid by name or number: a combobox over the server's search. */
import { h, named, show } from '../view/dom.js';

const PAUSE_MS = 200;
const MOST_SHOWN = 12;

/**
 * @typedef {{id: string, name: string, kind: string}} Asset
 * @param {{t: Function, lang: string, kinds?: string[], chosen?: Asset|null, name: string,
 *   find: (q: string, kind: string|null, signal: AbortSignal) => Promise<Asset[]>,
 *   onChoose?: (asset: Asset|null) => void}} options
 */
export function assetPicker(options) {
  const { t, name, chosen = null } = options;
  const list = h('ul', { class: 'suggestions', role: 'listbox', id: `${name}-list`, hidden: true });
  const said = h('span', { class: 'unseen', role: 'status' });
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${name}-list`,
    placeholder: t('whatif.asset.hint'),
  });
  list.setAttribute('aria-label', t('whatif.asset.list'));
  const picker = { ...options, input, list, said, assets: [], at: -1, chosen: null };
  listen(picker);
  choose(picker, chosen, false);
  return {
    root: h('div', { class: 'asset-picker' }, input, list, said),
    value: () => picker.chosen,
    choose: (asset) => choose(picker, asset),
  };
}

function listen(picker) {
  const { input, list } = picker;
  let timer = null;
  let running = new AbortController();
  input.addEventListener('input', () => {
    running.abort();
    clearTimeout(timer);
    running = new AbortController();
    const { signal } = running;
    take(picker, null);
    timer = setTimeout(() => seek(picker, signal), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => onKey(picker, event));
  input.addEventListener('blur', () => close(picker));
  // The field keeps the focus while one is pointed at.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const row = event.target.closest('li[data-at]');
    if (row) choose(picker, picker.assets[Number(row.dataset.at)]);
  });
}

async function seek(picker, signal) {
  const { input, find, kinds = [], t, said } = picker;
  const q = input.value.trim();
  if (q === '') return close(picker);
  try {
    const found = await find(q, kinds.length === 1 ? kinds[0] : null, signal);
    if (signal.aborted) return;
    const fitting = found.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    open(picker, fitting.slice(0, MOST_SHOWN));
    said.textContent = t('whatif.asset.found', { n: fitting.length });
  } catch (failure) {
    if (signal.aborted) return;
    open(picker, []);
    said.textContent = t('whatif.asset.failed');
    show(picker.list, h('li', { class: 'asset-none' }, t('whatif.asset.failed')));
    console.warn('assets cannot be searched', failure.message);
  }
}

function open(picker, assets) {
  Object.assign(picker, { assets, at: -1 });
  const { list, t, lang, name } = picker;
  show(
    list,
    assets.map((asset, at) =>
      h(
        'li',
        { role: 'option', id: `${name}-${at}`, 'data-at': at, 'aria-selected': 'false' },
        h(
          'span',
          { class: 'suggestion' },
          named(asset.name || asset.id, lang, { class: 'suggestion-name' }),
          h(
            'small',
            {},
            [t(`whatif.asset.${asset.kind}`), asset.feederName, asset.town, asset.id]
              .filter(Boolean)
              .join(' · '),
          ),
        ),
      ),
    ),
    assets.length === 0 && h('li', { class: 'asset-none' }, t('whatif.asset.none')),
  );
  list.hidden = false;
  picker.input.setAttribute('aria-expanded', 'true');
}

function close({ list, input }) {
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function onKey(picker, event) {
  const { list, assets, at } = picker;
  if (event.key === 'Escape' && !list.hidden) {
    event.stopPropagation();
    return close(picker);
  }
  if (list.hidden || assets.length === 0) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    return choose(picker, assets[Math.max(0, at)]);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  point(picker, (at + step + assets.length) % assets.length);
}

function point(picker, at) {
  picker.at = at;
  [...picker.list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === at)));
  picker.input.setAttribute('aria-activedescendant', `${picker.name}-${at}`);
}

function choose(picker, asset, tell = true) {
  picker.input.value = asset ? (asset.name || asset.id) : '';
  close(picker);
  take(picker, asset, tell);
}

function take(picker, asset, tell = true) {
  const changed = picker.chosen?.id !== asset?.id;
  picker.chosen = asset;
  if (changed && tell) picker.onChoose?.(asset);
}
