/** What must always stand beside the picture: whether it is real, from when, and whether it is whole. */
import { h, show } from '../view/dom.js';

export function addCorner(map, overlay, store) {
  const corner = h('p', { class: 'map-corner' });
  const notice = h('p', { class: 'map-notice', role: 'status' });
  overlay.append(corner, notice);
  store.watch(
    (s) => [s.t, s.dataset],
    ([t, dataset]) => {
      corner.hidden = dataset === null;
      if (dataset === null) return;
      const parts = [
        dataset.synthetic && t('map.synthetic'),
        dataset.asOf && t('map.asOf', { date: dataset.asOf }),
      ];
      const [first, ...rest] = parts.filter(Boolean);
      show(
        corner,
        h(
          'span',
          {},
          first,
          rest.map((part) => [' · ', h('b', {}, part)]),
        ),
      );
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
