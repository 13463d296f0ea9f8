/** Assets of the grid by name or number. */
import { getJson } from './http.js';

const MOST = 8;

export const findAssets = async (q, kind, signal) =>
  (await getJson('assets', { q, kind, limit: MOST }, signal)).assets;
