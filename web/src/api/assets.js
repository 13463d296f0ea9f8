/** Assets of the grid by name or number. */
import { getJson } from './http.js';

/** More than are shown: some may be of kinds that do not fit. */
const MOST = 40;

export const findAssets = async (q, kind, signal) =>
  (await getJson('assets', { q, kind, limit: MOST }, signal)).assets;
