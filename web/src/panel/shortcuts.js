/** Keys that work anywhere on the page, as long as nobody is typing. */
import { choose, setSheet, toggleLegend } from '../state/actions.js';

export function mountShortcuts(document, store) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return setSheet(store, 'peek');
    if (isTyping(event.target)) return;
    const act = actionFor(event.key, document, store);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const isTyping = (target) => target.closest?.('input, select, textarea') !== null;

function actionFor(key, document, store) {
  if (key === '/') return () => document.getElementById('search-input').focus();
  if (key === 'l' || key === 'L') return () => toggleLegend(store);
  if (/^[1-9]$/.test(key)) return () => choose(store, Number(key));
  return null;
}
