import { test } from 'node:test';
import assert from 'node:assert/strict';
import { datumOf, looksLikeCoordinates } from '../src/format/datum.js';
import { emphasis } from '../src/format/emphasis.js';
import { onOneLine } from '../src/format/paste.js';
import { createSuggester } from '../src/state/suggest.js';

test('bare coordinates are told from everything else', () => {
  const bare = [
    '106.966,27.06',
    '27.06000 106.96600',
    '１０６．９６６，２７．０６',
    '106.966；27.060',
    'N27.06 E106.966',
    '27.06°N, 106.966°E',
    '东经106.966 北纬27.06',
    'lat: 27.06, lng: 106.966',
    '27°03′36″N 106°57′58″E',
    '北纬27度3分36秒 东经106度57分58秒',
    '-27.06, -106.966',
  ];
  const other = [
    '',
    '106.966',
    '106.966,',
    '99 27',
    '开州大道 99 号',
    'geo:27.06,106.966',
    'https://uri.amap.com/marker?position=106.966,27.06',
    '7PCM3X8C+22',
    '206.966,27.06',
    '106.966,127.06',
    '1.23 4.56 7.89',
    '12 34 56 78',
    'abc 106.966,27.06',
  ];
  for (const text of bare) assert.ok(looksLikeCoordinates(text), text);
  for (const text of other) assert.ok(!looksLikeCoordinates(text), text);
});

test('a link is read in the datum of its maker, numbers in the chosen one', () => {
  const read = (text) => datumOf(text, 'gcj02');
  assert.equal(read('106.966,27.06'), 'gcj02');
  assert.equal(read('geo:27.06,106.966'), 'wgs84');
  assert.equal(datumOf('https://uri.amap.com/marker?position=106.9,27.0', 'wgs84'), 'gcj02');
  assert.equal(datumOf('http://api.map.baidu.com/marker?location=27.0,106.9', 'wgs84'), 'bd09');
  assert.equal(read('马江村'), null);
});

const marked = (name, text) => {
  const { before, match, after } = emphasis(name, text);
  assert.equal(before + match + after, name);
  return match;
};

test('what was typed is shown in the name, where it literally stands there', () => {
  assert.equal(marked('马江社区', '马江'), '马江');
  assert.equal(marked('马江村', '冯三镇马江村'), '马江村');
  assert.equal(marked('开州大道99号', '开州大道９９号'), '开州大道99号');
  assert.equal(marked('Fengsan Town', 'FENG'), 'Feng');
  assert.equal(marked('东兴社区', '东'), '东');
});

test('nothing is emphasised that was not typed', () => {
  assert.equal(marked('马江村', 'majiang'), '');
  assert.equal(marked('马江村', '马头寨'), '');
  assert.equal(marked('马江村', ''), '');
  assert.equal(marked('ﬁ𠮷é', 'x'), '');
});

test('pasted lines and tabs become spaces, and other text stays as it is', () => {
  assert.equal(onOneLine('云开街道\n东兴社区\t文体广场\r\n'), '云开街道 东兴社区 文体广场');
  assert.equal(onOneLine('\n 马江村'), '马江村');
  assert.equal(onOneLine('a  b '), 'a  b ');
});

test('while typing goes on one question is asked, and only the last is answered', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const asked = [];
  const heard = [];
  const find = (q, signal) => new Promise((resolve) => asked.push({ q, signal, resolve }));
  const suggester = createSuggester(find, (result) => heard.push(result?.q ?? null));
  suggester.type('马');
  t.mock.timers.tick(149);
  suggester.type('马江');
  t.mock.timers.tick(150);
  assert.deepEqual(
    asked.map(({ q }) => q),
    ['马江'],
  );
  suggester.type('马江村');
  assert.ok(asked[0].signal.aborted, 'the old question is given up');
  asked[0].resolve({ places: [] });
  t.mock.timers.tick(150);
  asked[1].resolve({ places: [] });
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(heard, ['马江村']);
});
