/** An RFC 9457 answer: the server was reached and said no. */
export class ApiProblem extends Error {
  constructor(status, body, retryAfterSeconds) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server was not reached at all. */
export class Unreachable extends Error {}

const BASE = '/api/v1/';

/**
 * @param {string} path below /api/v1/
 * @param {Record<string, string|number|null|undefined>} parameters empty ones are left out
 */
export async function getJson(path, parameters = {}, signal = undefined) {
  return answerOf(await reach(`${BASE}${path}${queryOf(parameters)}`, { signal }));
}

/**
 * What an unsafe call answers; an empty object when there is nothing to say.
 *
 * @param {string} path below /api/v1/, or with a slash in front from the root of the site
 */
export async function sendJson(path, options) {
  return answerOf(await reach(path.startsWith('/') ? path : `${BASE}${path}`, options));
}

async function answerOf(response) {
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  // A gateway that has lost its server is, to the reader, the same as no connection.
  if (response.status === 502 || response.status === 504) throw new Unreachable('gateway');
  throw new ApiProblem(response.status, body ?? {}, retryAfter(response));
}

/** A file of the page itself. */
export async function getPageFile(path) {
  return (await reach(new URL(path, document.baseURI), {})).json();
}

async function reach(address, { headers, ...options }) {
  try {
    return await fetch(address, { ...options, headers: { Accept: 'application/json', ...headers } });
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new Unreachable('no connection', { cause });
  }
}

function queryOf(parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function retryAfter(response) {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}
