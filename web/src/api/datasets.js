/** Versions of the dataset: sending one, following its check, comparing, activating. */
import { ApiProblem, getJson, sendJson, Unreachable } from './http.js';
import { postJson, proven } from './session.js';

const of = (version, what) => `datasets/${encodeURIComponent(version)}/${what}`;

export const listDatasets = (signal) => getJson('datasets', {}, signal);

export const getReport = (version, signal) => getJson(of(version, 'report'), {}, signal);

const GEOJSON = { Accept: 'application/geo+json' };

export const getIssues = (version, signal) =>
  sendJson(of(version, 'issues'), { signal, headers: GEOJSON });

/** @param {{against: string, layer?: string, change?: string, page?: number}} query */
export const getDiff = (version, query, signal) => getJson(of(version, 'diff'), query, signal);

export const activate = (version, acceptLost) => postJson(of(version, 'activate'), { acceptLost });

/** @param {string} version the one in service, so that nobody goes back twice */
export const rollBack = (version, acceptLost) => postJson(of(version, 'rollback'), { acceptLost });

export const getJob = (id, signal) => getJson(`datasets/jobs/${encodeURIComponent(id)}`, {}, signal);

/** Opened by the reader, not fetched by the page. */
export const reportAddress = (version) => `/api/v1/${of(version, 'report')}`;

/**
 * Sends a delivery. Only this way of asking tells how much has been sent.
 *
 * @param {{file: File|null, descriptor: File|null}} delivery
 * @param {(share: number) => void} onSent
 * @returns {Promise<object>} the job that checks it
 */
export const sendDataset = (delivery, onSent, signal) =>
  proven((csrf) => sendOnce(delivery, { csrf, onSent, signal }));

function sendOnce({ file, descriptor }, { csrf, onSent, signal }) {
  const body = new FormData();
  if (file) body.append('file', file, file.name);
  if (descriptor) body.append('descriptor', descriptor, descriptor.name);
  return new Promise((accept, refuse) => {
    if (signal.aborted) return refuse(new DOMException('stopped', 'AbortError'));
    const call = new XMLHttpRequest();
    call.open('POST', '/api/v1/datasets');
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader(csrf.header, csrf.token);
    call.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onSent(loaded / total));
    call.addEventListener('load', () => answered(call, accept, refuse));
    call.addEventListener('error', () => refuse(new Unreachable('no connection')));
    call.addEventListener('abort', () => refuse(new DOMException('stopped', 'AbortError')));
    signal.addEventListener('abort', () => call.abort());
    call.send(body);
  });
}

function answered({ status, responseText }, accept, refuse) {
  const body = parsed(responseText);
  if (status >= 200 && status < 300) accept(body);
  else if (status === 502 || status === 504) refuse(new Unreachable('gateway'));
  else refuse(new ApiProblem(status, body, null));
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/**
 * Tells every step of a job as the server pushes it.
 *
 * @param {{onProgress: (job: object) => void, onEnd: () => void, onBroken: () => void}} listener
 * @returns {() => void} stops listening; the job goes on
 */
export function watchJob(id, { onProgress, onEnd, onBroken }) {
  const source = new EventSource(`/api/v1/datasets/jobs/${encodeURIComponent(id)}/events`);
  source.addEventListener('progress', ({ data }) => onProgress(JSON.parse(data)));
  source.addEventListener('end', () => {
    source.close();
    onEnd();
  });
  source.addEventListener('error', () => {
    source.close();
    onBroken();
  });
  return () => source.close();
}
