/** The four promises beside each other: how long, what to bring, which stages. */
import { h } from '../../view/dom.js';
import { inLanguage, languageOf, sentence } from '../../format/language.js';

export function promises({ standards, t, lang }) {
  const sources = [...new Set(standards.services.map(({ source }) => source).filter(Boolean))];
  return h(
    'section',
    { class: 'promises', 'aria-label': t('standards.promises') },
    h(
      'ul',
      { class: 'promise-cards' },
      standards.services.map((service) => promise(service, t, lang)),
    ),
    sources.length > 0 && h('p', { class: 'grounds' }, sources.map(ground)),
  );
}

/** The paper that a figure stands in; its name is not translated. */
export const ground = (text) => h('span', { class: 'ground', lang: languageOf(text) }, text);

function promise(service, t, lang) {
  const note = `standards.note.${service.kind}`;
  return h(
    'li',
    { class: 'promise-card' },
    h('h2', {}, inLanguage(service, 'name', lang)),
    h('p', { class: 'promise-category' }, t(`category.${service.category}.long`)),
    h(
      'p',
      { class: 'promise-days' },
      h('b', {}, String(service.workingDays)),
      h('span', {}, t('standards.workingDays')),
    ),
    h('p', { class: 'promise-bring' }, documents(service, t, lang)),
    t.has(note) && h('p', { class: 'promise-bring' }, t(note)),
    stages(service, t, lang),
  );
}

function documents({ documents: list }, t, lang) {
  if (!list?.length) return t('service.noDocuments');
  const names = list.map((one) => inLanguage(one, 'name', lang));
  return t('standards.bring', { list: sentence(names.join(lang === 'en' ? '; ' : '；')) });
}

const stages = (service, t, lang) =>
  h(
    'ol',
    { class: 'promise-stages', 'aria-label': t('service.stages') },
    service.stages.map((stage, i) =>
      h(
        'li',
        {},
        h('span', { class: 'rank' }, String(i + 1)),
        h('span', {}, sentence(inLanguage(stage, 'name', lang))),
      ),
    ),
  );
