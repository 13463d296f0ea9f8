/** The fast track: one line a rule, with the value tested and its limit. */
import { h, unseen } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { comparison } from '../format/comparison.js';
import { inLanguage, ownText } from '../format/language.js';

export function fastTrack(verdict, { t, lang }) {
  const { reasons = [], conditions = [] } = verdict;
  return h(
    'section',
    { class: 'block fast' },
    fastHead(verdict, t, lang),
    h(
      'ul',
      { class: 'rules' },
      reasons.map((reason) => fastRule(reason, t, lang)),
    ),
    conditions.length > 0 && stillRequired(conditions, t, lang),
    h('p', { class: 'hint' }, t('fast.always')),
  );
}

export function fastHead(verdict, t, lang) {
  const { eligible, workingDays } = verdict;
  const word = t(eligible ? 'fast.eligible' : 'fast.notEligible');
  const days = eligible && workingDays ? ` · ${t('fast.days', { n: workingDays })}` : '';
  return h(
    'div',
    { class: 'block-head' },
    fastTitle(verdict, t, lang),
    h('span', { class: ['eligible', !eligible && 'not'] }, word + days),
  );
}

export const fastTitle = (verdict, t, lang) =>
  h(
    'h3',
    {},
    h('span', { class: 'bolt' }, icon('bolt', 12)),
    t('fast.title', { programme: programme(verdict, lang) }),
  );

/** Programmes are called "… green channel" in full, which the title already says. */
const programme = (verdict, lang) =>
  inLanguage(verdict, 'name', lang).replace(/ ?(?:绿色通道|green channel)$/, '');

/** What the question does not say is shown as a condition, not as a refusal. */
const stillRequired = (conditions, t, lang) => [
  h('p', { class: 'hint' }, t('fast.conditions')),
  h(
    'ul',
    { class: 'rules' },
    conditions.map((condition) => requirement(condition, lang)),
  ),
];

const requirement = (condition, lang) =>
  h(
    'li',
    {},
    h('span', { class: 'mark', 'aria-hidden': 'true' }, '·'),
    h('span', {}, ownText(condition, lang)),
  );

export function fastRule(reason, t, lang) {
  const { passed } = reason;
  const tested = comparison(reason);
  return h(
    'li',
    { class: passed ? 'passed' : 'failed' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, passed ? '✓' : '✕'),
    unseen(t(passed ? 'fast.passed' : 'fast.failed')),
    h('span', {}, ownText(reason, lang) || reason.rule),
    h('b', {}, typeof tested === 'string' ? tested : t(tested.yes ? 'value.yes' : 'value.no')),
  );
}
