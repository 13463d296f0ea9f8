/** What the pages ask of the public opening: who is told of room, planned outages, changes. */
import { getJson } from './http.js';
import { postJson } from './session.js';

export const subscribe = (body) => postJson('subscriptions', body);

export const getSubscription = (code) => getJson(`subscriptions/${encodeURIComponent(code)}`);

export const endSubscription = (code) =>
  postJson(`subscriptions/${encodeURIComponent(code)}`, null, { method: 'DELETE' });

export const findOutages = (lon, lat, signal) => getJson('outages', { lon, lat }, signal);

export const getOutageMap = () => getJson('outages/map');

export const getChanges = (limit) => getJson('changes', { limit });

export const getReport = () => getJson('dataset/report');
