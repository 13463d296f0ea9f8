/** What the dock opens for something that is to be added to the scenario. */

/** Kind of step and what a remedy already says of it. */
const BY_REMEDY = {
  TRANSFER: ({ assetId }) => ({ kind: 'MOVE_OPEN_POINT', prefill: { close: assetId } }),
  REPLACE_TRANSFORMER: ({ assetId }) => ({ kind: 'REPLACE_TRANSFORMER', prefill: { assetId } }),
  NEW_FEEDER: ({ assetId }) => ({ kind: 'ADD_FEEDER', prefill: { stationId: assetId } }),
};

/** What is mostly done at an asset of this kind. */
const BY_ASSET = { FEEDER: 'MOVE_OPEN_POINT', MAIN_TRANSFORMER: 'REPLACE_TRANSFORMER' };

/**
 * A thicker conductor, one more transformer or one more bay is no step that can be played through.
 *
 * @param {{kind: string, remedy: object|null}} asked
 * @returns {object} the part to open
 */
export function partFor({ kind, remedy }) {
  if (!remedy) return { what: 'step', kind: BY_ASSET[kind] ?? 'ADD_LOAD', index: null };
  const step = BY_REMEDY[remedy.kind]?.(remedy);
  return step ? { what: 'step', index: null, ...step } : { what: 'cannot', remedy };
}
