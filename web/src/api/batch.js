/** Many requests at once, answered line by line while the server still decides the rest. */
import { ApiProblem, Unreachable } from './http.js';
import { getSession } from './session.js';
import { lineReader } from '../format/staff/ndjson.js';

/**
 * @param {string} text rows of CSV
 * @param {(line: object) => void} onLine called for every decided row, in order, and for the end
 * @throws {Unreachable} also when the stream breaks off before its last line
 */
export async function sendBatch(text, onLine, signal) {
  const response = await post(text, signal);
  if (!response.ok) throw await problemOf(response);
  let finished = false;
  const reader = lineReader((line) => {
    finished ||= line.done === true;
    onLine(line);
  });
  await pour(response.body, reader);
  if (!finished) throw new Unreachable('the stream broke off');
}

async function post(text, signal) {
  const { csrf } = await getSession();
  const headers = {
    Accept: 'application/x-ndjson',
    'Content-Type': 'text/csv;charset=UTF-8',
    [csrf.header]: csrf.token,
  };
  try {
    return await fetch('/api/v1/requests/batch', { method: 'POST', body: text, headers, signal });
  } catch (cause) {
    throw aborted(cause) ? cause : new Unreachable('no connection', { cause });
  }
}

async function pour(body, reader) {
  const decoder = new TextDecoder();
  try {
    for (const source = body.getReader(); ;) {
      const { done, value } = await source.read();
      if (done) break;
      reader.push(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    throw aborted(cause) ? cause : new Unreachable('the stream broke off', { cause });
  }
  reader.end();
}

const aborted = (cause) => cause.name === 'AbortError';

async function problemOf(response) {
  if (response.status === 502 || response.status === 504) return new Unreachable('gateway');
  const body = await response.json().catch(() => ({}));
  const seconds = Number(response.headers.get('Retry-After'));
  return new ApiProblem(response.status, body, seconds > 0 ? Math.ceil(seconds) : null);
}
