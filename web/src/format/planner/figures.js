/** Figures of the planner's page as text: shares, money, hours of a year. */
import { grouped, powerParts } from '../power.js';
import { shortDay, yearOf } from '../dates.js';

export const NONE = '–';

/** 104% · 104 %: no space in Chinese. Rounded up, so that nothing over its limit reads as full. */
export function share(value, lang = 'zh') {
  if (!Number.isFinite(value)) return NONE;
  return `${Math.round(value * 100)}${lang === 'en' ? '\u00a0' : ''}%`;
}

/** Whole kVA, what is left rounded down. */
export const kva = (value) => (Number.isFinite(value) ? grouped(Math.round(value)) : NONE);

export const kvaDown = (value) => grouped(Math.floor(Math.max(0, value) + 1e-9));

export const kvaUp = (value) => grouped(Math.ceil(Math.abs(value) - 1e-9));

/** A gain in whole kVA with its sign; from 100,000 on in MVA. */
export function gain(value) {
  if (!Number.isFinite(value) || value <= 0) return NONE;
  if (value < 100_000) return `+${kvaDown(value)}`;
  const { figure, unit } = powerParts(value, 'down');
  return `+${figure}\u00a0${unit}`;
}

const WAN = 10_000;
const THOUSAND = 1000;

/**
 * A range of money in the unit that people budget in: 12–18 万元 · CNY 120k–180k.
 *
 * @param {{low: number, high: number}|null} cost in yuan
 */
export function money(cost, lang) {
  if (!cost) return NONE;
  const [low, high] = [cost.low, cost.high].map((yuan) => yuan / (lang === 'en' ? THOUSAND : WAN));
  const range = short(low) === short(high) ? short(low) : `${short(low)}–${short(high)}`;
  return lang === 'en' ? `CNY\u00a0${range}k` : `${range}\u00a0万元`;
}

/** The same without its unit, where a heading has said it. */
export function moneyFigure(cost, lang) {
  if (!cost) return NONE;
  const divisor = lang === 'en' ? THOUSAND : WAN;
  const [low, high] = [short(cost.low / divisor), short(cost.high / divisor)];
  return low === high ? low : `${low}–${high}`;
}

/** Two figures that count. */
function short(value) {
  if (value >= 100) return grouped(Number(value.toPrecision(3)));
  return String(Number(value.toPrecision(2)));
}

export const perKva = (value) => (Number.isFinite(value) ? grouped(Math.round(value)) : NONE);

/** The hour of the year's peak in Beijing's time: 1 月 18 日 20 时 · 18 Jan, 20:00. */
export function momentText(iso, lang) {
  const at = Date.parse(iso ?? '');
  if (!Number.isFinite(at)) return NONE;
  const beijing = new Date(at + 8 * 3_600_000).toISOString();
  const day = shortDay(beijing.slice(0, 10), lang, yearOf(beijing));
  const hour = Number(beijing.slice(11, 13));
  return lang === 'en' ? `${day}, ${hour}:00` : `${day} ${hour} 时`;
}

/** From when to when, in Beijing's time, the second day only where it is another. */
export function spanText(from, to, lang) {
  const [a, b] = [from, to].map((iso) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString());
  const clock = (iso) => iso.slice(11, 16);
  const day = (iso) => shortDay(iso.slice(0, 10), lang, yearOf(a));
  const end = day(a) === day(b) ? clock(b) : `${day(b)} ${clock(b)}`;
  return `${day(a)} ${clock(a)}–${end}`;
}
