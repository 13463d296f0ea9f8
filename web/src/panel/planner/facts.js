/** Six figures of an asset, in the order of the sum: rating, limit, peak, promised, left, busiest. */
import { h } from '../../view/dom.js';
import * as figures from '../../format/planner/figures.js';
import { daysOf, lowestHour, tightestDay } from '../../format/hours.js';

export function factsRow(asset, { t, lang, direction }) {
  const solar = direction === 'generation' ? '.generation' : '';
  const limitShare = Number.isFinite(asset.utilisationLimit)
    ? figures.share(asset.utilisationLimit, lang)
    : '';
  return h(
    'dl',
    { class: 'facts' },
    fact(t('planner.fact.rated'), figures.kva(asset.ratedKva)),
    fact(t('planner.fact.limit', { p: limitShare }), figures.kva(asset.limitKva)),
    fact(t(`planner.fact.peak${solar}`), figures.kva(asset.peakKva)),
    fact(t(`planner.fact.committed${solar}`), figures.kva(asset.committedKva)),
    fact(t('planner.fact.left'), left(asset, t), overLook(asset)),
    fact(t('planner.fact.busiest'), busiest(asset, t, lang), 'fact-words'),
  );
}

const fact = (name, value, look = null) =>
  h('div', { class: look }, h('dt', {}, name), h('dd', {}, value));

const overLook = ({ availableKva }) => (availableKva < 0 ? 'fact-over' : null);

/** Nothing is left of what is over; by how much stands beside it. */
function left({ availableKva }, t) {
  if (!Number.isFinite(availableKva)) return t('fit.noData');
  if (availableKva >= 0) return figures.kvaDown(availableKva);
  return ['0 ', h('small', {}, t('planner.fact.over', { x: figures.kvaUp(availableKva) }))];
}

/** The measured hour of the year; without one, the tightest hour of the seasons. */
function busiest(asset, t, lang) {
  if (asset.peakAt) return figures.momentText(asset.peakAt, lang);
  const days = daysOf({ hourly: asset.hourly ?? [] });
  if (days === null) return figures.NONE;
  const { season, kva } = tightestDay(days);
  return t('planner.fact.busiest.season', { s: t(`season.${season}`), h: lowestHour(kva).hour });
}
