/**
 * What a planner's link holds: layers, filters, season and hour, order of the register, the selected
 * asset and where the map looks. What is as always is left out.
 */
import { GRADES } from '../../format/grades.js';
import { SEASONS } from '../../format/hours.js';

export const LAYERS = Object.freeze([
  'areas',
  'lines',
  'transformers',
  'substations',
  'requests',
  'outages',
]);
export const LEVELS = Object.freeze(['transformer', 'feeder', 'area', 'hexagon']);
export const DIRECTIONS = Object.freeze(['demand', 'generation']);
export const VOLTAGES = Object.freeze(['0.38', '10', '35', '110', '220']);
export const RANKINGS = Object.freeze(['blocked', 'cost']);

const SHOWN_AT_FIRST = Object.freeze(LAYERS.slice(0, 4));
/** The hour that is shown when a season is chosen first: the evening peak. */
export const EVENING = 20;

const SORT = /^(-?)([a-zA-Z]{2,20})$/;
const CODE = /^[\w.:/\u4e00-\u9fff-]{1,64}$/;

/** @returns {object} the part of the state that a link decides */
export function decode(search) {
  const query = new URLSearchParams(search);
  const season = oneOf(SEASONS, query.get('season'), null);
  return {
    layers: listOf(LAYERS, query.get('layers'), SHOWN_AT_FIRST),
    direction: oneOf(DIRECTIONS, query.get('direction'), 'demand'),
    grades: listOf(GRADES, query.get('grades'), GRADES),
    level: oneOf(LEVELS, query.get('level'), 'feeder'),
    town: codeOf(query.get('town')) ?? '',
    voltage: oneOf(VOLTAGES, query.get('kv'), ''),
    season,
    hour: hourOf(query.get('hour')),
    q: (query.get('q') ?? '').slice(0, 64),
    ranking: oneOf(RANKINGS, query.get('rank'), 'blocked'),
    sort: sortOf(query.get('sort')),
    inView: query.has('inview'),
    selectedAsset: assetOf(query.get('asset')),
    at: atOf(query.get('at')),
    lang: query.get('lang') === 'en' ? 'en' : 'zh',
  };
}

/** The reverse. */
export function encode(state) {
  const query = new URLSearchParams();
  const put = (name, value, usual) => value !== usual && query.set(name, String(value));
  put('direction', state.direction, 'demand');
  put('level', state.level, 'feeder');
  put('layers', listed(LAYERS, state.layers), listed(LAYERS, SHOWN_AT_FIRST));
  put('grades', listed(GRADES, state.grades), listed(GRADES, GRADES));
  put('town', state.town, '');
  put('kv', state.voltage, '');
  if (state.season) {
    query.set('season', state.season);
    query.set('hour', String(state.hour));
  }
  put('q', state.q, '');
  put('rank', state.ranking, 'blocked');
  if (state.sort) query.set('sort', (state.sort.descending ? '-' : '') + state.sort.column);
  if (state.inView) query.set('inview', '');
  if (state.selectedAsset) query.set('asset', state.selectedAsset.id);
  if (state.at) query.set('at', state.at.join(','));
  if (state.lang === 'en') query.set('lang', 'en');
  return query.toString();
}

const oneOf = (allowed, value, otherwise) => (allowed.includes(value) ? value : otherwise);

/** A list that is given counts even when it is empty: nothing may be chosen. */
function listOf(allowed, text, usual) {
  if (text === null) return usual;
  const given = text.split(',');
  return Object.freeze(allowed.filter((one) => given.includes(one)));
}

const listed = (allowed, chosen) => allowed.filter((one) => chosen.includes(one)).join(',');

const codeOf = (text) => (CODE.test(text ?? '') ? text : null);

/** A link knows the number; what it is called comes with its figures. */
const assetOf = (text) =>
  codeOf(text) ? Object.freeze({ id: text, kind: null, name: null }) : null;

const hourOf = (text) => (/^(\d|1\d|2[0-3])$/.test(text ?? '') ? Number(text) : EVENING);

function sortOf(text) {
  const found = SORT.exec(text ?? '');
  return found && { column: found[2], descending: found[1] === '-' };
}

/** Longitude, latitude and zoom of the map. */
function atOf(text) {
  const [lon, lat, zoom, ...more] = (text ?? '').split(',').map(Number);
  if (more.length > 0 || ![lon, lat, zoom].every(Number.isFinite)) return null;
  const possible = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 20;
  return possible && text !== '' ? [lon, lat, zoom] : null;
}
