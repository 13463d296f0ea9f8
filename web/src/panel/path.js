/**
 * The supply path as bars, one row a level from the customer upwards; the binding row is framed.
 * The bars are drawing only: every number is also there as text.
 */
import { h, named, unseen } from '../view/dom.js';
import { availableParts, band, exact, plain, powerParts, UNIT_SPACE } from '../format/power.js';
import { inLanguage } from '../format/language.js';
import { levels } from '../format/levels.js';
import { segments } from '../format/segments.js';
import { requestText } from '../format/verdict.js';
import { pathTable } from './pathtable.js';

export function supplyPath(rows, state, { title }) {
  if (rows.length === 0) return null;
  const { t, answer } = state;
  const generation = answer.data.query?.direction === 'GENERATION';
  const words = { generation, request: requestText(answer.data, answer.unit) };
  const suffix = generation ? '.generation' : '';
  return h(
    'section',
    { class: ['block', 'path'] },
    title && h('h3', {}, t(`path.title${suffix}`)),
    h(
      'ol',
      { class: 'levels' },
      levels(rows).map((one) => level(one, state, words)),
    ),
    title && key(rows, state, words),
    pathTable(rows, t),
  );
}

function level({ row, sections }, state, words) {
  const { t, lang } = state;
  const cut = segments(row, state.answer.data.query?.requestedKva);
  return h(
    'li',
    { class: ['level', row.binding && 'binding'] },
    h(
      'div',
      { class: 'level-line' },
      h(
        'span',
        { class: 'level-name' },
        sections.length > 0
          ? h('span', { class: 'name' }, t('path.sections', { n: sections.length }))
          : named(inLanguage(row, 'name', lang) || t(`asset.${row.assetKind}`), lang, {
              class: 'name',
            }),
        Number.isFinite(row.ratedKva) && h('small', {}, rating(row, sections, t)),
        row.estimated && h('small', {}, `· ${t('path.estimated')}`),
        row.binding &&
          h(
            'span',
            { class: 'binding-tag' },
            t(row.grade === 'NO_DATA' ? 'path.unknown' : 'path.binding'),
          ),
      ),
      left(row, t),
    ),
    cut ? bar(cut) : h('div', { class: 'bar bar-masked', 'aria-hidden': 'true' }),
    !cut && row.band && h('small', { class: 'masked-note' }, t('path.masked')),
    cut && unseen(numbers(row, t, words)),
    sections.length > 0 && everySection(sections, state, words),
  );
}

const rating = ({ ratedKva }, sections, t) =>
  sections.length > 0 ? t('path.sections.tightest', { v: plain(ratedKva) }) : plain(ratedKva);

/** Many sections say little more than the tightest of them, so they wait behind a word. */
const everySection = (rows, state, words) =>
  h(
    'details',
    { class: 'fold' },
    h('summary', {}, state.t('path.sections.all')),
    h(
      'ol',
      { class: 'levels-inner' },
      rows.map((row) => level({ row, sections: [] }, state, words)),
    ),
  );

/** What this level has left for this customer: the figure whose smallest is the answer. */
function left(row, t) {
  if (row.band)
    return h('span', { class: 'level-left' }, t('path.band'), ' ', h('b', {}, band(row.band)));
  if (Number.isFinite(row.availableKva)) {
    const over = row.availableKva < 0;
    const { figure, unit } = over
      ? powerParts(-row.availableKva, 'up')
      : availableParts(row.availableKva);
    return h(
      'span',
      { class: ['level-left', over && 'over'] },
      t(over ? 'path.over' : 'path.left'),
      ' ',
      h('b', {}, figure),
      UNIT_SPACE,
      unit,
    );
  }
  return h('span', { class: 'level-left' }, t('path.noData'));
}

function bar({ parts, limit }) {
  return h(
    'div',
    { class: 'bar', 'aria-hidden': 'true' },
    parts.map(({ kind, from, to }) =>
      h('i', {
        class: `part part-${kind}`,
        style: { left: percent(from), width: percent(to - from) },
      }),
    ),
    h('i', { class: 'limit-tick', style: { left: percent(limit) } }),
  );
}

const percent = (share) => `${(share * 100).toFixed(2)}%`;

function numbers(row, t, { generation }) {
  const suffix = generation ? '.generation' : '';
  const kva = (value) => exact(value) + UNIT_SPACE + 'kVA';
  return [
    Number.isFinite(row.ratedKva) && t('path.sr.rated', { v: kva(row.ratedKva) }),
    t('path.sr.limit', { v: kva(row.limitKva) }),
    `${t(`path.peak${suffix}`)} ${kva(row.peakKva)}`,
    `${t(`path.committed${suffix}`)} ${kva(row.committedKva)}`,
    Number.isFinite(row.headroomKva) && t('path.sr.headroom', { v: kva(row.headroomKva) }),
    Number.isFinite(row.coefficient) && t('path.sr.coefficient', { v: String(row.coefficient) }),
    Number.isFinite(row.availableKva) && t('path.sr.available', { v: kva(row.availableKva) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Only what the bars really show is explained. */
function key(rows, { t, answer }, { generation, request }) {
  const cuts = rows.map((row) => segments(row, answer.data.query?.requestedKva)).filter(Boolean);
  if (cuts.length === 0) return null;
  const kinds = new Set(cuts.flatMap((cut) => cut.parts.map((part) => part.kind)));
  const suffix = generation ? '.generation' : '';
  const entries = [
    ['peak', t(`path.peak${suffix}`)],
    ['committed', t(`path.committed${suffix}`)],
    ['request', t('path.request', { r: request ?? '' })],
    ['beyond', t('path.exceeds')],
    ['free', t('path.free')],
  ].filter(([kind]) => kinds.has(kind));
  return h(
    'ul',
    { class: 'bar-key', 'aria-hidden': 'true' },
    entries.map(([kind, text]) => h('li', {}, h('i', { class: `part part-${kind}` }), text)),
    h('li', {}, h('i', { class: 'limit-tick' }), limitText(cuts, t)),
  );
}

/** "80% limit" when every level has the same share, plainly "limit" otherwise. */
function limitText(cuts, t) {
  const shares = new Set(cuts.map((cut) => Math.round(cut.limitShare * 100)));
  if (shares.size !== 1 || shares.has(100)) return t('path.limit');
  return t('path.limitPercent', { p: `${[...shares][0]}%` });
}
