/** Keys that work anywhere on the page, as long as nobody is typing. */
import { askCandidate, choose, setSheet, stopMarking, toggleLegend } from '../state/actions.js';

export function mountShortcuts(document, store) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return goBack(store);
    if (isTyping(event.target)) return;
    const act = actionFor(event.key, document, store);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Out of marking first, and only then out of the answer. */
const goBack = (store) => (store.get().marking ? stopMarking(store) : setSheet(store, 'peek'));

const isTyping = (target) => target.closest?.('input, select, textarea') !== null;

function actionFor(key, document, store) {
  if (key === '/') return () => document.getElementById('search-input').focus();
  if (key === 'l' || key === 'L') return () => toggleLegend(store);
  if (/^[1-9]$/.test(key)) return () => chooseNumber(store, Number(key));
  return null;
}

/** A digit means what the list that is shown has under it: a place, or else a connection point. */
function chooseNumber(store, number) {
  const { data, phase } = store.get().answer;
  if (data?.verdict !== 'AMBIGUOUS_PLACE') return choose(store, number);
  const place = data.places?.[number - 1];
  if (place && phase === 'answered') askCandidate(store, place);
}
