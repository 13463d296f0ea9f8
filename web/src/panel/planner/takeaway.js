/** The present filter as a file, and the present view as a picture or a page of paper. */
import { h, show } from '../../view/dom.js';
import { exportAddress } from '../../api/planner.js';
import { GRADES } from '../../format/grades.js';
import { exportFilter, filtersMoreThanFiles } from '../../format/planner/register.js';

export function takeAway(root, store) {
  const said = h('p', { class: 'side-said', role: 'status' });
  const buttons = h('div', { class: 'away' });
  const title = h('h2');
  const apart = h('p', { class: 'side-said' });
  show(root, title, buttons, said, apart);
  store.watch(
    (s) => [s.t, filtersMoreThanFiles(s, GRADES), s.direction],
    ([t, more, direction]) => {
      apart.textContent = more ? t(`planner.away.apart.${direction}`) : '';
    },
  );
  store.watch(
    (s) => [s.t, s.direction, s.level, s.grades, s.town, s.season, s.hour, s.inView && s.view],
    ([t], state) => {
      title.textContent = t('planner.away');
      const focused = buttons.contains(document.activeElement) ? document.activeElement.id : '';
      show(buttons, files(state), pictures(store, said, t));
      if (focused) document.getElementById(focused)?.focus();
    },
  );
}

function files(state) {
  const filter = exportFilter(state, GRADES);
  const word = (format) => state.t(filter ? `planner.away.${format}` : 'planner.away.nothing');
  return ['csv', 'gpkg'].map((format) =>
    h(
      'a',
      {
        id: `away-${format}`,
        title: word(format),
        ...(filter ? { href: exportAddress(format, filter), download: true } : UNAVAILABLE),
      },
      format.toUpperCase(),
    ),
  );
}

/** A link that leads nowhere now, and says so to whoever hears it. */
const UNAVAILABLE = Object.freeze({ role: 'link', 'aria-disabled': 'true' });

const pictures = (store, said, t) =>
  ['pdf', 'png'].map((format) =>
    h(
      'button',
      {
        type: 'button',
        class: 'map-only',
        id: `away-${format}`,
        title: t(`planner.away.${format}`),
        on: { click: () => ask(store, format, said) },
      },
      format.toUpperCase(),
    ),
  );

/** The map takes its own picture: it alone knows what is drawn on it. */
function ask(store, format, said) {
  said.textContent = store.get().t('planner.away.busy');
  const done = (key) => {
    said.textContent = key ? store.get().t(key) : '';
  };
  store.set({ picture: Object.freeze({ format, done }) });
}
