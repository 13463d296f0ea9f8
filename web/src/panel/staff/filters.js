/** Search and choices over the list. They stay where they are while the list changes. */
import { h, show } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { setFilter } from '../../state/staff/desk.js';
import { USES } from '../../state/url.js';

export const STATUSES = [
  'SUBMITTED',
  'ACCEPTED',
  'SURVEYED',
  'PLAN_REPLIED',
  'UNDER_CONSTRUCTION',
  'INSPECTED',
  'ENERGISED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
];
const STATES = ['open', 'closed', 'all'];
const PARTIES = ['utility', 'customer'];

/** Typing pauses this long before the list is asked for. */
const PAUSE_MS = 300;

export function filterBar(root, desk) {
  desk.watch(
    (s) => s.t,
    (t) => show(root, bar(desk, t)),
  );
  desk.watch(
    (s) => s.filter,
    (filter) => {
      for (const field of root.querySelectorAll('[data-filter]'))
        if (field !== document.activeElement) field.value = filter[field.dataset.filter];
    },
  );
}

function bar(desk, t) {
  return h(
    'form',
    { class: 'inbox-bar', role: 'search', on: { submit: (event) => event.preventDefault() } },
    search(desk, t),
    choice(desk, t, { name: 'state', values: STATES, all: null }),
    choice(desk, t, { name: 'status', values: STATUSES, all: 'staff.all.status' }),
    choice(desk, t, { name: 'use', values: USES, all: 'staff.all.use', words: 'use' }),
    choice(desk, t, { name: 'waitingFor', values: PARTIES, all: 'staff.all.waitingFor' }),
  );
}

function search(desk, t) {
  let pause = null;
  const seek = (event) => {
    clearTimeout(pause);
    const q = event.target.value;
    pause = setTimeout(() => setFilter(desk, { q }), PAUSE_MS);
  };
  return h(
    'label',
    { class: 'inbox-search' },
    icon('search'),
    h('span', { class: 'unseen' }, t('staff.search')),
    h('input', {
      type: 'search',
      id: 'inbox-search',
      'data-filter': 'q',
      value: desk.get().filter.q,
      placeholder: t('staff.search.hint'),
      autocomplete: 'off',
      on: { input: seek },
    }),
  );
}

/** @param {{name: string, values: string[], all: string|null, words?: string}} what */
function choice(desk, t, { name, values, all, words = `staff.${name}` }) {
  const chosen = desk.get().filter[name];
  const change = (event) => setFilter(desk, changed(name, event.target.value));
  return h(
    'label',
    { class: 'inbox-choice' },
    h('span', { class: 'unseen' }, t(`staff.filter.${name}`)),
    h(
      'select',
      { 'data-filter': name, on: { change } },
      all && h('option', { value: '', selected: chosen === '' }, t(all)),
      values.map((value) =>
        h('option', { value, selected: chosen === value }, t(`${words}.${value}`)),
      ),
    ),
  );
}

const ENDS = ['ENERGISED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'];

/** An end is not found among what is open. */
const changed = (name, value) =>
  name === 'status' && ENDS.includes(value) ? { status: value, state: 'all' } : { [name]: value };
