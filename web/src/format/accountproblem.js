import { ApiProblem, Unreachable } from '../api/http.js';

/** By the last part of the problem's type. */
const KNOWN = new Set([
  'sign-in-failed',
  'sign-in-needed',
  'too-many-sign-ins',
  'store-unavailable',
  'not-allowed',
  'name-taken',
  'last-admin',
  'too-many-tokens',
]);

/** What went wrong, in the reader's words; throws on what no server answered. */
export function accountProblem(failure, t) {
  if (failure instanceof Unreachable) return t('account.problem.offline');
  if (!(failure instanceof ApiProblem)) throw failure;
  const kind = String(failure.body.type ?? '').replace(/.*:/, '');
  const params = { n: failure.retryAfterSeconds ?? 5 };
  if (KNOWN.has(kind)) return t(`account.problem.${kind}`, params);
  const field = `account.problem.field.${failure.body.parameter}`;
  return t.has(field) ? t(field) : t('account.problem.other');
}
