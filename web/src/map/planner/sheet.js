/** What stands around the map in a picture of it: title, numbers, legend, dates. */
import { areaStyle, COLOURS, lineStyle } from '../style.js';
import { patternFill } from '../patterns.js';
import { GRADES, lookKey } from '../../format/grades.js';
import { inLanguage } from '../../format/language.js';

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
const TOP = 44;
const BOTTOM = 34;
const PADDING = 14;
const SAMPLE = { width: 26, height: 14, line: 14 };

/** Under a narrow map the dates have a line of their own. */
const isNarrow = (width) => width < 640;

export const frame = ({ width }) => ({ top: TOP, bottom: isNarrow(width) ? 2 * BOTTOM : BOTTOM });

export function numbers(context, map, rows, chosen) {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { location, number } of [...rows].reverse()) {
    const { x, y } = map.latLngToContainerPoint([location.coordinates[1], location.coordinates[0]]);
    context.beginPath();
    context.arc(x, y, 10, 0, 2 * Math.PI);
    context.fillStyle = number === chosen ? COLOURS.accent : COLOURS.ink;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = COLOURS.white;
    context.stroke();
    context.fillStyle = COLOURS.white;
    context.font = `700 12px ${FONT}`;
    context.fillText(String(number), x, y + 0.5);
  }
}

/** Title above, grades and dates below. */
export function legend(context, { width, height, top }, state) {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  title(context, state, width);
  let x = PADDING;
  const y = top + height + BOTTOM / 2;
  for (const look of GRADES) x = sample(context, look, { x, y }, state) + 14;
  context.textAlign = 'right';
  context.font = `400 12px ${FONT}`;
  context.fillStyle = COLOURS.ink3;
  const dateY = isNarrow(width) ? y + 0.75 * BOTTOM : y;
  context.fillText(dates(state), width - PADDING, dateY, width - 2 * PADDING);
}

function title(context, state, width) {
  const { t, lang, dataset, direction } = state;
  context.fillStyle = COLOURS.ink;
  context.font = `700 16px ${FONT}`;
  const words = [
    dataset && inLanguage(dataset, 'name', lang),
    t('planner.title'),
    t(`map.layer.${direction}`),
  ];
  context.fillText(words.filter(Boolean).join(' · '), PADDING, TOP / 2, width * 0.66);
  context.font = `400 13px ${FONT}`;
  context.textAlign = 'right';
  context.fillStyle = COLOURS.ink2;
  context.fillText(hourText(state), width - PADDING, TOP / 2, width * 0.3);
  context.textAlign = 'left';
}

export const hourText = ({ t, season, hour }) =>
  season
    ? t('planner.hour.plain', { s: t(`season.${season}`), from: hour, to: hour + 1, kind: '' })
    : t('planner.year.words');

const dates = ({ t, dataset }) =>
  [
    dataset && t('asOf.data', { date: dataset.asOf }),
    dataset?.rules && t('asOf.rules', { version: dataset.rules.version }),
    dataset?.synthetic && t('planner.synthetic'),
  ]
    .filter(Boolean)
    .join(' · ');

/** @returns {number} where it ends */
function sample(context, look, { x, y }, { t, direction }) {
  const area = areaStyle(look, 12);
  const line = lineStyle(look);
  const top = y - SAMPLE.height / 2;
  context.globalAlpha = area.fillOpacity;
  context.fillStyle = area.fillColor;
  context.fillRect(x, top, SAMPLE.width, SAMPLE.height);
  context.globalAlpha = 1;
  if (area.mark) {
    context.fillStyle = patternFill(context, area.mark);
    context.fillRect(x, top, SAMPLE.width, SAMPLE.height);
  }
  context.strokeStyle = line.color;
  context.lineWidth = 1;
  context.strokeRect(x, top, SAMPLE.width, SAMPLE.height);
  context.lineWidth = line.weight;
  context.setLineDash(line.dashArray ?? []);
  context.beginPath();
  context.moveTo(x + SAMPLE.width + 3, y);
  context.lineTo(x + SAMPLE.width + 3 + SAMPLE.line, y);
  context.stroke();
  context.setLineDash([]);
  const text = t(lookKey(look, direction));
  context.font = `600 12px ${FONT}`;
  context.fillStyle = COLOURS.ink;
  const at = x + SAMPLE.width + SAMPLE.line + 9;
  context.fillText(text, at, y);
  return at + context.measureText(text).width;
}
