import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  daysOf,
  hourLook,
  hoursShort,
  lowestHour,
  spans,
  spansText,
  tightestDay,
} from '../src/format/hours.js';
import { hourChart, hourScale, keptInside, textWidth, thatFits } from '../src/format/hourchart.js';
import { chartUnit, enoughSentence, lowestLabel } from '../src/format/hourwords.js';
import { translator } from '../src/format/message.js';
import { hourly, PERIODS, plain } from './answers.js';

const zh = translator(JSON.parse(readFileSync(new URL('../i18n/zh.json', import.meta.url))));

const days = daysOf({ hourly: hourly() });
const frame = (more = {}) => ({
  scale: hourScale(days, 100),
  width: 368,
  axis: 32,
  requestKva: 100,
  periods: PERIODS,
  marked: [],
  ...more,
});

test('days come in the order of the seasons, and the tightest of them decides', () => {
  const shuffled = [...hourly()].reverse();
  assert.deepEqual(
    daysOf({ hourly: shuffled }).map((day) => day.season),
    ['winter', 'spring', 'summer', 'autumn'],
  );
  assert.equal(tightestDay(days).season, 'winter');
  assert.deepEqual(lowestHour(tightestDay(days).kva), { hour: 20, kva: 62 });
});

test('a point without hours has none, and an hour without a figure is unknown, not zero', () => {
  for (const none of [undefined, null, [], [{ season: 'winter', availableKva: [1, 2] }]])
    assert.equal(daysOf({ hourly: none }), null);
  const blind = [{ season: 'winter', availableKva: Array(24).fill(null) }];
  assert.equal(daysOf({ hourly: blind }), null);
  assert.equal(hourLook(null, 100), 'unknown');
  assert.equal(lowestHour([null, 5, null]).hour, 1);
});

test('an hour is enough, short of the request, or over its limit', () => {
  assert.equal(hourLook(100, 100), 'enough');
  assert.equal(hourLook(99.9, 100), 'short');
  assert.equal(hourLook(-1, null), 'over');
  assert.equal(hourLook(0, null), 'enough');
  assert.deepEqual(hoursShort(tightestDay(days).kva, 100), [18, 19, 20, 21, 22]);
});

test('hours in a row are one span', () => {
  assert.deepEqual(spans([7, 6, 0, 23]), [
    { from: 0, to: 1 },
    { from: 6, to: 8 },
    { from: 23, to: 24 },
  ]);
  assert.equal(plain(spansText([0, 1, 2, 3, 4, 5, 6, 7], 'zh')), '0–8');
  assert.equal(plain(spansText([10, 11, 12, 17], 'en')), '10–13, 17–18');
});

test('one scale holds every season, the request and zero', () => {
  const { from, to, ticks } = hourScale(days, 500);
  assert.equal(to, 500);
  assert.equal(from, 0);
  assert.ok(ticks.includes(0));
  const below = hourScale([{ kva: [-40, 120] }], null);
  assert.deepEqual([below.from, below.to], [-40, 120]);
  assert.deepEqual(below.ticks, [0, 100]);
  assert.deepEqual(hourScale([{ kva: [0] }], null).ticks.at(0), 0);
});

test('a bar is as high as its figure, whatever the season', () => {
  const chart = hourChart(days[0].kva, frame());
  const perKva = chart.plot.height / hourScale(days, 100).to;
  chart.bars.forEach((bar, hour) => {
    assert.ok(Math.abs(bar.height - days[0].kva[hour] * perKva) < 1e-9);
    assert.ok(Math.abs(bar.y + bar.height - chart.zero) < 1e-9, 'stands on zero');
  });
  const summer = hourChart(days[2].kva, frame());
  assert.equal(summer.request.y, chart.request.y);
  assert.deepEqual(summer.lines, chart.lines);
});

test('what is below zero hangs under the axis', () => {
  const kva = [...days[0].kva];
  kva[20] = -30;
  const chart = hourChart(kva, frame({ scale: hourScale([{ kva }], 100) }));
  const bar = chart.bars[20];
  assert.equal(bar.look, 'over');
  assert.ok(Math.abs(bar.y - chart.zero) < 1e-9);
  assert.ok(bar.height > 0);
  assert.ok(bar.y + bar.height <= chart.plot.y + chart.plot.height + 1e-9);
  assert.equal(chart.lowest.hour, 20);
});

test('everything stays inside, at the widths of a desk and of a small phone', () => {
  for (const width of [240, 320, 368, 600]) {
    const chart = hourChart(days[0].kva, frame({ width, marked: [0, 1, 23] }));
    for (const box of [...chart.bars, ...chart.strip, ...chart.marks]) {
      assert.ok(box.x >= chart.left - 1e-9 && box.x + box.width <= chart.right + 1e-9);
      assert.ok(box.y + box.height <= chart.height);
    }
    assert.ok(chart.right + 7 <= width);
    const label = keptInside(chart.lowest.x, 120, chart);
    assert.ok(label - 60 >= chart.left && label + 60 <= chart.right);
  }
});

test('ticks stand at the borders of the tariff and nowhere else', () => {
  const hours = (periods) =>
    hourChart(days[0].kva, frame({ periods })).ticks.map(({ hour }) => hour);
  assert.deepEqual(hours(PERIODS), [0, 8, 10, 13, 17, 22, 24]);
  assert.deepEqual(hours([]), [0, 6, 12, 18, 24]);
});

test('marked hours are underlined, one line a span', () => {
  const { marks, strip } = hourChart(days[0].kva, frame({ marked: [0, 1, 2, 3, 4, 5, 6, 7, 13] }));
  assert.equal(marks.length, 2);
  assert.ok(Math.abs(marks[0].width - strip[0].width) < 1e-9, 'valley is 0–8 too');
  assert.equal(marks[0].y, strip[0].y + strip[0].height);
});

test('the words under the chart name the hours of the season', () => {
  const [winter, spring] = days;
  const asked = { requestKva: 100, request: '100 kVA' };
  const say = (day, view) => plain(enoughSentence(day, view, zh, 'zh'));
  assert.equal(say(winter, asked), '冬天 18–23 时不够您要的 100 kVA。');
  assert.equal(say(spring, asked), '春天每个小时都够您要的 100 kVA。');
  assert.equal(
    say(winter, { requestKva: 900, request: '900 kVA' }),
    '冬天没有一个小时够您要的 900 kVA。',
  );
  assert.equal(say(winter, { requestKva: null, request: null }), '冬天每个小时都有余量。');
  const below = { season: 'summer', kva: winter.kva.map((kva) => kva - 70) };
  assert.equal(say(below, { requestKva: null, request: null }), '夏天 20–22 时没有余量。');
});

test('one unit for the whole chart; what is left is rounded down, what is over up', () => {
  const small = chartUnit({ from: -10, to: 400 });
  assert.deepEqual([small.unit, small.figure(143.9), small.figure(-57.1)], ['kVA', '143', '58']);
  const large = chartUnit({ from: -400, to: 24000 });
  assert.deepEqual([large.unit, large.figure(13090), large.tick(20000)], ['MVA', '13.0', '20']);
  assert.equal(large.figure(-310), '0.4');
  assert.equal(plain(lowestLabel(days[0].kva, small, zh)), '20 时最紧，62');
  assert.equal(plain(lowestLabel([-58, 3], small, zh)), '0 时最紧，已超 58');
  assert.equal(plain(lowestLabel(Array(24).fill(62), small, zh)), '每小时都一样，62');
  assert.equal(lowestLabel([null], small, zh), null);
});

test('a label is as long as its room', () => {
  assert.ok(textWidth('谷 ×0.4') > textWidth('谷'));
  assert.equal(thatFits(['谷 ×0.4', '谷'], 20), '谷');
  assert.equal(thatFits(['Valley', 'V'], 3), '');
});
