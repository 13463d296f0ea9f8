/**
 * The fields of each kind of step. A field gives its value, and takes back what is wrong with it.
 *
 * @typedef {{root: HTMLElement, value: () => any, wrong: (text: string|null) => void,
 *   typed: () => any, retype: (kept: any) => void,
 *   refresh?: (choices: object|null) => void}} Field `typed` is what stands in it, finished or not,
 *   for `retype` to put into the same field drawn anew
 */
import { h } from '../../view/dom.js';
import { USES } from '../../state/url.js';
import { spotIn } from '../../format/whatif/spot.js';
import { formField, select } from '../formfield.js';
import { assetPicker } from '../assetpicker.js';
import { aSwitch, conductor, mainTransformer, rating } from './choicefields.js';

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
 * @param {{t: Function, lang: string, selected: object|null, change: object|null, created: object[],
 *   find: Function, onAsset: (name: string, asset: object|null) => void,
 *   pickSpot: (take: null|((spot: {lon: number, lat: number}) => void)) => void}} context
 * @returns {Map<string, Field>}
 */
export const stepFields = (kind, context) =>
  new Map(FIELDS[kind].map((make) => make(context)));

const label = (t, name) => t(`whatif.field.${name}`);

const plain = (field) => ({
  ...field,
  value: () => field.input.value,
  typed: () => field.input.value,
  retype: (kept) => (field.input.value = kept),
});

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
    return [name, plain(field)];
  };
}

function size(name) {
  return number(name, name === 'kw' ? 'kW' : 'kVA');
}

function text(name) {
  return ({ t, change }) => {
    const input = h('input', { type: 'text', maxlength: 60, value: change?.[name] ?? '' });
    const field = formField({ id: `whatif-${name}`, label: label(t, name) }, input);
    return [name, plain(field)];
  };
}

function use() {
  return ({ t, change }) => {
    const input = select(
      LOADS.map((value) => [value, t(`use.${value}`)]),
      change?.use ?? 'commercial',
    );
    const field = formField({ id: 'whatif-use', label: label(t, 'use') }, input);
    return ['use', plain(field)];
  };
}

function normallyOpen() {
  return ({ t, change }) => {
    const input = h('input', { type: 'checkbox', checked: change?.normallyOpen === true });
    const root = h('label', { class: 'check whatif-check' }, input, label(t, 'normallyOpen'));
    const value = () => input.checked;
    const retype = (kept) => (input.checked = kept);
    return ['normallyOpen', { root, input, value, typed: value, retype, wrong: () => {} }];
  };
}

/** An asset by search; what is selected on the map is taken until another one is typed. */
function asset(name, kinds = [], follows = true) {
  return (context) => {
    const { t, lang, selected, change, created, find, onAsset } = context;
    const fits = (a) => a && (kinds.length === 0 || kinds.includes(a.kind));
    const given = change?.[name] && assetOf(change[name], [selected, ...created]);
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
    const made = created.filter(fits);
    if (made.length > 0) field.root.append(madeButtons(made, picker, t));
    return [
      name,
      {
        ...field,
        value: () => picker.value()?.id ?? null,
        typed: () => ({ asset: picker.value(), text: field.input.value }),
        retype: (kept) => {
          picker.choose(kept.asset);
          field.input.value = kept.text;
        },
        takes: fits,
        follows,
        choose: picker.choose,
      },
    ];
  };
}

const assetOf = (id, known) =>
  known.find((one) => one?.id === id) ?? { id, name: id, kind: '' };

/** What earlier steps build is found by no search, so it stands there to be pressed. */
const madeButtons = (made, picker, t) =>
  h(
    'p',
    { class: 'whatif-made' },
    t('whatif.made'),
    made.map((one) =>
      h(
        'button',
        { type: 'button', class: 'whatif-spot', 'data-id': one.id, on: { click: () => picker.choose(one) } },
        one.name,
      ),
    ),
  );

function around() {
  return (context) => {
    const first = context.change?.close ?? null;
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
