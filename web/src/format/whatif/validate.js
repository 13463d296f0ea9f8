/**
 * What can be said of a step before the server is asked. Texts of fields become the change itself.
 *
 * @returns {{change: object, wrong: {field: string, key: string}|null}}
 */
export function readStep(kind, values) {
  const wrong = FIELDS[kind].find(({ name, ok }) => !ok(values[name], values)) ?? null;
  return {
    change: { kind, ...MAKE[kind](values) },
    wrong: wrong && { field: wrong.name, key: wrong.key },
  };
}

/** Nothing in the county is larger. */
const MOST_KVA = 200_000;

const number = (text) => Number(String(text ?? '').trim().replaceAll(',', ''));
const isSize = (text) => number(text) > 0 && number(text) <= MOST_KVA;
const given = (value) => value !== null && value !== undefined && String(value).trim() !== '';

const field = (name, ok, key) => ({ name, ok, key });
const chosen = (name) => field(name, given, 'whatif.wrong.choose');
const asset = (name) => field(name, given, 'whatif.wrong.asset');
const sized = (name) => field(name, isSize, 'whatif.wrong.size');

const FIELDS = {
  ADD_LOAD: [asset('at'), sized('kva')],
  ADD_GENERATION: [asset('at'), sized('kw')],
  MOVE_OPEN_POINT: [chosen('close'), chosen('open')],
  REPLACE_TRANSFORMER: [asset('assetId'), chosen('ratedKva')],
  ADD_FEEDER: [
    asset('to'),
    field('name', given, 'whatif.wrong.name'),
    chosen('mainTransformerId'),
    chosen('conductor'),
  ],
  ADD_SECTION: [
    asset('from'),
    asset('to'),
    field('to', (to, { from }) => to !== from, 'whatif.wrong.same'),
    chosen('conductor'),
  ],
};

const MAKE = {
  ADD_LOAD: ({ at, kva, use }) => ({ at, kva: number(kva), use }),
  ADD_GENERATION: ({ at, kw }) => ({ at, kw: number(kw) }),
  MOVE_OPEN_POINT: ({ close, open }) => ({ close, open }),
  REPLACE_TRANSFORMER: ({ assetId, ratedKva }) => ({ assetId, ratedKva: number(ratedKva) }),
  ADD_FEEDER: ({ name, mainTransformerId, conductor, to, open }) => ({
    name: name?.trim(),
    mainTransformerId,
    conductor,
    to,
    open: given(open) ? open : null,
    via: null,
  }),
  ADD_SECTION: ({ from, to, conductor, normallyOpen }) => ({
    from,
    to,
    conductor,
    normallyOpen: normallyOpen === true,
  }),
};

export const KINDS = Object.freeze(Object.keys(FIELDS));
