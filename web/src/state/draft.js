/**
 * What was typed into the form, kept for this tab until it is sent: neither a reload nor a server
 * that is away loses it. The key makes one filled form count once, however often it is sent.
 */
import { EMPTY_FIELDS } from './application.js';

const KEY = 'headroom.application';

/**
 * @param {Storage} storage
 * @param {string} place whose form it is
 * @returns {{fields: object, key: string, sent: object|null}} `sent` is a body whose outcome is
 *   not known
 */
export function draftFor(storage, place) {
  const kept = read(storage);
  if (kept?.place !== place) return newDraft();
  return { fields: { ...EMPTY_FIELDS, ...kept.fields }, key: kept.key, sent: kept.sent ?? null };
}

export const newDraft = () => ({ fields: { ...EMPTY_FIELDS }, key: newKey(), sent: null });

export function saveDraft(storage, place, { fields, key, sent }) {
  try {
    storage.setItem(KEY, JSON.stringify({ place, fields, key, sent }));
  } catch {
    // Without storage the form still works; it only is not kept.
  }
}

export function dropDraft(storage) {
  try {
    storage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function read(storage) {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** Random enough to be nobody else's; `randomUUID` is missing on pages without https. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Two bodies that ask for the same. */
export const sameBody = (a, b) => JSON.stringify(a) === JSON.stringify(b);
