import { test } from 'node:test';
import assert from 'node:assert/strict';
import { areaStyle, CIRCLE, isVisible, lineStyle } from '../src/map/style.js';
import { overlap, placeBoxes } from '../src/map/placement.js';
import { areaAt, nearestLine, nearestPoint } from '../src/map/hit.js';
import { wantedNames } from '../src/map/namelist.js';
import { segments } from '../src/format/segments.js';
import { GRADES } from '../src/format/grades.js';

const box = (x, y, width = 10, height = 10) => ({ x, y, width, height });

test('no two grades look alike without colour', () => {
  const looks = GRADES.map(
    (g) => `${areaStyle(g, 12).mark} ${lineStyle(g).weight} ${lineStyle(g).dashArray}`,
  );
  assert.equal(new Set(looks).size, GRADES.length);
});

test('lines grow with the grade, in the trunk and in the branch', () => {
  const weights = (part) =>
    ['NORMAL', 'HEAVY', 'OVERLOADED'].map((g) => lineStyle(g, { part }).weight);
  assert.deepEqual(weights('trunk'), [1.6, 2.4, 3.2]);
  assert.deepEqual([...weights('branch')].sort(), weights('branch'));
  assert.ok(weights('branch')[2] < weights('trunk')[2]);
});

test('areas fade a little when near', () => {
  assert.ok(areaStyle('HEAVY', 16).fillOpacity < areaStyle('HEAVY', 15).fillOpacity);
});

test('transformers and branches are not drawn from afar', () => {
  assert.ok(!isVisible({ kind: 'DISTRIBUTION_TRANSFORMER' }, 13));
  assert.ok(!isVisible({ kind: 'FEEDER', part: 'branch' }, 11));
  assert.ok(isVisible({ kind: 'FEEDER', part: 'trunk' }, 9));
});

test('names take the first free place and give way to more important ones', () => {
  const placed = placeBoxes(
    [
      { item: 'first', places: [box(0, 0)] },
      { item: 'second', places: [box(5, 5), box(20, 0)] },
      { item: 'third', places: [box(2, 2)] },
    ],
    [box(100, 100)],
  );
  assert.deepEqual(
    placed.map((p) => [p.item, p.place]),
    [
      ['first', 0],
      ['second', 1],
    ],
  );
  assert.ok(!overlap(box(0, 0), box(10, 0)), 'touching is not overlapping');
});

const spot = { lon: 107, lat: 27, perPixelX: 0.001, perPixelY: 0.001 };
const feature = (type, coordinates) => ({ geometry: { type, coordinates } });

test('the pointer finds what is near in pixels, not what is near in its box', () => {
  const near = feature('Point', [107.005, 27]);
  const corner = feature('Point', [107.008, 27.008]);
  assert.equal(nearestPoint([corner], spot, 10), null);
  assert.equal(nearestPoint([corner, near], spot, 10), near);
  const line = feature('LineString', [
    [106, 27.004],
    [108, 27.004],
  ]);
  assert.equal(nearestLine([line], spot, 5), line);
  assert.equal(nearestLine([line], spot, 3), null);
});

test('a hole is outside', () => {
  const square = (a, b) => [
    [a, a],
    [b, a],
    [b, b],
    [a, b],
    [a, a],
  ];
  const ring = feature('Polygon', [square(0, 10), square(4, 6)]);
  assert.equal(areaAt([ring], { lon: 2, lat: 2 }), ring);
  assert.equal(areaAt([ring], { lon: 5, lat: 5 }), null);
  assert.equal(
    areaAt([feature('MultiPolygon', [[square(0, 1)], [square(4, 6)]])], { lon: 5, lat: 5 }).geometry
      .type,
    'MultiPolygon',
  );
});

test('villages wait for their zoom', () => {
  const base = {
    features: [
      {
        geometry: { coordinates: [107, 27] },
        properties: { layer: 'seat', name: '冯三镇', nameEn: 'Fengsan' },
      },
      { geometry: { coordinates: [107, 27] }, properties: { layer: 'village', name: '马江村' } },
    ],
  };
  const names = (zoom, lang) =>
    wantedNames({ base, lang, place: null, answer: {} }, zoom).map((n) => n.text);
  assert.deepEqual(names(10, 'zh'), ['冯三镇']);
  assert.deepEqual(names(12, 'en'), ['Fengsan', '马江村']);
});

test('the circle of a rough place is named when it is large enough, and no ring is', () => {
  const at = [107, 27];
  const option = { rank: 1, serviceRadiusMetres: 250 };
  const state = (accuracyMetres) => ({
    base: null,
    lang: 'zh',
    t: (key, { d }) => `${key} ${d}`,
    place: { address: '马江村', name: '马江村' },
    chosen: 1,
    answer: {
      data: {
        options: [option],
        query: { location: { coordinates: at }, matchedPlace: { accuracyMetres } },
      },
    },
  });
  const names = (accuracyMetres, zoom) => {
    const asked = state(accuracyMetres);
    asked.t.has = () => false;
    return wantedNames(asked, zoom);
  };
  const [circle, ...rest] = names(800, 14);
  assert.match(circle.text, /^place\.within 800/);
  assert.ok(circle.lat < at[1] && circle.lat > 26.99);
  assert.deepEqual(rest, []);
  assert.deepEqual(names(800, 9), []);
  assert.match(names(0, 15)[0].text, /^map\.radius 250/);
});

test('a circle of uncertainty is never taken for a service radius', () => {
  assert.ok(!CIRCLE.dashArray);
  assert.ok(CIRCLE.fill && CIRCLE.fillOpacity >= 0.06 && CIRCLE.fillOpacity <= 0.08);
});

test('streets are named where one can tell them apart, and before the places along them', () => {
  const road = (name) => ({
    geometry: {
      type: 'LineString',
      coordinates: [
        [107, 27],
        [107.001, 27],
        [107.002, 27],
      ],
    },
    properties: { layer: 'road', name },
  });
  const place = { geometry: { coordinates: [107, 27] }, properties: { layer: 'place', name: '小学' } };
  const base = { features: [road('人民路'), road(null), place] };
  const names = (zoom) =>
    wantedNames({ base, lang: 'zh', place: null, answer: {} }, zoom).map((n) => n.text);
  assert.deepEqual(names(14), []);
  assert.deepEqual(names(15), ['人民路']);
  assert.deepEqual(names(16), ['人民路', '小学']);
});

const row = { ratedKva: 100, limitKva: 80, peakKva: 40, committedKva: 10, coefficient: 1 };

test('a bar adds up to its rating', () => {
  const { parts, limit } = segments(row, 20);
  assert.deepEqual(
    parts.map((p) => p.kind),
    ['peak', 'committed', 'request', 'free', 'reserve'],
  );
  assert.equal(limit, 0.8);
  assert.equal(parts.at(-1).to, 1);
});

test('what does not fit runs past the limit', () => {
  const { parts } = segments(row, 70);
  assert.deepEqual(
    parts.map((p) => p.kind),
    ['peak', 'committed', 'request', 'beyond'],
  );
});

test('an overloaded bar shows its overload and no free part', () => {
  const { parts, limit } = segments({ ...row, peakKva: 130 }, 0);
  assert.ok(!parts.some((p) => p.kind === 'free'));
  assert.ok(limit < 0.8);
});

test('above the transformer a request counts with its coefficient', () => {
  const request = segments({ ...row, coefficient: 0.5 }, 20).parts.find(
    (p) => p.kind === 'request',
  );
  assert.equal(Math.round((request.to - request.from) * 100), 10);
});

test('a row without figures has no bar', () => {
  assert.equal(segments({ ...row, peakKva: null }, 20), null);
});
