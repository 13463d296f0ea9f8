/** With every no a way on: conditions under which it fits, and what would make room. */
import { h } from '../view/dom.js';
import { available } from '../format/power.js';
import { day } from '../format/dates.js';
import { leadingOption, placeDecides } from '../format/verdict.js';
import { ownDetail } from '../format/language.js';
import { conditionWords } from '../format/conditionwords.js';

/**
 * What stands in the answer card: the ways of the option it speaks of, unless that simply fits. Where
 * the spot decides, the way on is to mark it; no option can be spoken of before.
 */
export function fixes(answer, state) {
  const best = leadingOption(answer);
  if (!best || best.fits || placeDecides(answer)) return [];
  return [...conditionsList(best, state), ...remediesList(best, state)];
}

export function conditionsList({ conditions }, { t, lang }) {
  if (!conditions?.length) return [];
  return [
    h('h3', { class: 'fixes-title' }, t('conditions.title')),
    h(
      'ul',
      { class: 'fixes' },
      conditions.map((condition) =>
        h(
          'li',
          {},
          h('span', {}, conditionWords(condition, t, lang), ...plannedNote(condition, t, lang)),
          Number.isFinite(condition.availableKva) && h('b', {}, available(condition.availableKva)),
        ),
      ),
    ),
  ];
}

export function remediesList({ remedies }, { t, lang }) {
  if (!remedies?.length) return [];
  return [h('h3', { class: 'fixes-title' }, t('remedies.title')), remedyItems(remedies, t, lang)];
}

export const remedyItems = (remedies, t, lang) =>
  h(
    'ul',
    { class: 'fixes' },
    remedies.map((remedy) =>
      h(
        'li',
        {},
        h('span', {}, described(remedy, t, lang), ...plannedNote(remedy, t, lang)),
        remedy.gainKva > 0 && h('b', {}, t('remedies.gain', { x: available(remedy.gainKva) })),
      ),
    ),
  );

function described(remedy, t, lang) {
  const key = `remedies.${remedy.kind}`;
  return ownDetail(remedy, lang) || (t.has(key) ? t(key) : remedy.kind);
}

/** Unless the words before it have already said when. */
const plannedNote = ({ on, detail }, t, lang) =>
  on && !detail?.includes(on)
    ? [h('small', {}, t('remedies.planned', { date: day(on, lang) }))]
    : [];
