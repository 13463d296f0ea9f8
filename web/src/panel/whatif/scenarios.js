/** Scenarios that were kept: open, rename, delete; and the name under which this one is kept. */
import { h, named, show } from '../../view/dom.js';
import * as api from '../../api/whatif.js';
import { moment } from '../../format/staff/moment.js';
import { todayInBeijing } from '../../format/dates.js';
import { closePart, isKept, startAnew } from '../../state/whatif/dock.js';
import { dropScenario, keepScenario, openScenario } from '../../state/whatif/scenarios.js';
import { formField } from '../formfield.js';
import { refusalText } from './refusal.js';
import { errorLine, noteLine } from './lines.js';

export function savePart(dock) {
  const { t, scenario } = dock.get();
  const name = textField('name', t, { value: scenario.name, maxlength: 80 });
  const note = textField('note', t, { value: scenario.note, maxlength: 500 });
  const message = h('div', { class: 'whatif-message', role: 'alert' });
  const keep = (id) => save(dock, { id, name, note, message });
  const form = h(
    'form',
    { class: 'whatif-fields', novalidate: true },
    name.root,
    note.root,
    h(
      'div',
      { class: 'whatif-buttons' },
      h('button', { class: 'button button-main', id: 'whatif-keep' }, t('whatif.keep')),
      scenario.id !== null &&
        h(
          'button',
          { type: 'button', class: 'button', id: 'whatif-keep-new', on: { click: () => keep(null) } },
          t('whatif.keepNew'),
        ),
      cancelButton(dock, t),
    ),
    message,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(scenario.id);
  });
  return h('section', { class: 'whatif-part', 'aria-label': t('whatif.save.title') }, form);
}

const cancelButton = (dock, t) =>
  h(
    'button',
    { type: 'button', class: 'button', on: { click: () => closePart(dock) } },
    t('whatif.cancel'),
  );

function textField(name, t, attributes) {
  const input = h('input', { type: 'text', autocomplete: 'off', ...attributes });
  return formField({ id: `whatif-scenario-${name}`, label: t(`whatif.scenario.${name}`) }, input);
}

async function save(dock, { id, name, note, message }) {
  const { t } = dock.get();
  name.wrong(null);
  show(message);
  const wanted = { id, name: name.input.value.trim(), note: note.input.value.trim() };
  if (wanted.name === '') {
    name.wrong(t('whatif.wrong.name'));
    return name.input.focus();
  }
  try {
    await keepScenario(dock, wanted, api);
  } catch (failure) {
    const text = refusalText(failure, t);
    const aboutName = failure.body?.code === 'NAME_TAKEN' || failure.body?.parameter === 'name';
    if (!aboutName) return show(message, errorLine(text));
    name.wrong(text);
    name.input.focus();
  }
}

export function scenariosPart(dock) {
  const { t } = dock.get();
  const list = h('div', { 'aria-live': 'polite' }, h('p', { class: 'hint' }, t('staff.loading')));
  const message = h('div', { role: 'alert' });
  const refresh = () => showList(dock, list, refresh);
  refresh();
  return h(
    'section',
    { class: 'whatif-part', 'aria-labelledby': 'whatif-scenarios-title' },
    h(
      'div',
      { class: 'whatif-head' },
      h('h2', { id: 'whatif-scenarios-title' }, t('whatif.scenarios')),
      h(
        'button',
        {
          type: 'button',
          class: 'staff-small',
          id: 'whatif-anew',
          on: { click: () => startAnew(dock) || show(message, noteLine('HEAVY', t('whatif.busy'))) },
        },
        t('whatif.anew'),
      ),
      h(
        'button',
        { type: 'button', class: 'staff-small', on: { click: () => closePart(dock) } },
        t('whatif.close'),
      ),
    ),
    message,
    losesSteps(dock.get()) && noteLine('HEAVY', t('whatif.loses')),
    list,
  );
}

const losesSteps = (state) => state.changes.length > 0 && !isKept(state);

async function showList(dock, list, refresh) {
  const { t } = dock.get();
  try {
    const scenarios = await api.listScenarios();
    show(
      list,
      scenarios.length === 0
        ? h('p', { class: 'hint' }, t('whatif.scenarios.none'))
        : h('ul', { class: 'whatif-list' }, scenarios.map((one) => row(dock, one, refresh))),
    );
  } catch (failure) {
    show(list, errorLine(refusalText(failure, t)));
  }
}

function row(dock, scenario, refresh) {
  const { t, lang, dataset } = dock.get();
  const message = h('div', { role: 'alert' });
  const attempt = async (what) => {
    show(message);
    try {
      await what();
    } catch (failure) {
      show(message, errorLine(refusalText(failure, t)));
    }
  };
  const open = () =>
    attempt(async () => {
      const opened = openScenario(dock, await api.getScenario(scenario.id));
      if (!opened) show(message, noteLine('HEAVY', t('whatif.busy')));
    });
  const drop = () =>
    attempt(async () => {
      await dropScenario(dock, scenario.id, api.deleteScenario);
      await refresh();
    });
  const other = dataset && scenario.datasetVersion !== dataset.version;
  const today = todayInBeijing(Date.now());
  const facts = [
    t('whatif.scenario.steps', { n: scenario.changes.length }),
    scenario.createdBy,
    moment(scenario.updatedAt ?? scenario.createdAt, lang, today),
    scenario.note,
  ];
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'whatif-list-text' },
      named(scenario.name, lang, { class: 'whatif-list-name' }),
      h('small', {}, facts.filter(Boolean).join(' · ')),
      other && noteLine('HEAVY', t('whatif.otherVersion', { version: scenario.datasetVersion })),
      message,
    ),
    listButton('open', scenario, t, open),
    renameButton(scenario, { t, attempt, refresh, dock }),
    deleteButton(scenario, t, drop),
  );
}

const listButton = (what, { name }, t, click) =>
  h(
    'button',
    {
      type: 'button',
      class: 'button whatif-small',
      'data-do': what,
      'aria-label': `${t(`whatif.${what}`)} ${name}`,
      on: { click },
    },
    t(`whatif.${what}`),
  );

/** Nothing is gone by a single press. */
function deleteButton(scenario, t, drop) {
  const button = listButton('delete', scenario, t, () => {
    if (button.dataset.sure) return drop();
    button.dataset.sure = 'yes';
    button.textContent = t('whatif.delete.sure');
    button.setAttribute('aria-label', `${t('whatif.delete.sure')} ${scenario.name}`);
    button.classList.add('button-grave');
  });
  return button;
}

function renameButton(scenario, { t, attempt, refresh, dock }) {
  const input = h('input', { type: 'text', value: scenario.name, maxlength: 80 });
  const field = formField({ id: `whatif-rename-${scenario.id}`, label: t('whatif.rename') }, input);
  const form = h(
    'form',
    { class: 'whatif-rename', hidden: true },
    field.root,
    h('button', { class: 'button whatif-small' }, t('whatif.keep')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => rename(dock, { scenario, field, t, refresh }));
  });
  const flip = () => {
    form.hidden = !form.hidden;
    if (!form.hidden) input.focus();
  };
  return [listButton('rename', scenario, t, flip), form];
}

async function rename(dock, { scenario, field, t, refresh }) {
  const name = field.input.value.trim();
  field.wrong(name === '' ? t('whatif.wrong.name') : null);
  if (name === '') return;
  try {
    const { note, changes } = scenario;
    await api.changeScenario(scenario.id, { name, note, changes });
  } catch (failure) {
    if (failure.body?.code !== 'NAME_TAKEN') throw failure;
    field.wrong(refusalText(failure, t));
    return field.input.focus();
  }
  const { scenario: current } = dock.get();
  if (current.id === scenario.id) dock.set({ scenario: { ...current, name } });
  await refresh();
}
