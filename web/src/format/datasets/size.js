import { grouped, UNIT_SPACE } from '../power.js';

const UNITS = ['B', 'KB', 'MB', 'GB'];

/** 2,344,960 bytes → 2.3 MB */
export function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return '';
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return grouped(Math.round(value * 10) / 10) + UNIT_SPACE + UNITS[unit];
}
