import { test } from 'node:test';
import assert from 'node:assert/strict';
import { outageTarget, programmeName, tariffKinds, whatCounts } from '../src/format/standards.js';

const SOLAR = {
  name: '户用光伏绿色通道',
  nameEn: 'Household solar green channel',
  conditions: [{ name: '申请人为自然人', nameEn: 'the applicant is a natural person' }],
  limits: [
    { text: '并网电压不超过 0.38 kV', textEn: 'supply voltage of at most 0.38 kV' },
    {
      text: '承载力分区为绿区或黄区（1 绿 2 黄 3 红）',
      textEn: 'hosting zone green or yellow (1 green, 2 yellow, 3 red)',
    },
  ],
};
const plain = (text) => text.replaceAll('\u00a0', ' ');

test('what counts is whom it is for, then how large, without the numbers of zones', () => {
  assert.equal(
    plain(whatCounts(SOLAR, 'zh')),
    '申请人为自然人；并网电压不超过 0.38 kV；承载力分区为绿区或黄区',
  );
  assert.equal(
    plain(whatCounts(SOLAR, 'en')),
    'The applicant is a natural person; supply voltage of at most 0.38 kV; hosting zone green or yellow',
  );
});

test('a programme is called without the words of its heading', () => {
  assert.equal(programmeName(SOLAR, 'zh'), '户用光伏');
  assert.equal(programmeName(SOLAR, 'en'), 'Household solar');
});

test('the outage target is that of the year, or the last one known', () => {
  const outage = {
    targets: [
      { year: 2022, urbanHours: 5, ruralHours: 11 },
      { year: 2023, urbanHours: 4.6, ruralHours: 10.12 },
    ],
  };
  assert.equal(outageTarget(outage, 2023).target.ruralHours, 10.12);
  assert.equal(outageTarget(outage, 2026).target.year, 2023);
  assert.equal(outageTarget(outage, 2026).fallPercent, 8);
  assert.equal(outageTarget(outage, 2021), null);
  assert.equal(outageTarget(undefined, 2026), null);
});

test('hours of the same tariff stand together, each hour once, cheapest first', () => {
  const period = (kind, fromHour, toHour, factor) => ({ kind, fromHour, toHour, factor });
  const kinds = tariffKinds([
    period('VALLEY', 0, 8, 0.4),
    period('FLAT', 8, 10, 1),
    period('PEAK', 10, 13, 1.6),
    period('FLAT', 13, 24, 1),
  ]);
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ['VALLEY', 'FLAT', 'PEAK'],
  );
  const hours = kinds.flatMap((kind) => kind.hours).sort((a, b) => a - b);
  assert.deepEqual(
    hours,
    Array.from({ length: 24 }, (_, hour) => hour),
  );
});
