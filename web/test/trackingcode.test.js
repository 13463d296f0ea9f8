import { test } from 'node:test';
import assert from 'node:assert/strict';
import { groupedCode, readCode, shortCode } from '../src/format/trackingcode.js';
import { forgetCode, isKept, keepCode, keptCodes } from '../src/state/keptcodes.js';
import { shutStorage, storage } from './requests.js';

const CODE = '8F2A61C0RZK4M7Q9VYB3HD5E7D';

test('a code is read as people write it', () => {
  const halves = `${CODE.slice(0, 13)}-${CODE.slice(13)}`;
  const written = [CODE, CODE.toLowerCase(), groupedCode(CODE), ` ${CODE}\n`, halves];
  for (const typed of written) assert.equal(readCode(typed), CODE, typed);
  assert.equal(readCode('8F2A61CORZK4M7Q9VYB3HD5E7D'), CODE, 'o for 0');
  assert.equal(readCode('8F2A6IC0RZK4M7Q9VYB3HD5E7D'), CODE, 'i for 1');
  assert.equal(readCode('8F2A6lC0RZK4M7Q9VYB3HD5E7D'), CODE, 'l for 1');
});

test('what cannot be a code is none', () => {
  for (const typed of ['', 'abc', CODE.slice(1), CODE + '0', CODE.replace('M', 'U'), '查询码'])
    assert.equal(readCode(typed), null, typed);
});

test('in groups it is the same code', () => {
  assert.equal(groupedCode(CODE).replaceAll(' ', ''), CODE);
  assert.ok(!shortCode(CODE).includes(CODE.slice(4, 22)));
});

test('codes are kept newest first, once each, and can be forgotten', () => {
  const kept = storage();
  keepCode(kept, { code: 'A', place: '甲' });
  keepCode(kept, { code: 'B', place: '乙' });
  keepCode(kept, { code: 'A', place: '甲村' });
  assert.deepEqual(
    keptCodes(kept).map(({ code, place }) => code + place),
    ['A甲村', 'B乙'],
  );
  forgetCode(kept, 'A');
  assert.equal(isKept(kept, 'A'), false);
  assert.equal(isKept(kept, 'B'), true);
});

test('a browser that keeps nothing, or something else there, is as if nothing were kept', () => {
  assert.deepEqual(keptCodes(shutStorage()), []);
  assert.equal(keepCode(shutStorage(), { code: 'A' }), false);
  const odd = storage();
  odd.setItem('headroom.codes', '{"not":"a list"}');
  assert.deepEqual(keptCodes(odd), []);
});
