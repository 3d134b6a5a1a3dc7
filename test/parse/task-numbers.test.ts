/** 任务一： and its like: which of them are numbers, and what they stand below. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { readNumbers } from '../../src/parse/ladder.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { parseLines } from '../seed.ts';

/** Line, rank and ordinal of every number. */
function numbersOf(...rows: readonly string[]): string[] {
  const numbers = readNumbers(splitLines(rows.join('\n'), false));
  return [...numbers]
    .map(([{ number }, { rank, ordinal }]) => `${number} ${rank} ${ordinal}`)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

function measuresOf(...rows: readonly string[]): string[] {
  return listMeasures(parseLines('甲县工作方案', ...rows).plan).map(
    ({ number, label, headings, title }) => `${number} ${label} ${[...headings, title].join('/')}`,
  );
}

describe('任务一', () => {
  test.each([
    ['任务一：动员', '任务二：检查'],
    ['任务1：动员', '任务2：检查'],
    ['【任务一】动员', '【任务二】检查'],
    ['重点任务（一）动员', '重点任务（二）检查'],
    ['问题一', '问题二'],
    ['措施一　动员', '措施二　检查'],
  ])('%s and %s count provisions', (first, second) => {
    expect(numbersOf(first, '做好动员。', second, '做好检查。')).toEqual(['1 part 1', '3 part 2']);
  });

  test.each([
    ['任务一：动员', '任务三：检查'],
    ['任务一：动员', '措施二：检查'],
    ['项目一期：动员', '项目二期：检查'],
    ['任务一览：动员', '任务二维：检查'],
  ])('%s and %s count nothing', (first, second) => {
    expect(numbersOf(first, second)).toEqual([]);
  });

  test('stands below the number above it and above those that it holds', () => {
    const tasks = (above: readonly string[], held: readonly string[]) =>
      numbersOf(...above, '任务一：动员', ...held, '任务二：检查').filter((one) => !/1$/u.test(one));
    expect(tasks(['一、目标', '二、任务'], ['1.宣传。', '2.培训。'])).toEqual(['2 part 2', '5 item 2', '6 task 2']);
    expect(tasks(['二、任务'], ['（一）宣传。', '（二）培训。'])).toEqual(['1 part 2', '4 group 2', '5 task 2']);
    expect(tasks(['（二）任务'], [])).toEqual(['1 group 2', '3 item 2']);
    expect(numbersOf('2.任务', '任务一：动员。做好。', '任务二：检查。做好。')).toEqual([
      '1 item 2',
      '2 point 1',
      '3 point 2',
    ]);
    expect(tasks([], ['一、宣传', '二、培训'])).toEqual(['3 part 2', '4 division 2']);
    expect(tasks(['（二）任务'], ['1.宣传。', '2.培训。'])).toEqual(['1 group 2', '4 item 2']);
  });

  test('counts on through the parts and groups above it', () => {
    expect(numbersOf('一、平台', '任务1：建设', '做好。', '任务2：共享', '二、应用', '任务3：推广', '做好。')).toEqual([
      '1 part 1',
      '2 task 1',
      '4 task 2',
      '5 part 2',
      '6 task 3',
    ]);
    expect(
      numbersOf(
        '一、平台',
        '（一）建设',
        '任务1：立项',
        '（二）共享',
        '任务2：归集',
        '二、应用',
        '（三）推广',
        '任务3：办理',
      ),
    ).toEqual(['1 part 1', '2 group 1', '3 item 1', '4 group 2', '5 item 2', '6 part 2', '7 group 3', '8 item 3']);
  });

  test('names its measures', () => {
    expect(
      measuresOf(
        '一、任务',
        '任务一：动员',
        '1.宣传。',
        '2.培训。',
        '任务二：检查',
        '1.自查。',
        '2.抽查。',
        '二、要求',
      ),
    ).toEqual([
      '1.1.1 一任务一1 任务/动员/宣传',
      '1.1.2 一任务一2 任务/动员/培训',
      '1.2.1 一任务二1 任务/检查/自查',
      '1.2.2 一任务二2 任务/检查/抽查',
      '2 二 要求',
    ]);
  });
});
