import { test } from 'node:test';
import assert from 'node:assert/strict';
import { tileAddress } from '../src/api/tiles.js';
import { featuresOf, identityOf } from '../src/map/tiles/features.js';
import { hitIn, squaresOf } from '../src/map/tiles/hit.js';
import { inOrder, inRuns } from '../src/map/tiles/order.js';

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const path = (...pairs) => pairs.map(([x, y]) => ({ x, y }));
const read = (type, properties, ...paths) => ({ type, properties, loadGeometry: () => paths });
const tileOf = (...features) => ({
  layers: { any: { extent: 4096, length: features.length, feature: (i) => features[i] } },
});
const contentOf = (...features) => featuresOf(tileOf(...features), { x: 0, y: 0, z: 0 });

const road = read(LINE, { id: 'road' }, path([0, 1000], [4096, 1000]));
const field = read(
  POLYGON,
  { id: 'field' },
  path([500, 500], [3500, 500], [3500, 3500], [500, 3500], [500, 500]),
  path([1500, 1500], [1500, 2500], [2500, 2500], [2500, 1500], [1500, 1500]),
);
const post = read(POINT, { id: 'post' }, path([1000, 1010]));

test('a point in the buffer is left to the neighbour, a line there is not', () => {
  const { features } = contentOf(
    read(POINT, { id: 'own' }, path([0, 4095])),
    read(POINT, { id: 'west' }, path([-1, 10])),
    read(POINT, { id: 'south' }, path([10, 4096])),
    read(LINE, { id: 'line' }, path([-60, 10], [-1, 20])),
  );
  assert.deepEqual(
    features.map((f) => f.id),
    ['own', 'line'],
  );
});

test('points are found before lines and lines before the ground', () => {
  const squares = squaresOf(contentOf(field, road, post));
  const at = (x, y) => hitIn(squares, { x, y }, 80, () => 20)?.feature.id ?? null;
  assert.equal(at(1005, 1000), 'post');
  assert.equal(at(1200, 1015), 'road');
  assert.equal(at(1200, 1200), 'field');
  assert.equal(at(2000, 2000), null, 'in the hole');
  assert.equal(at(100, 3000), null);
});

test('a point just across the edge of its tile is still found', () => {
  const squares = squaresOf(contentOf(read(POINT, { id: 'edge' }, path([4095, 2000]))));
  const found = hitIn(squares, { x: 4100, y: 2000 }, 80, () => 20);
  assert.equal(found.feature.id, 'edge');
  assert.equal(found.distance, 5);
});

test('what is not shown is not found', () => {
  const squares = squaresOf(contentOf(post, road));
  const reachOf = (feature) => (feature.id === 'post' ? -1 : 20);
  assert.equal(hitIn(squares, { x: 1000, y: 1010 }, 80, reachOf).feature.id, 'road');
});

test('searching by squares finds what searching all of them finds', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const somewhere = () => [random() * 4096, random() * 4096];
  const content = contentOf(
    ...Array.from({ length: 400 }, (_, i) =>
      i % 2
        ? read(POINT, { id: `p${i}` }, path(somewhere()))
        : read(LINE, { id: `l${i}` }, path(somewhere(), somewhere())),
    ),
  );
  const squares = squaresOf(content);
  const all = { extent: content.extent, squares: squares.squares.map(() => content.features) };
  for (let i = 0; i < 200; i++) {
    const [x, y] = somewhere();
    const found = hitIn(squares, { x, y }, 60, () => 60)?.feature.id;
    assert.equal(found, hitIn(all, { x, y }, 60, () => 60)?.feature.id, `at ${x}, ${y}`);
  }
});

test('ground is painted first and the worst last', () => {
  const { features } = contentOf(post, road, read(LINE, { id: 'worse' }, path([0, 0], [9, 9])), field);
  const style = ({ id }) => (id === 'road' ? { order: 0 } : { order: id === 'worse' ? 3 : 1 });
  assert.deepEqual(
    inOrder(features, style, 12).map(({ feature }) => feature.id),
    ['field', 'road', 'worse', 'post'],
  );
  assert.deepEqual(inOrder(features, () => null, 12), []);
});

test('lines that look alike are one run, whatever objects their styles are', () => {
  const lines = ['a', 'b', 'c', 'd'].map((id) => read(LINE, { id }, path([0, 0], [9, 9])));
  const { features } = contentOf(...lines);
  const colour = { a: 'red', b: 'red', c: 'blue', d: 'red' };
  const runs = inRuns(inOrder(features, ({ id }) => ({ color: colour[id], weight: 2 }), 12));
  assert.deepEqual(
    runs.map((run) => run.features.map((f) => f.id).join('')),
    ['ab', 'c', 'd'],
  );
});

test('one feeder in two tiles is one thing; two clusters are two', () => {
  const [here, there] = [contentOf(road), contentOf(road)].map(({ features }) => features[0]);
  assert.equal(identityOf(here), identityOf(there));
  const cluster = () => contentOf(read(POINT, { count: 3 }, path([1, 1]))).features[0];
  assert.notEqual(identityOf(cluster()), identityOf(cluster()));
});

test('an address is filled in wherever it says so', () => {
  const template = '/tiles/areas/{z}/{x}/{y}.mvt?direction=demand';
  assert.equal(
    tileAddress(template, { z: 14, x: 13050, y: 6902 }),
    '/tiles/areas/14/13050/6902.mvt?direction=demand',
  );
});
