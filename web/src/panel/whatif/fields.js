/**
 * The fields of each kind of step. A field gives its value, and takes back what is wrong with it.
 *
 * @typedef {{root: HTMLElement, value: () => any, wrong: (text: string|null) => void,
 *   refresh?: (choices: object|null) => void}} Field
 */
import { h } from '../../view/dom.js';
import { USES } from '../../state/url.js';
import { grouped, UNIT_SPACE } from '../../format/power.js';
import { spotIn } from '../../format/whatif/spot.js';
import { formField, select, setOptions } from '../formfield.js';
import { assetPicker } from '../assetpicker.js';

const TRANSFORMERS = ['DISTRIBUTION_TRANSFORMER', 'MAIN_TRANSFORMER'];
/** What power can be connected to; a whole substation is too much of one. */
const CONNECTABLE = ['DISTRIBUTION_TRANSFORMER', 'LINE_SECTION', 'FEEDER', 'MAIN_TRANSFORMER'];
/** What a new line can begin or end at. */
const LINE_ENDS = ['LINE_SECTION', 'DISTRIBUTION_TRANSFORMER'];
const LOADS = USES.filter((use) => !use.startsWith('rooftop'));
const FIELDS = {
  ADD_LOAD: [place('at'), size('kva'), use()],
  ADD_GENERATION: [place('at'), size('kw')],
  MOVE_OPEN_POINT: [around(), aSwitch('close', 'open'), aSwitch('open', 'closed')],
  REPLACE_TRANSFORMER: [asset('assetId', TRANSFORMERS), rating()],
  ADD_FEEDER: [
    asset('to', LINE_ENDS),
    text('name'),
    mainTransformer(),
    conductor(),
    aSwitch('open', 'closed', true),
  ],
  ADD_SECTION: [
    asset('from', LINE_ENDS),
    asset('to', LINE_ENDS, false),
    conductor(),
    normallyOpen(),
  ],
};

/** Around which asset the server is asked what can be chosen; null where nothing has to be. */
export const ANCHOR = {
  MOVE_OPEN_POINT: 'around',
  REPLACE_TRANSFORMER: 'assetId',
  ADD_FEEDER: 'to',
  ADD_SECTION: 'from',
};

/**
 * @param {{t: Function, lang: string, selected: object|null, change: object|null,
 *   find: Function, onAsset: (name: string, asset: object|null) => void,
 *   pickSpot: (take: null|((spot: {lon: number, lat: number}) => void)) => void}} context
 * @returns {Map<string, Field>}
 */
export const stepFields = (kind, context) =>
  new Map(FIELDS[kind].map((make) => make(context)));

const label = (t, name) => t(`whatif.field.${name}`);

function number(name, unit) {
  return ({ t, change }) => {
    const input = h('input', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value: change?.[name] ?? '',
    });
    const box = h('div', { class: 'amount-box' }, input, h('span', { class: 'amount-unit' }, unit));
    const field = formField({ id: `whatif-${name}`, label: label(t, name) }, box);
    return [name, { ...field, value: () => input.value }];
  };
}

function size(name) {
  return number(name, name === 'kw' ? 'kW' : 'kVA');
}

function text(name) {
  return ({ t, change }) => {
    const input = h('input', { type: 'text', maxlength: 60, value: change?.[name] ?? '' });
    const field = formField({ id: `whatif-${name}`, label: label(t, name) }, input);
    return [name, { ...field, value: () => input.value }];
  };
}

function use() {
  return ({ t, change }) => {
    const input = select(
      LOADS.map((value) => [value, t(`use.${value}`)]),
      change?.use ?? 'commercial',
    );
    const field = formField({ id: 'whatif-use', label: label(t, 'use') }, input);
    return ['use', { ...field, value: () => input.value }];
  };
}

function normallyOpen() {
  return ({ t, change }) => {
    const input = h('input', { type: 'checkbox', checked: change?.normallyOpen === true });
    const root = h('label', { class: 'check whatif-check' }, input, label(t, 'normallyOpen'));
    return ['normallyOpen', { root, input, value: () => input.checked, wrong: () => {} }];
  };
}

/** An asset by search; what is selected on the map is taken until another one is typed. */
function asset(name, kinds = [], follows = true) {
  return (context) => {
    const { t, lang, selected, change, find, onAsset } = context;
    const fits = (a) => a && (kinds.length === 0 || kinds.includes(a.kind));
    const given = change?.[name] && { id: change[name], name: change[name], kind: '' };
    const picker = assetPicker({
      t,
      lang,
      kinds,
      find,
      name: `whatif-${name}`,
      chosen: given ?? (follows && fits(selected) ? selected : null),
      onChoose: (chosen) => onAsset(name, chosen),
    });
    const field = formField({ id: `whatif-${name}`, label: label(t, name) }, picker.root);
    return [
      name,
      {
        ...field,
        value: () => picker.value()?.id ?? null,
        takes: fits,
        follows,
        choose: picker.choose,
      },
    ];
  };
}

function around() {
  return (context) => {
    const first = context.change?.open ?? null;
    const [, field] = asset('around')({ ...context, change: first && { around: first } });
    return ['around', field];
  };
}

/** Where something is connected: an asset, or a spot that is clicked on the map or typed. */
function place(name) {
  return (context) => {
    const { change, t, pickSpot } = context;
    const given = change?.at?.assetId && { [name]: change.at.assetId };
    const [, field] = asset(name, CONNECTABLE)({ ...context, change: given });
    const show = ({ lon, lat }) => {
      field.choose(null);
      field.input.value = `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
    };
    if (change?.at?.lon !== undefined) show(change.at);
    field.root.append(spotButton(t, pickSpot, show));
    const value = () => {
      const id = field.value();
      return id ? { assetId: id } : spotIn(field.input.value);
    };
    return [name, { ...field, value }];
  };
}

/** Waits for a click on the map; pressed again, it waits no more. */
function spotButton(t, pickSpot, take) {
  const button = h('button', { type: 'button', class: 'whatif-spot', 'aria-pressed': 'false' }, t('whatif.spot'));
  const wait = (waiting) => {
    button.setAttribute('aria-pressed', String(waiting));
    button.textContent = t(waiting ? 'whatif.spot.waiting' : 'whatif.spot');
    pickSpot(waiting ? (spot) => (wait(false), take(spot)) : null);
  };
  button.addEventListener('click', () => wait(button.getAttribute('aria-pressed') === 'false'));
  return button;
}

function chosenFrom(name, optionsOf, chosenOf = (change) => change?.[name]) {
  return ({ t, lang, change }) => {
    const input = select([['', t('whatif.choose')]], '');
    const field = formField({ id: `whatif-${name}`, label: label(t, name) }, input);
    const wanted = String(chosenOf(change) ?? '');
    const refresh = (choices) => {
      const options = choices ? optionsOf(choices, t, lang) : [];
      const first = ['', t(choices ? 'whatif.choose' : 'whatif.choose.first')];
      setOptions(input, [first, ...options], input.value || wanted);
      input.disabled = choices === null;
    };
    refresh(null);
    return [name, { ...field, value: () => input.value, refresh }];
  };
}

function aSwitch(name, state, optional = false) {
  return (context) => {
    const found = chosenFrom(name, ({ switches }, t) =>
      switches.filter((s) => s.state === state).map((s) => [s.id, switchText(s, t)]),
    )(context);
    if (optional) found[1].root.querySelector('label').append(` ${context.t('whatif.optional')}`);
    return found;
  };
}

const switchText = ({ id, name, tie, feeders = [] }, t) =>
  [name || id, tie && t('whatif.switch.tie'), feeders.join(' – ')].filter(Boolean).join(' · ');

function rating() {
  return chosenFrom('ratedKva', ({ transformerSizesKva }) =>
    transformerSizesKva.map((kva) => [String(kva), grouped(kva) + UNIT_SPACE + 'kVA']),
  );
}

function conductor() {
  return chosenFrom('conductor', ({ conductors }) =>
    conductors.map(({ code, ampacityA }) => [code, `${code} · ${grouped(ampacityA)}${UNIT_SPACE}A`]),
  );
}

function mainTransformer() {
  return chosenFrom('mainTransformerId', ({ mainTransformers }, t) =>
    mainTransformers.map(({ id, name, spareBays }) => [
      id,
      `${name} · ${t('whatif.bays', { n: spareBays })}`,
    ]),
  );
}
