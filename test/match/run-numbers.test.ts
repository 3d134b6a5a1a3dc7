import { expect, test } from 'vitest';
import { seededRandom } from '../../eval/random.ts';
import { createRunNumbers, runLength } from '../../src/match/run-numbers.ts';

test('a run is cut into pairs', () => {
  expect(runLength % 2).toBe(0);
});

test('numbers runs in the order in which they come, the same run alike wherever it stands', () => {
  const numbers = createRunNumbers();
  expect([...numbers.numberRuns('一二三四五六七八九')]).toEqual([0, 1]);
  expect([...numbers.numberRuns('零一二三四五六七八')]).toEqual([2, 0]);
  expect(numbers.size).toBe(3);
});

test.each(['', '一', '一二三四五六七'])('finds no run in a text that is shorter than one: %s', (text) => {
  const numbers = createRunNumbers();
  expect([[...numbers.numberRuns(text)], numbers.size]).toEqual([[], 0]);
});

test('tells runs apart that differ in one unit, at any place', () => {
  const numbers = createRunNumbers();
  const run = '甲乙丙丁戊己庚辛';
  const others = Array.from({ length: runLength }, (_, at) => `${run.slice(0, at)}壬${run.slice(at + 1)}`);
  expect([run, ...others, run].flatMap((text) => [...numbers.numberRuns(text)])).toEqual([
    ...Array.from({ length: runLength + 1 }, (_, at) => at),
    0,
  ]);
});

test('keeps the numbers while it grows, as a Map of the runs would', () => {
  const [numbers, map, random] = [createRunNumbers(), new Map<string, number>(), seededRandom(7)];
  const unit = (): string => String.fromCharCode(random() < 0.5 ? 0x4e00 + random() * 3 : 0xd800 + random() * 2000);
  for (let text = 0; text < 400; text += 1) {
    const units = Array.from({ length: 30 }, unit).join('');
    const expected = Array.from({ length: units.length - runLength + 1 }, (_, at) => {
      const run = units.slice(at, at + runLength);
      return map.set(run, map.get(run) ?? map.size).get(run);
    });
    expect([...numbers.numberRuns(units)]).toEqual(expected);
  }
  expect(numbers.size).toBe(map.size);
});
