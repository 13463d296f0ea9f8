/** The way on from the answer card to an application, with place, need and chosen point. */
import { h } from '../view/dom.js';
import { applyWay } from '../format/applyway.js';
import { applyAddress } from '../state/requestroute.js';
import { chosenOption } from '../state/actions.js';

export function applyLink(state) {
  const way = wayOf(state);
  if (way === null) return null;
  return h(
    'a',
    { class: ['button apply-link', isFirst(state) && 'button-main'], href: applyAddress(state, way) },
    state.t(way.key),
  );
}

/** Where there is no room now, waiting for it comes first. */
const isFirst = (state) => state.answer.data.verdict !== 'CONSTRAINED';

/** Another chosen point changes only where the link leads: the card is not read out again. */
export function keepApplyLink(root, store) {
  store.watch(
    (s) => s.chosen,
    (_, state) => {
      const link = root.querySelector('.apply-link');
      if (link) link.href = applyAddress(state, wayOf(state));
    },
  );
}

const wayOf = (state) => applyWay(state.answer.data, chosenOption(state));
