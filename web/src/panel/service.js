/** When there is power: the date first, then how it comes about. */
import { h } from '../view/dom.js';
import { day, dayWithWeekday, todayInBeijing, yearOf } from '../format/dates.js';
import { sentence } from '../format/language.js';
import { promisedDays } from '../format/service.js';

export function servicePromise(data, { t, lang }) {
  const { service } = data;
  const generation = data.query?.direction === 'GENERATION';
  const today = todayInBeijing(Date.now());
  const categoryKey = `category.${service.category}.long`;
  return h(
    'section',
    { class: 'block service' },
    h(
      'div',
      { class: 'block-head' },
      h('h3', {}, t(generation ? 'service.title.generation' : 'service.title')),
      t.has(categoryKey) && h('span', { class: 'tag' }, t(categoryKey)),
    ),
    h(
      'p',
      { class: 'due' },
      h('b', {}, t('service.due', { date: dayWithWeekday(service.dueOn, lang, yearOf(today)) })),
      service.provisional && h('span', { class: 'tag tag-provisional' }, t('service.provisional')),
      h('span', {}, applied(data, today, t, lang)),
    ),
    stages(inTongue(service, 'stages', lang), t),
    h('p', { class: 'hint' }, documents(service, t, lang), h('br'), t('service.clock')),
    service.provisional && h('p', { class: 'hint' }, t('service.provisional.why')),
  );
}

const inTongue = (service, field, lang) =>
  (lang === 'en' && service[`${field}En`]) || service[field] || [];

function applied(data, today, t, lang) {
  const { appliedOn } = data.service;
  const { workingDays, fast } = promisedDays(data);
  const suffix = fast ? '.fast' : '';
  if (!appliedOn || appliedOn === today) return t(`service.today${suffix}`, { n: workingDays });
  return t(`service.from${suffix}`, { date: day(appliedOn, lang), n: workingDays });
}

const stages = (list, t) =>
  h(
    'ol',
    { class: 'stages', 'aria-label': t('service.stages') },
    list.map((stage, i) => h('li', {}, h('span', { class: 'rank' }, String(i + 1)), stage)),
  );

function documents(service, t, lang) {
  const list = inTongue(service, 'documents', lang);
  if (list.length === 0) return t('service.noDocuments');
  return sentence(t('service.documents', { list: list.join(lang === 'en' ? ', ' : '、') }));
}
