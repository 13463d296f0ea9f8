/** Fields whose choices the server gives once it is known what the step is about. */
import { grouped, UNIT_SPACE } from '../../format/power.js';
import { formField, select, setOptions } from '../formfield.js';

/**
 * @param {(choices: object, t: Function) => [value: string, text: string][]} optionsOf
 * @param {(change: object|null, choices: object) => any} presetOf what is chosen to begin with
 */
function chosenFrom(name, optionsOf, presetOf = (change) => change?.[name]) {
  return ({ t, change }) => {
    const input = select([['', t('whatif.choose')]], '');
    const field = formField({ id: `whatif-${name}`, label: t(`whatif.field.${name}`) }, input);
    let wanted = null;
    const refresh = (choices) => {
      const options = choices ? optionsOf(choices, t) : [];
      const first = ['', t(choices ? 'whatif.choose' : 'whatif.choose.first')];
      const preset = choices && presetOf(change, choices);
      setOptions(input, [first, ...options], input.value || (wanted ?? String(preset ?? '')));
      input.disabled = choices === null;
    };
    refresh(null);
    const typed = () => input.value || wanted;
    const retype = (kept) => (wanted = kept);
    return [name, { ...field, value: () => input.value, typed, retype, refresh }];
  };
}

export function aSwitch(name, state, optional = false) {
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

export const rating = () =>
  chosenFrom('ratedKva', ({ transformerSizesKva }) =>
    transformerSizesKva.map((kva) => [String(kva), grouped(kva) + UNIT_SPACE + 'kVA']),
  );

export const conductor = () =>
  chosenFrom('conductor', ({ conductors }) =>
    conductors.map(({ code, ampacityA }) => [code, `${code} · ${grouped(ampacityA)}${UNIT_SPACE}A`]),
  );

export const mainTransformer = () =>
  chosenFrom(
    'mainTransformerId',
    ({ mainTransformers }, t) =>
      mainTransformers.map(({ id, name, spareBays }) => [
        id,
        `${name} · ${t('whatif.bays', { n: spareBays })}`,
      ]),
    (change, { mainTransformers }) => change?.mainTransformerId ?? ofStation(change, mainTransformers),
  );

/** Where only the substation is known, one of its main transformers that has a bay left. */
const ofStation = (change, mainTransformers) =>
  mainTransformers.find((one) => one.substationId === change?.stationId && one.spareBays > 0)?.id;
