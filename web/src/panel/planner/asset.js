/** One asset: what it carries, when, what feeds it, what hangs on it, who waits, and what would help. */
import { h, named, show } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import { keepingFocus } from '../../view/focus.js';
import { clockTime } from '../../format/dates.js';
import { lookKey } from '../../format/grades.js';
import { share } from '../../format/planner/figures.js';
import { chosenNumber, listedRows, lookOfRow } from '../../format/planner/register.js';
import * as planner from '../../state/planner/planner.js';
import { problemBox } from '../staff/states.js';
import { factsRow } from './facts.js';
import { hourCharts, hourTable } from './hourcharts.js';
import { relations } from './relations.js';
import { ways } from './ways.js';

export function mountAsset(root, store) {
  const head = h('div', { class: 'asset-head' });
  const body = h('div', { class: 'asset-body' });
  show(root, head, body);
  root.setAttribute('aria-labelledby', 'asset-title');
  store.watch(
    (s) => [s.t, s.asset, s.selectedAsset, numberOf(s)],
    (_, state) => keepingFocus(head, () => show(head, headOf(store, state))),
  );
  let shown = null;
  store.watch(
    (s) => [s.t, s.asset, s.selectedAsset?.id ?? null, s.standards],
    (_, state) => {
      const data = planner.shownAsset(state);
      keepingFocus(body, () => show(body, content(store, state)));
      if (data && data.of !== shown) root.scrollTop = 0;
      shown = data?.of ?? null;
    },
  );
  nameSelection(store);
  comeIntoView(root, store);
  root.addEventListener('keydown', (event) => event.key === 'Escape' && close(store));
}

/** Where the panel stands under the list, whoever selects a row would not see it. */
function comeIntoView(root, store) {
  const under = window.matchMedia('(max-width: 1279px)');
  store.watch(
    (s) => s.showAsset,
    (count, { selectedAsset }) => {
      if (count > 0 && selectedAsset && under.matches) root.scrollIntoView({ block: 'start' });
    },
  );
}

/** Where it came from keeps the focus: the row, if it is listed. */
function close(store) {
  if (!store.get().selectedAsset) return;
  const from = document.querySelector('#register tr.chosen .row-select')?.id ?? 'register-search';
  planner.unselect(store);
  (document.getElementById(from) ?? document.getElementById('register-search')).focus();
}

/** The number that it has in table and map, or null. */
const numberOf = (state) => (state.selectedAsset ? chosenNumber(state, listedRows(state)) : null);

/** A link knows only the number of an asset; kind, name and place come with its figures. */
function nameSelection(store) {
  store.watch(
    planner.shownAsset,
    (data, { selectedAsset }) => {
      if (!data) return;
      const { kind, name, location } = data;
      const same =
        selectedAsset.kind === kind && selectedAsset.name === name && selectedAsset.location;
      if (!same)
        store.set({ selectedAsset: Object.freeze({ ...selectedAsset, kind, name, location }) });
    },
  );
}

function headOf(store, state) {
  const { t, lang, selectedAsset, direction } = state;
  if (!selectedAsset) return h('h2', { id: 'asset-title', class: 'unseen' }, t('planner.asset'));
  const number = numberOf(state);
  const known = planner.shownAsset(state);
  return [
    number !== null && h('span', { class: 'rank-dot rank-chosen' }, String(number)),
    h(
      'h2',
      { id: 'asset-title', title: known && t(`planner.kind.${known.kind}`) },
      named(known?.name ?? selectedAsset.name ?? selectedAsset.id, lang),
    ),
    known && pill(known, { t, lang, direction }),
    h('div', { class: 'asset-actions' }, known && actions(store, known, t), closeButton(store, t)),
  ];
}

function pill(asset, { t, lang, direction }) {
  const look = lookOfRow(asset, direction);
  if (look === null) return null;
  const word = t(
    direction === 'generation' && asset.zone ? lookKey(look, direction) : `planner.grade.${look}`,
  );
  const percent = Number.isFinite(asset.utilisation) ? ` ${share(asset.utilisation, lang)}` : '';
  return h('span', { class: 'pill', 'data-look': look }, glyph(look), `${word}${percent}`);
}

function actions(store, asset, t) {
  const { requests = 0 } = asset.waiting ?? {};
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'button button-small wide-only',
        id: 'asset-add',
        on: { click: () => planner.addToScenario(store, asset) },
      },
      t('planner.add'),
    ),
    requests > 0 &&
      h(
        'button',
        {
          type: 'button',
          class: 'button button-small',
          id: 'asset-waiting',
          on: { click: showWaiting },
        },
        t('planner.waiting.show', { n: requests }),
      ),
  ];
}

function showWaiting() {
  const rows = document.getElementById('waiting-rows');
  if (!rows) return;
  rows.open = true;
  rows.scrollIntoView({ block: 'nearest' });
  rows.querySelector('summary').focus({ preventScroll: true });
}

const closeButton = (store, t) =>
  h(
    'button',
    {
      type: 'button',
      class: 'asset-close',
      id: 'asset-close',
      'aria-label': t('planner.asset.close'),
      title: t('planner.asset.close'),
      on: { click: () => close(store) },
    },
    icon('clear'),
  );

function content(store, state) {
  const { t, asset, selectedAsset } = state;
  if (!selectedAsset) return nothingChosen(t);
  const retry = () => planner.lookAgain(store);
  const { phase, problem, at } = asset;
  const data = planner.shownAsset(state);
  if (data === null) {
    return phase === 'failed' ? refused(problem, { t, retry }) : skeleton(t);
  }
  return [
    phase === 'failed' &&
      problemBox(problem, { t, retry, more: t('staff.stale', { time: clockTime(at) }) }),
    factsRow(data, state),
    hourCharts(data, state, store),
    relations(data, state, store),
    hourTable(data, state),
    ways(data, state, store),
  ];
}

const refused = (problem, { t, retry }) =>
  problem.status === 404
    ? h('p', { class: 'asset-empty' }, t('planner.asset.gone'))
    : problemBox(problem, { t, retry });

const nothingChosen = (t) =>
  h(
    'div',
    { class: 'asset-empty' },
    h('p', {}, h('b', {}, t('planner.asset.none'))),
    h('p', {}, t('planner.asset.none.how')),
  );

const skeleton = (t) =>
  h(
    'div',
    { class: 'asset-loading', role: 'status' },
    h('span', { class: 'unseen' }, t('planner.asset.loading')),
    h('i', { 'aria-hidden': 'true' }),
    h('i', { 'aria-hidden': 'true' }),
  );
