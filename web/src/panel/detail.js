/** Everything about the chosen connection point. */
import { h, show, named } from '../view/dom.js';
import { distanceText, metres } from '../format/distance.js';
import { isEnough } from '../format/area.js';
import { nominal } from '../format/voltage.js';
import { available } from '../format/power.js';
import { leadingOption, placeDecides } from '../format/verdict.js';
import { whyOption } from '../format/reason.js';
import { chosenOption } from '../state/actions.js';
import { pointName } from './options.js';
import { supplyPath } from './path.js';
import { voltageLine } from './voltage.js';
import { hoursBlock } from './hours.js';
import { servicePromise } from './service.js';
import { fastTrack } from './fasttrack.js';
import { conditionsList, remediesList, remedyItems } from './remedies.js';

export function mountDetail(root, store) {
  let shown = null;
  store.watch(
    (s) => [s.place && chosenOption(s), s.answer.phase, s.t, s.standards],
    ([option, phase], state) => {
      root.classList.toggle('stale', ['slow', 'failed'].includes(phase));
      root.setAttribute('aria-label', state.t('detail.label'));
      if (!option) return show(root);
      show(root, sections(option, state, store));
      if (shown !== option) root.scrollTop = 0;
      shown = option;
    },
  );
}

function sections(option, state, store) {
  const { data } = state.answer;
  return [
    head(option, state),
    supplyPath(option.supplyPath ?? [], state, { title: true }),
    voltageLine(option, state),
    hoursBlock(option, state, store),
    !option.fits && !isInCard(option, data) && failure(option, state),
    option.reserve && reserve(option.reserve, state),
    // A date for a point that cannot be connected would be a promise nobody made.
    data.service ? option.fits && servicePromise(data, state) : needAmount(state),
    data.fastTrack && fastTrack(data.fastTrack, state),
    option.fits && waysToMore(option, state),
  ];
}

/** The reason and remedies of the leading option stand in the answer card already. */
const isInCard = (option, answer) => option === leadingOption(answer) && !placeDecides(answer);

function head(option, { t, lang }) {
  return h(
    'header',
    { class: 'detail-head' },
    h('span', { class: 'rank rank-chosen' }, String(option.rank)),
    h(
      'div',
      {},
      h('h2', {}, named(pointName(option.connectionPoint, t, lang), lang)),
      h('p', {}, facts(option, t).join(' · ')),
    ),
  );
}

/** The route is the straight line times a detour factor: an estimate, and said so. */
function facts(option, t) {
  const { connectionPoint, voltageKv, farthestMetres } = option;
  const kind = `pointKind.${connectionPoint.kind}`;
  return [
    t.has(kind) && t(kind),
    nominal(voltageKv),
    ...(Number.isFinite(farthestMetres) ? [distanceText(option, t)] : distances(option, t)),
  ].filter(Boolean);
}

const distances = ({ distanceMetres, routeMetres }, t) => [
  Number.isFinite(distanceMetres) && t('detail.straight', { d: metres(distanceMetres) }),
  Number.isFinite(routeMetres) && t('detail.route', { r: metres(routeMetres) }),
];

function failure(option, state) {
  const why = whyOption(option, state.t, state.lang);
  const ways = [...conditionsList(option, state), ...remediesList(option, state)];
  if (!why && ways.length === 0) return null;
  return h(
    'section',
    { class: 'block' },
    h('h3', {}, state.t(isEnough(option) ? 'failed.place' : 'failed.title')),
    why && h('p', { class: 'why' }, why),
    ways,
  );
}

/** Where it fits, what would make room for more is worth a look only to some. */
function waysToMore({ remedies }, { t, lang }) {
  if (!remedies?.length) return null;
  return h(
    'section',
    { class: 'block' },
    h(
      'details',
      { class: 'fold' },
      h('summary', {}, t('remedies.title')),
      remedyItems(remedies, t, lang),
    ),
  );
}

/** Dual supply: what takes over when the main path is out. */
function reserve({ connectionPoint, supplyPath: rows, availableKva }, state) {
  const { t, lang } = state;
  const known = Number.isFinite(availableKva);
  return h(
    'section',
    { class: 'block reserve' },
    h('h3', {}, t('reserve.title'), ' · ', named(pointName(connectionPoint, t, lang), lang)),
    h(
      'p',
      { class: 'why' },
      known ? t('reserve.sentence', { a: available(availableKva) }) : t('reserve.unknown'),
    ),
    supplyPath(rows ?? [], state, { title: false }),
  );
}

const needAmount = ({ t, answer }) =>
  answer.data.verdict === 'AVAILABLE'
    ? h('section', { class: 'block' }, h('p', { class: 'hint' }, t('service.needAmount')))
    : null;
