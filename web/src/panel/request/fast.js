/** The fast track of one request: the rules it was judged by, and what its applicant declared. */
import { h } from '../../view/dom.js';
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
      conditions.map((said) => condition(said, t, lang)),
    ),
    h('p', { class: 'hint' }, t('fast.always')),
  );
}

/** What is not declared is still to be shown; what follows from who applies is so or not. */
function condition(said, t, lang) {
  const { declared = null, byApplicant } = said;
  const word = byApplicant === false ? factWord(declared) : declaredWord(declared);
  const failed = byApplicant === false && declared === false;
  return h(
    'li',
    { class: declared ? 'passed' : failed ? 'failed' : null },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, declared ? '✓' : failed ? '✕' : '·'),
    h('span', {}, ownText(said, lang)),
    word && h('b', {}, t(word)),
  );
}

const declaredWord = (declared) => (declared ? 'fast.declared' : 'fast.toShow');

const factWord = (is) => (is === null ? null : is ? 'value.yes' : 'value.no');
