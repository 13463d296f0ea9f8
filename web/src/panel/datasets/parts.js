/** Small parts that the tabs of the datasets page share. */
import { h, named } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { todayInBeijing } from '../../format/dates.js';
import { moment } from '../../format/staff/moment.js';

/** When and by whom; what the server took at its start, nobody sent. */
export const receivedText = (at, who, { t, lang }) =>
  at &&
  [
    moment(at, lang, todayInBeijing(Date.now())),
    who === 'settings' ? t('datasets.bySettings') : who,
  ]
    .filter(Boolean)
    .join(' · ');

/** The looks of the grades, for states that are as good or bad. */
const STATE_LOOK = { IN_SERVICE: 'NORMAL', READY: 'INFO', REJECTED: 'OVERLOADED' };

export const statePill = (state, t) =>
  h(
    'span',
    { class: 'ds-state', 'data-look': STATE_LOOK[state] },
    STATE_LOOK[state] && glyph(STATE_LOOK[state]),
    t(`datasets.state.${state}`),
  );

export const gradeWord = (grade, t) =>
  h('span', { class: 'ds-state', 'data-look': grade }, glyph(grade), t(`grade.${grade}`));

export const note = (look, ...children) =>
  h('div', { class: ['ds-note', `ds-note-${look}`] }, glyph(look), h('div', {}, children));

/** @param {{main?: boolean, grave?: boolean, small?: boolean, id?: string, off?: boolean}} looks */
export const button = (word, click, { main, grave, small, id, off } = {}) =>
  h(
    'button',
    {
      type: 'button',
      id,
      class: ['button', main && 'button-main', grave && 'button-grave', small && 'ds-small'],
      disabled: off,
      on: { click },
    },
    word,
  );

/** A table that becomes cards on a phone: every cell knows its heading. */
export function table({ caption, columns, rows, busy = false, className = '' }) {
  return h(
    'div',
    { class: 'ds-scroll' },
    h(
      'table',
      { class: ['ds-table', className], 'aria-busy': String(busy) },
      h('caption', { class: 'unseen' }, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map(({ key, word }) => h('th', { scope: 'col', class: `at-${key}` }, word)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(({ cells, ...attributes }) =>
          h(
            'tr',
            attributes,
            cells.map((cell, i) => cellOf(cell, columns[i], i)),
          ),
        ),
      ),
    ),
  );
}

const cellOf = (content, { key, word }, i) =>
  h(
    i === 0 ? 'th' : 'td',
    { scope: i === 0 ? 'row' : null, class: `at-${key}`, 'data-head': word },
    content,
  );

/** Open requests whose asset is not in a version, each with the way to it. */
export function lostList(requests, { t, lang }) {
  return h(
    'ul',
    { class: 'ds-lost' },
    requests.map((request) =>
      h(
        'li',
        {},
        h(
          'a',
          { href: requestAddress(request.id, lang) },
          named(request.connectionPointName || request.connectionPointId, lang),
        ),
        ' ',
        h('small', {}, t('datasets.lost.row', { kva: request.kva, date: request.appliedOn })),
      ),
    ),
  );
}

const requestAddress = (id, lang) =>
  `requests.html?list&id=${encodeURIComponent(id)}${lang === 'en' ? '&lang=en' : ''}`;

/** Redraws without throwing out who stands on one of the parts drawn. */
export function keepingFocus(root, draw) {
  const focused = root.contains(document.activeElement) ? document.activeElement.id : '';
  draw();
  if (focused) document.getElementById(focused)?.focus();
}
