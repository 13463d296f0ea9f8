/** The line of the dock that always stands there: scenario, steps, totals, buttons. */
import { h, named } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import { lookKey, lookOf } from '../../format/grades.js';
import { isAboutGeneration, zonesWorse } from '../../format/whatif/compare.js';
import { beforeAfter, count, headroom, perUnit } from '../../format/whatif/figures.js';
import { stepText } from '../../format/whatif/steps.js';
import {
  closePart,
  isKept,
  openPart,
  redo,
  refusal,
  removeStep,
  undo,
} from '../../state/whatif/dock.js';

export function bar(dock) {
  const state = dock.get();
  return [
    title(dock, state),
    chips(dock, state),
    totals(state),
    buttons(dock, state),
  ];
}

function title(dock, { t, lang, scenario, answer, changes, open }) {
  const shown = open?.what === 'scenarios';
  const flip = () => (shown ? closePart(dock) : openPart(dock, { what: 'scenarios' }));
  const name = scenario.name ? named(scenario.name, lang) : t('whatif.unnamed');
  return h(
    'div',
    { class: 'whatif-title' },
    h('p', {}, t('whatif.always')),
    h(
      'p',
      {},
      h(
        'button',
        {
          type: 'button',
          id: 'whatif-scenarios',
          class: 'whatif-name',
          'aria-expanded': String(shown),
          title: t('whatif.scenarios.open'),
          on: { click: flip },
        },
        name,
        icon('chevron', 14),
      ),
      ' ',
      h('small', { role: 'status' }, stateWord({ t, answer, changes, scenario })),
    ),
  );
}

function stateWord({ t, answer, changes, scenario }) {
  if (answer.phase === 'asking') return t('whatif.asking');
  if (answer.phase === 'failed') return t('whatif.stale');
  const words = [
    answer.data?.checked && t('whatif.checked'),
    changes.length > 0 && t(isKept({ changes, scenario }) ? 'whatif.isKept' : 'whatif.notKept'),
  ];
  return words.filter(Boolean).join(' · ');
}

function chips(dock, state) {
  const { t, changes, answer, open } = state;
  const wrong = refusal(state);
  const adding = open?.what === 'step' && open.index === null;
  const add = () =>
    adding ? closePart(dock) : openPart(dock, { what: 'step', kind: 'ADD_LOAD', index: null });
  return h(
    'ol',
    { class: 'whatif-steps', 'aria-label': t('whatif.steps') },
    changes.map((change, index) =>
      chip(dock, state, {
        index,
        text: stepText(change, answer.of === changes ? answer.data?.steps?.[index] : null, state),
        wrong: wrong?.index === index,
      }),
    ),
    h(
      'li',
      { class: 'whatif-add' },
      h(
        'button',
        { type: 'button', id: 'whatif-add', 'aria-expanded': String(adding), on: { click: add } },
        icon('plus', 14),
        t('whatif.add'),
      ),
    ),
  );
}

function chip(dock, { t, open, changes }, { index, text, wrong }) {
  const shown = open?.what === 'step' && open.index === index;
  const flip = () =>
    shown ? closePart(dock) : openPart(dock, { what: 'step', kind: changes[index].kind, index });
  return h(
    'li',
    { class: ['whatif-chip', wrong && 'bad'] },
    h(
      'button',
      {
        type: 'button',
        class: 'whatif-chip-text',
        id: `whatif-step-${index}`,
        title: text,
        'aria-expanded': String(shown),
        on: { click: flip },
      },
      wrong ? glyph('OVERLOADED') : h('b', {}, String(index + 1)),
      h('span', {}, text),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'whatif-drop',
        id: `whatif-drop-${index}`,
        'aria-label': t('whatif.drop', { n: index + 1, text }),
        on: { click: () => removeStep(dock, index) },
      },
      icon('clear', 14),
    ),
  );
}

function totals(state) {
  const { t, lang, answer, selected } = state;
  const { data, phase } = answer;
  const generation = isAboutGeneration(state);
  if (!data) return h('p', { class: 'whatif-totals whatif-empty' }, t('whatif.empty'));
  const of = (field, words) => beforeAfter(words(data.before[field]), words(data.after[field]));
  return h(
    'dl',
    { class: ['whatif-totals', phase !== 'shown' && 'old'] },
    figure(t('grade.OVERLOADED'), of('overloaded', count)),
    figure(t('grade.HEAVY'), of('heavy', count)),
    generation && figure(t('whatif.zones'), zonesText(data)),
    selected && ofSelected(data, selected, { t, lang, generation }),
    figure(t('whatif.minimum'), of('minimumPu', perUnit)),
  );
}

const figure = (word, value) => h('div', {}, h('dt', {}, word), h('dd', {}, value));

/** Not all are told of where very many notice. */
const zonesText = ({ assets, truncated }) => (truncated ? '≥ ' : '') + count(zonesWorse(assets));

function ofSelected({ assets }, selected, { t, lang, generation }) {
  const asset = assets.find(({ id }) => id === selected.id);
  const name = named(selected.name || selected.id, lang);
  const of = (word, field) => {
    const value = asset
      ? beforeAfter(headroom(asset.before?.[field]), headroom(asset.after?.[field]))
      : t('whatif.untouched');
    return h('div', {}, h('dt', {}, t(word), ' ', name), h('dd', {}, value));
  };
  return [
    of('whatif.headroom', 'headroomKva'),
    generation && of('whatif.solarRoom', 'generationHeadroomKw'),
    generation && asset && figure(t('whatif.column.zone'), zoneText(asset, t)),
  ];
}

function zoneText({ before, after }, t) {
  const word = (state) => t(lookKey(lookOf(state, 'generation'), 'generation'));
  return beforeAfter(word(before ?? after), word(after ?? before));
}

function buttons(dock, state) {
  const { t, open, past, future, changes, busy } = state;
  const flip = (what) => () =>
    open?.what === what ? closePart(dock) : openPart(dock, { what });
  const button = (id, { word, off, on, main = false, shown = null, title = null }) =>
    h(
      'button',
      {
        type: 'button',
        id: `whatif-${id}`,
        class: ['button', main && 'button-main'],
        disabled: off,
        title,
        'aria-expanded': shown === null ? null : String(shown),
        on: { click: on },
      },
      word,
    );
  const none = changes.length === 0;
  return h(
    'div',
    { class: 'whatif-actions' },
    button('undo', {
      word: t('whatif.undo'),
      off: past.length === 0 || busy,
      on: () => undo(dock),
      title: 'Ctrl+Z',
    }),
    future.length > 0 &&
      button('redo', { word: t('whatif.redo'), off: busy, on: () => redo(dock), title: 'Ctrl+Y' }),
    button('compare', {
      word: t('whatif.compare'),
      off: none,
      on: flip('compare'),
      shown: open?.what === 'compare',
    }),
    button('save', {
      word: t('whatif.save'),
      off: none,
      main: true,
      on: flip('save'),
      shown: open?.what === 'save',
    }),
  );
}
