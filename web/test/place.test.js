import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../src/format/message.js';
import { metresBetween, metresOutside } from '../src/format/distance.js';
import { radiusText } from '../src/format/area.js';
import { countyName } from '../src/format/county.js';
import {
  accuracyOf,
  accuracyText,
  insteadText,
  isRough,
  isUncertain,
  placeFacts,
  placeTitle,
  placeWhere,
  placeWord,
  queryAt,
  quoted,
  sourceText,
  unmatchedText,
  whereaboutsText,
} from '../src/format/place.js';
import { plain } from './answers.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const zh = translator(table('zh'));
const en = translator(table('en'));

const majiang = {
  name: '马江村',
  kind: 'village',
  level: 'VILLAGE',
  area: { name: '冯三镇', nameEn: 'Fengsan Town' },
  accuracyMetres: 800,
};
const number99 = { kind: 'address', level: 'HOUSE_NUMBER', interpolated: true, accuracyMetres: 45 };

test('every kind of the contract has a word in both languages', () => {
  const kinds =
    'county town village community group road address crossing building poi nearby position';
  for (const t of [zh, en])
    for (const kind of kinds.split(' ')) assert.ok(placeWord({ kind }, t), kind);
  assert.equal(placeWord({ kind: 'newer' }, zh), null);
});

test('every level says how exactly it is known', () => {
  const levels =
    'COUNTY TOWN VILLAGE GROUP ROAD CROSSING HOUSE_NUMBER BUILDING POI NEARBY POSITION DEVICE';
  for (const level of levels.split(' '))
    for (const t of [zh, en]) {
      const text = accuracyText({ level, accuracyMetres: 800 }, t);
      assert.match(plain(text), /800 m/, level);
      assert.notEqual(text, t('place.within', { d: radiusText(800) }), level);
    }
  assert.equal(plain(accuracyText(majiang, zh)), '村级位置，约 800 m 内');
  assert.equal(plain(accuracyText({ ...majiang, kind: 'community' }, zh)), '社区级位置，约 800 m 内');
  assert.equal(plain(accuracyText(majiang, en)), 'Village level, within about 800 m');
  assert.equal(plain(accuracyText(number99, zh)), '按两侧已知门牌估算，约 45 m 内');
  assert.equal(accuracyText({ ...majiang, accuracyMetres: 0 }, zh), null);
  assert.equal(accuracyText({ level: 'POI' }, zh), null);
});

test('where the radius has been told, only what it does not say is left', () => {
  assert.equal(sourceText(number99, zh), '按两侧已知门牌估算');
  assert.equal(sourceText({ level: 'DEVICE', accuracyMetres: 30 }, zh), '您的设备给出的位置');
  assert.equal(sourceText(majiang, zh), null);
  assert.equal(sourceText({ ...number99, interpolated: false }, zh), null);
});

test('a radius is never told smaller than it is', () => {
  for (const radius of [1, 12, 99, 100, 101, 837, 999, 1000, 1234, 9999, 12_345]) {
    const [figure, unit] = plain(radiusText(radius)).split(' ');
    assert.ok(Number(figure) * (unit === 'km' ? 1000 : 1) >= radius, `${radius} as ${figure}`);
  }
});

test('from 100 m on a place is rough; numbers between others and lost names are uncertain', () => {
  assert.deepEqual(
    [99, 100].map((accuracyMetres) => isRough({ accuracyMetres })),
    [false, true],
  );
  assert.ok(isUncertain(number99));
  assert.ok(isUncertain({ accuracyMetres: 0, unmatched: '王家大院' }));
  assert.ok(!isUncertain({ accuracyMetres: 40, interpolated: false, unmatched: null }));
  assert.ok(!isUncertain({}));
});

test('a township is not told twice', () => {
  assert.equal(plain(placeWhere(majiang, zh, 'zh')), '冯三镇 · 村');
  assert.equal(plain(placeWhere(majiang, en, 'en')), 'Fengsan Town · village');
  const itself = { name: '冯三镇', kind: 'town', area: { name: '冯三镇' } };
  assert.equal(placeWhere(itself, zh, 'zh'), '乡镇');
  assert.equal(placeWhere({ name: 'x', kind: 'newer' }, zh, 'zh'), '');
});

test('a row of a list says where, what, and how well it is known', () => {
  assert.equal(plain(placeFacts(majiang, zh, 'zh')), '冯三镇 · 村 · 只准到约 800 m');
  assert.equal(plain(placeFacts(number99, zh, 'zh')), '门牌 · 估算');
});

test('what was not found is said by name, and a long one is cut', () => {
  const lost = { ...majiang, unmatched: '王家大院' };
  assert.equal(unmatchedText(lost, zh), '没有找到“王家大院”');
  assert.equal(insteadText(lost, zh), '没有找到“王家大院”，按它所在的地方查：');
  assert.equal(insteadText(majiang, zh), null);
  assert.equal(unmatchedText(majiang, zh), null);
  assert.equal(quoted('王'.repeat(300)).length, 25);
});

const areas = [
  { name: '开阳县', nameEn: 'Kaiyang County', level: 'COUNTY' },
  { name: '云开街道', nameEn: 'Yunkai Subdistrict', level: 'TOWN' },
];
const nearest = { name: '东兴社区', distanceMetres: 231, direction: 'NORTH_WEST' };

test('a point is told by its township and the nearest name', () => {
  assert.equal(
    plain(whereaboutsText({ areas, nearest }, zh, 'zh')),
    '云开街道 · 东兴社区西北面约 230 m',
  );
  assert.equal(
    plain(whereaboutsText({ areas, nearest }, en, 'en')),
    'Yunkai Subdistrict · about 230 m north-west of 东兴社区',
  );
  assert.equal(whereaboutsText({ areas, nearest: null }, zh, 'zh'), '云开街道');
  assert.equal(whereaboutsText({ areas: [], nearest: null }, zh, 'zh'), null);
  const here = { ...nearest, distanceMetres: 4 };
  assert.equal(whereaboutsText({ areas, nearest: here }, zh, 'zh'), '云开街道 · 就在东兴社区');
});

test('every direction has its words', () => {
  for (const north of ['NORTH', '', 'SOUTH'])
    for (const east of ['EAST', '', 'WEST']) {
      const direction = [north, east].filter(Boolean).join('_');
      if (direction) assert.ok(zh.has(`direction.${direction}`), direction);
    }
});

const asked = (place, query, verdict = 'AVAILABLE') => ({
  place,
  t: zh,
  lang: 'zh',
  answer: { data: query && { verdict, query } },
});
const at = (lon, lat) => ({ coordinates: [lon, lat] });

test('the words of an answer are never put on another point', () => {
  const query = { location: at(106.96601, 27.06), whereabouts: { areas, nearest } };
  const here = asked({ lon: 106.966012, lat: 27.06, name: '' }, query);
  const elsewhere = asked({ lon: 106.97, lat: 27.06, name: '' }, query);
  assert.match(placeTitle(here), /^云开街道/);
  assert.equal(placeTitle(elsewhere), '地图上选的点 106.97000, 27.06000');
  assert.equal(queryAt(elsewhere), null);
});

test('a place has the name it was asked by', () => {
  assert.equal(placeTitle(asked({ address: 'x', name: '东兴' }, null)), '东兴');
  assert.equal(placeTitle(asked(null, null)), '');
});

test('how exactly a place is known comes from the device or from the match', () => {
  const query = { matchedPlace: majiang, location: at(107, 27) };
  assert.equal(accuracyOf(asked({ address: '马江村' }, query)), 800);
  assert.equal(accuracyOf(asked({ address: '马江村' }, null)), 0);
  assert.equal(accuracyOf(asked({ lon: 107, lat: 27, accuracyMetres: 35 }, null)), 35);
  assert.equal(accuracyOf(asked({ lon: 107, lat: 27 }, query)), 0);
  assert.equal(accuracyOf(asked({ address: '石头村' }, query, 'AMBIGUOUS_PLACE')), 0);
});

test('distances across the county, and out of it', () => {
  // A degree of longitude at 27° north is 111.32 km × cos 27°.
  assert.ok(Math.abs(metresBetween([106, 27], [107, 27]) - 99_187) < 100);
  const extent = [106.7, 26.7, 107.3, 27.4];
  assert.equal(metresOutside([107, 27], extent), 0);
  assert.ok(Math.abs(metresOutside([107, 26.6], extent) - 11_132) < 1);
});

test('whose supply area it is comes from the data, whatever has arrived of it', () => {
  const base = { features: [{ properties: { layer: 'outline', name: '甲县', nameEn: 'Jia' } }] };
  const dataset = { utility: { name: '甲供电局', nameEn: 'Jia Bureau' } };
  const name = (more) => countyName({ base: null, dataset: null, t: zh, lang: 'zh', ...more });
  assert.equal(name({ base, dataset }), '甲县');
  assert.equal(name({ dataset }), '甲供电局');
  assert.equal(name({}), '本县');
  assert.equal(countyName({ base, dataset, t: en, lang: 'en' }), 'Jia');
});
