/** "Applied for on this day, when is there power?", answered from the published calendar. */
import { h } from '../../view/dom.js';
import { dayWithWeekday } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';
import { exampleOf, setExample } from '../../state/standards.js';

export function exampleForm(store, years, now) {
  const { t, lang, standards } = store.get();
  const example = exampleOf(store.get(), now);
  const all = years.map(({ year }) => year);
  const day = h('input', {
    type: 'date',
    id: 'example-day',
    value: example.on,
    required: true,
    min: `${Math.min(...all)}-01-01`,
    max: `${Math.max(...all)}-06-30`,
    on: { change: () => day.checkValidity() && setExample(store, { on: day.value }) },
  });
  const kind = h(
    'select',
    { id: 'example-kind', on: { change: () => setExample(store, { kind: kind.value }) } },
    standards.services.map((service) =>
      h(
        'option',
        { value: service.kind, selected: service.kind === example.kind },
        inLanguage(service, 'name', lang),
      ),
    ),
  );
  return h(
    'div',
    { class: 'example-form' },
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'example-day' }, t('standards.example.day')),
      day,
    ),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'example-kind' }, t('standards.example.kind')),
      kind,
    ),
  );
}

export function exampleResult({ example, service, due }, { t, lang }, now) {
  const sentence = t.clauses('standards.example', {
    from: dayWithWeekday(example.on, lang, now),
    kind: inLanguage(service, 'name', lang),
    n: service.workingDays,
    date: dayWithWeekday(due.on, lang, now),
  });
  return h(
    'p',
    { class: 'example-result', role: 'status' },
    sentence.flat().map(({ text, hole }) => (hole === 'date' ? h('b', {}, text) : text)),
    due.provisional && [' ', h('span', { class: 'tag tag-provisional' }, t('service.provisional'))],
  );
}
