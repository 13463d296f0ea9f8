/** Which of the page's views is shown, and what it is called. */
import { show } from '../../view/dom.js';
import { requestTitle } from '../../format/requestfacts.js';
import { visitOf } from '../../state/visit.js';
import { mountHeader } from '../header.js';
import { mountApply } from './apply.js';
import { mountEntry } from './entry.js';
import { mountFollow } from './follow.js';

const STAFF = ['INSTALLER', 'PLANNER', 'ADMIN'];

const MOUNTS = { entry: mountEntry, apply: mountApply, follow: mountFollow };

export function mountRequests(document, store) {
  const root = document.getElementById('requests');
  mountHeader(document.getElementById('header'), store, 'requests');
  skipTo(document);
  let leave = () => {};
  store.watch(viewOf, (view) => {
    leave();
    root.hidden = view === 'staff';
    document.getElementById('staff').hidden = view !== 'staff';
    show(root);
    const visit = visitOf(store);
    ({ leave } = visit);
    MOUNTS[view]?.(root, visit.store);
    if (view === 'staff') mountStaffOnce(document, store);
  });
  nameThePage(document, store);
}

let staffIsMounted = false;

/** Loaded for those who need it only. */
async function mountStaffOnce(document, store) {
  if (staffIsMounted) return;
  staffIsMounted = true;
  const { mountStaff } = await import('../staff/mount.js');
  mountStaff(document, store);
}

/** The lists of those signed in; anybody else is led to the code and to signing in. */
function viewOf({ view, session }) {
  if (view !== 'staff') return view;
  if (session === null) return 'waiting';
  return STAFF.includes(session.role) ? 'staff' : 'entry';
}

/** A fragment in the address would be taken for a tracking code. */
function skipTo(document) {
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    document.querySelector('main:not([hidden])')?.focus();
  });
}

function nameThePage(document, store) {
  store.watch(
    (s) => [s.t, s.view, s.request.data],
    ([t, view, data]) => {
      document.getElementById('skip').textContent = t('request.skip');
      document.title = t('app.titlePlace', { place: titleOf(view, data, t) });
    },
  );
}

function titleOf(view, data, t) {
  if (view === 'follow' && data) return requestTitle(data, t);
  return t(view === 'apply' ? 'apply.title' : 'nav.requests');
}
