/** What would help, with what it would cost; what is built already; and when it will be off. */
import { h } from '../../view/dom.js';
import * as figures from '../../format/planner/figures.js';
import { day } from '../../format/dates.js';
import { inLanguage } from '../../format/language.js';
import { addToScenario } from '../../state/planner/planner.js';
import { reasonKey, remedyText } from './registertable.js';

export const ways = (asset, state, store) => [
  why(asset, state),
  remedies(asset, state, store),
  planned(asset, state),
  outages(asset, state),
];

/** Since when, until when, and what of: only where the asset holds somebody up. */
function why({ reason, since, reliefOn }, { t, lang }) {
  const words = [
    reason && t('planner.why', { reason: t(reasonKey(reason, t)) }),
    since && t('planner.since', { date: day(since, lang) }),
    reliefOn && t('planner.relief', { date: day(reliefOn, lang) }),
  ].filter(Boolean);
  return words.length > 0 && h('p', { class: 'asset-part asset-why' }, words.join(' · '));
}

function remedies(asset, state, store) {
  const { t, lang } = state;
  const all = asset.remedies ?? [];
  return h(
    'section',
    { class: 'asset-part' },
    h('h3', {}, t('planner.remedies')),
    all.length === 0
      ? h('p', { class: 'hint' }, t('planner.remedies.none'))
      : h(
          'ul',
          { class: 'remedies' },
          all.map((remedy) => remedyRow(remedy, asset, state, store)),
        ),
    all.some(({ cost }) => cost) &&
      h(
        'p',
        { class: 'hint' },
        t('planner.remedies.indicative', {
          version: asset.costs?.version ?? '',
          source: inLanguage(asset.costs, 'source', lang),
        }),
      ),
  );
}

function remedyRow(remedy, asset, { t, lang }, store) {
  return h(
    'li',
    {},
    h('span', { class: 'remedy-what' }, remedyText(remedy, t, lang)),
    h(
      'b',
      {},
      remedy.gainKva > 0
        ? `${figures.gain(remedy.gainKva)}\u00a0kVA`.replace(/MVA\u00a0kVA$/, 'MVA')
        : figures.NONE,
    ),
    h(
      'span',
      { class: 'remedy-cost' },
      remedy.cost ? figures.money(remedy.cost, lang) : t('planner.remedies.noCost'),
      Number.isFinite(remedy.costPerKva) &&
        h('small', {}, t('planner.perKva', { x: figures.perKva(remedy.costPerKva) })),
    ),
    remedy.kind !== 'NONE' &&
      h(
        'button',
        {
          type: 'button',
          class: 'quiet wide-only',
          on: { click: () => addToScenario(store, asset, remedy) },
        },
        t('planner.add'),
      ),
  );
}

function planned({ reinforcements = [] }, { t, lang }) {
  if (reinforcements.length === 0) return null;
  return h(
    'section',
    { class: 'asset-part' },
    h('h3', {}, t('planner.planned')),
    h(
      'ul',
      { class: 'remedies' },
      reinforcements.map(({ title, titleEn, addsKva, inServiceOn }) =>
        h(
          'li',
          {},
          h('span', { class: 'remedy-what' }, inLanguage({ title, titleEn }, 'title', lang)),
          h('b', {}, figures.gain(addsKva)),
          inServiceOn &&
            h(
              'span',
              { class: 'remedy-cost' },
              t('planner.planned.on', { date: day(inServiceOn, lang) }),
            ),
        ),
      ),
    ),
  );
}

function outages({ outages: coming = [] }, { t, lang }) {
  if (coming.length === 0) return null;
  return h(
    'section',
    { class: 'asset-part' },
    h('h3', {}, t('planner.layer.outages')),
    h(
      'ul',
      { class: 'remedies' },
      coming.map(({ startsAt, endsAt, reason }) =>
        h(
          'li',
          {},
          h(
            'span',
            { class: 'remedy-what' },
            [figures.spanText(startsAt, endsAt, lang), reason].filter(Boolean).join(' · '),
          ),
        ),
      ),
    ),
  );
}
