import { test } from 'node:test';
import assert from 'node:assert/strict';
import { levels } from '../src/format/levels.js';

const transformer = { assetKind: 'DISTRIBUTION_TRANSFORMER', assetId: 'D', availableKva: 264 };
const feeder = { assetKind: 'FEEDER', assetId: 'F', availableKva: 800 };
const section = (assetId, availableKva, binding = false) => ({
  assetKind: 'LINE_SECTION',
  assetId,
  availableKva,
  binding,
});
const shown = (rows) => levels(rows).map(({ row }) => row.assetId);

test('sections in a row are one level, shown by the one that leaves least', () => {
  const path = [transformer, section('a', 900), section('b', 700), section('c', 800), feeder];
  assert.deepEqual(shown(path), ['D', 'b', 'F']);
  assert.equal(levels(path)[1].sections.length, 3);
});

test('a single section is a level of its own', () => {
  assert.deepEqual(
    levels([section('a', 900), feeder]).map(({ sections }) => sections.length),
    [0, 0],
  );
});

test('the binding section speaks for its line, even beside an equal', () => {
  assert.deepEqual(shown([section('a', 500), section('b', 500, true), feeder]), ['b', 'F']);
});

test('a section without figures is the tightest of all', () => {
  assert.deepEqual(shown([section('a', 500), section('b', null)]), ['b']);
});

test('lines of two voltages stay apart', () => {
  assert.deepEqual(shown([section('a', 5), section('b', 6), feeder, section('c', 9)]), [
    'a',
    'F',
    'c',
  ]);
});
