/** Everything of the planner's page but the map: who may see it, and the columns beside the map. */
import { h, show } from '../../view/dom.js';
import { isPlanner } from '../../state/session.js';
import { mountPlannerHeader } from './header.js';
import { mountLayers } from './layers.js';
import { mountRegister } from './register.js';
import { mountAsset } from './asset.js';
import { mountPrint } from './print.js';
import { welcome } from './welcome.js';
import { toggleColumn } from '../../state/planner/planner.js';

export function mountFrame(document, store) {
  mountPlannerHeader(document.getElementById('header'), store, 'map');
  store.watch(
    (s) => [s.t, s.selectedAsset?.name],
    ([t, name]) => {
      document.title = `${name ? `${name} · ` : ''}${t('planner.title')} · ${t('account.product')}`;
      document.getElementById('skip').textContent = t('planner.skip');
    },
  );
}

/** True once the planner is let in; else the reason stands in the page's place. */
export function letIn(document, store) {
  const { session, sessionProblem } = store.get();
  const allowed = session !== null && isPlanner(session);
  document.getElementById('planner').hidden = !allowed;
  const door = document.getElementById('door');
  door.hidden = allowed;
  if (!allowed) {
    store.watch(
      (s) => s.t,
      (t) => show(door, welcome(session, sessionProblem, t)),
    );
  }
  return allowed;
}

export function mountColumns(document, store) {
  mountLayers(document.getElementById('layers'), store);
  mountRegister(document.getElementById('register'), store);
  mountAsset(document.getElementById('asset'), store);
  mountPrint(document.getElementById('print'), store);
  mountFold(document, store);
}

/** Where there is no room for it beside the map, the column folds to a button. */
function mountFold(document, store) {
  const root = document.getElementById('fold');
  const column = document.getElementById('layers');
  store.watch(
    (s) => [s.t, s.columnOpen],
    ([t, open]) => {
      column.classList.toggle('open', open);
      const focused = root.contains(document.activeElement);
      show(
        root,
        h(
          'button',
          {
            type: 'button',
            class: 'button',
            'aria-expanded': String(open),
            'aria-controls': 'layers',
            on: { click: () => toggleColumn(store) },
          },
          t(open ? 'planner.column.close' : 'planner.column.open'),
        ),
        h('span', { class: 'read-only' }, t('planner.wider')),
      );
      if (focused) root.querySelector('button').focus();
    },
  );
  column.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !store.get().columnOpen) return;
    toggleColumn(store);
    root.querySelector('button').focus();
  });
}
