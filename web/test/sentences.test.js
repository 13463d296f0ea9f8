import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../src/format/message.js';
import { verdictSentence } from '../src/format/verdict.js';
import { shortReason, whyOf, whyOption } from '../src/format/reason.js';
import { fitOf } from '../src/format/fit.js';
import { answer, option } from './answers.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const zh = translator(table('zh'));
const en = translator(table('en'));
const asked = { lang: 'zh', unit: 'kva', place: '大坝村' };

function say(answered, { t = zh, ...more } = {}) {
  const { key, params, text } = verdictSentence(answered, { ...asked, ...more });
  return (key ? t(key, params) : text).replaceAll('\u00a0', ' ');
}

test('available, with and without a quantity', () => {
  assert.equal(say(answer('AVAILABLE')), '这里还能接 143 kVA，够您要的 100 kVA。');
  assert.equal(say(answer('AVAILABLE'), { unit: 'kw' }), '这里还能接 143 kVA，够您要的 98 kW。');
  assert.equal(say(answer('AVAILABLE', { query: {} })), '这里现在最多能接 143 kVA。');
  assert.equal(
    say(answer('AVAILABLE'), { t: en }),
    '143 kVA is available here, enough for the 100 kVA you need.',
  );
});

test('constrained says the most that is in reach', () => {
  const far = option({ rank: 2, availableKva: 900, withinServiceRadius: false, fits: false });
  const tight = option({ availableKva: 38.9, fits: false });
  assert.equal(
    say(answer('CONSTRAINED', { options: [tight, far] })),
    '这里接不了 100 kVA，最多 38 kVA。',
  );
  assert.equal(
    say(answer('CONSTRAINED', { options: [option({ availableKva: -58, fits: false })] })),
    '这里现在没有余量。',
  );
});

test('the reason is about the point that the verdict speaks of', () => {
  const blind = option({
    fits: false,
    reason: 'NO_DATA',
    availableKva: null,
    bindingConstraint: { reason: 'NO_DATA', name: '甲' },
  });
  const binding = { reason: 'FEEDER', name: '乙', availableKva: 38.9, overKva: 0 };
  const tight = option({
    rank: 2,
    fits: false,
    reason: 'FEEDER',
    availableKva: 38.9,
    bindingConstraint: binding,
  });
  const constrained = answer('CONSTRAINED', { options: [blind, tight] });
  assert.equal(say(constrained), '这里接不了 100 kVA，最多 38 kVA。');
  assert.match(whyOf(constrained, zh, 'zh'), /整条乙只剩/);
});

test('a point that fails for another reason never says "at most" more than was asked', () => {
  const noBay = option({ fits: false, reason: 'BAY', availableKva: 5000 });
  assert.equal(say(answer('CONSTRAINED', { options: [noBay] })), '这里接不了 100 kVA。');
});

test('conditional names its condition, or the uncertain position', () => {
  const planned = option({
    fits: false,
    conditions: [{ kind: 'AFTER_PROJECT', availableKva: 124.7, on: '2027-03-31' }],
  });
  assert.equal(
    say(answer('CONDITIONAL', { options: [planned] })),
    '2027 年 3 月 31 日新设备投运以后，这里能接 124 kVA。',
  );
  const blurred = answer('CONDITIONAL', {
    query: { requestedKva: 100, matchedPlace: { name: '东兴', accuracyMetres: 800 } },
  });
  assert.equal(say(blurred), '位置核实以后，这里能接 143 kVA。');
  assert.equal(
    whyOf(blurred, zh, 'zh').replaceAll('\u00a0', ' '),
    '“东兴”的位置只精确到 800 m，附近的点不一定都够得着。',
  );
});

test('conditions of the server that the page knows, and one that it does not know yet', () => {
  const with_ = (kind, more = {}) =>
    answer('CONDITIONAL', {
      options: [option({ conditions: [{ kind, availableKva: 40.9, ...more }] })],
    });
  assert.equal(say(with_('AFTER_MEASUREMENT')), '现场测量以后，这里能接约 40 kVA。');
  assert.match(whyOf(with_('AFTER_MEASUREMENT'), zh, 'zh'), /^这里的负荷是估算的/);
  assert.equal(
    say(with_('EXACT_PLACE'), { t: en }),
    'Once you mark the exact spot, 40 kVA is available here.',
  );
  const { key, text } = verdictSentence(with_('NEW_KIND', { detail: '等到 40 kVA 空出来' }), asked);
  assert.ok(!zh.has(key));
  assert.equal(text, '等到 40\u00a0kVA 空出来');
});

test('of a point that is not public the server says which band', () => {
  const hidden = option({ availableKva: 8, band: '0-50' });
  const said = answer('AVAILABLE', { options: [hidden], explanation: '余量在 0-50 kVA 一档。' });
  assert.equal(say(said), '余量在 0\u201150 kVA 一档。');
});

test('only the server knows when a transformer is busiest', () => {
  const busy = option();
  busy.bindingConstraint.explanation = '最紧的是东湖3号公变：冬天晚上 8 点最忙。';
  assert.equal(whyOption(busy, zh, 'zh'), '最紧的是东湖3号公变：冬天晚上 8 点最忙。');
});

test('a verdict without words of ours speaks with the server’s', () => {
  assert.equal(say(answer('SOMETHING_NEW', { explanation: '服务器的话' })), '服务器的话');
});

test('out of reach, no data, ambiguous', () => {
  assert.equal(
    say(answer('OUT_OF_REACH', { options: [], searchedMetres: 2000, nearestMetres: 3210 })),
    '2 km 内没有接入点，最近的在 3.2 km 外。',
  );
  assert.equal(say(answer('NO_DATA')), '这里缺少测量数据，现在不能下结论。');
  assert.equal(
    say(answer('AMBIGUOUS_PLACE', { places: [1, 2] })),
    '“大坝村”有 2 处，您指的是哪一处？',
  );
});

test('namesakes are counted by the name they share, not by all that was typed', () => {
  const villages = [{ name: '石头村' }, { name: '石头村' }];
  assert.match(say(answer('AMBIGUOUS_PLACE', { places: villages })), /^“石头村”有 2 处/);
  const unlike = [{ name: '马江村' }, { name: '马江社区' }];
  assert.match(say(answer('AMBIGUOUS_PLACE', { places: unlike })), /^“大坝村”有 2 处/);
});

test('why: the tightest point, its overload, or its distance', () => {
  assert.match(whyOption(option(), zh, 'zh'), /最紧的是东湖3号公变，还剩/);
  const over = option({
    fits: false,
    reason: 'FEEDER',
    bindingConstraint: {
      reason: 'FEEDER',
      name: '10 kV 城西线',
      overKva: 230.2,
      headroomKva: -230.2,
    },
  });
  assert.equal(
    whyOption(over, zh, 'zh').replaceAll('\u00a0', ' '),
    '10 kV 城西线余量为 0，已超 231 kVA。',
  );
  assert.equal(
    whyOption(option({ fits: false, reason: 'OUT_OF_RADIUS' }), zh, 'zh'),
    zh('why.OUT_OF_RADIUS'),
  );
});

test('why: voltage in volts, low or high', () => {
  const binding = { reason: 'VOLTAGE', name: 'x' };
  const low = option({
    reason: 'VOLTAGE',
    fits: false,
    bindingConstraint: binding,
    voltage: { minimumPu: 0.92, limitPu: 0.93 },
  });
  assert.match(whyOption(low, zh, 'zh'), /低于/);
  const high = { ...low, voltage: { minimumPu: 1.08, limitPu: 1.07 } };
  assert.match(whyOption(high, zh, 'zh'), /高于/);
});

test('why: a voltage that still holds is what keeps more away', () => {
  const voltage = { minimumPu: 0.9301, limitPu: 0.93, checked: true };
  const holds = option({ bindingConstraint: { reason: 'VOLTAGE' }, voltage });
  assert.equal(
    whyOption(holds, zh, 'zh').replaceAll('\u00a0', ' '),
    '最紧的是末端电压：接上以后 353.44 V，再多就低于 353.40 V。',
  );
  const rise = { ...holds, voltage: { minimumPu: 1.04, limitPu: 1.07 } };
  assert.match(whyOption(rise, zh, 'zh'), /再多就高于/);
});

test('why: reverse flow, before and beyond its limit', () => {
  const binding = { reason: 'REVERSE_FLOW', name: '10 kV 石头线' };
  const fits = option({ reason: null, bindingConstraint: binding });
  assert.match(whyOption(fits, zh, 'zh'), /^最紧的是10 kV 石头线：再多，/);
  const beyond = { ...fits, fits: false, reason: 'REVERSE_FLOW' };
  assert.equal(whyOption(beyond, zh, 'zh'), '中午光伏会倒送到上一级，超过允许值。');
});

test('every reason of the contract has a sentence and a short form in both languages', () => {
  // EXACT_PLACE has no short form: the word for how the option fits says it.
  const reasons = [
    'DISTRIBUTION_TRANSFORMER',
    'SECTION',
    'FEEDER',
    'MAIN_TRANSFORMER',
    'SUBSTATION',
    'BAY',
    'SWITCH_RATING',
    'VOLTAGE',
    'SINGLE_PHASE',
    'OUT_OF_RADIUS',
    'SECOND_SUPPLY',
    'REVERSE_FLOW',
    'RED_ZONE',
    'NO_DATA',
  ];
  for (const reason of reasons) {
    for (const t of [zh, en]) {
      assert.ok(t.has(`why.${reason}`), reason);
      assert.ok(shortReason(option({ fits: false, reason }), t), reason);
    }
  }
});

test('the word beside an option', () => {
  assert.equal(fitOf(option(), true).key, 'fit.enough');
  assert.equal(
    fitOf(option({ fits: false, reason: 'FEEDER', availableKva: 86, shortKva: 14 }), true).key,
    'fit.short',
  );
  assert.equal(fitOf(option({ fits: false, reason: 'OUT_OF_RADIUS' }), true).key, 'fit.far');
  assert.equal(
    fitOf(option({ fits: false, reason: 'NO_DATA', availableKva: null }), true).key,
    'fit.noData',
  );
  assert.equal(
    fitOf(
      option({
        fits: false,
        reason: 'FEEDER',
        availableKva: -5,
        bindingConstraint: { overKva: 5 },
      }),
      true,
    ).look,
    'OVERLOADED',
  );
});
