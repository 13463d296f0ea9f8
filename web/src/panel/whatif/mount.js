/**
 * The what-if dock under the planner's map. The line to follow:
 *
 *   bar, form ─► state/whatif ─► api/whatif ─► the dock again, and `whatifResult` for the map
 */
import { h, show } from '../../view/dom.js';
import { askWhatIf } from '../../api/whatif.js';
import { createStore } from '../../state/store.js';
import { startAsking } from '../../state/whatif/ask.js';
import { closePart, initialDock, openPart, redo, refusal, retry, undo } from '../../state/whatif/dock.js';
import { partFor } from '../../state/whatif/remedy.js';
import { remembered, startRemembering } from '../../state/whatif/memory.js';
import { bar } from './bar.js';
import { cannotPart } from './cannot.js';
import { comparePart } from './compare.js';
import { stepForm } from './form.js';
import { errorLine, noteLine } from './lines.js';
import { refusalText } from './refusal.js';
import { keepingTyped } from './typed.js';
import { savePart, scenariosPart } from './scenarios.js';

/**
 * @param {HTMLElement} root the footer of the page
 * @param {object} store the page's: gives `t lang dataset direction selectedAsset`; `whatifAdd` is taken and
 *   put back as null; `whatifResult` is the last answer, null without steps; `spotTaker` takes the
 *   spot of the next click on the map, null when nobody waits for one
 */
export function mountWhatIf(root, store) {
  const dock = createStore(initialDock(remembered(window.sessionStorage), store.get()));
  const parts = { part: h('div'), said: h('div'), bar: h('div', { class: 'whatif-bar' }) };
  root.classList.add('whatif');
  show(root, Object.values(parts));
  joinPage(dock, store);
  startRemembering(dock, window.sessionStorage);
  startAsking(dock, askWhatIf);
  mountBar(parts.bar, dock);
  mountPart(parts.part, dock, store);
  mountSaid(parts.said, dock);
  listenToKeys(dock, root);
}

function joinPage(dock, store) {
  store.watch(
    (s) => [s.t, s.lang, s.dataset, s.selectedAsset],
    ([t, lang, dataset, selected]) =>
      dock.set({ t, lang, dataset: dataset ?? null, selected: selected ?? null }),
  );
  store.watch(
    (s) => s.direction,
    (direction) => dock.set({ direction }),
  );
  store.watch(
    (s) => s.whatifAdd ?? null,
    (asked) => {
      if (asked === null) return;
      store.set({ whatifAdd: null });
      const { assetId, ...asset } = asked;
      dock.set({ selected: { id: assetId, ...asset } });
      openPart(dock, partFor(asked));
    },
  );
  dock.watch(
    (s) => s.answer.data,
    (data) => store.set({ whatifResult: data }),
  );
}

function mountBar(root, dock) {
  dock.watch(
    (s) => [s.t, s.lang, s.changes, s.answer, s.scenario, s.selected, s.direction, s.open, s.busy, s.future],
    () => keepingFocus(root, () => show(root, bar(dock))),
  );
  dock.watch(
    (s) => s.changes,
    () => root.querySelector('#whatif-add')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  );
}

/** Drawn anew, the bar must not throw out who stands on one of its buttons. */
function keepingFocus(root, draw) {
  const focused = root.contains(document.activeElement) ? document.activeElement.id : '';
  draw();
  if (!focused) return;
  (document.getElementById(focused) ?? document.getElementById('whatif-add'))?.focus();
}

/** What takes the focus when a part opens. */
const FIRST = 'input:not([type=radio]), select, #whatif-cannot-close';

function mountPart(root, dock, store) {
  const view = createStore({ sort: 'change', show: 'ALL' });
  const onSelect = (asset) =>
    store.set({ selectedAsset: asset, showAsset: (store.get().showAsset ?? 0) + 1 });
  const pickSpot = (spotTaker) => store.set({ spotTaker });
  const compare = () => keepingFocus(root, () => show(root, comparePart(dock, view, onSelect)));
  const shown = {
    step: () => show(root, stepForm(dock, { ask: askWhatIf, pickSpot })),
    cannot: () => show(root, cannotPart(dock)),
    save: () => show(root, savePart(dock)),
    scenarios: () => show(root, scenariosPart(dock)),
    compare,
  };
  let last = null;
  dock.watch(
    (s) => [s.open, s.t],
    ([open]) => {
      pickSpot(null);
      const again = open === last; // In another language only.
      last = open;
      if (open === null) return show(root);
      if (again) return keepingTyped(root, shown[open.what]);
      shown[open.what]();
      if (open.what !== 'compare') root.querySelector(FIRST)?.focus();
    },
  );
  dock.watch((s) => [s.answer, s.selected, s.direction], () => dock.get().open?.what === 'compare' && compare());
  view.watch((v) => v, () => dock.get().open?.what === 'compare' && compare());
  dock.watch((s) => s.selected, (asset) => giveToForm(root, asset));
}

/** What is selected while a step is filled in is what the step is about. */
function giveToForm(root, asset) {
  const fields = root.querySelector('.whatif-fields')?.fields;
  const taker = fields && [...fields.values()].find((field) => field.follows && field.takes(asset));
  if (asset && taker) taker.choose(asset);
}

function mountSaid(root, dock) {
  dock.watch(
    (s) => [s.t, s.answer, s.scenario, s.dataset, s.changes],
    ([t, , scenario, dataset, changes]) => {
      const refused = refusal(dock.get());
      const other =
        changes.length > 0 &&
        dataset &&
        scenario.datasetVersion &&
        scenario.datasetVersion !== dataset.version;
      show(
        root,
        refused && problem(dock, refused, t),
        other && noteLine('HEAVY', t('whatif.otherVersion', { version: scenario.datasetVersion })),
      );
    },
  );
}

function problem(dock, { problem: failure, index }, t) {
  const text = refusalText(failure, t);
  return h(
    'div',
    { class: 'whatif-said', role: 'alert' },
    errorLine(index === null ? text : t('whatif.stepRefused', { n: index + 1, text })),
    index === null &&
      h(
        'button',
        { type: 'button', class: 'staff-small', on: { click: () => retry(dock) } },
        t('action.retry'),
      ),
  );
}

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select';

function listenToKeys(dock, root) {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest?.(TYPING)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo(dock);
    else undo(dock);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || dock.get().open === null) return;
    const from = dock.get().open;
    closePart(dock);
    document.getElementById(openerOf(from))?.focus();
  });
}

function openerOf({ what, index }) {
  if (what !== 'step') return `whatif-${what}`;
  return index === null ? 'whatif-add' : `whatif-step-${index}`;
}
