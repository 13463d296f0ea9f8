/** Which areas became constrained and which free, the newest first, and where to follow it. */
import { h, named } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { day } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';
import { available } from '../../format/power.js';
import { retry } from '../../state/actions.js';

const AT_ONCE = 8;
const FEED = '/api/v1/changes?format=atom';

export const changes = (state, store) =>
  h(
    'section',
    { class: 'card standard changes-card', id: 'changes', 'aria-labelledby': 'changes-title' },
    h(
      'div',
      { class: 'changes-head' },
      h('h2', { id: 'changes-title' }, state.t('opendata.changes')),
      h(
        'a',
        { class: 'button', href: FEED, type: 'application/atom+xml', id: 'feed' },
        state.t('opendata.feed'),
      ),
    ),
    h('p', {}, state.t('opendata.changes.lead')),
    content(state, store),
  );

function content({ changes: list, changesPhase, t, lang }, store) {
  if (list?.length > 0) return rows(list, t, lang);
  if (changesPhase === 'asking')
    return h('p', { class: 'loading-text', role: 'status' }, t('opendata.changes.loading'));
  if (changesPhase === 'answered')
    return h('p', { class: 'changes-none' }, t('opendata.changes.none'));
  return h(
    'p',
    { class: 'changes-none', role: 'status' },
    t('opendata.changes.failed'),
    ' ',
    h(
      'button',
      { type: 'button', class: 'link', on: { click: () => retry(store) } },
      t('action.retry'),
    ),
  );
}

/** A few at once; the page has more to say. */
function rows(list, t, lang) {
  const part = (some) =>
    h('ol', { class: 'changes' }, some.map((change) => row(change, t, lang)));
  const rest = list.slice(AT_ONCE);
  return [
    part(list.slice(0, AT_ONCE)),
    rest.length > 0 &&
      h(
        'details',
        { class: 'fold' },
        h('summary', {}, t('opendata.changes.more', { n: rest.length })),
        part(rest),
      ),
  ];
}

function row(change, t, lang) {
  const constrained = change.change === 'CONSTRAINED';
  const look = constrained ? 'OVERLOADED' : 'NORMAL';
  return h(
    'li',
    {},
    h(
      'span',
      { class: 'pill', 'data-look': look },
      glyph(look),
      t(`opendata.change.${change.change}.${change.direction}`),
    ),
    h(
      'div',
      { class: 'change-what' },
      named(change.name, lang, { class: 'name' }),
      h('small', {}, details(change, t, lang)),
    ),
    h(
      'time',
      { datetime: change.since },
      t(constrained ? 'opendata.change.since' : 'opendata.change.on', {
        date: day(change.since, lang),
      }),
    ),
  );
}

function details(change, t, lang) {
  const key = `opendata.reason.${change.reason}`;
  const towns = change.towns.map((town) => inLanguage(town, 'name', lang));
  return [
    towns.join(t('opendata.comma')),
    t.has(key) && t(key),
    change.change === 'FREE' &&
      change.availableKva !== null &&
      t('opendata.change.room', { a: available(change.availableKva) }),
    change.firstSeen && t('opendata.change.first'),
  ]
    .filter(Boolean)
    .join(' · ');
}
