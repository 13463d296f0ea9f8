/** A step in a few words, for its chip. */
import { grouped, UNIT_SPACE } from '../power.js';

const size = (value, unit) => grouped(value) + UNIT_SPACE + unit;

const WORDS = {
  ADD_LOAD: ({ kva }) => size(kva, 'kVA'),
  ADD_GENERATION: ({ kw }) => size(kw, 'kW'),
  MOVE_OPEN_POINT: ({ close, open }) => `${close}→${open}`,
  REPLACE_TRANSFORMER: ({ assetId, ratedKva }) => `${assetId} →${size(ratedKva, 'kVA')}`,
  ADD_FEEDER: ({ name }) => name,
  ADD_SECTION: ({ from, to }) => `${from}–${to}`,
};

/** The server's words when it has answered; what the step itself says before. */
export function stepText(change, step, { t, lang }) {
  const said = lang === 'en' ? (step?.textEn ?? step?.text) : step?.text;
  return said ?? `${t(`whatif.kind.${change.kind}`)} ${WORDS[change.kind]?.(change) ?? ''}`.trim();
}
