/** The fast track: one line a rule, with the value tested and its limit. */
import { h, unseen } from '../view/dom.js';
import { icon } from '../view/glyphs.js';
import { comparison } from '../format/comparison.js';
import { inLanguage } from '../format/language.js';

export function fastTrack(verdict, { t, lang }) {
  const { eligible, reasons = [], conditions = [] } = verdict;
  return h('section', { class: 'block fast' },
    h('div', { class: 'block-head' },
      h('h3', {}, h('span', { class: 'bolt' }, icon('bolt', 12)), t('fast.title', { programme: inLanguage(verdict, 'name', lang) })),
      h('span', { class: ['eligible', !eligible && 'not'] }, t(eligible ? 'fast.eligible' : 'fast.notEligible'),
        eligible && verdict.workingDays ? ` · ${t('fast.days', { n: verdict.workingDays })}` : null)),
    h('ul', { class: 'rules' }, reasons.map((reason) => rule(reason, t, lang))),
    conditions.length > 0 && h('p', { class: 'hint' }, t('fast.conditions')),
    conditions.length > 0 && h('ul', { class: 'rules' }, conditions.map((condition) =>
      h('li', {}, h('span', { class: 'mark', 'aria-hidden': 'true' }, '·'), h('span', {}, inLanguage(condition, 'text', lang))))),
    h('p', { class: 'hint' }, t('fast.always')));
}

function rule(reason, t, lang) {
  const { passed } = reason;
  const tested = comparison(reason);
  return h('li', { class: passed ? 'passed' : 'failed' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, passed ? '✓' : '✕'),
    unseen(t(passed ? 'fast.passed' : 'fast.failed')),
    h('span', {}, inLanguage(reason, 'text', lang) || reason.rule),
    h('b', {}, typeof tested === 'string' ? tested : t(tested.yes ? 'value.yes' : 'value.no')));
}
