/** The working-day clock: figures, the bar of the promise, and the calendar under it. */
import { h, unseen } from '../../view/dom.js';
import { shortDay, yearOf } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';
import { runsOf, segmentsOf } from '../../format/clockdays.js';
import { calendar } from './calendar.js';

export function clockCard(view, { t, lang }) {
  const { clock } = view;
  return h(
    'section',
    { class: 'panel clock', 'aria-labelledby': 'clock-title' },
    h(
      'div',
      { class: 'panel-head' },
      h('h2', { id: 'clock-title' }, t('clock.title')),
      h('span', {}, t('clock.only')),
    ),
    h('div', { class: 'clock-figures' }, figures(view, t, lang), due(view, t, lang)),
    bar(clock),
    aloud(view, t, lang),
    clock.days.length > 0 && calendar(view, { t, lang }),
    h('p', { class: 'hint' }, note(view, t, lang)),
  );
}

function figures({ clock, service }, t, lang) {
  const kind = t.has(`serviceKind.${service.kind}`)
    ? t(`serviceKind.${service.kind}`)
    : inLanguage(service, 'name', lang);
  return h(
    'dl',
    { class: 'figures' },
    figure('used', clock.usedDays, t('clock.used')),
    figure('left', Math.max(0, clock.leftDays), t('clock.left')),
    clock.pausedDays > 0 && figure('paused', clock.pausedDays, t('clock.paused')),
    figure('limit', clock.limitDays, t('clock.limit', { kind })),
  );
}

const figure = (look, days, word) =>
  h(
    'div',
    { class: `figure-${look}` },
    h('dd', {}, String(days)),
    h('dt', {}, look !== 'limit' && h('i', { class: `swatch swatch-${look}` }), word),
  );

/** The date it all leads to; the end of a request has none. */
function due({ clock, open, today, status }, t, lang) {
  if (!open || !clock.dueOn) return h('p', { class: 'clock-due' }, t(`clock.end.${status}`));
  const paused = !clock.running && !clock.overdue;
  return h(
    'p',
    { class: ['clock-due', clock.overdue && 'overdue'] },
    h('b', {}, shortDay(clock.dueOn, lang, yearOf(today))),
    clock.provisional && h('span', { class: 'tag tag-provisional' }, t('service.provisional')),
    h('span', {}, t(clock.overdue ? 'clock.wasDue' : paused ? 'clock.due.paused' : 'clock.due')),
  );
}

const bar = (clock) =>
  h(
    'div',
    { class: 'segments', 'aria-hidden': 'true' },
    segmentsOf(clock).map((kind) => h('i', { class: `segment-${kind.toLowerCase()}` })),
  );

/** The calendar in words, for those who hear it. */
function aloud({ clock, today }, t, lang) {
  const date = (iso) => shortDay(iso, lang, yearOf(today));
  const sentences = runsOf(clock.days).map(({ state, from, to, days }) =>
    t(`clock.run.${state}`, { from: date(from), to: date(to), n: days }),
  );
  return unseen(sentences.join(' '));
}

function note({ clock }, t, lang) {
  const sentences = [t('clock.note')];
  if (clock.days.some(({ label }) => label)) sentences.push(t('clock.note.labels'));
  if (clock.provisional) sentences.push(t('service.provisional.why'));
  return sentences.join(lang === 'en' ? ' ' : '');
}
