/** Putting a version into service or going back, each confirmed with what it means. */
import { h } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { activate, rollBack } from '../../api/datasets.js';
import { act, askFirst, compare } from '../../state/datasets/datasets.js';
import { saying } from '../staff/states.js';
import { button, lostList, note } from './parts.js';

export function versionActions(store, one) {
  const { t, list, asked, acting } = store.get();
  const { inService, previous } = list.data;
  const serving = one.version === inService;
  const usable = one.state === 'READY' || one.state === 'RETIRED';
  const ask = (what) => () => askFirst(store, asked === what ? null : what);
  return h(
    'div',
    { class: 'ds-actions' },
    h(
      'div',
      { class: 'actions' },
      !serving &&
        usable &&
        button(t('datasets.activate'), ask('activate'), {
          main: true,
          id: 'ds-activate',
          off: Boolean(acting),
        }),
      serving &&
        previous &&
        button(t('datasets.rollback', { version: previous }), ask('rollback'), {
          id: 'ds-rollback',
          off: Boolean(acting),
        }),
      !serving &&
        usable &&
        inService &&
        button(t('datasets.compareWithService'), () => compare(store, inService, one.version), {
          id: 'ds-compare',
        }),
      serving &&
        previous &&
        button(t('datasets.compareWithPrevious'), () => compare(store, previous, inService), {
          id: 'ds-compare',
        }),
    ),
    asked === 'activate' && !serving && confirmation(store, activation(one)),
    asked === 'rollback' && serving && confirmation(store, returning(one, previous)),
  );
}

const activation = ({ version }) => ({
  lead: 'datasets.activate.lead',
  params: { version },
  word: 'datasets.activate.sure',
  step: (acceptLost) => activate(version, acceptLost),
});

const returning = ({ version }, previous) => ({
  lead: 'datasets.rollback.lead',
  params: { version: previous },
  word: 'datasets.rollback.sure',
  step: (acceptLost) => rollBack(version, acceptLost),
});

function confirmation(store, { lead, params, word, step }) {
  const { t, lost, acting, problem } = store.get();
  const tick = h('input', { type: 'checkbox', id: 'ds-accept' });
  const sure = button(t(word), () => act(store, () => step(lost !== null)), {
    main: true,
    id: 'ds-sure',
    off: Boolean(acting) || lost !== null,
  });
  tick.addEventListener('change', () => (sure.disabled = !tick.checked));
  return h(
    'section',
    { class: 'ds-confirm', 'aria-label': t(word) },
    h('p', {}, t(lead, params)),
    lost !== null && lostPart(lost, tick, store.get()),
    problem && problemLine(problem, t),
    h('div', { class: 'actions' }, sure, button(t('datasets.cancel'), () => askFirst(store, null))),
    acting && h('p', { class: 'hint', role: 'status' }, t('datasets.acting')),
  );
}

const lostPart = (lost, tick, { t, lang }) => [
  h(
    'div',
    { role: 'alert' },
    note('HEAVY', h('p', {}, h('b', {}, t('datasets.lost.before', { n: lost.length }))), lostList(lost, { t, lang })),
  ),
  h('label', { class: 'check' }, tick, h('span', {}, t('datasets.lost.accept', { n: lost.length }))),
];

function problemLine(problem, t) {
  const { key, params } = saying(problem);
  const own = problem.status === 409 || problem.status === 400 ? problem.body?.detail : null;
  return h(
    'p',
    { class: 'field-error', role: 'alert' },
    glyph('OVERLOADED'),
    h('span', {}, own ?? t(key, params)),
  );
}
