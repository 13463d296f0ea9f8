/** A list that is not there: on its way, out of reach, or not for this reader. */
import { h } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { clockTime } from '../../format/dates.js';
import { problemKind } from '../../state/problems.js';
import { signInAddress } from '../../state/session.js';

const SKELETON_ROWS = 6;

export function waitingRows(slot, { t, retry }) {
  if (slot.phase === 'failed') return problemBox(slot.problem, { t, retry });
  return h(
    'div',
    { class: 'staff-loading', role: 'status' },
    h('span', { class: 'unseen' }, t('staff.loading')),
    Array.from({ length: SKELETON_ROWS }, () => h('i', { 'aria-hidden': 'true' })),
  );
}

/** The last good list stays, with its time. */
export const staleNote = ({ problem, at }, { t, retry }) =>
  problemBox(problem, { t, retry, more: t('staff.stale', { time: clockTime(at) }) });

export function problemBox(problem, { t, retry = null, more = '' }) {
  const { key, params, signIn } = saying(problem);
  return h(
    'div',
    { class: 'staff-problem', role: 'alert' },
    glyph('NO_DATA'),
    h('p', {}, t(key, params), more && ` ${more}`),
    signIn && h('a', { class: 'button', href: signInAddress() }, t('staff.signIn')),
    !signIn &&
      retry &&
      h('button', { type: 'button', class: 'button', on: { click: retry } }, t('action.retry')),
  );
}

const KEYS = {
  offline: 'staff.problem.offline',
  unavailable: 'staff.problem.unavailable',
  slowDown: 'problem.slowDown',
};

/** @returns {{key: string, params: object, signIn: boolean}} */
export function saying(problem) {
  if (problem.status === 401) return { key: 'staff.problem.signedOut', params: {}, signIn: true };
  if (problem.status === 403) return { key: 'staff.problem.notAllowed', params: {}, signIn: false };
  if (problem.status === 404) return { key: 'staff.problem.gone', params: {}, signIn: false };
  const key = KEYS[problemKind(problem)] ?? 'staff.problem.other';
  const params = { n: problem.retryAfterSeconds ?? 5, detail: problem.body?.detail ?? '' };
  return { key, params, signIn: false };
}
