/** Why something about a what-if was not done, in the planner's words where the page has them. */
import { ApiProblem } from '../../api/http.js';
import { refusalWords } from '../../format/whatif/refusals.js';
import { saying } from '../staff/states.js';

export function refusalText(problem, t) {
  if (!(problem instanceof ApiProblem)) return t('whatif.problem.offline');
  const { status, body } = problem;
  if (body.code === 'NAME_TAKEN') return t('whatif.problem.nameTaken');
  if (status === 401) return t('staff.problem.signedOut');
  if (status === 400 || status === 404 || status === 409) {
    const known = refusalWords(body.expected);
    if (known) return t(known.key, known.params);
    // The server names what, where and what was expected.
    return body.detail ?? body.expected ?? body.title;
  }
  const { key, params } = saying(problem);
  return t(key, params);
}
