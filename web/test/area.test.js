import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../src/format/message.js';
import { radiusOf, rangeText } from '../src/format/area.js';
import { distanceText } from '../src/format/distance.js';
import { fitOf } from '../src/format/fit.js';
import { verdictSentence } from '../src/format/verdict.js';
import { shortReason, tellsRadius, whyOf, whyOption } from '../src/format/reason.js';
import { answer, option, plain } from './answers.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const zh = translator(table('zh'));
const en = translator(table('en'));

function say(answered, t = zh) {
  const lang = t === en ? 'en' : 'zh';
  const { key, params, text } = verdictSentence(answered, { lang, unit: 'kva', place: '' });
  return plain(key ? t(key, params) : text);
}

const exactPlace = { kind: 'EXACT_PLACE', availableKva: 143.2 };
const depends = option({ fits: false, reason: 'EXACT_PLACE', conditions: [exactPlace] });
const village = (more = {}) =>
  answer('CONDITIONAL', { options: [depends], accuracyMetres: 800, ...more });

test('a plain yes about a circle says that it holds everywhere in it', () => {
  const near = answer('AVAILABLE', { accuracyMetres: 37.2 });
  assert.equal(say(near), '周围 38 m 内，哪里都还能接 143 kVA，够您要的 100 kVA。');
  assert.equal(
    say(near, en),
    'Anywhere within 38 m of here, 143 kVA is available, enough for the 100 kVA you need.',
  );
  assert.equal(say({ ...near, query: {} }), '周围 38 m 内，哪里都能接 143 kVA。');
});

test('where the points differ much, the range is the answer', () => {
  const range = { leastKva: 0, mostKva: 250.4 };
  assert.equal(say(village({ range })), '这一带能接 0–250 kVA，多少要看准确位置。');
  assert.equal(
    say(village({ range }), en),
    'The points around here can take 0–250 kVA; the exact spot decides.',
  );
  const alike = { leastKva: 130, mostKva: 143.2 };
  assert.equal(say(village({ range: alike })), '点准位置以后，这里能接 143 kVA。');
});

test('a range with a point that is not public speaks with the words of the server', () => {
  const range = { leastKva: 0, leastBand: '0-50', mostKva: 250.4 };
  assert.equal(say(village({ range, explanation: '这里有条件可以接入。' })), '这里有条件可以接入。');
});

test('why: how roughly the place is known', () => {
  assert.equal(plain(whyOf(village(), zh, 'zh')), '这个地点只准到 800 m 以内。');
  assert.equal(plain(whyOf(village(), en, 'en')), 'This place is only known to within 800 m.');
  const unsaid = answer('CONDITIONAL', { options: [depends] });
  assert.equal(whyOf(unsaid, zh, 'zh'), zh('why.EXACT_PLACE.unknown'));
});

test('why: another condition first, then that the spot decides as well', () => {
  const transfer = { kind: 'AFTER_TRANSFER', availableKva: 300 };
  const tight = option({
    fits: false,
    reason: 'DISTRIBUTION_TRANSFORMER',
    availableKva: 62,
    conditions: [transfer, { kind: 'EXACT_PLACE', availableKva: 62 }],
  });
  const said = plain(whyOf(village({ options: [tight] }), zh, 'zh'));
  assert.match(said, /^现在只能接 62 kVA。/);
  assert.match(said, /只准到 800 m 以内。$/);
});

test('the radius of a place is told by a sentence about its circle, else beside the place', () => {
  const asked = { lang: 'zh', unit: 'kva', place: '' };
  const range = { leastKva: 0, mostKva: 250.4 };
  assert.ok(tellsRadius(answer('AVAILABLE', { accuracyMetres: 37.2 }), asked));
  assert.ok(tellsRadius(village({ range }), asked));
  assert.ok(!tellsRadius(answer('AVAILABLE'), asked));
  assert.ok(!tellsRadius(answer('NO_DATA', { accuracyMetres: 800 }), asked));
  assert.ok(!tellsRadius(answer('OUT_OF_REACH', { accuracyMetres: 800, options: [] }), asked));
});

test('a no holds for the whole circle and names the most in it', () => {
  const none = option({ fits: false, reason: 'FEEDER', availableKva: 20 });
  const no = answer('CONSTRAINED', {
    options: [none],
    accuracyMetres: 4000,
    range: { leastKva: 0, mostKva: 38.9 },
  });
  assert.equal(say(no), '周围 4 km 内接不了 100 kVA，最多 38 kVA。');
  const line = { ...none, voltageKv: 10 };
  assert.equal(say({ ...no, options: [line] }), '这里接不了 100 kVA，最多 38 kVA。');
  assert.equal(say(no, en), '100 kVA does not fit anywhere within 4 km of here; 38 kVA at most.');
});

test('an option says how far its farthest spot is, and that the spot decides', () => {
  const at = { ...depends, distanceMetres: 180.2, farthestMetres: 580.2, routeMetres: 252 };
  assert.equal(plain(distanceText(at, zh)), '离中心 180 m，最远 580 m');
  assert.equal(plain(distanceText({ ...at, farthestMetres: undefined }, zh)), '180 m');
  assert.equal(fitOf(depends, true).key, 'fit.place');
  assert.equal(shortReason(depends, zh), null);
});

test('what limits a point that does for some spots is said as where it fits', () => {
  const binding = { reason: 'FEEDER', name: '乙', availableKva: 143.2, overKva: 0 };
  assert.match(whyOption({ ...depends, bindingConstraint: binding }, zh, 'zh'), /^最紧的是整条乙/);
});

test('a radius is rounded up, and of an exact place there is none', () => {
  const r = (accuracyMetres) => radiusOf({ accuracyMetres });
  assert.deepEqual([30, 30.01, 999.2, 1001].map(r).map(plain), ['30 m', '31 m', '1 km', '1.1 km']);
  assert.equal(r(0), null);
  assert.equal(plain(radiusOf({ query: { matchedPlace: { accuracyMetres: 800 } } })), '800 m');
});

test('a range has one unit where it can', () => {
  assert.equal(plain(rangeText({ leastKva: 900, mostKva: 12_345 })), '900 kVA–12.3 MVA');
  assert.equal(rangeText(null), null);
});
