/** Where a request is followed from: its code, the codes kept here, or signing in. */
import { h, show, named } from '../../view/dom.js';
import { shortCode } from '../../format/trackingcode.js';
import { day } from '../../format/dates.js';
import { followAddress, goTo } from '../../state/requestroute.js';
import { forgetCode, keptCodes } from '../../state/keptcodes.js';
import { signInAddress, signOut } from '../../state/session.js';
import { codeForm } from './codeform.js';

const WITH_LIST = ['INSTALLER', 'PLANNER', 'ADMIN'];

export function mountEntry(root, store) {
  const kept = h('section', { class: 'panel kept' });
  const form = h('div', {});
  const others = h('div', {});
  show(root, h('div', { class: 'entry' }, form, kept, others));
  store.watch(
    (s) => s.t,
    (t) =>
      show(form, h('h1', { class: 'page-title' }, t('entry.title')), codeForm(store, 'entry-code')),
  );
  store.watch(
    (s) => [s.t, s.kept],
    (_, state) => {
      kept.hidden = state.kept.length === 0;
      show(kept, keptList(state, store));
    },
  );
  store.watch(
    (s) => [s.t, s.session],
    (_, state) => show(others, applyHint(state), signIn(state)),
  );
}

const keptList = (state, store) => [
  h('h2', {}, state.t('entry.kept')),
  h(
    'ul',
    { class: 'kept-list' },
    state.kept.map((item) => keptItem(item, state, store)),
  ),
  h('p', { class: 'hint' }, state.t('entry.kept.hint')),
];

function keptItem({ code, place, size, on }, { t, lang }, store) {
  const address = followAddress(code, lang);
  const open = (event) => {
    event.preventDefault();
    goTo(store, window, address);
  };
  const forget = () => {
    forgetCode(window.localStorage, code);
    store.set({ kept: keptCodes(window.localStorage) });
  };
  return h(
    'li',
    {},
    h(
      'a',
      { href: address, on: { click: open } },
      named(place ?? '', lang, { class: 'name' }),
      ' ',
      h('span', { class: 'kept-size' }, size ?? ''),
      h('small', {}, keptWhen(on, t, lang), shortCode(code)),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': t('entry.forget.of', { place: place ?? shortCode(code) }),
        on: { click: forget },
      },
      t('entry.forget'),
    ),
  );
}

const keptWhen = (on, t, lang) =>
  on ? `${t('entry.kept.on', { date: day(on, lang) })} · ` : null;

const applyHint = ({ t, lang }) =>
  h(
    'section',
    { class: 'panel' },
    h('h2', {}, t('entry.apply')),
    h('p', { class: 'why' }, t('entry.apply.how')),
    h(
      'div',
      { class: 'actions' },
      h('a', { class: 'button', href: lang === 'en' ? './?lang=en' : './' }, t('entry.apply.go')),
    ),
  );

function signIn({ t, session, lang }) {
  if (!session?.signedIn) {
    return h(
      'p',
      { class: 'entry-staff' },
      `${t('entry.staff')} `,
      h('a', { id: 'sign-in', href: signInAddress() }, t('entry.signIn')),
    );
  }
  const out = async () => {
    await signOut();
    window.location.reload();
  };
  return h(
    'p',
    { class: 'entry-staff' },
    `${t('entry.signedIn', { name: session.displayName ?? session.name })} `,
    WITH_LIST.includes(session.role) &&
      h('a', { href: `requests.html?list${lang === 'en' ? '&lang=en' : ''}` }, t('entry.list')),
    ' ',
    h('button', { type: 'button', class: 'quiet', on: { click: out } }, t('entry.signOut')),
  );
}
