/** Every question the page asks the server, one function each. */
import { getJson, getPageFile } from './http.js';

const SUGGESTIONS = 8;

/** Hours and ways on come with every answer: asking for them later would compute it all again. */
const INCLUDE = 'hourly,remedies';

export const askCapacity = (query, signal) =>
  getJson('capacity', { ...query, include: INCLUDE }, signal);

/**
 * @param {{lon?: string, lat?: string, crs?: string}} hints the map's centre only ranks; the datum
 *   is that of numbers in `q`
 */
export const findPlaces = (q, hints, signal) =>
  getJson('places', { q, limit: SUGGESTIONS, ...hints }, signal);

export const getDataset = () => getJson('dataset');

export const getServiceStandards = () => getJson('service-standards');

export const getBaseLayer = () => getJson('map/base');

export const getNetwork = (bbox, zoom, signal) =>
  getJson('map/network', { bbox: bbox.join(','), zoom }, signal);

export const getConstraints = (bbox, direction, level, signal) =>
  getJson('constraints', { bbox: bbox.join(','), direction, level }, signal);

export const getTexts = (lang) => getPageFile(`i18n/${lang}.json`);

/** Opened by the reader, not fetched by the page. */
export const DATASET_REPORT = '/api/v1/dataset/report';

export const SERVICE_STANDARDS = '/api/v1/service-standards';
