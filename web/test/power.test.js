import { test } from 'node:test';
import assert from 'node:assert/strict';
import { available, excess, plain, requested, band, exact } from '../src/format/power.js';

const words = (text) => text.replaceAll('\u00a0', ' ');

test('what is available is rounded down and never below zero', () => {
  assert.equal(words(available(143.9)), '143 kVA');
  assert.equal(words(available(-58)), '0 kVA');
  assert.equal(words(available(0.04)), '0 kVA');
});

test('what is over or short is rounded up', () => {
  assert.equal(words(excess(13.1)), '14 kVA');
  assert.equal(words(excess(-57.2)), '58 kVA');
});

test('binary fractions do not cost a kilovolt-ampere', () => {
  assert.equal(words(available(252 - 101.3 - 7.7)), '143 kVA');
  assert.equal(words(available(7.4)), '7.4 kVA');
  assert.equal(words(excess(0.1 + 0.2)), '0.3 kVA');
});

test('MVA with three figures from ten thousand kVA on', () => {
  assert.equal(words(available(9999.9)), '9,999 kVA');
  assert.equal(words(excess(9999.9)), '10.0 MVA');
  assert.equal(words(available(12_399)), '12.3 MVA');
  assert.equal(words(plain(50_000)), '50.0 MVA');
  assert.equal(words(available(123_900)), '123 MVA');
});

test('a request is repeated as it was asked', () => {
  assert.equal(words(requested(100, 'kva')), '100 kVA');
  assert.equal(words(requested(97.5, 'kw')), '97.5 kW');
  assert.equal(words(requested(2000, 'kva')), '2,000 kVA');
});

test('bands and exact figures', () => {
  assert.equal(words(band('200-400')), '200–400 kVA');
  assert.equal(words(band('1000-2000')), '1,000–2,000 kVA');
  assert.equal(exact(101.25), '101.3');
  assert.equal(exact(-0.04), '0');
});
