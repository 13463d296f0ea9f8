/**
 * Which datum coordinates are meant in. Maps made in China shift theirs by some 500 m, so the same
 * two numbers are three different places, and only the reader knows where they were copied from.
 */
export const DATUMS = Object.freeze(['wgs84', 'gcj02', 'bd09']);

export const PLAIN_DATUM = 'wgs84';

/** Signs and words that go with coordinates and say nothing else. */
const TRIMMINGS = /lat(?:itude)?|lo?ng?(?:itude)?|[东西]?经度?|[南北]?纬度?|[NSEW°º度分秒′'’″"”:=,;、\s]/giu;
const NUMBERS = /[-+]?\d+(?:\.\d+)?/g;
const DEGREE_SIGN = /[°º度]/u;

/** Two bare numbers of degrees, or degrees, minutes and seconds; a link or Plus Code is neither. */
export function looksLikeCoordinates(text) {
  const plain = text.normalize('NFKC');
  const numbers = plain.match(NUMBERS) ?? [];
  if (plain.replace(NUMBERS, '').replace(TRIMMINGS, '') !== '') return false;
  if (numbers.length === 2) return areDegrees(numbers);
  return [4, 6].includes(numbers.length) && DEGREE_SIGN.test(plain);
}

function areDegrees(numbers) {
  const [less, more] = numbers.map((n) => Math.abs(Number(n))).sort((a, b) => a - b);
  // Whole numbers are rather a house and its flat.
  return less <= 90 && more <= 180 && numbers.some((n) => /\.\d\d/.test(n));
}

const MAKERS = [
  [/^\s*geo:/i, 'wgs84'],
  [/baidu\.com/i, 'bd09'],
  [/(?:amap|gaode|qq)\.com|^androidamap:|^iosamap:/i, 'gcj02'],
];

/** The datum of a text: of a link its maker's, of bare numbers the one chosen; else null. */
export function datumOf(text, chosen) {
  if (looksLikeCoordinates(text)) return chosen;
  return MAKERS.find(([made]) => made.test(text))?.[1] ?? null;
}
