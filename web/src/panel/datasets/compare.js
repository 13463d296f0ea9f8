/** Two versions beside each other: which are chosen, what differs by layer, and what it means. */
import { h, show } from '../../view/dom.js';
import { icon } from '../../view/glyphs.js';
import { grouped } from '../../format/power.js';
import { pointOf } from '../../format/datasets/report.js';
import { movedRows } from '../../format/datasets/moved.js';
import { compare, compared, refresh, setDiffFilter, versionsOf } from '../../state/datasets/datasets.js';
import { staleNote, waitingRows } from '../staff/states.js';
import { diffRows } from './diffrows.js';
import { capacityPart } from './capacity.js';
import { layerText } from './report.js';
import { keepingFocus, lostList, note, table } from './parts.js';

export function mountCompare(root, store, { pointMap }) {
  const parts = {
    choice: h('div'),
    left: h('div', { class: 'ds-left' }),
    right: h('div', { class: 'ds-one' }),
  };
  const map = h('div', { class: 'map ds-map', role: 'region', hidden: true });
  const capacity = h('div');
  parts.right.append(map, capacity);
  show(root, Object.values(parts));
  const choose = (id) => {
    drawn.choose(id);
    document.getElementById(`moved-${id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const drawn = pointMap(map, store, choose);
  store.watch(
    (s) => [s.t, s.list.data, s.from, s.to],
    () => keepingFocus(parts.choice, () => show(parts.choice, choice(store))),
  );
  store.watch(
    (s) => [s.t, s.diff, s.layer, s.change],
    () => {
      keepingFocus(parts.left, () => show(parts.left, differences(store)));
      keepingFocus(capacity, () => show(capacity, capacityPart(store, choose)));
      const points = pointsOf(store.get());
      map.hidden = points.length === 0;
      drawn.points(points);
    },
  );
}

function pointsOf({ diff: { data }, t }) {
  return movedRows(data?.capacity?.moved)
    .map((row) => ({ ...row, at: pointOf(row.location) }))
    .filter(({ at }) => at)
    .map((row) => ({
      id: row.id,
      at: row.at,
      look: row.after?.grade ?? 'NO_DATA',
      title: `${row.name || row.id} · ${row.changeText} ${t('datasets.kva')}`,
    }));
}

function choice(store) {
  const state = store.get();
  const { t, list } = state;
  if (!list.data) return waitingRows(list, { t, retry: () => refresh(store) });
  const versions = versionsOf(state).filter((one) => one.state !== 'REJECTED');
  if (versions.length < 2) return h('p', { class: 'staff-empty' }, t('datasets.compare.one'));
  const { from, to } = compared(state);
  return h(
    'div',
    { class: 'ds-choice' },
    chooser('from', versions, from, (value) => compare(store, value, to), state),
    h(
      'button',
      {
        type: 'button',
        id: 'ds-swap',
        class: 'ds-swap',
        'aria-label': t('datasets.compare.swap'),
        title: t('datasets.compare.swap'),
        on: { click: () => compare(store, to, from) },
      },
      icon('arrow'),
    ),
    chooser('to', versions, to, (value) => compare(store, from, value), state),
  );
}

const chooser = (name, versions, chosen, change, { t, list }) =>
  h(
    'label',
    {},
    t(`datasets.compare.${name}`),
    h(
      'select',
      { id: `ds-${name}`, on: { change: (event) => change(event.target.value) } },
      versions.map(({ version, asOf }) =>
        h(
          'option',
          { value: version, selected: version === chosen },
          [version, asOf, version === list.data.inService && t('datasets.state.IN_SERVICE')]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    ),
  );

function differences(store) {
  const state = store.get();
  const { t, lang, diff } = state;
  const { from, to } = compared(state);
  if (from && from === to) return h('p', { class: 'staff-empty' }, t('datasets.compare.same'));
  if (!from || !to) return null;
  const retry = () => refresh(store);
  if (!diff.data) return waitingRows(diff, { t, retry });
  const lost = diff.data.requestsLost ?? [];
  return [
    diff.phase === 'failed' && staleNote(diff, { t, retry }),
    lost.length > 0 &&
      note(
        'HEAVY',
        h('p', {}, h('b', {}, t('datasets.lost.before', { n: lost.length }))),
        lostList(lost, { t, lang }),
      ),
    layerCounts(store),
    diffRows(store),
  ];
}

const CHANGE_OF = { added: 'ADDED', removed: 'REMOVED', changed: 'CHANGED' };

function layerCounts(store) {
  const { t, diff, layer, change } = store.get();
  const cell = (row, name) => {
    const n = row[name];
    if (n === 0) return '0';
    const mine = layer === row.layer && change === CHANGE_OF[name];
    const filter = mine ? { layer: '', change: '' } : { layer: row.layer, change: CHANGE_OF[name] };
    return h(
      'button',
      {
        type: 'button',
        id: `diff-${row.layer}-${name}`,
        class: 'ds-open',
        'aria-pressed': String(mine),
        on: { click: () => setDiffFilter(store, filter) },
      },
      grouped(n),
    );
  };
  return table({
    caption: t('datasets.compare.layers'),
    columns: ['layer', 'added', 'removed', 'changed'].map((key) => ({
      key,
      word: t(`datasets.compare.${key}`),
    })),
    busy: diff.phase === 'asking',
    className: 'ds-layers',
    rows: diff.data.layers.map((row) => ({
      cells: [layerText(row.layer, t), ...Object.keys(CHANGE_OF).map((name) => cell(row, name))],
    })),
  });
}
