/** Everything that happened to a request, newest first, and who did it. */
import { h } from '../../view/dom.js';
import { moment } from '../../format/staff/moment.js';

const FEW = 6;

export function auditTrail({ events = [], today }, { t, lang }) {
  if (events.length === 0) return null;
  const newest = events.toReversed();
  const lines = newest.map((event) => trailLine(event, { t, lang, today }));
  return h(
    'section',
    { class: 'case-part' },
    h('h3', {}, t('staff.trail')),
    h('ol', { class: 'trail' }, lines.slice(0, FEW)),
    lines.length > FEW &&
      h(
        'details',
        { class: 'fold' },
        h('summary', {}, t('staff.trail.more', { n: lines.length - FEW })),
        h('ol', { class: 'trail' }, lines.slice(FEW)),
      ),
  );
}

/** Notes that the program wrote name kinds and outcomes by their codes; people's are left alone. */
function inWords(note, t) {
  const codes = note.split(/[\s=]+/);
  const known = codes.every((code) => t.has(`staff.approval.${code}`));
  return known ? codes.map((code) => t(`staff.approval.${code}`)).join(' · ') : note;
}

function trailLine({ at, who, account, what, note }, { t, lang, today }) {
  const word = `staff.event.${what}`;
  const by = `staff.who.${who}`;
  return h(
    'li',
    {},
    h('time', { datetime: at }, moment(at, lang, today)),
    h('b', {}, t.has(word) ? t(word) : what),
    h('span', {}, account ?? (t.has(by) ? t(by) : who)),
    note && h('p', {}, inWords(note, t)),
  );
}
