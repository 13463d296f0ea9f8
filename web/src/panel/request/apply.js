/**
 * The application form. Fields are built once, so that nothing typed is ever drawn over; what the
 * grid can give stands beside them and is asked again whenever the need changes.
 */
import { h, show, named } from '../../view/dom.js';
import { submitRequest } from '../../api/requests.js';
import { placeTitle, quoted } from '../../format/place.js';
import { backToMap } from './maplink.js';
import { shown } from '../../state/follow.js';
import { newDraft } from '../../state/draft.js';
import { followAddress, goTo } from '../../state/requestroute.js';
import { submitForm } from '../../state/submit.js';
import { visitOf } from '../../state/visit.js';
import { mountNeedPanel } from './needpanel.js';
import { mountOffers } from './offers.js';
import { mountApplicant } from './applicant.js';
import { mountDeclarations } from './declarations.js';
import { mountSending } from './sending.js';

/** A place told by another one takes a few more words than a name. */
const LONGEST_PLACE = 60;

export function mountApply(root, store) {
  const ports = portsOf(store);
  let leave = () => {};
  store.watch(
    (s) => [s.t, s.place === null],
    ([t, nowhere]) => {
      leave();
      const visit = visitOf(store);
      ({ leave } = visit);
      if (nowhere) show(root, noPlace(store.get()));
      else draw(root, visit.store, ports, t);
    },
  );
  store.watch((s) => s.checked, focusFirstMistake);
}

const portsOf = (store) => ({
  submit: submitRequest,
  storage: window.sessionStorage,
  onDone: (view) => follow(store, view),
});

/** The answer is the request itself: shown at once, with its code to be written down. */
function follow(store, view) {
  store.set({ request: shown(view, Date.now()), fresh: true, draft: newDraft() });
  goTo(store, window, followAddress(view.trackingCode, store.get().lang));
  window.scrollTo(0, 0);
  document.getElementById('code-title')?.focus();
}

function draw(root, store, ports, t) {
  const need = h('section', { class: 'panel need-panel' });
  const offers = h('section', { class: 'card offers-card', id: 'offers' });
  const applicant = h('section', { class: 'panel' });
  const fast = h('section', { class: 'panel fast' });
  const sending = h('div', { class: 'sending' });
  const form = h(
    'form',
    { class: 'apply', novalidate: true, id: 'apply-form' },
    need,
    offers,
    h('div', { class: 'apply-rest' }, applicant, fast, sending),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitForm(store, ports);
  });
  show(root, head(store, t), form);
  mountNeedPanel(need, store, ports);
  mountOffers(offers, store);
  mountApplicant(applicant, store, ports);
  mountDeclarations(fast, store, ports);
  mountSending(sending, store, ports);
}

function head(store, t) {
  const title = h('h1', { class: 'page-title' });
  const back = h('a', {}, t('apply.back'));
  store.watch(
    (s) => [placeTitle(s), s.need, s.lang],
    ([place, , lang], state) => {
      const where = h('span', { class: 'title-place' }, named(quoted(place, LONGEST_PLACE), lang));
      show(title, h('span', {}, t('apply.title')), where);
      back.href = backToMap(state);
    },
  );
  return h('div', { class: 'follow-head' }, title, h('p', {}, back));
}

const noPlace = ({ t, lang }) =>
  h(
    'div',
    { class: 'entry' },
    h('h1', { class: 'page-title' }, t('apply.title')),
    h(
      'section',
      { class: 'panel' },
      h('p', {}, t('entry.apply.how')),
      h(
        'div',
        { class: 'actions' },
        h(
          'a',
          { class: 'button button-main', href: lang === 'en' ? './?lang=en' : './' },
          t('entry.apply.go'),
        ),
      ),
    ),
  );

function focusFirstMistake(checked) {
  if (checked === 0) return;
  document.querySelector('#apply-form [aria-invalid=true]')?.focus();
}
