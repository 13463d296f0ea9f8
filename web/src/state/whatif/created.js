/**
 * What the steps before one have built and switched: things that the server knows under ids of the
 * what-if only, and that a later step can be about.
 */
const MADE = /^what-if-(\d+)-(\w+)$/;
const KINDS = { feeder: 'FEEDER', section: 'LINE_SECTION', switch: 'SWITCH' };

/**
 * @param {object[]} changes
 * @param {{created?: string[]}[]} steps what the server said of them
 * @param {number} before the place of the step that would be about them
 * @returns {{id: string, kind: string, step: number, name: string|null}[]}
 */
export const createdBefore = (changes, steps, before) =>
  steps.slice(0, before).flatMap(({ created = [] }, index) =>
    created.map((id) => ({
      id,
      kind: KINDS[MADE.exec(id)?.[2]] ?? '',
      step: index + 1,
      name: changes[index]?.name ?? null,
    })),
  );

/** The asset of the dataset next to what a step built; any other id is itself. */
export function anchorOf(id, changes) {
  const step = changes[MADE.exec(id ?? '')?.[1]];
  if (!step) return id;
  const { [step.kind === 'ADD_FEEDER' ? 'to' : 'from']: end } = step;
  return anchorOf(end, changes);
}

/**
 * Choices as they are after those steps: the server tells them as they are in service.
 *
 * @param {object} choices
 * @param {object[]} changes the steps before
 * @param {{id: string, kind: string, name: string}[]} created by them
 */
export function choicesAfter(choices, changes, created) {
  const state = new Map();
  for (const { kind, close, open } of changes) {
    if (kind === 'MOVE_OPEN_POINT') state.set(close, 'closed');
    if (open) state.set(open, 'open');
  }
  const made = created
    .filter(({ kind }) => kind === 'SWITCH')
    .map(({ id, name, step }) => ({ id, name, state: stateOf(changes[step - 1]) }));
  const switches = [...made, ...choices.switches];
  return {
    ...choices,
    switches: switches.map((one) => ({ ...one, state: state.get(one.id) ?? one.state })),
  };
}

/** A new feeder has a closed head; a new section has a switch only where it stands open. */
const stateOf = ({ kind }) => (kind === 'ADD_FEEDER' ? 'closed' : 'open');

/**
 * Steps without one of them still mean what they meant: what the later ones built goes by one number
 * less, and what this one would have built is nowhere.
 */
export const renumbered = (changes, removed) =>
  changes.map((change) => mapIds(change, (id) => idWithout(id, removed)));

function idWithout(id, removed) {
  const [, step, what] = MADE.exec(id) ?? [];
  if (step === undefined || Number(step) < removed) return id;
  return Number(step) === removed ? `what-if-?-${what}` : `what-if-${step - 1}-${what}`;
}

function mapIds(value, rename) {
  if (typeof value === 'string') return rename(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'name' ? inner : mapIds(inner, rename)]),
  );
}
