/** The page on paper: the picture of the map with its legend, then the whole register. */
import { h, show } from '../../view/dom.js';
import { listedRows } from '../../format/planner/register.js';
import { registerTable } from './registertable.js';

/** Filled only for the moment of printing, so that nothing on the page is there twice. */
export function mountPrint(root, store) {
  store.watch(
    (s) => s.printed,
    (picture) => show(root, picture && h('img', { id: 'print-map', src: picture, alt: '' })),
  );
  window.addEventListener('beforeprint', () => {
    const state = { ...store.get(), showWhole: true, selectedAsset: null };
    const rows = listedRows(state);
    if (rows.length === 0) return;
    const table = registerTable(store, state, rows);
    table.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
    root.append(
      h(
        'div',
        { class: 'print-register' },
        h('h2', {}, state.t('planner.register')),
        table,
        h('p', {}, dates(state)),
      ),
    );
  });
  window.addEventListener('afterprint', () => {
    store.set({ printed: null });
    show(root);
  });
}

const dates = ({ t, dataset, register }) =>
  [
    dataset && t('asOf.data', { date: dataset.asOf }),
    dataset?.rules && t('asOf.rules', { version: dataset.rules.version }),
    register.data?.costs &&
      t('planner.remedies.indicative.short', { version: register.data.costs.version }),
    dataset?.synthetic && t('planner.synthetic'),
  ]
    .filter(Boolean)
    .join(' · ');
