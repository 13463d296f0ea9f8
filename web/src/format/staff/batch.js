/** Many requests in one table: what the table may hold, and what became of its rows. */
import { harmless, readCsv, writeCsv } from './csv.js';

export const COLUMNS = Object.freeze([
  'ref',
  'address',
  'lon',
  'lat',
  'crs',
  'kva',
  'kw',
  'use',
  'supply',
  'phases',
  'applicantKind',
  'applicantName',
  'applicantPhone',
  'licenceNo',
  'existingKva',
  'declarations',
  'queue',
  'notes',
]);

/** Columns that a table may have too, for those who know the grid. */
const RARE = ['voltage', 'connectionPointId', 'condition'];

export const MOST_ROWS = 10_000;

/** Opens in a spreadsheet with the right characters only when it begins with this mark. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Spreadsheets on Chinese computers write another encoding than the web reads. */
export function decodeText(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * What can be said of a table before it is sent.
 *
 * @returns {{header: string[], rows: string[][], unknown: string[], withoutRef: boolean, fault: string|null}}
 *   `fault` is a text key
 */
export function readTable(text) {
  const [header = [], ...rows] = readCsv(text);
  const names = header.map((name) => name.trim());
  const unknown = names.filter((name) => !COLUMNS.includes(name) && !RARE.includes(name));
  return {
    header: names,
    rows,
    unknown,
    withoutRef: !names.includes('ref'),
    fault: faultOf({ names, unknown, rows }),
  };
}

function faultOf({ names, unknown, rows }) {
  if (!names.some((name) => COLUMNS.includes(name))) return 'staff.batch.fault.header';
  if (unknown.length > 0) return 'staff.batch.fault.unknown';
  if (rows.length === 0) return 'staff.batch.fault.empty';
  return rows.length > MOST_ROWS ? 'staff.batch.fault.long' : null;
}

export const template = (examples) => BYTE_ORDER_MARK + writeCsv([COLUMNS, ...examples]);

/** Nothing decided yet of so many rows. */
export const newProgress = (rows) =>
  Object.freeze({
    rows,
    decided: 0,
    held: 0,
    queued: 0,
    none: 0,
    repeated: 0,
    refused: 0,
    done: false,
  });

const COUNTERS = {
  HELD: 'held',
  QUEUED: 'queued',
  NONE: 'none',
  REPEATED: 'repeated',
  REFUSED: 'refused',
};

/** The counts after one more line of the answer. */
export function advance(progress, line) {
  if (line.done) return { ...progress, done: true };
  const counter = COUNTERS[line.outcome] ?? 'refused';
  return { ...progress, decided: progress.decided + 1, [counter]: progress[counter] + 1 };
}

export const refusedLines = (lines) => lines.filter(({ outcome }) => outcome === 'REFUSED');

/** The refused rows as they were sent, to be corrected and sent again. */
export function rowsToCorrect({ header, rows }, lines) {
  const wrong = refusedLines(lines).map(({ row }) => rows[row - 1]);
  return BYTE_ORDER_MARK + writeCsv([header, ...wrong.filter(Boolean)]);
}

const RESULT = ['row', 'ref', 'outcome', 'id', 'trackingCode', 'status', 'dueOn', 'fastTrack'];

/** What became of every row, for a spreadsheet: nothing that somebody sent is worked out there. */
export function resultTable(lines) {
  const cells = lines.map((line) =>
    [
      ...RESULT.map((name) => line[name]),
      line.problem?.parameter,
      line.problem?.value,
      line.problem?.expected ?? line.problem?.detail,
    ].map(harmless),
  );
  return BYTE_ORDER_MARK + writeCsv([[...RESULT, 'field', 'value', 'expected'], ...cells]);
}
