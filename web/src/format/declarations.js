/**
 * What a programme of the fast track wants to know beyond the size: who applies, and what only the
 * applicant himself can say. The codes are those of an application.
 */
const PROGRAMMES = {
  EV_PRIVATE: { applicants: ['resident'], declarations: ['PARKING_SPACE', 'PROPERTY_CONSENT'] },
  EV_PUBLIC: { applicants: ['operator'], declarations: [] },
  BASE_STATION_5G: { applicants: ['operator', 'tower'], declarations: [] },
  PV_HOUSEHOLD: { applicants: ['resident'], declarations: ['FOUR_CONTROLS'] },
  PV_CI: { applicants: null, declarations: ['FOUR_CONTROLS', 'GRID_MODE'] },
};

const NOTHING = { applicants: null, declarations: [] };

export const declarationsFor = (fastTrack) =>
  (PROGRAMMES[fastTrack?.programme] ?? NOTHING).declarations;

/** @returns {boolean|null} null where anybody may apply, or nobody has been named yet */
export function isForApplicant(fastTrack, kind) {
  const { applicants } = PROGRAMMES[fastTrack?.programme] ?? NOTHING;
  if (applicants === null || kind === '') return null;
  return applicants.includes(kind);
}

export const wantsApplicant = (fastTrack) =>
  (PROGRAMMES[fastTrack?.programme] ?? NOTHING).applicants !== null;

/** What is known by now: the rules passed, the right applicant, all declared. */
export function fastTrackIs(fastTrack, { kind, declarations }) {
  const rightApplicant = isForApplicant(fastTrack, kind);
  if (!fastTrack.eligible || rightApplicant === false) return 'no';
  const named = !wantsApplicant(fastTrack) || rightApplicant === true;
  const declared = declarationsFor(fastTrack).every((code) => declarations.includes(code));
  return named && declared ? 'yes' : 'open';
}
