import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decode, encode, EMPTY_NEED, USES } from '../src/state/url.js';

const plain = {
  place: null,
  datum: 'wgs84',
  need: { ...EMPTY_NEED },
  chosen: 1,
  layer: 'demand',
  lang: 'zh',
};

test('the plain page has the plain address', () => {
  assert.equal(encode(plain), '');
  assert.deepEqual(decode(''), plain);
});

test('what goes into a link comes out of it', () => {
  const place = { address: '云开街道东兴社区', name: '云开街道东兴社区' };
  for (const use of USES) {
    const state = {
      place,
      datum: 'wgs84',
      need: { amount: '100', unit: 'kw', use, supply: 'dual', voltage: 'mv' },
      chosen: 3,
      layer: 'generation',
      lang: 'en',
    };
    assert.deepEqual(decode(encode(state)), state);
  }
});

test('a point keeps its position and its name', () => {
  const state = { ...plain, place: { lon: 106.96601, lat: 27.06, name: '大坝村' } };
  assert.deepEqual(decode(encode(state)).place, state.place);
});

test('how far off a position may be goes along, unless it is nonsense', () => {
  const place = { lon: 106.96601, lat: 27.06, name: '', accuracyMetres: 35 };
  const link = encode({ ...plain, place });
  assert.equal(link, 'lon=106.96601&lat=27.06&accuracyMetres=35');
  assert.deepEqual(decode(link).place, place);
  for (const nonsense of ['-1', '0', 'x', '20000'])
    assert.ok(!('accuracyMetres' in decode(`lon=107&lat=27&accuracyMetres=${nonsense}`).place));
});

test('the datum goes along with bare coordinates and with nothing else', () => {
  const bare = { address: '106.966,27.06', name: '106.966,27.06' };
  const village = { address: '马江村', name: '马江村' };
  const link = (place, datum) => encode({ ...plain, place, datum });
  assert.deepEqual(decode(link(bare, 'gcj02')), { ...plain, place: bare, datum: 'gcj02' });
  assert.ok(!link(bare, 'wgs84').includes('crs'));
  assert.ok(!link(village, 'bd09').includes('crs'));
  assert.equal(decode('crs=mars').datum, 'wgs84');
});

test('a position given in another datum is left to the server to place', () => {
  const { place, datum } = decode('lon=106.966&lat=27.06&crs=bd09');
  assert.deepEqual([place.address, datum], ['106.966,27.06', 'bd09']);
});

test('a unit without an amount is kept', () => {
  const need = { ...EMPTY_NEED, unit: 'kw' };
  assert.equal(decode(encode({ ...plain, need })).need.unit, 'kw');
});

test('nonsense falls back', () => {
  const { place, need, chosen, layer, lang } = decode(
    'lon=abc&lat=27&use=magic&voltage=xx&option=-2&layer=x&lang=fr',
  );
  assert.equal(place, null);
  assert.deepEqual(need, { ...EMPTY_NEED });
  assert.deepEqual([chosen, layer, lang], [1, 'demand', 'zh']);
  assert.equal(decode('lon=&lat=').place, null);
  assert.equal(decode('lon=200&lat=27').place, null);
});

test('a link about solar shows the solar layer unless it says otherwise', () => {
  assert.equal(decode('use=rooftop-pv-ci').layer, 'generation');
  assert.equal(decode('use=rooftop-pv-ci&layer=demand').layer, 'demand');
  const need = { ...EMPTY_NEED, use: 'rooftop-pv-ci' };
  assert.equal(encode({ ...plain, need, layer: 'generation' }), 'use=rooftop-pv-ci');
  assert.equal(decode(encode({ ...plain, need })).layer, 'demand');
});

test('an option without a place is not worth a link', () => {
  assert.equal(encode({ ...plain, chosen: 2 }), '');
});
