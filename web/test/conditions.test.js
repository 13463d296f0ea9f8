import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../src/format/message.js';
import { conditionOfHours, hoursOf, leading } from '../src/format/conditions.js';
import { conditionWords } from '../src/format/conditionwords.js';
import { leadingOption, verdictSentence } from '../src/format/verdict.js';
import { whyOf } from '../src/format/reason.js';
import { answer, hourly, option, plain } from './answers.js';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const words = { zh: translator(table('zh')), en: translator(table('en')) };

const valley = { kind: 'VALLEY_ONLY', availableKva: 124.6, hours: [0, 1, 2, 3, 4, 5, 6, 7] };
const orderly = { kind: 'ORDERLY_CHARGING', availableKva: 110, hours: [0, 1, 2, 13, 14] };
const transfer = { kind: 'AFTER_TRANSFER', availableKva: 300, detail: '合上 L17 联络开关' };
const project = { kind: 'AFTER_PROJECT', availableKva: 300, on: '2027-03-31', detail: '新建一回' };
const export_ = { kind: 'ZERO_EXPORT', availableKva: 30 };

const conditional = (...conditions) =>
  answer('CONDITIONAL', { options: [option({ fits: false, availableKva: 62, conditions })] });

function say(answered, lang = 'zh') {
  const { key, params } = verdictSentence(answered, { lang, unit: 'kva', place: '' });
  return plain(words[lang](key, params));
}

test('every condition has its sentence in both languages', () => {
  assert.equal(say(conditional(valley)), '只在 0–8 时充电，这里能接 124 kVA。');
  assert.equal(say(conditional(orderly)), '参加有序充电，这里能接 110 kVA。');
  assert.equal(say(conditional(export_)), '不向电网送电，这里能接 30 kVA。');
  assert.equal(say(conditional(transfer)), '转供以后，这里能接 300 kVA。');
  assert.equal(say(conditional(project)), '2027 年 3 月 31 日新设备投运以后，这里能接 300 kVA。');
  assert.equal(say(conditional(valley), 'en'), 'Charging 0–8 h only, 124 kVA is available here.');
  assert.equal(say(conditional(project), 'en'), 'After 31 Mar 2027, 300 kVA is available here.');
});

test('the verdict speaks of the first condition that is enough', () => {
  const little = { kind: 'VALLEY_ONLY', availableKva: 70 };
  assert.equal(leading([little, transfer], 100), transfer);
  assert.equal(leading([little], 100), little);
  assert.equal(leading([], 100), null);
  const near = option({ rank: 1, fits: false, conditions: [little] });
  const far = option({ rank: 2, fits: false, conditions: [transfer] });
  assert.equal(leadingOption(answer('CONDITIONAL', { options: [near, far] })).rank, 2);
});

test('hours are those of the condition; valley means 0–8 when none are named', () => {
  assert.deepEqual(hoursOf({ kind: 'VALLEY_ONLY' }), valley.hours);
  assert.deepEqual(hoursOf({ kind: 'AFTER_TRANSFER', hours: [1] }), []);
  assert.equal(conditionOfHours({ conditions: [transfer, orderly] }, 100), orderly);
  assert.equal(conditionOfHours({ conditions: [transfer] }, 100), null);
  assert.equal(conditionOfHours({}, 100), null);
});

test('in the list a condition says its hours, or what only the server knows', () => {
  const say = (condition, lang) => plain(conditionWords(condition, words[lang], lang));
  assert.equal(say(valley, 'zh'), '只在 0–8 时充电');
  assert.equal(say(orderly, 'zh'), '参加有序充电，在 0–3、13–15 时充');
  assert.equal(say(orderly, 'en'), 'With managed charging, at 0–3, 13–15 h');
  assert.equal(say({ kind: 'NEWER', detail: '等一等' }, 'zh'), '等一等');
  assert.equal(say(transfer, 'zh'), '合上 L17 联络开关');
  assert.equal(say({ ...export_, hours: [11, 12] }, 'zh'), '11–13 时不向电网送电');
  assert.equal(say({ ...transfer, detail: null }, 'en'), 'After a transfer');
});

test('the reason names the hours that do not do', () => {
  const charging = conditional(valley);
  charging.options[0].hourly = hourly();
  assert.equal(
    plain(whyOf(charging, words.zh, 'zh')),
    '全天只能接 62 kVA：东湖3号公变冬天 18–23 时不够您要的 100 kVA。',
  );
  assert.match(whyOf(charging, words.zh, 'zh', 'kw'), /98\u00a0kW/);
  delete charging.options[0].hourly;
  assert.match(whyOf(charging, words.zh, 'zh'), /^现在只能接/);
});
