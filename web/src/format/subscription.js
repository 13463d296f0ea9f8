/** What is sent to be told of room, and which words there are for what comes back. */

/** A first look only; the server decides. */
export const looksLikeEmail = (text) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/.test(text);

/**
 * @param {object} query parameters of GET /capacity, as the answer was asked for
 * @returns {object} the body of POST /subscriptions
 */
export function subscriptionBody({ lon, lat, ...query }, email, lang) {
  const place = query.address
    ? {}
    : { location: { type: 'Point', coordinates: [Number(lon), Number(lat)] } };
  return { ...query, ...place, contact: { email }, language: lang };
}

/** Key of the sentence for what went wrong. */
export function subscriptionProblem(error) {
  if (!error.status) return 'subscribe.error.offline';
  if (error.body?.parameter === 'contact.email') return 'subscribe.error.email';
  return PROBLEMS[error.body?.code ?? error.status] ?? 'subscribe.error.away';
}

const PROBLEMS = {
  ALREADY_AVAILABLE: 'subscribe.error.available',
  TOO_MANY_SUBSCRIPTIONS: 'subscribe.error.many',
  429: 'subscribe.error.limit',
};

/** One sentence about a place that somebody waits for: with a size or without. */
export const waitsFor = ({ kva }) => (kva === null ? 'subscribe.waits.any' : 'subscribe.waits');
