/**
 * What a programme of the fast track wants to know beyond the size, by the codes of the interface:
 * who applies, and what only the applicant himself can say.
 */

/** Kinds of applicant for whom a programme is. */
const APPLICANTS = {
  RESIDENT: ['resident'],
  OPERATOR: ['operator'],
  TELECOM: ['operator', 'tower'],
};

const conditionsOf = (fastTrack) => fastTrack?.conditions ?? [];

/** What the applicant is asked to tick. */
export const toDeclare = (fastTrack) =>
  conditionsOf(fastTrack).filter(({ byApplicant }) => byApplicant);

export const declarationsFor = (fastTrack) => toDeclare(fastTrack).map(({ code }) => code);

/** What follows from who applies, or is looked at later. */
export const notDeclared = (fastTrack) =>
  conditionsOf(fastTrack).filter(({ byApplicant }) => !byApplicant);

/** @returns {boolean|null} null where a condition says nothing of the applicant, or none is named yet */
export function isForApplicant({ code }, kind) {
  const kinds = APPLICANTS[code];
  return kinds && kind !== '' ? kinds.includes(kind) : null;
}

/** What is known by now: the rules passed, the right applicant, all declared. */
export function fastTrackIs(fastTrack, { kind, declarations }) {
  const applicant = conditionsOf(fastTrack).filter(({ code }) => code in APPLICANTS);
  const right = applicant.map((condition) => isForApplicant(condition, kind));
  if (!fastTrack.eligible || right.includes(false)) return 'no';
  const declared = declarationsFor(fastTrack).every((code) => declarations.includes(code));
  return declared && !right.includes(null) ? 'yes' : 'open';
}
