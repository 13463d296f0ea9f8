/** Versions of the dataset: deliveries on their way, the list, and the chosen one beside it. */
import { h, named, show } from '../../view/dom.js';
import { grouped } from '../../format/power.js';
import { countOf } from '../../format/datasets/report.js';
import { chooseVersion, refresh, shownVersion } from '../../state/datasets/datasets.js';
import { staleNote, waitingRows } from '../staff/states.js';
import { mountUpload } from './upload.js';
import { mountVersion } from './version.js';
import { keepingFocus, lostList, note, receivedText, statePill, table } from './parts.js';

export function mountVersions(root, store, maps) {
  const parts = {
    lost: h('div'),
    list: h('div', { class: 'ds-list' }),
    upload: h('div'),
    one: h('section', { class: 'ds-one' }),
  };
  const left = h('div', { class: 'ds-left' }, parts.lost, parts.upload, parts.list);
  show(root, left, parts.one);
  mountUpload(parts.upload, store);
  mountVersion(parts.one, store, maps);
  store.watch(
    (s) => [s.t, s.list, s.version],
    () =>
      keepingFocus(root, () => {
        show(parts.lost, lost(store.get()));
        show(parts.list, list(store));
      }),
  );
}

function lost({ t, lang, list: { data } }) {
  const requests = data?.requestsLost ?? [];
  if (requests.length === 0) return null;
  return note(
    'HEAVY',
    h('p', {}, h('b', {}, t('datasets.lost.title', { n: requests.length }))),
    h('p', {}, t('datasets.lost.lead')),
    lostList(requests, { t, lang }),
  );
}

function list(store) {
  const { t, list: slot } = store.get();
  const retry = () => refresh(store);
  if (!slot.data) return waitingRows(slot, { t, retry });
  const { versions } = slot.data;
  return [
    slot.phase === 'failed' && staleNote(slot, { t, retry }),
    versions.length === 0
      ? h('p', { class: 'staff-empty' }, t('datasets.none'))
      : table({
          caption: t('datasets.tab.versions'),
          columns: COLUMNS.map((key) => ({ key, word: t(`datasets.column.${key}`) })),
          busy: slot.phase === 'asking',
          className: 'ds-versions-table',
          rows: versions.map((version) => row(store, version)),
        }),
  ];
}

const COLUMNS = ['version', 'state', 'asOf', 'received', 'counts', 'issues'];

function row(store, one) {
  const { t, lang } = store.get();
  const chosen = shownVersion(store.get())?.version === one.version;
  const open = () => chooseVersion(store, one.version);
  return {
    class: chosen && 'chosen',
    cells: [
      [
        h(
          'button',
          {
            type: 'button',
            id: `version-${one.version}`,
            class: 'ds-open',
            'aria-pressed': String(chosen),
            on: { click: open },
          },
          one.version,
        ),
        h('small', {}, named(one.fileName || one.name || one.datasetId, lang)),
      ],
      statePill(one.state, t),
      one.asOf ?? '–',
      receivedText(one.receivedAt, one.receivedBy, { t, lang }),
      one.accepted && one.counts
        ? t('datasets.counts', {
            feeders: grouped(one.counts.feeders),
            transformers: grouped(one.counts.distributionTransformers),
          })
        : '–',
      grouped(countOf(one.issues)),
    ],
  };
}
