/** What customers said after they had power: five bars on one scale from zero. */
import { h } from '../../view/dom.js';

export function ratings({ count, average, stars = [] }, t) {
  const most = Math.max(1, ...stars);
  const bars = stars.map((n, i) => ({ star: i + 1, n })).toReversed();
  return h(
    'section',
    { class: 'card indicator' },
    h('h2', {}, t('staff.indicators.ratings')),
    average !== null &&
      average !== undefined &&
      h(
        'p',
        { class: 'rating-average' },
        h('b', {}, average.toFixed(1)),
        h('span', {}, t('staff.rating.of', { n: count })),
      ),
    count === 0 && h('p', { class: 'hint' }, t('staff.rating.none')),
    count > 0 &&
      h(
        'ol',
        { class: 'rating-bars' },
        bars.map(({ star, n }) =>
          h(
            'li',
            {},
            h('span', {}, t('staff.rating.stars', { n: star })),
            h('i', { 'aria-hidden': 'true' }, h('i', { style: { width: `${(n / most) * 100}%` } })),
            h('b', {}, String(n)),
          ),
        ),
      ),
  );
}
