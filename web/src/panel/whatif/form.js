/** One step being filled in: its kind, its fields, and what the server does not accept of it. */
import { h, show } from '../../view/dom.js';
import { findAssets } from '../../api/assets.js';
import { getChoices } from '../../api/whatif.js';
import { KINDS, readStep } from '../../format/whatif/validate.js';
import { closePart, openPart, takeStep } from '../../state/whatif/dock.js';
import { anchorOf, choicesAfter, createdBefore } from '../../state/whatif/created.js';
import { refusedAt } from '../../state/whatif/steps.js';
import { ANCHOR, stepFields } from './fields.js';
import { refusalText } from './refusal.js';
import { errorLine } from './lines.js';

/**
 * @param {{ask: (changes: object[]) => Promise<object>, pickSpot: Function}} page how the server is
 *   asked, and how the map is told that a click gives a spot
 */
export function stepForm(dock, page) {
  const { t, open } = dock.get();
  return h(
    'section',
    { class: 'whatif-part', 'aria-label': t('whatif.step.title') },
    open.index === null && kindChoices(dock, t, open.kind),
    fieldsOf(dock, page),
  );
}

function kindChoices(dock, t, chosen) {
  const change = (event) => {
    openPart(dock, { what: 'step', kind: event.target.value, index: null });
    document.querySelector(`[name=whatif-kind][value=${event.target.value}]`)?.focus();
  };
  return h(
    'fieldset',
    { class: 'kind-choices whatif-kinds' },
    h('legend', { class: 'unseen' }, t('whatif.kind')),
    KINDS.map((kind) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'whatif-kind',
          value: kind,
          checked: kind === chosen,
          on: { change },
        }),
        h('span', {}, t(`whatif.kind.${kind}`)),
      ),
    ),
  );
}

function fieldsOf(dock, { ask, pickSpot }) {
  const { t, lang, open, selected, changes } = dock.get();
  const { kind, index, prefill = null } = open;
  const change = index === null ? prefill : changes[index];
  const earlier = earlierSteps(dock.get());
  const { created } = earlier;
  const message = h('div', { class: 'whatif-message', role: 'alert' });
  const choices = choiceLoader(kind, message, { t, selected, earlier });
  const { onAsset } = choices;
  const context = { t, lang, selected, change, created, find: findAssets, onAsset, pickSpot };
  const fields = stepFields(kind, context);
  choices.start(fields);
  const form = h(
    'form',
    { class: 'whatif-fields', novalidate: true, 'data-kind': kind },
    [...fields.values()].map(({ root }) => root),
    buttons(dock, t, index),
    message,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(dock, { kind, index, fields, message, ask });
  });
  form.fields = fields; // The selection on the map goes to the form that is open.
  return form;
}

/** The steps that this one comes after, and what they build, by names that can be read. */
function earlierSteps({ t, open, changes, answer }) {
  const before = open.index ?? changes.length;
  const steps = answer.of === changes ? (answer.data?.steps ?? []) : [];
  const created = createdBefore(changes, steps, before).map((one) => ({
    ...one,
    name: t('whatif.made.by', {
      n: one.step,
      what: [t(`whatif.asset.${one.kind}`), one.name].filter(Boolean).join(' '),
    }),
  }));
  return { changes: changes.slice(0, before), created };
}

const buttons = (dock, t, index) =>
  h(
    'div',
    { class: 'whatif-buttons' },
    h(
      'button',
      { class: 'button button-main', id: 'whatif-take' },
      t(index === null ? 'whatif.take' : 'whatif.change'),
    ),
    h(
      'button',
      { type: 'button', class: 'button', on: { click: () => closePart(dock) } },
      t('whatif.cancel'),
    ),
  );

/** Asks what can be chosen around the asset that the form is about, and gives it to the fields. */
function choiceLoader(kind, message, { t, selected, earlier }) {
  const anchor = ANCHOR[kind];
  let running = new AbortController();
  let fields = new Map();
  const give = (choices) => fields.forEach((field) => field.refresh?.(choices));
  async function load(id) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    show(message);
    if (!id) return give(null);
    try {
      const choices = await getChoices(anchorOf(id, earlier.changes), signal);
      if (!signal.aborted) give(choicesAfter(choices, earlier.changes, earlier.created));
    } catch (failure) {
      if (signal.aborted) return;
      give(null);
      show(message, errorLine(refusalText(failure, t)));
    }
  }
  return {
    onAsset: (name, chosen) => name === anchor && load(chosen?.id ?? null),
    start(made) {
      fields = made;
      // Until it is known what the step is about, what is selected on the map will do.
      if (anchor) load(fields.get(anchor).value() ?? selected?.id ?? null);
    },
  };
}

async function send(dock, { kind, index, fields, message, ask }) {
  const { t } = dock.get();
  fields.forEach((field) => field.wrong(null));
  show(message);
  const values = Object.fromEntries([...fields].map(([name, field]) => [name, field.value()]));
  const { change, wrong } = readStep(kind, values);
  if (wrong) return sayAt(fields, message, { field: wrong.field, text: t(wrong.key) });
  const at = index ?? dock.get().changes.length;
  try {
    await takeStep(dock, { index, change }, ask);
  } catch (failure) {
    const refused = refusedAt(failure);
    const field = refused?.index === at ? refused.field : '';
    sayAt(fields, message, { field, text: refusalText(failure, t) });
  }
}

/** Under the field that it is about; under the form when it is about none of them. */
function sayAt(fields, message, { field, text }) {
  const found = fields.get(field);
  if (!found?.input) return show(message, errorLine(text));
  found.wrong(text);
  found.input.focus();
}
