/** Where it comes from, what hangs on it, and who waits for it: three columns side by side. */
import { h, named, unseen } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import * as figures from '../../format/planner/figures.js';
import { lookKey, lookOf } from '../../format/grades.js';
import { levels } from '../../format/levels.js';
import { day, shortDay, todayInBeijing, yearOf } from '../../format/dates.js';
import { grouped, requested } from '../../format/power.js';
import { select } from '../../state/planner/planner.js';
import { spoken } from '../header.js';

export const relations = (asset, state, store) =>
  h(
    'div',
    { class: 'asset-part relations' },
    above(asset, state, store),
    below(asset, state, store),
    waiting(asset, state),
  );

const looking = (row, direction) =>
  lookOf(row, direction === 'generation' && row.zone ? 'generation' : 'demand');

const gradeMark = (row, { t, direction }) => {
  const look = looking(row, direction);
  return [glyph(look), unseen(t(lookKey(look, 'demand')))];
};

/** A part of the grid that can be looked at next. */
const assetLink = ({ id, kind, name }, lang, store) =>
  h(
    'button',
    { type: 'button', class: 'asset-link', on: { click: () => select(store, { id, kind, name }) } },
    named(name ?? id, lang),
  );

function above({ path = [] }, state, store) {
  const { t, lang } = state;
  return h(
    'section',
    {},
    h('h3', {}, t('planner.above')),
    path.length === 0
      ? h('p', { class: 'hint' }, t('planner.above.none'))
      : h(
          'ol',
          { class: 'chain' },
          levels(path).map(({ row, sections }) =>
            h(
              'li',
              { class: row.binding && 'binding' },
              gradeMark(row, state),
              assetLink({ id: row.assetId, kind: row.assetKind, name: row.name }, lang, store),
              sections.length > 0 &&
                h('small', {}, t('planner.above.sections', { n: sections.length })),
              ' ',
              h('b', {}, figures.share(row.utilisation, lang)),
              ' ',
              leftOf(row, t),
            ),
          ),
        ),
  );
}

function leftOf({ availableKva }, t) {
  if (!Number.isFinite(availableKva)) return h('span', {}, t('fit.noData'));
  const over = availableKva < 0;
  const figure = over ? figures.kvaUp(availableKva) : figures.kvaDown(availableKva);
  return h(
    'span',
    { class: over && 'over' },
    t(over ? 'planner.above.over' : 'planner.above.left', { x: figure }),
  );
}

function below({ below: found }, state, store) {
  const { t, lang } = state;
  if (!found) return null;
  const { transformers, customers, generationKw, overloaded, heavy, noData, assets = [] } = found;
  return h(
    'section',
    {},
    h('h3', {}, t('planner.below')),
    h(
      'p',
      {},
      [
        t('planner.below.transformers', { n: grouped(transformers ?? 0) }),
        t('planner.below.customers', { n: grouped(customers ?? 0) }),
        generationKw > 0 && t('planner.below.solar', { x: requested(generationKw, 'kw') }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    overloaded + heavy + noData > 0 &&
      h(
        'p',
        { class: 'below-grades' },
        [
          ['OVERLOADED', overloaded],
          ['HEAVY', heavy],
          ['NO_DATA', noData],
        ]
          .filter(([, n]) => n > 0)
          .map(([look, n]) =>
            h(
              'span',
              {},
              glyph(look),
              t('planner.below.grade', { n: grouped(n), g: t(`planner.grade.${look}`) }),
            ),
          ),
      ),
    assets.length > 0 &&
      h(
        'details',
        { class: 'fold' },
        h('summary', {}, t('planner.below.worst', { n: assets.length })),
        h(
          'ul',
          { class: 'chain' },
          assets.map((one) =>
            h(
              'li',
              {},
              gradeMark(one, state),
              assetLink(one, lang, store),
              ' ',
              h('b', {}, figures.share(one.utilisation, lang)),
            ),
          ),
        ),
      ),
  );
}

function waiting({ waiting: queue }, { t, lang }) {
  const said = (key) => [h('h3', {}, t('planner.waiting')), h('p', { class: 'hint' }, t(key))];
  // Nobody waits, or nobody knows: the store of requests does not answer.
  if (!queue) return h('section', {}, said('planner.waiting.unknown'));
  if (queue.requests === 0) return h('section', {}, said('planner.waiting.none'));
  const { requests, kva, fastTrack, oldestAppliedOn, rows } = queue;
  const year = yearOf(todayInBeijing(Date.now()));
  return h(
    'section',
    {},
    h('h3', {}, t('planner.waiting')),
    h('p', {}, t('planner.waiting.sum', { n: requests, kva: figures.kva(kva) })),
    h(
      'p',
      {},
      [
        fastTrack > 0 && t('planner.waiting.fast', { n: fastTrack }),
        oldestAppliedOn &&
          t('planner.waiting.oldest', { date: shortDay(oldestAppliedOn, lang, year) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    rows.length > 0 && waitingRows(rows, t, lang),
  );
}

const waitingRows = (rows, t, lang) =>
  h(
    'details',
    { class: 'fold', id: 'waiting-rows' },
    h('summary', {}, t('planner.waiting.each')),
    h(
      'ul',
      { class: 'queue' },
      rows.map(({ id, appliedOn, kva, use, status }) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: spoken(`requests.html?list&id=${encodeURIComponent(id)}`, lang) },
            `${figures.kva(kva)}\u00a0kVA`,
          ),
          ' ',
          h(
            'span',
            {},
            [t(`use.${use}`), t(`staff.status.${status}`), day(appliedOn, lang)].join(' · '),
          ),
        ),
      ),
    ),
  );
