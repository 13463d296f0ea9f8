/** The clock of a request in figures and a bar, and its stages in order. */
import { h, unseen } from '../../view/dom.js';
import { dayWithWeekday, shortDay, yearOf } from '../../format/dates.js';
import { inLanguage, sentence } from '../../format/language.js';
import { segmentsOf } from '../../format/clockdays.js';
import { stageTime } from '../../format/stages.js';
import { calendar } from '../request/calendar.js';

export function clockPart(view, { t, lang }) {
  const { clock, today, open } = view;
  if (!clock) return null;
  const due = open && clock.dueOn;
  return h(
    'section',
    { class: 'case-part case-clock' },
    h('h3', {}, t('staff.clock')),
    h(
      'dl',
      { class: 'case-figures' },
      figure(clock.usedDays, t('staff.clock.used'), 'USED'),
      figure(Math.max(0, clock.leftDays ?? 0), t('staff.clock.left'), 'LEFT'),
      figure(clock.pausedDays ?? 0, t('staff.clock.paused'), 'PAUSED'),
      figure(clock.limitDays, t('staff.clock.limit'), null),
    ),
    h(
      'div',
      { class: 'case-segments', 'aria-hidden': 'true' },
      segmentsOf({ ...clock, pausedDays: clock.pausedDays ?? 0 }).map((kind) =>
        h('i', { class: `segment-${kind}` }),
      ),
    ),
    due &&
      h(
        'p',
        { class: 'hint' },
        t(clock.running ? 'staff.clock.due' : 'staff.clock.due.paused', {
          date: dayWithWeekday(clock.dueOn, lang, yearOf(today)),
        }),
        clock.provisional && [
          ' ',
          h('span', { class: 'tag tag-provisional' }, t('service.provisional')),
        ],
      ),
    clock.days?.length > 0 &&
      h(
        'details',
        { class: 'fold clock', id: 'case-calendar' },
        h('summary', {}, t('staff.clock.calendar')),
        calendar(view, { t, lang }),
      ),
  );
}

const figure = (n, word, kind) =>
  h(
    'div',
    {},
    h('dd', {}, String(n)),
    h('dt', {}, kind && h('i', { class: `segment-${kind}` }), word),
  );

export function stagesPart({ stages = [], today }, { t, lang }) {
  if (stages.length === 0) return null;
  return h(
    'section',
    { class: 'case-part' },
    h('h3', {}, t('service.stages')),
    h(
      'ol',
      { class: 'case-stages' },
      stages.map((stage) => stageLine(stage, { t, lang, today })),
    ),
  );
}

function stageLine(stage, { t, lang, today }) {
  const { state, note } = stage;
  const time = stageTime(stage, (day) => shortDay(day, lang, yearOf(today)));
  return h(
    'li',
    { 'data-state': state, 'aria-current': state === 'CURRENT' && 'step' },
    h('span', { class: 'stage-mark', 'aria-hidden': 'true' }),
    unseen(t(`staff.stage.${state}`)),
    h('b', {}, sentence(inLanguage(stage, 'name', lang))),
    h('small', {}, t(time.key, time.params)),
    note && h('p', {}, inLanguage(stage, 'note', lang)),
  );
}
