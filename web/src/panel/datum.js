/** Where bare coordinates come from: asked only when some are typed, for nothing else needs it. */
import { h, show } from '../view/dom.js';
import { DATUMS, looksLikeCoordinates } from '../format/datum.js';
import { setDatum } from '../state/actions.js';

export function datumChoice(store) {
  // Pressing on words must not take the focus out of the form, which would close the suggestions.
  const on = { mousedown: (event) => event.preventDefault() };
  const root = h('fieldset', { class: 'datum', hidden: true, on });
  store.watch(
    (s) => s.t,
    (t) => show(root, choices(store, t)),
  );
  store.watch(
    (s) => [s.datum, s.t],
    ([datum]) => {
      for (const input of root.querySelectorAll('input')) input.checked = input.value === datum;
    },
  );
  const showFor = (text) => {
    root.hidden = !looksLikeCoordinates(text);
  };
  return { root, showFor };
}

const choices = (store, t) => [
  h('legend', {}, t('datum.label')),
  h(
    'div',
    { class: 'datum-choices' },
    DATUMS.map((datum) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'datum',
          value: datum,
          on: { change: () => setDatum(store, datum) },
        }),
        h('span', {}, t(`datum.${datum}`)),
      ),
    ),
  ),
];
