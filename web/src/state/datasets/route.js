/** What the address of the page says: which tab, which version, and what is compared with what. */

export const TABS = Object.freeze(['versions', 'compare', 'outages']);
export const CHANGES = Object.freeze(['ADDED', 'REMOVED', 'CHANGED']);

/** @returns {{tab: string, version: string|null, from: string|null, to: string|null, layer: string, change: string, page: number}} */
export function decodeDatasets(search) {
  const query = new URLSearchParams(search);
  const tab = query.get('tab');
  const page = Number(query.get('page'));
  return {
    tab: TABS.includes(tab) ? tab : 'versions',
    version: query.get('version'),
    from: query.get('from'),
    to: query.get('to'),
    layer: query.get('layer') ?? '',
    change: CHANGES.includes(query.get('change')) ? query.get('change') : '',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The reverse; what is as always is left out. */
export function encodeDatasets({ tab, version, from, to, layer, change, page, lang }) {
  const query = new URLSearchParams();
  const put = (name, value) => value && query.set(name, String(value));
  if (tab !== 'versions') put('tab', tab);
  if (tab === 'versions') put('version', version);
  if (tab === 'compare') {
    Object.entries({ from, to, layer, change }).forEach(([name, value]) => put(name, value));
    put('page', page > 1 && page);
  }
  put('lang', lang === 'en' && lang);
  return query.toString();
}

export function startDatasetsHistory(store, window) {
  let { tab, version } = store.get();
  store.watch(encodeDatasets, (link, state) => {
    const step = state.tab !== tab || state.version !== version;
    ({ tab, version } = state);
    if (link === window.location.search.slice(1)) return;
    const address = window.location.pathname + (link && `?${link}`);
    if (step) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => {
    const decoded = decodeDatasets(window.location.search);
    ({ tab, version } = decoded);
    store.set(decoded);
  });
}
