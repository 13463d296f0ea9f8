import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../src/format/message.js';
import { applyWay } from '../src/format/applyway.js';
import { fastTrackIs } from '../src/format/declarations.js';
import { offersOf, pickOffer, wantedBy } from '../src/format/offers.js';
import { offerFigure, offerWords } from '../src/format/offerwords.js';
import { bodyOf, EMPTY_FIELDS, mistakeOf, mistakesIn } from '../src/state/application.js';
import { applyAddress, decodeRoute, followAddress } from '../src/state/requestroute.js';
import { EMPTY_NEED } from '../src/state/url.js';
import { ApiProblem } from '../src/api/http.js';
import { answer, option } from './answers.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const zh = translator(table('zh'));

const point = (id, more = {}) =>
  option({ connectionPoint: { id, kind: 'DISTRIBUTION_TRANSFORMER', name: id }, ...more });
const full = (id, conditions = []) => point(id, { fits: false, availableKva: 20, conditions });
const under = (kind, availableKva = 120) => ({ kind, availableKva, hours: [] });
const need = { ...EMPTY_NEED, amount: '100', use: 'ev-public' };
const fields = { ...EMPTY_FIELDS, kind: 'operator', name: ' 某公司 ', phone: '0851-87221234' };
const form = { place: { lon: 106.9600004, lat: 27.06, name: '' }, datum: 'wgs84', need, fields };

test('an answer leads to the form with the point that is chosen, if that holds it', () => {
  const options = [point('A'), point('B', { rank: 2 }), full('C')];
  const wayFrom = (chosen) => applyWay(answer('AVAILABLE', { options }), chosen);
  assert.equal(wayFrom(options[1]).point, 'B');
  assert.equal(wayFrom(options[2]).point, 'A');
  assert.equal(wayFrom(null).key, 'apply.here');
});

test('every no leads on, and says honestly to what', () => {
  const way = (verdict, more) => applyWay(answer(verdict, more), null);
  assert.deepEqual(way('CONSTRAINED', { options: [full('A')] }), {
    key: 'apply.queue',
    point: 'A',
    queue: true,
    condition: null,
  });
  assert.equal(way('OUT_OF_REACH', { options: [] }).key, 'apply.survey');
  assert.equal(way('NO_DATA', { options: [] }).key, 'apply.verify');
  for (const kind of ['VALLEY_ONLY', 'ORDERLY_CHARGING', 'ZERO_EXPORT']) {
    const led = way('CONDITIONAL', { options: [full('A', [under(kind)])] });
    assert.deepEqual([led.key, led.condition], [`apply.${kind}`, kind]);
    assert.ok(zh.has(led.key), led.key);
  }
  const later = way('CONDITIONAL', { options: [full('A', [under('AFTER_TRANSFER')])] });
  assert.deepEqual([later.key, later.queue], ['apply.queue', true]);
});

test('where the exact place is wanted first, nothing leads past it', () => {
  const vague = answer('CONDITIONAL', { options: [full('A', [under('EXACT_PLACE')])] });
  assert.equal(applyWay(vague, null), null);
  assert.equal(applyWay(answer('AMBIGUOUS_PLACE', { options: [] }), null), null);
  assert.deepEqual(offersOf(vague), []);
});

test('the address of the form is the question and the way, there and back', () => {
  const question = { place: { address: '东兴社区', name: '东兴社区' }, datum: 'wgs84', need };
  const way = { point: 'S-1@120', queue: true, condition: 'VALLEY_ONLY' };
  const address = applyAddress({ ...question, lang: 'en' }, way);
  const route = decodeRoute({ search: address.slice('requests.html'.length), hash: '' });
  assert.equal(route.view, 'apply');
  assert.deepEqual(route.way, way);
  assert.deepEqual(route.need, need);
  assert.equal(route.place.address, '东兴社区');
  assert.equal(route.lang, 'en');
});

test('a code stands in the fragment, which no server sees', () => {
  const code = '8F2A61C0RZK4M7Q9VYB3HD5E7D';
  assert.equal(followAddress(code, 'en').split('#')[0], 'requests.html?lang=en');
  const route = (hash, search = '') => decodeRoute({ search, hash });
  assert.deepEqual([route(`#${code}`).view, route(`#${code.toLowerCase()}`).code], ['follow', code]);
  assert.equal(route('#%zz').view, 'follow');
  assert.equal(route('').view, 'entry');
  assert.equal(route('', '?list').view, 'staff');
  assert.equal(route('', '?id=7').view, 'staff');
});

test('what holds it is offered; if nothing does, conditions and the queue', () => {
  const ids = (of, lost) => offersOf(of, lost).map(({ id }) => id);
  const half = [point('A'), full('B', [under('VALLEY_ONLY')])];
  assert.deepEqual(ids(answer('AVAILABLE', { options: half })), ['hold:A']);
  assert.deepEqual(ids(answer('AVAILABLE', { options: half }), 'B'), ['hold:A', 'queue']);
  const none = [full('B', [under('VALLEY_ONLY'), under('AFTER_PROJECT')])];
  assert.deepEqual(ids(answer('CONDITIONAL', { options: none })), ['condition:VALLEY_ONLY', 'queue']);
  assert.deepEqual(ids(answer('OUT_OF_REACH', { options: [] })), ['survey']);
});

test('what the link wanted is chosen while it is there', () => {
  const offers = offersOf(answer('AVAILABLE', { options: [point('A'), point('B')] }));
  const picked = (way) => pickOffer(offers, wantedBy({ point: null, ...way }))?.id;
  assert.equal(picked({ point: 'B' }), 'hold:B');
  assert.equal(picked({ point: 'gone' }), 'hold:A');
  assert.equal(picked({ queue: true }), 'hold:A');
});

test('every offer has its words, and only a reservation is called one', () => {
  const none = answer('CONDITIONAL', { options: [full('B', [under('VALLEY_ONLY')])] });
  const cases = [
    ...offersOf(none).map((offer) => [offer, none]),
    ...['OUT_OF_REACH', 'NO_DATA'].map((v) => [offersOf(answer(v, { options: [] }))[0], answer(v)]),
  ];
  for (const [offer, of] of cases) {
    const words = offerWords(offer, of, '100 kVA');
    for (const key of [words.pill, words.verdict.key, words.why, words.submit.key])
      assert.ok(zh.has(key), key);
    assert.match(zh(words.verdict.key, words.verdict.params), /不预留|排队/);
  }
  const [held] = offersOf(answer('AVAILABLE', { options: [point('A')] }));
  assert.equal(zh(offerWords(held, answer('AVAILABLE'), '100 kVA').submit.key, { r: '100 kVA' }), '提交申请，预留 100 kVA');
  assert.equal(offerWords(held, answer('AVAILABLE'), '').verdict.key, 'offer.HOLD.size');
  assert.equal(offerFigure(held), '143\u00a0kVA');
});

test('the body is what was filled in, and nothing else', () => {
  const [offer] = offersOf(answer('AVAILABLE', { options: [point('A')] }));
  assert.deepEqual(bodyOf(form, offer), {
    location: { type: 'Point', coordinates: [106.96, 27.06] },
    kva: 100,
    use: 'ev-public',
    supply: 'single',
    phases: '3',
    connectionPointId: 'A',
    applicant: { kind: 'operator', name: '某公司', phone: '0851-87221234' },
    notes: '',
    declarations: [],
    queue: false,
  });
});

test('an address goes as it was asked, with its datum where it is only numbers', () => {
  const of = (place, datum = 'wgs84') => bodyOf({ ...form, place, datum }, null);
  assert.equal(of({ address: '东兴社区', name: '东兴社区' }).address, '东兴社区');
  assert.equal('location' in of({ address: '东兴社区', name: '' }), false);
  assert.equal(of({ address: '106.96,27.06', name: '' }, 'gcj02').crs, 'gcj02');
});

test('a condition is accepted, a queue is asked for, by name', () => {
  const none = offersOf(
    answer('CONDITIONAL', { options: [full('B', [under('MANAGED_CHARGING')])] }),
  );
  assert.equal(bodyOf(form, none[0]).condition, 'ORDERLY_CHARGING');
  assert.deepEqual([bodyOf(form, none[1]).queue, bodyOf(form, none[1]).condition], [true, undefined]);
});

test('only a 5G site is credited, and only what is asked for is declared', () => {
  const filled = { ...fields, existing: '12', declarations: ['PARKING_SPACE', 'GRID_MODE'] };
  const fastTrack = { conditions: [{ code: 'PARKING_SPACE', byApplicant: true }] };
  const body = (use) =>
    bodyOf({ ...form, fields: filled, need: { ...need, use }, answer: { data: { fastTrack } } }, null);
  assert.equal(body('base-station-5g').existingKva, 12);
  assert.equal('existingKva' in body('ev-public'), false);
  assert.deepEqual(body('ev-private').declarations, ['PARKING_SPACE']);
});

test('mistakes are found before anything is sent, each under its field', () => {
  const wrong = (more) => Object.keys(mistakesIn({ need, fields: { ...fields, ...more } }));
  assert.deepEqual(wrong({}), []);
  assert.deepEqual(wrong({ kind: '', name: ' ', phone: 'no' }), ['kind', 'name', 'phone']);
  for (const phone of ['13800000000', '+86 138-0000-0000', '（0851）87221234'])
    assert.deepEqual(wrong({ phone }), [], phone);
  assert.deepEqual(Object.keys(mistakesIn({ need: EMPTY_NEED, fields })), ['amount']);
  assert.deepEqual(wrong({ existing: '-1' }), ['existing']);
  const { applicant } = bodyOf({ ...form, fields: { ...fields, phone: '（0851）8722-1234' } }, null);
  assert.equal(applicant.phone, '0851 8722-1234');
});

test('a refusal of the server stands under the field it names', () => {
  const refused = (parameter, status = 400) => mistakeOf(new ApiProblem(status, { parameter }));
  assert.deepEqual(refused('applicant.phone'), { phone: 'form.error.phone' });
  assert.deepEqual(refused('kva'), { amount: 'error.kva' });
  assert.equal(refused('location'), null);
  assert.equal(refused('kva', 409), null);
});

test('the fast track is judged as far as the applicant is known', () => {
  const fastTrack = {
    eligible: true,
    conditions: [
      { code: 'RESIDENT', byApplicant: false },
      { code: 'PARKING_SPACE', byApplicant: true },
    ],
  };
  const is = (kind, declarations = []) => fastTrackIs(fastTrack, { kind, declarations });
  assert.equal(is(''), 'open');
  assert.equal(is('resident'), 'open');
  assert.equal(is('resident', ['PARKING_SPACE']), 'yes');
  assert.equal(is('enterprise', ['PARKING_SPACE']), 'no');
  assert.equal(fastTrackIs({ ...fastTrack, eligible: false }, { kind: '', declarations: [] }), 'no');
});
