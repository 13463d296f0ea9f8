/** Everything the request page asks the server of one request. */
import { getJson } from './http.js';
import { postJson } from './session.js';

/** @param {string} key the same for every attempt to send the same form */
export const submitRequest = (body, key) =>
  postJson('requests', body, { headers: { 'Idempotency-Key': key } });

export const getRequest = (code) => getJson(`requests/${encodeURIComponent(code)}`);

/** @param {'withdraw'|'ready'|'rating'} action */
export const actOnRequest = (code, action, body) =>
  postJson(`requests/${encodeURIComponent(code)}/${action}`, body);
