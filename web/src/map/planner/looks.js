/** How a feature of the network's tiles is drawn now. Pure: tile, zoom and state in, a style out. */
import { COLOURS, lineStyle, lookColours } from '../style.js';
import { isChanged, lookNow } from '../../state/planner/paint.js';

const DETAILS_FROM = 12;
const HIGH_VOLTAGE_KV = 110;
const SEVERITY = { NO_DATA: 0, NORMAL: 1, HEAVY: 2, OVERLOADED: 3 };
const BRANCHES_FROM = 14;

export function looksAt(properties, zoom, state) {
  const { kind } = properties;
  if (kind === 'section') return lineLook(properties, zoom, state);
  if (kind === 'substation') return stationLook(properties, zoom, state);
  if (kind === 'tie' || kind === 'switchingStation') return detailLook(kind, zoom, state);
  return transformerLook(properties, zoom, state);
}

/** An hour says of a feeder what it says of its sections. */
function lineLook(properties, zoom, state) {
  if (!state.layers.includes('lines')) return null;
  const { feederId = properties.id } = properties;
  const look = lookNow('FEEDER', { ...properties, id: feederId }, state);
  if (!state.grades.includes(look)) return null;
  const style = lineStyle(look, { part: properties.part ?? 'trunk', zoom });
  const changed = isChanged('FEEDER', feederId, state);
  const near = zoom >= BRANCHES_FROM ? 0.85 : 1;
  return { ...style, weight: style.weight * (changed ? 1.8 : near), order: SEVERITY[look] };
}

function stationLook({ voltageKv }, zoom, { layers, voltage }) {
  if (!layers.includes('substations') || (voltage && voltageKv !== Number(voltage))) return null;
  const radius = (voltageKv >= HIGH_VOLTAGE_KV ? 5 : 4) + (zoom >= DETAILS_FROM ? 2 : 0);
  return { sign: 'SUBSTATION', radius, order: 3 };
}

function detailLook(kind, zoom, { layers }) {
  if (!layers.includes('lines') || zoom < DETAILS_FROM) return null;
  return kind === 'tie'
    ? { sign: 'TIE', radius: 3, order: 1 }
    : { sign: 'SWITCHING_STATION', radius: 4, order: 2 };
}

function transformerLook(properties, zoom, state) {
  if (!state.layers.includes('transformers')) return null;
  const look = lookNow('DISTRIBUTION_TRANSFORMER', properties, state);
  if (!state.grades.includes(look)) return null;
  if (properties.count > 1) return clusterLook(look, properties.count);
  const radius = zoom >= 16 ? 6 : 4.5;
  const changed = isChanged('DISTRIBUTION_TRANSFORMER', properties.id, state);
  return pointLook(look, changed ? radius * 1.6 : radius);
}

const points = new Map();

/** Twenty thousand of them need not each have a style of its own. */
function pointLook(look, radius) {
  const key = `${look} ${radius}`;
  if (!points.has(key))
    points.set(key, Object.freeze({ sign: look, radius, order: SEVERITY[look] }));
  return points.get(key);
}

const CLUSTERS = Object.fromEntries(
  Object.keys(SEVERITY).map((look) => [look, (context, radius) => cluster(context, radius, look)]),
);

function clusterLook(look, count) {
  const radius = count >= 100 ? 14 : count >= 10 ? 11 : 9;
  return { sign: CLUSTERS[look], radius, text: String(count), order: SEVERITY[look] };
}

function cluster(context, radius, look) {
  const { line, weight } = lookColours(look);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = COLOURS.white;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = weight;
  context.setLineDash(lookColours(look).dash ?? []);
  context.stroke();
  context.setLineDash([]);
}
