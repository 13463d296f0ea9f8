/** The chosen version: what it is, what can be done with it, and what its check found. */
import { h, named, show } from '../../view/dom.js';
import { grouped } from '../../format/power.js';
import { fileSize } from '../../format/datasets/size.js';
import { issuePoints, refuses } from '../../format/datasets/report.js';
import { refresh, shownVersion } from '../../state/datasets/datasets.js';
import { reportAddress } from '../../api/datasets.js';
import { waitingRows } from '../staff/states.js';
import { versionActions } from './actions.js';
import { report } from './report.js';
import { keepingFocus, note, receivedText, statePill } from './parts.js';

/** More points than this are no picture any more, only weight. */
const MOST_POINTS = 5000;

export function mountVersion(root, store, { pointMap }) {
  const parts = { head: h('div'), report: h('div'), map: h('div', { class: 'map ds-map' }) };
  parts.map.setAttribute('role', 'region');
  show(root, parts.head, parts.map, parts.report);
  const map = pointMap(parts.map, store, (id) => point(id));
  const point = (id) => {
    map.choose(id);
    document.getElementById(`issue-${id}`)?.scrollIntoView({ block: 'nearest' });
  };
  store.watch(
    (s) => [s.t, s.list, s.version, s.asked, s.lost, s.acting, s.problem],
    () => keepingFocus(parts.head, () => show(parts.head, head(store))),
  );
  store.watch(
    (s) => [s.t, s.report, s.issues, s.issueCode, s.list.data],
    () => keepingFocus(parts.report, () => show(parts.report, body(store, point))),
  );
  store.watch(
    (s) => [s.t, s.issues.data, s.issueCode, s.list.data],
    ([t, issues, code]) => {
      const points = issuePoints(issues, code).slice(0, MOST_POINTS);
      parts.map.hidden = shownVersion(store.get()) === null || points.length === 0;
      map.points(points.map((issue) => ({ ...issue, ...pointOf(issue, t) })));
    },
  );
}

const pointOf = ({ code, id, detail }, t) => ({
  look: refuses(code) ? 'OVERLOADED' : 'HEAVY',
  title: `${id} · ${t(`datasets.issue.${code}`)} · ${detail}`,
});

function head(store) {
  const state = store.get();
  const { t, list, version } = state;
  const one = shownVersion(state);
  if (one) return [facts(one, state), versionActions(store, one)];
  return list.data && version && note('NO_DATA', h('p', {}, t('datasets.unknown', { version })));
}

function facts(one, { t, lang }) {
  const at = (when, who) => receivedText(when, who, { t, lang });
  const rows = [
    ['name', named(one.name ?? one.datasetId ?? '', lang)],
    ['asOf', one.asOf],
    ['received', at(one.receivedAt, one.receivedBy)],
    ['source', [t(`datasets.source.${one.source}`), one.fileName, fileSize(one.bytes)].filter(Boolean).join(' · ')],
    ['activated', at(one.activatedAt, one.activatedBy)],
    ['licence', one.licence],
    ['counts', one.accepted && one.counts && countsText(one.counts, t)],
  ];
  return [
    h(
      'div',
      { class: 'ds-one-head' },
      h('h2', {}, t('datasets.version', { version: one.version })),
      statePill(one.state, t),
    ),
    h(
      'dl',
      { class: 'ds-facts' },
      rows
        .filter(([, value]) => value)
        .map(([name, value]) =>
          h('div', {}, h('dt', {}, t(`datasets.fact.${name}`)), h('dd', {}, value)),
        ),
    ),
    one.reasons?.length > 0 &&
      note('OVERLOADED', h('p', {}, t('datasets.rejected')), reasons(one.reasons)),
  ];
}

const reasons = (list) => h('ul', {}, list.map((reason) => h('li', {}, reason)));

const countsText = (counts, t) =>
  Object.entries(counts)
    .filter(([name]) => t.has(`datasets.count.${name}`))
    .map(([name, n]) => t(`datasets.count.${name}`, { n: grouped(n) }))
    .join(' · ');

function body(store, point) {
  const state = store.get();
  const { t } = state;
  const one = shownVersion(state);
  if (!one) return null;
  const retry = () => refresh(store);
  if (!state.report.data) return waitingRows(state.report, { t, retry });
  return [
    report(store, point, retry),
    h(
      'p',
      {},
      h('a', { class: 'ds-link', href: reportAddress(one.version), target: '_blank' }, t('datasets.report.json')),
    ),
  ];
}
