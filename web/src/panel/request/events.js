/** All that happened, newest first, folded: for those who want to know exactly. */
import { h } from '../../view/dom.js';
import { actorText, eventKey, momentText } from '../../format/requestfacts.js';

export function eventsCard(view, { t, lang }) {
  const events = [...(view.events ?? [])].reverse();
  if (events.length === 0) return null;
  return h(
    'section',
    { class: 'panel events' },
    h(
      'details',
      { class: 'fold' },
      h('summary', {}, t('events.title', { n: events.length })),
      h(
        'ol',
        {},
        events.map((event) => eventItem(event, view, { t, lang })),
      ),
    ),
  );
}

function eventItem(event, view, { t, lang }) {
  const key = eventKey(event);
  return h(
    'li',
    {},
    h('time', { datetime: event.at }, momentText(event.at, lang, view.today)),
    h(
      'div',
      {},
      h('p', {}, h('b', {}, t.has(key) ? t(key) : event.what), ` · ${actorText(event, t)}`),
      event.note && h('p', { class: 'why' }, event.note),
    ),
  );
}
