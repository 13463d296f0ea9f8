import { test } from 'node:test';
import assert from 'node:assert/strict';
import { lineReader } from '../src/format/staff/ndjson.js';
import { readCsv, writeCsv } from '../src/format/staff/csv.js';
import {
  advance,
  COLUMNS,
  decodeText,
  newProgress,
  readTable,
  refusedLines,
  resultTable,
  rowsToCorrect,
  template,
} from '../src/format/staff/batch.js';
import { sendFile } from '../src/state/staff/upload.js';
import { createStore } from '../src/state/store.js';

/** Numbers that look random and are the same every time. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

test('lines are the same wherever the stream is cut', () => {
  const values = [{ row: 1, ref: 'A' }, { row: 2, ref: '东兴' }, { done: true }];
  const text = values.map((value) => JSON.stringify(value)).join('\n');
  for (let cut = 0; cut <= text.length; cut += 1) {
    const seen = [];
    const reader = lineReader((value) => seen.push(value));
    reader.push(text.slice(0, cut));
    reader.push(text.slice(cut) + (cut % 2 ? '\n' : ''));
    reader.end();
    assert.deepEqual(seen, values, `cut at ${cut}`);
  }
});

test('a line counts as soon as it has ended', () => {
  const seen = [];
  const reader = lineReader((value) => seen.push(value.row));
  reader.push('{"row":1}\n{"row":2');
  assert.deepEqual(seen, [1]);
  reader.push('}\r\n\n');
  assert.deepEqual(seen, [1, 2]);
});

test('what is written as a table is read back, whatever the cells hold', () => {
  const pieces = ['', 'a', ',', '"', '\n', '\r\n', '东兴', ' ', '""', '7'];
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = random(seed);
    const cell = () => Array.from({ length: next(4) }, () => pieces[next(pieces.length)]).join('');
    const width = 1 + next(4);
    const rows = Array.from({ length: 1 + next(5) }, (_, i) => [
      `row ${i}`,
      ...Array.from({ length: width }, cell),
    ]);
    assert.deepEqual(readCsv(writeCsv(rows)), rows, `seed ${seed}`);
  }
});

test('tables are read as spreadsheets leave them', () => {
  assert.deepEqual(readCsv('\ufeffref,kva\r\nA,1\r\n\r\n,\r\nB,2'), [
    ['ref', 'kva'],
    ['A', '1'],
    ['B', '2'],
  ]);
  assert.deepEqual(readCsv('a,"b, ""c""\nd"\ra,'), [
    ['a', 'b, "c"\nd'],
    ['a', ''],
  ]);
  assert.deepEqual(readCsv('a,"never closed\nb'), [['a', '"never closed'], ['b']]);
  assert.deepEqual(readCsv(''), []);
});

test('the encoding of Chinese spreadsheets is read too', () => {
  const gb18030 = Uint8Array.of(0xb6, 0xab, 0xd0, 0xcb, 0x2c, 0x31);
  assert.equal(decodeText(gb18030), '东兴,1');
  assert.equal(decodeText(new TextEncoder().encode('东兴,1')), '东兴,1');
});

test('a table says what is wrong with it before it is sent', () => {
  const table = readTable('ref,kva,colour\nA,1,x\nB,2,y\n');
  assert.deepEqual(
    [table.rows.length, table.unknown, table.withoutRef, table.fault],
    [2, ['colour'], false, 'staff.batch.fault.unknown'],
  );
  assert.equal(readTable('kva\n1').withoutRef, true);
  assert.equal(readTable('ref,kva,voltage\nA,1,lv').fault, null);
  assert.equal(readTable('A,1\nB,2').fault, 'staff.batch.fault.header');
  assert.equal(readTable('ref,kva\n').fault, 'staff.batch.fault.empty');
  assert.equal(readTable('').fault, 'staff.batch.fault.header');
  assert.equal(readTable(`ref\n${'A\n'.repeat(10_000)}`).fault, null);
  assert.equal(readTable(`ref\n${'A\n'.repeat(10_001)}`).fault, 'staff.batch.fault.long');
});

test('the template is a table without faults that names every column', () => {
  const table = readTable(template([COLUMNS.map(() => 'x')]));
  assert.deepEqual(table.header, COLUMNS);
  assert.deepEqual([table.fault, table.unknown, table.rows.length], [null, [], 1]);
});

const line = (row, outcome, problem = null) => ({ row, ref: `A-${row}`, outcome, problem });
const KVA = { parameter: 'kva', value: 'abc', expected: 'a number from 0 to 200,000' };

test('every decided row is counted once', () => {
  const lines = ['HELD', 'QUEUED', 'NONE', 'REPEATED', 'REFUSED', 'HELD'].map((o, i) =>
    line(i + 1, o),
  );
  const progress = [...lines, { done: true }].reduce(advance, newProgress(6));
  assert.deepEqual(progress, {
    rows: 6,
    decided: 6,
    held: 2,
    queued: 1,
    none: 1,
    repeated: 1,
    refused: 1,
    done: true,
  });
});

test('refused rows come back as they were sent, and only they', () => {
  const table = readTable('ref,address\nA-1,"东兴, 1 号"\nA-2,"say ""hi"""\nA-3,x\n');
  const lines = [line(1, 'REFUSED', KVA), line(2, 'HELD'), line(3, 'REFUSED', KVA)];
  assert.deepEqual(readCsv(rowsToCorrect(table, lines)), [
    ['ref', 'address'],
    ['A-1', '东兴, 1 号'],
    ['A-3', 'x'],
  ]);
  assert.equal(refusedLines(lines).length, 2);
});

test('the result names field, value and what was expected', () => {
  const [head, , second] = readCsv(resultTable([line(1, 'HELD'), line(2, 'REFUSED', KVA)]));
  assert.deepEqual(head.slice(-3), ['field', 'value', 'expected']);
  assert.deepEqual(second.slice(0, 3), ['2', 'A-2', 'REFUSED']);
  assert.deepEqual(second.slice(-3), ['kva', 'abc', 'a number from 0 to 200,000']);
});

test('nothing that was sent becomes a formula in the result, and all of it is sent again', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    const value = `${start}1+1`;
    const refused = { ...line(1, 'REFUSED', { ...KVA, value }), ref: value };
    const [, row] = readCsv(resultTable([refused]));
    assert.equal(row[1], `'${value}`);
    assert.equal(row.at(-2), `'${value}`);
    const table = { header: ['ref'], rows: [[value]] };
    assert.deepEqual(readCsv(rowsToCorrect(table, [refused]))[1], [value]);
  }
  assert.equal(readCsv(resultTable([line(1, 'HELD')]))[1][0], '1');
});

function chosen(rows) {
  const text = `ref\n${Array.from({ length: rows }, (_, i) => `A-${i + 1}`).join('\n')}`;
  return createStore({ batch: { name: 'a.csv', text, table: readTable(text), phase: 'read' } });
}

test('sending ends with every line, however many there are', async () => {
  const desk = chosen(1234);
  await sendFile(desk, async (text, onLine) => {
    for (let row = 1; row < readCsv(text).length; row += 1) onLine(line(row, 'HELD'));
    onLine({ done: true });
  });
  const { phase, progress, lines } = desk.get().batch;
  assert.equal(phase, 'done');
  assert.deepEqual(
    [progress.decided, progress.held, progress.done, lines.length],
    [1234, 1234, true, 1234],
  );
});

test('a stream that breaks off leaves what was decided, and can be sent again', async () => {
  const desk = chosen(3);
  const breaks = async (_, onLine) => {
    onLine(line(1, 'HELD'));
    throw new Error('gone');
  };
  await sendFile(desk, breaks);
  assert.equal(desk.get().batch.phase, 'broken');
  assert.equal(desk.get().batch.progress.held, 1);
  await sendFile(desk, async (_, onLine) => {
    onLine(line(1, 'REPEATED'));
    onLine(line(2, 'HELD'));
    onLine(line(3, 'HELD'));
    onLine({ done: true });
  });
  const { phase, progress } = desk.get().batch;
  assert.deepEqual([phase, progress.repeated, progress.held, progress.decided], ['done', 1, 2, 3]);
});

test('a table that was refused as a whole has no decided rows', async () => {
  const desk = chosen(2);
  await sendFile(desk, async () => {
    throw new Error('no');
  });
  assert.equal(desk.get().batch.phase, 'failed');
});
