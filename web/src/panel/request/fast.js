/** The fast track of one request: the rules it was judged by, and what its applicant declared. */
import { h, unseen } from '../../view/dom.js';
import { fastHead, fastRule } from '../fasttrack.js';
import { ownText } from '../../format/language.js';

export function fastCard({ fastTrack }, { t, lang }) {
  const { reasons = [], conditions = [] } = fastTrack;
  return h(
    'section',
    { class: 'panel fast' },
    fastHead(fastTrack, t, lang),
    h(
      'ul',
      { class: 'rules' },
      reasons.map((reason) => fastRule(reason, t, lang)),
      conditions.map((condition) => declared(condition, t, lang)),
    ),
    h('p', { class: 'hint' }, t('fast.always')),
  );
}

/** Not declared is not refused: it is still to be shown. */
const declared = (condition, t, lang) =>
  h(
    'li',
    { class: condition.declared ? 'passed' : null },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, condition.declared ? '✓' : '·'),
    unseen(t(condition.declared ? 'fast.passed' : 'fast.conditions')),
    h('span', {}, ownText(condition, lang)),
    h('b', {}, t(condition.declared ? 'fast.declared' : 'fast.toShow')),
  );
