/** One request on the desk: whose turn it is, what can be done, its clock, stages, facts and trail. */
import { h, named, show } from '../../view/dom.js';
import { glyph, icon } from '../../view/glyphs.js';
import { inLanguage } from '../../format/language.js';
import { clockTime } from '../../format/dates.js';
import { mapAddress, placeName, sizeOf, timeLeft, waitingKey } from '../../format/staff/rows.js';
import { choose, refresh } from '../../state/staff/desk.js';
import { fastCard } from '../request/fast.js';
import { caseActions } from './actions.js';
import { approvals } from './approvals.js';
import { auditTrail } from './trail.js';
import { clockPart, stagesPart } from './progress.js';
import { factsPart } from './facts.js';
import { problemBox, staleNote, waitingRows } from './states.js';
import { need, timeMark } from './table.js';

export function mountCase(root, desk) {
  let last = null;
  desk.watch(
    (s) => [s.t, s.id, s.view, s.doing, s.doingProblem, s.busy, s.lang],
    ([, id]) => {
      const typed = keepTyped(root);
      show(root, id ? content(desk) : hint(desk));
      putBack(root, typed);
      if (id && id !== last && last !== null) root.scrollTop = 0;
      if (id !== last) enter(root, desk, { id, last });
      last = id;
    },
  );
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !desk.get().id) return;
    choose(desk, null);
  });
}

/** Opened by a reader, the request takes the focus; closed, its row has it back. */
function enter(root, desk, { id, last }) {
  if (id && last === null && !document.activeElement?.closest?.('.inbox')) return;
  if (id) root.focus({ preventScroll: window.innerWidth > 1279 });
  else if (last) document.getElementById(`row-${last}`)?.focus();
}

/** What is being written survives that the part is drawn anew. */
function keepTyped(root) {
  const fields = [...root.querySelectorAll('textarea, input, select')].filter(({ id }) => id);
  const focused = root.contains(document.activeElement) ? document.activeElement.id : '';
  return { values: new Map(fields.map(({ id, value }) => [id, value])), focused };
}

function putBack(root, { values, focused }) {
  for (const [id, value] of values) {
    const field = root.querySelector(`#${CSS.escape(id)}`);
    if (field) field.value = value;
  }
  if (focused) document.getElementById(focused)?.focus();
}

const hint = ({ get }) => h('p', { class: 'case-none' }, get().t('staff.case.none'));

function content(desk) {
  const { t, view } = desk.get();
  const again = { t, retry: () => refresh(desk) };
  const { data, phase } = view;
  if (!data)
    return [
      closing(desk, t),
      phase === 'failed' ? problemBox(view.problem, again) : waitingRows(view, again),
    ];
  return [
    head(desk, data),
    phase === 'failed' && staleNote(view, again),
    caseActions(desk, data),
    clockPart(data, desk.get()),
    approvals(desk, data),
    stagesPart(data, desk.get()),
    data.fastTrack && fastCard(data, desk.get()),
    factsPart(data, desk.get()),
    auditTrail(data, desk.get()),
  ];
}

function closing(desk, t) {
  return h(
    'button',
    {
      type: 'button',
      class: 'case-close',
      id: 'case-close',
      on: { click: () => choose(desk, null) },
    },
    icon('arrow'),
    t('staff.case.close'),
  );
}

function head(desk, view) {
  const { t, lang, bureau } = desk.get();
  const left = timeLeft(view);
  return h(
    'header',
    { class: 'case-head' },
    closing(desk, t),
    h('h2', {}, named(placeName(view), lang), ' ', sizeOf(view)),
    h(
      'p',
      { class: 'case-need' },
      need(view, t),
      ' · ',
      h('a', { href: mapAddress(view, lang) }, t('staff.map')),
      view.trackingCode && [
        ' · ',
        h('a', { href: `requests.html#${view.trackingCode}` }, t('staff.follow')),
      ],
    ),
    h(
      'p',
      { class: 'case-state' },
      h(
        'span',
        { class: 'pill', 'data-look': pillLook(view, left) },
        pillLook(view, left) !== 'PLAIN' && glyph(pillLook(view, left)),
        view.open
          ? t('staff.pill', { who: t(waitingKey(view, bureau)) })
          : t(`staff.status.${view.status}`),
      ),
      view.open && timeMark(left, t),
      h('small', {}, t('staff.case.read', { time: clockTime(desk.get().view.at) })),
    ),
    view.waitingFor?.note &&
      h('p', { class: 'case-note' }, inLanguage(view.waitingFor, 'note', lang)),
  );
}

function pillLook(view, left) {
  if (!view.open) return view.status === 'ENERGISED' ? 'NORMAL' : 'NO_DATA';
  if (left.look === 'OVERLOADED') return 'OVERLOADED';
  return view.waitingFor.party === 'CUSTOMER' ? 'HEAVY' : 'INFO';
}
