/** What the address says of the lists: tab, filters, page, chosen request. */

export const TABS = Object.freeze({
  PLANNER: ['requests', 'leads', 'indicators', 'batch'],
  INSTALLER: ['requests', 'batch'],
});

export const NO_FILTER = Object.freeze({
  state: 'open',
  status: '',
  fastTrack: '',
  use: '',
  overdue: '',
  waitingFor: '',
  q: '',
  page: 1,
});

/** @returns {{tab: string, alone: boolean, filter: object, id: string|null, period: object}} */
export function decodeDesk(search, tabs) {
  const query = new URLSearchParams(search);
  const tab = query.get('tab');
  return {
    tab: tabs.includes(tab) ? tab : 'requests',
    alone: !query.has('list'),
    filter: decodeFilter(query),
    id: query.get('id'),
    period: { from: dayOf(query.get('from')), to: dayOf(query.get('to')) },
  };
}

function decodeFilter(query) {
  const page = Number(query.get('page'));
  const given = Object.keys(NO_FILTER).filter((name) => query.has(name));
  const filter = Object.fromEntries(given.map((name) => [name, query.get(name)]));
  return { ...NO_FILTER, ...filter, page: Number.isInteger(page) && page > 0 ? page : 1 };
}

const dayOf = (text) => (/^\d{4}-\d\d-\d\d$/.test(text ?? '') ? text : null);

/** The reverse; what is as always is left out. */
export function encodeDesk({ tab, alone, filter, id, period, lang }) {
  const query = new URLSearchParams();
  if (tab !== 'requests') query.set('tab', tab);
  if (tab === 'requests' && !alone) encodeFilter(query, filter);
  if (tab === 'indicators') encodePeriod(query, period);
  if (tab === 'requests' && id) query.set('id', id);
  if (lang === 'en') query.set('lang', 'en');
  const rest = query.toString();
  return alone && id ? rest : `list${rest && `&${rest}`}`;
}

function encodeFilter(query, filter) {
  for (const [name, usual] of Object.entries(NO_FILTER)) {
    if (filter[name] !== usual) query.set(name, String(filter[name]));
  }
}

function encodePeriod(query, { from, to }) {
  if (from) query.set('from', from);
  if (to) query.set('to', to);
}

/** The part of a filter that the server is asked with; without a page it is what a CSV holds. */
export function askedFilter({ page, ...filter }) {
  return { ...filter, q: filter.q.trim(), page };
}
