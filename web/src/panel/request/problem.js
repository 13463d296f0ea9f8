/** Why something could not be done, in place: what is kept, and what to do next. */
import { h } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { problemKind } from '../../state/problems.js';

/**
 * @param {Error} error
 * @param {{t: Function, retry?: (() => void)|null, more?: string}} with_
 */
export function problemNote(error, { t, retry = null, more = '' }) {
  const kind = problemKind(error);
  const key = KEYS[kind] ?? 'problem.request.other';
  const params = { n: error.retryAfterSeconds ?? 5 };
  return h(
    'div',
    { class: 'note note-bad', role: 'alert' },
    glyph('OVERLOADED'),
    h(
      'div',
      {},
      h('p', {}, t(key, params), more && ` ${more}`),
      retry &&
        h(
          'p',
          { class: 'actions' },
          h('button', { type: 'button', class: 'button', on: { click: retry } }, t('action.retry')),
        ),
    ),
  );
}

const KEYS = {
  offline: 'problem.request.offline',
  slowDown: 'problem.slowDown',
  unavailable: 'problem.request.unavailable',
};
