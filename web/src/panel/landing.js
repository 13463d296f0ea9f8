/** What a first visitor sees: the question, three examples, and what the utility promises. */
import { h, show } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { inLanguage } from '../format/language.js';
import { askExample } from '../state/actions.js';

const first = (state) => state.place === null;

export function mountHero(root, store) {
  store.watch(
    (s) => [s.t, first(s)],
    ([t, visible]) => {
      root.classList.toggle('folded', !visible);
      show(root, h('h1', {}, t('hero.title')), visible && h('p', {}, t('hero.lead')));
    },
  );
}

export function mountLanding(root, store) {
  store.watch(
    (s) => [s.t, first(s), s.dataset, s.standards],
    ([t, visible, dataset, standards], { lang }) => {
      root.hidden = !visible;
      if (!visible) return show(root);
      show(
        root,
        sheetTitle(t),
        examples(store, t, lang, dataset?.examples ?? []),
        promise(t, lang, standards?.services ?? []),
        asOf(t, dataset),
      );
    },
  );
}

/** On a phone the search floats over the map, so the question itself stands in the sheet. */
const sheetTitle = (t) =>
  h('div', { class: 'sheet-title' }, h('h1', {}, t('hero.title')), h('p', {}, t('hero.lead')));

function examples(store, t, lang, list) {
  if (list.length === 0) return null;
  return h(
    'section',
    { class: 'examples' },
    h('h2', {}, t('hero.examples')),
    h(
      'ul',
      {},
      list
        .slice(0, 3)
        .map((example) =>
          h(
            'li',
            {},
            h(
              'button',
              { type: 'button', class: 'example', on: { click: () => askExample(store, example) } },
              h('span', {}, inLanguage(example, 'label', lang)),
              icon('arrow', 14),
            ),
          ),
        ),
    ),
  );
}

function promise(t, lang, services) {
  if (services.length === 0) return null;
  return h(
    'section',
    { class: 'promise' },
    h('h2', {}, t('hero.promise')),
    h(
      'dl',
      {},
      services.map((service) =>
        h(
          'div',
          {},
          h('dt', {}, inLanguage(service, 'name', lang), category(t, service)),
          h('dd', {}, ...days(t('promise.days', { n: service.workingDays }), service.workingDays)),
        ),
      ),
    ),
  );
}

function category(t, service) {
  const key = `category.${service.category}`;
  return t.has(key) ? h('small', {}, t(key)) : null;
}

/** The number stands out of its words, whatever their order. */
function days(sentence, number) {
  const [before, after] = sentence.split(String(number));
  return [before, h('b', {}, String(number)), after ?? ''];
}

function asOf(t, dataset) {
  if (!dataset) return null;
  const rules = dataset.rules?.version;
  return h(
    'p',
    { class: 'as-of' },
    h('span', {}, t('asOf.data', { date: dataset.asOf })),
    rules && h('span', {}, t('asOf.rules', { version: rules })),
    h('span', {}, t('asOf.indicative')),
  );
}
