/** Vector tiles as they come: bytes, or nothing where there is nothing to draw. */
import { ApiProblem } from './http.js';

/**
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<ArrayBuffer|null>} null for an empty tile
 */
export async function getTile(address, signal) {
  const response = await fetch(address, { signal });
  if (response.status === 204) return null;
  if (response.ok) return response.arrayBuffer();
  throw new ApiProblem(response.status, await response.json().catch(() => ({})), null);
}

/** @param {string} template with {z}, {x} and {y} */
export const tileAddress = (template, coords) =>
  template.replace(/\{([zxy])\}/g, (_, name) => String(coords[name]));
