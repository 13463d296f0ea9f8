/**
 * One request as its customer follows it: who is waited for, the clock, how far it has come.
 *
 * Wide: two columns. On a phone one, in that order.
 */
import { h, show } from '../../view/dom.js';
import { getRequest } from '../../api/requests.js';
import { momentText, requestTitle } from '../../format/requestfacts.js';
import { clockTime } from '../../format/dates.js';
import { isStale, load } from '../../state/follow.js';
import { ApiProblem } from '../../api/http.js';
import { codeCard } from './codecard.js';
import { codeForm } from './codeform.js';
import { waitingCard } from './waiting.js';
import { clockCard } from './clock.js';
import { timelineCard } from './timeline.js';
import { fastCard } from './fast.js';
import { detailsCard } from './details.js';
import { eventsCard } from './events.js';
import { problemNote } from './problem.js';

export function mountFollow(root, store) {
  const live = h('p', { class: 'unseen', role: 'status' });
  const content = h('div', { class: 'follow' });
  show(root, live, content);
  store.watch(
    (s) => [s.t, s.request, s.fresh, s.kept],
    (_, state) => {
      const focused = document.activeElement?.id;
      show(content, ...viewOf(state, store));
      if (focused) document.getElementById(focused)?.focus();
      live.textContent = state.request.phase === 'asking' ? state.t('request.asking') : '';
    },
  );
  refreshOnReturn(store);
}

function viewOf(state, store) {
  const { data, phase, problem } = state.request;
  if (isUnknown(problem)) return [unknownCode(state, store)];
  if (data === null && phase === 'failed') return [failed(state, store)];
  if (data === null) return [h('p', { class: 'asking' }, state.t('request.asking'))];
  return [
    head(state),
    phase === 'failed' && failed(state, store),
    state.fresh && codeCard(state, store),
    h(
      'div',
      { class: ['columns', phase === 'failed' && 'stale'] },
      h('div', { class: 'column-main' }, waitingCard(state, store), clockCard(data, state)),
      h(
        'div',
        { class: 'column-side' },
        timelineCard(data, state),
        data.fastTrack && fastCard(data, state),
        detailsCard(state, store),
        eventsCard(data, state),
      ),
    ),
  ];
}

const isUnknown = (problem) =>
  problem instanceof ApiProblem && (problem.status === 404 || problem.status === 400);

/** What was typed stays to be corrected. */
const unknownCode = ({ t, code }, store) =>
  h(
    'div',
    { class: 'entry' },
    h('h1', { class: 'page-title' }, t('entry.title')),
    codeForm(store, 'entry-code', { value: code, mistake: t('entry.wrong') }),
  );

function failed({ t, request }, store) {
  const retry = () => load(store, getRequest);
  const since = request.data ? t('request.lastView', { time: clockTime(request.at) }) : '';
  return problemNote(request.problem, { t, retry, more: since });
}

function head({ request: { data }, t, lang }) {
  const updated = t('request.updated', { time: momentText(data.updatedAt, lang, data.today) });
  return h(
    'div',
    { class: 'follow-head' },
    h('h1', { class: 'page-title', id: 'follow-title', tabindex: '-1' }, requestTitle(data, t)),
    h('p', {}, `${updated} · ${t('request.byCode')}`),
  );
}

/** Who comes back to an open page after a while sees what it is now. */
function refreshOnReturn(store) {
  const refresh = () => {
    const state = store.get();
    const visible = document.visibilityState === 'visible';
    if (visible && state.view === 'follow' && isStale(state, Date.now())) load(store, getRequest);
  };
  // One listener for the page, however often this view is opened.
  document.onvisibilitychange = refresh;
}
