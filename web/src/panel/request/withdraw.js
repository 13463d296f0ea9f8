/** Withdrawing, in two steps in place: what it means is said before it is done. */
import { h, show } from '../../view/dom.js';
import { actOnRequest } from '../../api/requests.js';
import { sizeOf } from '../../format/requestfacts.js';
import { act } from '../../state/follow.js';

export function withdrawStep(view, store, t) {
  const root = h('div', { class: 'withdraw' });
  const ask = () => {
    show(root, question(view, store, { t, back }));
    root.classList.add('asked');
    root.querySelector('input').focus();
  };
  const back = () => {
    root.classList.remove('asked');
    show(root, first());
    root.querySelector('button').focus();
  };
  const first = () =>
    h(
      'button',
      { type: 'button', id: 'withdraw', class: 'button button-away', on: { click: ask } },
      t('act.WITHDRAW'),
    );
  show(root, first());
  return root;
}

function question(view, store, { t, back }) {
  const note = h('input', { id: 'withdraw-note', type: 'text', maxlength: 200, autocomplete: 'off' });
  const sure = () => act(store, actOnRequest, 'withdraw', { note: note.value.trim() });
  const held = view.reservation.state;
  return h(
    'div',
    {
      class: 'confirm',
      role: 'group',
      'aria-labelledby': 'withdraw-question',
      on: { keydown: (event) => event.key === 'Escape' && back() },
    },
    h('p', { id: 'withdraw-question' }, t(`withdraw.${held}`, { r: sizeOf(view) })),
    h('label', { for: 'withdraw-note' }, t('withdraw.note')),
    note,
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          id: 'withdraw-sure',
          class: 'button button-danger',
          on: { click: sure },
        },
        t('withdraw.sure'),
      ),
      h('button', { type: 'button', class: 'button', on: { click: back } }, t('withdraw.back')),
    ),
  );
}
