/** Which days count: holidays and made-up days of a year, and a date worked out from them. */
import { h, show } from '../../view/dom.js';
import { todayInBeijing, yearOf } from '../../format/dates.js';
import { briefDay, festivalOf, runText } from '../../format/holidays.js';
import { calendarOf, dueDate } from '../../format/workdays.js';
import { exampleOf, setCalendarYear } from '../../state/standards.js';
import { exampleForm, exampleResult } from './example.js';
import { yearDrawing } from './year.js';

export function calendar(store) {
  const { standards, t } = store.get();
  const { years } = standards.calendar;
  const now = yearOf(todayInBeijing(Date.now()));
  const offered = years.filter(({ year }) => year === now || year === now + 1);
  const counted = calendarOf(years);
  const parts = { list: h('div'), result: h('div'), drawing: h('div') };
  const form = exampleForm(store, years, now);
  store.watch(
    (s) => [s.calendarYear, s.example],
    () => draw(parts, store.get(), { years, now, counted }),
  );
  return h(
    'section',
    { class: 'card standard', 'aria-labelledby': 'calendar-title' },
    h(
      'div',
      { class: 'block-head' },
      h('h2', { id: 'calendar-title' }, t('standards.calendar.title')),
      offered.length > 1 && yearChoice(offered, now, store),
    ),
    parts.list,
    form,
    parts.result,
    parts.drawing,
  );
}

function yearChoice(offered, now, store) {
  const { t, calendarYear } = store.get();
  return h(
    'div',
    { class: 'segments', role: 'radiogroup', 'aria-label': t('standards.calendar.year') },
    offered.map(({ year }) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'calendar-year',
          value: year,
          checked: year === (calendarYear ?? now),
          on: { change: () => setCalendarYear(store, year) },
        }),
        h('span', {}, String(year)),
      ),
    ),
  );
}

function draw({ list, result, drawing }, state, { years, now, counted }) {
  const shown = years.find(({ year }) => year === (state.calendarYear ?? now));
  const example = exampleOf(state, now);
  const service = state.standards.services.find(({ kind }) => kind === example.kind);
  const due = service && dueDate(counted, example.on, service.workingDays);
  show(list, shown && holidays(shown, state));
  show(result, due && exampleResult({ example, service, due }, state, now));
  const open = drawing.querySelector('details')?.open ?? false;
  show(drawing, shown && yearDrawing(shown.year, { counted, example, due, open }, state));
}

function holidays({ off = [], work = [], provisional }, { t, lang }) {
  return [
    h(
      'dl',
      { class: 'holidays' },
      off.map((run) =>
        h('div', {}, h('dt', {}, festival(run, t)), h('dd', {}, runText(run, lang))),
      ),
      work.length > 0 &&
        h(
          'div',
          { class: 'holidays-work' },
          h('dt', {}, t('standards.calendar.work')),
          h(
            'dd',
            {},
            work.map((day) => h('span', {}, briefDay(day, lang))),
          ),
        ),
    ),
    provisional &&
      h(
        'p',
        { class: 'hint' },
        h('span', { class: 'tag tag-provisional' }, t('service.provisional')),
        ' ',
        t('standards.calendar.provisional'),
      ),
  ];
}

const festival = (run, t) => {
  const name = festivalOf(run);
  return name ? t(`standards.festival.${name}`) : t('standards.calendar.off');
};
