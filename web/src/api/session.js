import { ApiProblem, getJson, sendJson } from './http.js';

let known = null;

/**
 * Who is signed in: `{signedIn, name, displayName, role, csrf: {header, token}}`. Asked once and
 * remembered until something changes it.
 */
export function getSession() {
  known ??= getJson('session').catch((failure) => {
    known = null;
    throw failure;
  });
  return known;
}

/** Forgets who was signed in; the next {@link getSession} asks again. */
export function forgetSession() {
  known = null;
}

/**
 * An unsafe call with the header that proves it comes from a page of ours. An object is sent as
 * JSON, a string as it is (give its `Content-Type` in `headers`), and nothing for null.
 *
 * @param {string} path below /api/v1/, or with a slash in front from the root of the site
 * @param {{method?: string, headers?: Record<string, string>, signal?: AbortSignal}} options
 */
export const postJson = (path, body = null, options = {}) =>
  proven((csrf) => send(path, body, { ...options, csrf }));

/** Ends the session here and on the server. */
export async function signOut() {
  await postJson('/sign-out');
  forgetSession();
}

/** True when the call was refused only because the session has changed since the page was read. */
function isStale(failure) {
  return failure instanceof ApiProblem && failure.status === 403 && failure.body.type === CSRF;
}

const CSRF = 'urn:headroom:problem:csrf';

/**
 * A call that needs the proof of a page of ours, asked once more where the proof is of a session
 * that has ended.
 *
 * @param {(csrf: {header: string, token: string}) => Promise<any>} call
 */
export async function proven(call) {
  try {
    return await call((await getSession()).csrf);
  } catch (failure) {
    if (!isStale(failure)) throw failure;
    // Signed in or out elsewhere: what proved it is another one now.
    forgetSession();
    return call((await getSession()).csrf);
  }
}

function send(path, body, { csrf, method = 'POST', headers = {}, signal = undefined }) {
  const content = bodyOf(body);
  const proof = { [csrf.header]: csrf.token };
  return sendJson(path, {
    ...content,
    method,
    signal,
    headers: { ...content.headers, ...proof, ...headers },
  });
}

function bodyOf(body) {
  if (body === null || body === undefined) return {};
  if (typeof body === 'string') return { body };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}
