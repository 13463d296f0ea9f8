/** The constraint register: what holds how much up, and the cheapest way out. One row a constraint. */
import { h, show } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import { keepingFocus } from '../../view/focus.js';
import { FIRST, listedRows, sums } from '../../format/planner/register.js';
import { grouped } from '../../format/power.js';
import { kva, money } from '../../format/planner/figures.js';
import { RANKINGS } from '../../state/planner/route.js';
import * as planner from '../../state/planner/planner.js';
import { problemBox } from '../staff/states.js';
import { clockTime } from '../../format/dates.js';
import { radios } from './layers.js';
import { registerTable } from './registertable.js';

const FILTERS = (s) => [s.grades, s.town, s.voltage, s.q, s.inView, s.inView && s.view];
const ORDER = (s) => [
  s.ranking,
  s.sort,
  s.showWhole,
  s.direction,
  s.selectedAsset?.id,
  s.selectedAsset?.row,
];

export function mountRegister(root, store) {
  const head = h('div', { class: 'register-head' });
  const body = h('div', { class: 'register-body' });
  show(root, head, body);
  mountHead(head, root, store);
  store.watch(
    (s) => [s.t, s.register, s.base, ...FILTERS(s), ...ORDER(s)],
    (_, state) =>
      keepingFocus(body, () => keepingScroll(body, () => show(body, content(store, state)))),
  );
  followSelection(body, store);
}

function keepingScroll(root, draw) {
  const { scrollTop } = root;
  draw();
  root.scrollTop = scrollTop;
}

function mountHead(root, section, store) {
  const title = h('h2', { id: 'register-title' });
  const said = h('p', { role: 'status' });
  const ranking = h('div');
  const view = h('div');
  const seek = searchField(store);
  show(root, h('div', { class: 'register-words' }, title, said), ranking, view, seek.root);
  section.setAttribute('aria-labelledby', 'register-title');
  store.watch(
    (s) => [s.t, s.ranking],
    ([t, chosen]) =>
      keepingFocus(ranking, () =>
        show(
          ranking,
          h('span', { class: 'unseen' }, t('planner.ranking')),
          rankings(store, chosen, t),
        ),
      ),
  );
  store.watch(
    (s) => [s.t, s.inView],
    ([t, inView]) => keepingFocus(view, () => show(view, viewButton(store, inView, t))),
  );
  store.watch(
    (s) => [s.t, s.register, s.ranking, ...FILTERS(s)],
    ([t], state) => {
      title.textContent = t('planner.register');
      seek.say(t);
      said.textContent = said.title = state.register.data ? summary(state, t) : '';
    },
  );
}

const rankings = (store, chosen, t) =>
  radios('ranking', RANKINGS, chosen, {
    word: (one) => t(`planner.ranking.${one}`),
    choose: (one) => planner.setRanking(store, one),
  });

const viewButton = (store, inView, t) =>
  h(
    'button',
    {
      type: 'button',
      class: 'chip',
      id: 'in-view',
      'aria-pressed': String(inView),
      on: { click: () => planner.toggleInView(store) },
    },
    t('planner.inView'),
  );

function searchField(store) {
  const word = h('span', { class: 'unseen' });
  const input = h('input', {
    type: 'search',
    id: 'register-search',
    value: store.get().q,
    autocomplete: 'off',
    on: { input: (event) => planner.setText(store, event.target.value) },
  });
  store.watch(
    (s) => s.q,
    (q) => {
      if (input !== document.activeElement) input.value = q;
    },
  );
  const say = (t) => {
    word.textContent = t('planner.search');
    input.placeholder = t('planner.search.hint');
  };
  return { root: h('label', { class: 'register-search' }, word, input, icon('search')), say };
}

/** 视野内 24 处，先列挡得最多的 8 处：8,550 kVA、19 件申请. */
function summary(state, t) {
  const rows = listedRows(state);
  const { kva: held, requests } = sums(rows.slice(0, FIRST));
  const where = t(state.inView ? 'planner.summary.inView' : 'planner.summary.all', {
    n: rows.length,
  });
  if (rows.length === 0) return '';
  if (state.register.data.requestsKnown === false) return where + t('planner.summary.unknown');
  if (held === 0 && requests === 0) return where + t('planner.summary.nothing');
  const few = rows.length <= FIRST;
  return (
    where +
    t(few ? 'planner.summary.few' : `planner.summary.${state.ranking}`, {
      m: FIRST,
      kva: kva(held),
      r: grouped(requests),
    })
  );
}

function content(store, state) {
  const { t, register } = state;
  const retry = () => planner.lookAgain(store);
  if (register.data === null) {
    return register.phase === 'failed' ? problemBox(register.problem, { t, retry }) : skeleton(t);
  }
  const rows = listedRows(state);
  return [
    register.phase === 'failed' &&
      problemBox(register.problem, {
        t,
        retry,
        more: t('staff.stale', { time: clockTime(register.at) }),
      }),
    register.data.requestsKnown === false &&
      h(
        'p',
        { class: 'register-note', role: 'status' },
        glyph('NO_DATA'),
        t('planner.requestsUnknown'),
      ),
    rows.length === 0 ? empty(store, t, register.data) : registerTable(store, state, rows),
    rows.length > 0 && foot(store, state, rows),
  ];
}

const SKELETON_ROWS = 8;

const skeleton = (t) =>
  h(
    'div',
    { class: 'register-loading', role: 'status' },
    h('span', { class: 'unseen' }, t('planner.loading')),
    Array.from({ length: SKELETON_ROWS }, () => h('i', { 'aria-hidden': 'true' })),
  );

const empty = (store, t, { constraints }) =>
  h(
    'div',
    { class: 'register-empty' },
    h('p', {}, t(constraints.length === 0 ? 'planner.empty.none' : 'planner.empty')),
    constraints.length > 0 &&
      h(
        'button',
        { type: 'button', class: 'button', on: { click: () => planner.clearFilters(store) } },
        t('planner.empty.clear'),
      ),
  );

/** What all that is listed would cost, and the rest of the list. */
function foot(store, { t, lang, showWhole, register }, rows) {
  const { costs, totals, constraints, requestsKnown } = register.data;
  // Many constraints lie over one another: only the server knows how many customers that is in all.
  const whole = rows.length === constraints.length ? totals : null;
  const sum = sums(rows);
  const cost = whole ? { low: whole.costLow, high: whole.costHigh } : sum;
  return h(
    'div',
    { class: 'register-foot' },
    h(
      'p',
      {},
      [
        requestsKnown !== false && t('planner.foot.held', { kva: kva(sum.kva) }),
        whole && t('planner.foot.customers', { c: grouped(whole.customers) }),
        cost.high > 0 &&
          t('planner.foot.cost', {
            cost: money(cost, lang),
            version: costs?.version ?? '',
          }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    rows.length > FIRST &&
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          id: 'register-whole',
          'aria-expanded': String(showWhole),
          on: { click: () => planner.toggleWhole(store) },
        },
        showWhole ? t('planner.whole.fold', { n: FIRST }) : t('planner.whole', { n: rows.length }),
      ),
  );
}

/** A row that was selected elsewhere comes into view, and nothing but the list moves for it. */
function followSelection(body, store) {
  store.watch(
    (s) => [s.selectedAsset?.id, s.register.data, s.showWhole],
    () => {
      const row = body.querySelector('tr.chosen');
      if (!row) return;
      const head = body.querySelector('thead').offsetHeight;
      const { offsetTop, offsetHeight } = row;
      const lowest = offsetTop + offsetHeight - body.clientHeight;
      body.scrollTop = Math.max(lowest, Math.min(body.scrollTop, offsetTop - head));
    },
  );
}
