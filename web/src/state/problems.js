/** Sorts what went wrong into the few cases the page has words for. */
import { ApiProblem, Unreachable } from '../api/http.js';

const FIELD_OF_PARAMETER = {
  kva: 'amount',
  kw: 'amount',
  use: 'use',
  supply: 'supply',
  voltage: 'supply',
};

/** A refusal that belongs under one field of the form; null when it does not. */
export function fieldErrorOf(error, need) {
  if (!(error instanceof ApiProblem) || error.status !== 400) return null;
  const field = FIELD_OF_PARAMETER[error.body.parameter];
  if (!field) return null;
  return { field, value: error.body.value ?? need[field] ?? '' };
}

/** @returns {'offline'|'notFound'|'outside'|'slowDown'|'unavailable'|'other'} */
export function problemKind(error) {
  if (error instanceof Unreachable) return 'offline';
  if (!(error instanceof ApiProblem)) return 'other';
  const { status, body } = error;
  // The text names a place that lies elsewhere: as clear an answer as a position there.
  if (status === 404) return body.outside ? 'outside' : 'notFound';
  if (status === 400 && ['lon', 'lat'].includes(body.parameter)) return 'outside';
  if (status === 429) return 'slowDown';
  return status >= 500 ? 'unavailable' : 'other';
}
