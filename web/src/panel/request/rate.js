/** How the reader was served: one to five stars, by mouse, finger or arrow keys, and a few words. */
import { h, unseen } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { actOnRequest } from '../../api/requests.js';
import { act } from '../../state/follow.js';

const STARS = [1, 2, 3, 4, 5];

export function ratingForm(store, t) {
  const comment = h('textarea', { id: 'rating-comment', rows: 3, maxlength: 500 });
  const missing = h(
    'p',
    { class: 'field-error', role: 'alert', hidden: true },
    glyph('OVERLOADED'),
    h('span', {}, t('rating.missing')),
  );
  const form = h(
    'form',
    { class: 'rating', novalidate: true },
    h('fieldset', { class: 'stars' }, h('legend', {}, t('rating.title')), STARS.map(star(t))),
    missing,
    h('label', { for: 'rating-comment' }, t('rating.comment')),
    comment,
    h(
      'div',
      { class: 'actions' },
      h('button', { class: 'button button-main' }, t('rating.send')),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = Number(new FormData(form).get('stars') ?? 0);
    missing.hidden = chosen > 0;
    if (chosen > 0)
      act(store, actOnRequest, 'rating', { stars: chosen, comment: comment.value.trim() });
  });
  return form;
}

/** A star is filled when it or a later one is chosen, which the style sheet does. */
const star = (t) => (n) =>
  h(
    'label',
    { class: 'star' },
    h('input', { type: 'radio', name: 'stars', value: n }),
    h('span', { 'aria-hidden': 'true' }, '★'),
    unseen(t('rating.stars', { n })),
  );

export const ratingShown = ({ rating }, t) =>
  h(
    'div',
    { class: 'rating rating-shown' },
    h('p', {}, t('rating.given')),
    h(
      'p',
      { class: 'stars-given', role: 'img', 'aria-label': t('rating.stars', { n: rating.stars }) },
      '★'.repeat(rating.stars),
      h('span', {}, '★'.repeat(5 - rating.stars)),
    ),
    rating.comment && h('p', { class: 'why' }, rating.comment),
  );
