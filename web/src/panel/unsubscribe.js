/** Where the link of a mail leads that ends what somebody waits for. */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { endSubscription } from '../api/opening.js';
import { day } from '../format/dates.js';
import { waitsFor } from '../format/subscription.js';
import { requested } from '../format/power.js';
import { quoted } from '../format/place.js';
import { unsubscribe } from '../state/unsubscribe.js';

export function mountUnsubscribe(root, store) {
  store.watch(
    (s) => [s.unsubscribe, s.t],
    ([asked], state) => {
      root.hidden = asked === null;
      if (asked === null) return show(root);
      const focused = root.contains(document.activeElement);
      show(root, card(state, store));
      if (focused || asked.phase === 'ended') root.querySelector('h2')?.focus();
    },
  );
}

function card(state, store) {
  const { unsubscribe: asked, t } = state;
  return h(
    'section',
    {
      class: 'card unsubscribe-card',
      'data-look': LOOKS[asked.phase] ?? 'INFO',
      'aria-busy': String(asked.phase === 'asking' || asked.phase === 'ending'),
      role: 'status',
    },
    h('h2', { tabindex: -1 }, t(`subscribe.end.${asked.phase}`)),
    asked.view && asked.phase !== 'ended' && whatFor(asked.view, state),
    asked.problem &&
      h(
        'p',
        { class: 'field-error', role: 'alert' },
        glyph('OVERLOADED'),
        h('span', {}, t(asked.problem)),
      ),
    asked.phase === 'ended' && h('p', {}, t('subscribe.end.forgotten')),
    (asked.phase === 'found' || asked.phase === 'ending') && endButton(asked, t, store),
  );
}

const LOOKS = { ended: 'NORMAL', gone: 'NO_DATA', failed: 'NO_DATA' };

function whatFor(view, { t, lang }) {
  const need = view.kva === null ? '' : requested(view.kva, 'kva');
  return [
    h('p', {}, t(waitsFor(view), { place: quoted(view.place.name), need })),
    h(
      'p',
      { class: 'hint' },
      t(view.state === 'TOLD' ? 'subscribe.told' : 'subscribe.until', {
        date: day(view.expiresOn, lang),
      }),
    ),
  ];
}

const endButton = (asked, t, store) =>
  h(
    'div',
    { class: 'actions' },
    h(
      'button',
      {
        type: 'button',
        class: 'button button-main',
        disabled: asked.phase === 'ending',
        on: { click: () => unsubscribe(store, { endSubscription }) },
      },
      t('subscribe.end.button'),
    ),
  );
