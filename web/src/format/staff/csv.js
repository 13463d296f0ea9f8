/** Tables of text as spreadsheets write them (RFC 4180): quotes, doubled quotes, any line end. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy;

/** @returns {string[][]} every row that is not empty */
export function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.replace(/^\ufeff/, '').matchAll(CELL)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** @param {(string|number|null|undefined)[][]} rows */
export const writeCsv = (rows) => rows.map((row) => row.map(quote).join(',')).join('\r\n') + '\r\n';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text that a spreadsheet shows instead of working it out: behind an apostrophe. */
export const harmless = (value) =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;

function quote(value) {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
