/** The present filter as a file, and the present view as a picture or a page of paper. */
import { h, show } from '../../view/dom.js';
import { exportAddress } from '../../api/planner.js';
import { GRADES } from '../../format/grades.js';
import { exportFilter } from '../../format/planner/register.js';

export function takeAway(root, store) {
  const said = h('p', { class: 'side-said', role: 'status' });
  const buttons = h('div', { class: 'away' });
  const title = h('h2');
  show(root, title, buttons, said);
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

const files = (state) =>
  ['csv', 'gpkg'].map((format) =>
    h(
      'a',
      {
        id: `away-${format}`,
        href: exportAddress(format, exportFilter(state, GRADES)),
        download: true,
        title: state.t(`planner.away.${format}`),
      },
      format.toUpperCase(),
    ),
  );

const pictures = (store, said, t) =>
  ['pdf', 'png'].map((format) =>
    h(
      'button',
      {
        type: 'button',
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
