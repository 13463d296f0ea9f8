/** Everything that the planners' map asks the server, one function each. */
import { getJson } from './http.js';
import { listRequests } from './staff.js';

export const getRegister = (direction, signal) =>
  getJson('constraints/register', { direction }, signal);

/** The second of a station's groups is called S/2; a slash stays one, for servers refuse %2F. */
const inPath = (id) => id.split('/').map(encodeURIComponent).join('/');

export const getAsset = (id, direction, signal) =>
  getJson(`assets/${inPath(id)}`, { direction }, signal);

export const getStates = ({ bbox, ...question }, signal) =>
  getJson('map/states', { ...question, bbox: bbox.join(',') }, signal);

export const getAreas = ({ bbox, ...question }, signal) =>
  getJson('constraints', { ...question, bbox: bbox.join(',') }, signal);

export const getOutages = (signal) => getJson('outages/map', {}, signal);

/** So many pages of open requests are put on the map; a county has hundreds, not thousands. */
const MOST_PAGES = 20;

/** Every open request, page by page. */
export async function getPending(signal) {
  const found = [];
  for (let page = 1, pages = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
    const answer = await listRequests({ state: 'open', page }, signal);
    found.push(...answer.requests);
    pages = answer.pages;
  }
  return found;
}

/** Opened by the reader, not fetched by the page. */
export const exportAddress = (format, parameters) =>
  `/api/v1/export/constraints.${format}?${new URLSearchParams(parameters)}`;

/** The address of vector tiles; the layer fills the rest in. */
export const tilesAddress = (layer, parameters) =>
  `/tiles/${layer}/{z}/{x}/{y}.mvt?${new URLSearchParams(parameters)}`;
