/** The connection points, best first: a listbox whose numbers are the numbers on the map. */
import { h, show, named, unseen } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { availableParts, band, UNIT_SPACE } from '../format/power.js';
import { distanceText } from '../format/distance.js';
import { nominal } from '../format/voltage.js';
import { inLanguage } from '../format/language.js';
import { shortReason } from '../format/reason.js';
import { fitOf } from '../format/fit.js';
import { requestText } from '../format/verdict.js';
import { choose, setNeed } from '../state/actions.js';

export function mountOptions(root, store) {
  store.watch(
    (s) => [s.answer.data, s.answer.phase, s.t],
    (_, state) => {
      const options = state.place ? (state.answer.data?.options ?? []) : [];
      const focused = root.contains(document.activeElement);
      root.classList.toggle('stale', ['slow', 'failed'].includes(state.answer.phase));
      show(
        root,
        options.length > 0 && list(options, state, store),
        state.place && state.answer.data && levelRow(state, store),
      );
      mark(root, state);
      if (focused) root.querySelector('[role=listbox]')?.focus();
    },
  );
  store.watch(
    (s) => [s.chosen, s.hovered],
    (_, state) => mark(root, state),
  );
}

function list(options, state, store) {
  const { t } = state;
  const title = t('options.title', { n: options.length });
  return h(
    'section',
    { class: 'options' },
    h('div', { class: 'options-head' }, h('h2', {}, title), h('span', {}, t('options.order'))),
    h(
      'ul',
      {
        class: 'listbox',
        role: 'listbox',
        tabindex: 0,
        'aria-label': title,
        on: { keydown: (e) => onKey(e, store) },
      },
      options.map((option) => row(option, state, store)),
    ),
  );
}

function row(option, state, store) {
  const { t, lang, answer } = state;
  const fit = fitOf(option, requestText(answer.data, answer.unit) !== null);
  return h(
    'li',
    {
      id: `option-${option.rank}`,
      role: 'option',
      'aria-selected': 'false',
      'data-rank': option.rank,
      on: {
        click: () => choose(store, option.rank),
        mouseenter: () => store.set({ hovered: option.rank }),
        mouseleave: () => store.set({ hovered: null }),
      },
    },
    h('span', { class: 'rank' }, String(option.rank)),
    h(
      'span',
      { class: 'option-lines' },
      h(
        'span',
        { class: 'option-line' },
        named(pointName(option.connectionPoint, t, lang), lang, { class: 'name' }),
        figure(option, t),
      ),
      h(
        'span',
        { class: 'option-line' },
        h('small', {}, facts(option, t).join(' · ')),
        h('span', { class: 'fit', 'data-look': fit.look }, glyph(fit.look), t(fit.key, fit.params)),
      ),
    ),
  );
}

/** A point whose name is not public is called by its kind. */
export const pointName = (point, t, lang) =>
  inLanguage(point, 'name', lang) || t(`pointKind.${point.kind}`);

/** "0" is written for a negative; the overload stands beside it, in the word. */
function figure(option, t) {
  if (option.band) return h('span', { class: 'big' }, band(option.band));
  if (!Number.isFinite(option.availableKva))
    return h('span', { class: 'big' }, '–', unseen(t('fit.noData')));
  const { figure: number, unit } = availableParts(option.availableKva);
  return h('span', { class: 'big' }, number, h('small', {}, UNIT_SPACE + unit));
}

function facts(option, t) {
  return [nominal(option.voltageKv), distanceText(option, t), shortReason(option, t)].filter(Boolean);
}

/** A way to the next voltage level, and the way back. */
function levelRow({ need, answer, t }, store) {
  const lowVoltage = (answer.data.options ?? []).every((o) => o.voltageKv < 1);
  if (need.voltage)
    return levelButton(t('options.byRules'), () => setNeed(store, { voltage: null }));
  if (!lowVoltage || !answer.data.options?.length) return null;
  return levelButton(t('options.more'), () => setNeed(store, { voltage: 'mv' }));
}

const levelButton = (text, onClick) =>
  h('button', { type: 'button', class: 'level-row', on: { click: onClick } }, text);

function mark(root, { chosen, hovered }) {
  const box = root.querySelector('[role=listbox]');
  if (!box) return;
  for (const item of box.children) {
    const rank = Number(item.dataset.rank);
    item.setAttribute('aria-selected', String(rank === chosen));
    item.classList.toggle('hovered', rank === hovered);
  }
  box.setAttribute('aria-activedescendant', `option-${chosen}`);
  if (box === document.activeElement)
    document.getElementById(`option-${chosen}`)?.scrollIntoView({ block: 'nearest' });
}

function onKey(event, store) {
  const { answer, chosen } = store.get();
  const ranks = answer.data.options.map((o) => o.rank);
  const at = ranks.indexOf(chosen);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ranks.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  choose(store, ranks[Math.max(0, Math.min(ranks.length - 1, target))]);
}
