/** Planned outages at the place of the answer; nothing where none is announced. */
import { h, named, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { shortDay, todayInBeijing, yearOf } from '../format/dates.js';
import { outageTime } from '../format/outages.js';

const MOST = 3;

export function mountOutage(root, store) {
  store.watch(
    (s) => [s.outages, s.outagesComplete, s.t, s.place === null],
    ([outages, complete, t, landing], state) => {
      root.hidden = landing || (outages.length === 0 && complete);
      if (root.hidden) return show(root);
      const unsure = !complete && h('p', { class: 'hint' }, t('outage.incomplete'));
      show(root, outages.length > 0 ? card(outages, unsure, state) : unsure);
    },
  );
}

function card(outages, unsure, { t, lang }) {
  const thisYear = yearOf(todayInBeijing(Date.now()));
  const more = outages.length - MOST;
  return h(
    'section',
    { class: 'card outage-card', 'data-look': 'HEAVY', 'aria-labelledby': 'outage-title' },
    h('h2', { id: 'outage-title' }, glyph('HEAVY'), t('outage.title')),
    h(
      'ul',
      {},
      outages.slice(0, MOST).map((outage) => row(outage, { t, lang, thisYear })),
    ),
    more > 0 && h('p', { class: 'hint' }, t('outage.more', { n: more })),
    unsure,
  );
}

function row(outage, { t, lang, thisYear }) {
  const announced =
    outage.announcedAt &&
    t('outage.announced', { date: shortDay(outage.announcedAt, lang, thisYear) });
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'outage-time' },
      outageTime(outage, t, lang, thisYear),
      outage.status === 'NOW' && h('b', { class: 'outage-now' }, t('outage.now')),
    ),
    h(
      'p',
      { class: 'hint' },
      named(outage.reason, lang),
      announced && ` · ${announced}`,
      outage.inTime === false && ` · ${t('outage.short')}`,
    ),
  );
}
