/**
 * On a phone, under the verdict: when there is power, and whether the fast track is open. Each tile
 * leads to its own part further down.
 */
import { h, show } from '../view/dom.js';
import { glyph } from '../view/glyphs.js';
import { shortDay, todayInBeijing, yearOf } from '../format/dates.js';
import { promisedDays } from '../format/service.js';
import { leadingOption } from '../format/verdict.js';
import { setSheet } from '../state/actions.js';

export function mountTiles(root, store) {
  store.watch(
    (s) => [s.place && s.answer.data, s.answer.phase, s.t],
    ([data, phase], state) => {
      root.classList.toggle('stale', ['slow', 'failed'].includes(phase));
      // A date for a point that cannot be connected would be a promise nobody made.
      const dated = data?.service && leadingOption(data)?.fits;
      show(root, dated && due(data, state, store), fast(data, state, store));
    },
  );
}

function due(data, { t, lang }, store) {
  const { dueOn, provisional } = data.service;
  const generation = data.query?.direction === 'GENERATION';
  const date = shortDay(dueOn, lang, yearOf(todayInBeijing(Date.now())));
  const days = t('promise.days', { n: promisedDays(data).workingDays });
  return tile('service', store, {
    label: t(generation ? 'tile.due.generation' : 'tile.due'),
    value: [date],
    note: provisional ? `${days} · ${t('service.provisional')}` : days,
  });
}

function fast(data, { t }, store) {
  if (!data?.fastTrack) return null;
  const { eligible, reasons = [] } = data.fastTrack;
  const word = t(eligible ? 'fast.eligible' : 'fast.notEligible');
  const grounds = t('tile.grounds', { n: reasons.length });
  const use = t(`use.${data.query.use}`);
  return tile('fast', store, {
    label: t('tile.fast'),
    value: [word, glyph(eligible ? 'NORMAL' : 'OVERLOADED')],
    note: reasons.length > 0 ? `${use} · ${grounds}` : use,
    kind: eligible ? 'good' : 'bad',
  });
}

function tile(target, store, { label, value, note, kind }) {
  const open = () => {
    setSheet(store, 'full');
    document.querySelector(`#detail .${target}`)?.scrollIntoView({ block: 'start' });
  };
  return h(
    'button',
    { type: 'button', class: ['tile', kind && `tile-${kind}`], on: { click: open } },
    h('small', {}, label),
    h('b', {}, value),
    h('small', {}, note),
  );
}
