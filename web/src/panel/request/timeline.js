/** How far the request has come: stages, with the approvals of others under the supply plan. */
import { h, unseen } from '../../view/dom.js';
import { glyph } from '../../view/glyphs.js';
import { shortDay, yearOf } from '../../format/dates.js';
import { inLanguage, sentence } from '../../format/language.js';
import { approvalState, stageTime } from '../../format/stages.js';

export function timelineCard(view, state) {
  const { t } = state;
  return h(
    'section',
    { class: 'panel timeline', 'aria-labelledby': 'timeline-title' },
    h('h2', { id: 'timeline-title' }, t('timeline.title')),
    h(
      'ol',
      {},
      view.stages.map((stage, i) => stageItem(stage, i, { view, state })),
    ),
  );
}

function stageItem(stage, i, { view, state }) {
  const { t, lang } = state;
  const waits = stage.state === 'CURRENT' && view.open ? stage.party.toLowerCase() : null;
  return h(
    'li',
    {
      id: `stage-${stage.step}`,
      tabindex: '-1',
      class: ['stage', `stage-${stage.state.toLowerCase()}`, waits && `waits-${waits}`],
      'aria-current': stage.state === 'CURRENT' ? 'step' : null,
    },
    h('span', { class: 'stage-mark', 'aria-hidden': 'true' }, markOf(stage, i, waits)),
    h(
      'div',
      { class: 'stage-body' },
      h(
        'div',
        { class: 'stage-line' },
        h('h3', {}, sentence(inLanguage(stage, 'name', lang))),
        h('span', {}, timeText(stage, view, state)),
      ),
      unseen(t(`stage.state.${stage.state}`)),
      stageNote(stage, view, state),
      takesApprovals(stage, view) && approvals(view, state),
    ),
  );
}

function markOf({ step, state }, i, waits) {
  if (state === 'DONE') return '✓';
  if (step === 'RATING') return '☆';
  return waits === 'customer' ? '!' : String(i + 1);
}

function timeText(stage, { today }, { t, lang }) {
  const date = (iso) => shortDay(iso, lang, yearOf(today));
  const { key, params } = stageTime(stage, date);
  return t(key, params);
}

function stageNote(stage, view, { t, lang }) {
  const own = inLanguage(stage, 'note', lang);
  const key = `stage.note.${stage.step}.${stage.state}`;
  // What would come next does not come any longer after an early end.
  const goesOn = view.open || view.status === 'ENERGISED';
  const text = own || (goesOn && t.has(key) ? t(key, { n: view.clock.leftDays }) : '');
  return text ? h('p', {}, text) : null;
}

/** They are asked for with the plan; where there is none, at the stage that goes on. */
function takesApprovals({ step, state }, { stages, approvals: asked }) {
  if (asked.length === 0) return false;
  const hasPlan = stages.some((stage) => stage.step === 'PLAN');
  return hasPlan ? step === 'PLAN' : state === 'CURRENT';
}

const approvals = (view, { t, lang }) =>
  h(
    'ul',
    { class: 'approvals', 'aria-label': t('approvals.title') },
    view.approvals.map((approval) => {
      const { look, key, params } = approvalState(approval);
      return h(
        'li',
        {},
        h('span', {}, inLanguage(approval, 'name', lang)),
        h('b', { 'data-look': look }, glyph(look), t(key, params)),
      );
    }),
  );
