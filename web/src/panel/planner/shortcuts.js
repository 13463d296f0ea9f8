/** `/` goes to the filter, 1–9 select a row by its number, `L` folds the legend. */
import { assetOf, listedRows, shownRows } from '../../format/planner/register.js';
import { toggleLegend } from '../../state/actions.js';
import { select } from '../../state/planner/planner.js';

const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), select, textarea';

export function listenToShortcuts(document, store) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest(TYPING)) return;
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById('register-search').focus();
    } else if (/^[1-9]$/.test(event.key) && !event.target.closest('#whatif')) {
      selectNumber(store, Number(event.key));
    } else if (event.key.toLowerCase() === 'l') {
      toggleLegend(store);
    }
  });
}

function selectNumber(store, number) {
  const state = store.get();
  const row = shownRows(state, listedRows(state)).find((one) => one.number === number);
  if (row) select(store, assetOf(row));
}
