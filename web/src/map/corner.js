/** What must always stand beside the picture: whether it is real, from when, and whether it is whole. */
import { h, show } from '../view/dom.js';

/** A phone has one line for it. */
const notReal = (t) => [
  h('i', { class: 'only-wide' }, t('map.synthetic'), ' · '),
  h('i', { class: 'only-phone' }, t('map.synthetic.short'), ' · '),
];

export function addCorner(map, overlay, store) {
  const corner = h('p', { class: 'map-corner' });
  const notice = h('p', { class: 'map-notice', role: 'status' });
  overlay.append(corner, notice);
  store.watch(
    (s) => [s.t, s.dataset],
    ([t, dataset]) => {
      corner.hidden = dataset === null;
      if (dataset === null) return;
      const asOf = dataset.asOf && t('map.asOf', { date: dataset.asOf });
      show(corner, h('span', {}, dataset.synthetic && notReal(t), asOf && h('b', {}, asOf)));
    },
  );
  store.watch(
    (s) => [s.t, s.network?.truncated || s.areas?.truncated, s.mapFailed],
    ([t, cut, failed]) => {
      notice.hidden = !cut && !failed;
      show(notice, h('span', {}, failed ? t('map.stale') : cut ? t('map.truncated') : ''));
    },
  );
}
