/** Everything that the bureau's and the installers' lists ask the server, one function each. */
import { getJson } from './http.js';
import { postJson } from './session.js';

export const listRequests = (filter, signal) => getJson('requests', filter, signal);

export const getRequestById = (id, signal) =>
  getJson(`requests/${encodeURIComponent(id)}`, {}, signal);

/** What a planner does to a request. */
export const stepRequest = (id, action, note) =>
  postJson(`requests/${encodeURIComponent(id)}/transitions`, { action, note });

/** What its owner does: ready and withdraw have addresses of their own. */
export const ownStep = (id, action, note) =>
  postJson(`requests/${encodeURIComponent(id)}/${action.toLowerCase()}`, note ? { note } : {});

export const askApproval = (id, kind, limitDays) =>
  postJson(
    `requests/${encodeURIComponent(id)}/approvals`,
    limitDays ? { kind, limitDays } : { kind },
  );

export const decideApproval = (id, kind, outcome, note) =>
  postJson(
    `requests/${encodeURIComponent(id)}/approvals/${kind}`,
    note ? { outcome, note } : { outcome },
  );

export const listPermits = (signal) => getJson('permits', {}, signal);

export const moveLead = (id, change) => postJson(`permits/${encodeURIComponent(id)}/state`, change);

export const getIndicators = (period, signal) => getJson('indicators', period, signal);

/** Opened by the reader, not fetched by the page. */
export const requestsCsv = (filter) => {
  const given = Object.entries(filter).filter(([, value]) => value !== '' && value !== null);
  const query = new URLSearchParams(given).toString();
  return `/api/v1/requests.csv${query && `?${query}`}`;
};
