/** What is on the desk, in figures; a press on one shows those requests, another press shows all. */
import { h } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import { setFilter } from '../../state/staff/desk.js';
import { NO_FILTER } from '../../state/staff/route.js';

const FIGURES = [
  { name: 'open', filter: {} },
  { name: 'fastTrack', filter: { fastTrack: 'true' }, mark: () => icon('bolt', 14) },
  { name: 'overdue', filter: { overdue: 'true' }, mark: () => glyph('OVERLOADED') },
  { name: 'dueSoon', mark: () => glyph('HEAVY') },
  { name: 'waitingForCustomer', filter: { waitingFor: 'customer' } },
  { name: 'queued' },
];

export function countFilters(desk) {
  const { t, list, filter, bureau } = desk.get();
  const counts = list.data?.counts;
  if (!counts) return null;
  return h(
    'ul',
    { class: 'counts', 'aria-label': t('staff.counts') },
    FIGURES.filter(({ name }) => counts[name] !== undefined).map((figure) =>
      h('li', {}, countOf(figure, counts[figure.name], { desk, t, filter, bureau })),
    ),
  );
}

function countOf({ name, filter: wanted, mark }, n, { desk, t, filter, bureau }) {
  const own = `staff.count.${name}.own`;
  const label = t(!bureau && t.has(own) ? own : `staff.count.${name}`);
  const content = [h('b', {}, n > 0 && mark?.(), String(n)), h('span', {}, label)];
  if (!wanted) return h('div', { class: 'count count-plain' }, content);
  const target = { ...NO_FILTER, ...wanted };
  const pressed = isShown(filter, target);
  const next = pressed ? NO_FILTER : target;
  return h(
    'button',
    {
      type: 'button',
      class: 'count',
      id: `count-${name}`,
      'aria-pressed': String(pressed),
      on: { click: () => setFilter(desk, next) },
    },
    content,
  );
}

const isShown = (filter, target) =>
  Object.keys(target).every((name) => name === 'page' || filter[name] === target[name]);
