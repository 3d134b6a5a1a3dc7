/** Which lines open a provision, one line on each side of every bound. */
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../src/parse/ladder.ts';
import { splitLines } from '../../src/parse/lines.ts';

const han = (count: number): string => '甲乙丙丁戊己庚辛壬癸'.repeat(6).slice(0, count);

/** Line, rank and ordinal of every number. */
function numbersOf(...rows: readonly string[]): string[] {
  const numbers = readNumbers(splitLines(rows.join('\n'), false));
  return [...numbers].map(([{ number }, { rank, ordinal }]) => `${number} ${rank} ${ordinal}`);
}

/** The lines that open a provision. */
function openings(...rows: readonly string[]): number[] {
  return [...readNumbers(splitLines(rows.join('\n'), false)).keys()].map(({ number }) => number);
}

describe('（1） is a level', () => {
  const below = (heading: string, ...points: readonly string[]) => openings('一、任务', heading, ...points).slice(2);

  test.each(['甲乙。丙', `${han(40)}。丙`, '甲乙：丙', '甲乙:丙', '甲乙。 丙', '甲乙，丁。丙'])(
    'where it carries %s',
    (text) => {
      expect(below('1.职能', `（1）${text}`)).toEqual([3]);
    },
  );

  test.each(['甲。乙', `${han(41)}。丙`, '甲乙。', '甲乙', '甲；乙丙。丁', '甲;乙丙。丁'])(
    'not where it carries %s',
    (text) => {
      expect(below('1.职能', `（1）${text}`)).toEqual([]);
    },
  );

  test('where each says below or behind itself who answers', () => {
    const second = ['（2）丁', '责任单位：乙局'];
    expect(below('1.职能', '（1）甲', '责任单位：甲局', ...second)).toEqual([3, 5]);
    expect(below('1.职能', '（1）甲乙丙丁。（甲局）', '（2）丁')).toEqual([3, 4]);
    expect(below('1.职能', '（1）甲', '甲局负责', ...second)).toEqual([]);
    expect(below('1.职能。落实。', '（1）甲', '责任单位：甲局', ...second)).toEqual([]);
  });

  test('where more than half of its run carry headings', () => {
    expect(below('1.职能', '（1）甲乙。丙', '（2）丁戊。己', '（3）庚')).toEqual([3, 4, 5]);
    expect(below('1.职能', '（1）甲乙。丙', '（2）丁')).toEqual([]);
    expect(below('1.职能', '（1）甲乙。丙', '（3）丁')).toEqual([3]);
  });

  test.each(['1.职能。', '1.职能；', '1.职能：', '1.职能:', '职能'])('not below %s', (heading) => {
    expect(openings('一、任务', heading, '（1）甲乙。丙')).not.toContain(3);
  });

  test('not below another one, nor at the head of a text', () => {
    expect(below('1.职能', '（1）甲', '（1）乙丙。丁')).toEqual([]);
    expect(openings('（1）甲乙。丙', '（2）丁戊。己')).toEqual([]);
    expect(openings('职能', '（1）甲乙。丙')).toEqual([]);
  });

  test('of figures with stops whatever it carries', () => {
    const rows = ['1 总则', '1.1 目的', '1.1.1 依据', '1.1.1.1 法律', '1.1.1.2 规章', '2 组织'];
    expect(numbersOf(...rows)).toEqual(['1 part 1', '2 group 1', '3 item 1', '4 point 1', '5 point 2', '6 part 2']);
  });
});

describe('a figure without its stop counts on', () => {
  const after = (above: string, row: string) => numbersOf('一、任务', '1.建车间。支持。', above, row).slice(2);

  test.each(['配套。', '配套）', '配套)', '配套〕', '配套]', '配套】'])('below %s', (above) => {
    expect(after(above, '2完善网络')).toEqual(['4 item 2']);
  });

  test.each(['配套', '（配套', '）配套'])('not below %s', (above) => {
    expect(after(above, '2完善网络')).toEqual([]);
  });

  test.each(['2 完善', '2', '| 2 | 完善 |', '|2|完善|'])('where a gap sets it apart: %s', (row) => {
    expect(after('配套', row)).toEqual(['4 item 2']);
  });

  test('below a number, in a heading, and only as the next one', () => {
    expect(after('（一）配套', '2完善')).toEqual(['3 group 1', '4 item 2']);
    expect(numbersOf('# 一、任务', '1.建车间', '配套', '## 2完善').slice(2)).toEqual(['4 item 2']);
    expect(after('配套。', '3完善')).toEqual([]);
    expect(after('配套。', '1完善')).toEqual([]);
    expect(numbersOf('一、任务', '配套。', '1完善')).toEqual(['1 part 1']);
  });

  test('but not above the cells of a row, as far as the next figure alone', () => {
    const below = (...rows: readonly string[]) => numbersOf('9', '一、任务', '1.建车间。支持。', ...rows).slice(2);
    expect(below('2', '甲泽市', '2031年10月', '3', '乙泽市', '暴雨', '4')).toEqual([]);
    expect(below('2', '28.03', '400%', '3', '9%')).toEqual([]);
    expect(below('2', '甲泽市的雨情。', '3', '乙泽市')).toEqual(['4 item 2', '6 item 3']);
    expect(below('2', '甲泽市', '（一）乙泽市', '3')).toEqual(['4 item 2', '6 group 1', '7 item 3']);
    expect(below('2', '甲'.repeat(20), '3')).toEqual([]);
    expect(below('2', '甲'.repeat(21), '3')).toEqual(['4 item 2', '6 item 3']);
    expect(below('2', '甲泽市', '30', '3', '乙泽市')).toEqual([]);
  });

  test('above the number of a page it opens a provision', () => {
    const lines = ['1 加强宣传', '2 加强保障', '3', '完成培训', '20', '4 强化考核'];
    expect(numbersOf('一、任务', ...lines)).toEqual(['1 part 1', '2 item 1', '3 item 2', '4 item 3', '7 item 4']);
  });

  test('as a numeral alone on its line too', () => {
    expect(numbersOf('一、任务', '普法。', '二', '保障。', '三')).toEqual(['1 part 1', '3 part 2', '5 part 3']);
    expect(numbersOf('一、任务', '普法。', '三')).toEqual(['1 part 1']);
    expect(numbersOf('普法。', '一')).toEqual([]);
  });

  test('from 1 on where three of them do', () => {
    expect(numbersOf('甲', '1 普法', '乙', '2 执法', '丙', '3 复议')).toEqual(['2 item 1', '4 item 2', '6 item 3']);
    expect(numbersOf('甲', '1 普法', '乙', '2 执法')).toEqual([]);
    expect(numbersOf('甲', '1 普法', '2 执法', '4 复议')).toEqual([]);
    expect(numbersOf('甲', '2 普法', '3 执法', '4 复议')).toEqual([]);
  });

  test('in a plan only', () => {
    expect(numbersOf('第一条 甲。', '第二条 乙。', '3 普法')).toEqual(['1 item 1', '2 item 2']);
  });
});

describe('above articles', () => {
  const articles = (...rows: readonly string[]) => numbersOf('第一条 总则。', ...rows, '第二条 附则。').slice(1, -1);

  test.each([
    ['一、支持', ['2 part 1']],
    ['（一）支持', ['2 group 1']],
    [`一、${han(38)}`, ['2 part 1']],
    [`一、${han(39)}`, []],
    ['1.支持', []],
    ['支持', []],
    ...[...'，。；：'].map((stop): [string, string[]] => [`一、支持${stop}`, []]),
    ...[...'，。；：'].map((stop): [string, string[]] => [`一、支${stop}持`, []]),
  ])('%s: %j', (row, found) => {
    expect(articles(row)).toEqual(found);
  });

  test('headings stand one above the other; text parts them from an article', () => {
    expect(articles('一、支持', '（一）投资')).toEqual(['2 part 1', '3 group 1']);
    expect(articles('一、支持', '投资')).toEqual([]);
  });

  const chapters = (...rows: readonly string[]) => numbersOf('第一章 总则', '第一条 甲。', ...rows);

  test.each(['监测', han(20), '监测、预警'])('%s is a chapter that has lost its number', (row) => {
    expect(chapters(row, '第二条 乙。')).toEqual(['1 chapter 1', '2 item 1', '3 chapter 2', '4 item 2']);
  });

  test.each(['监', han(21), '监测A', 'A监测', '监测，预警'])('%s is none', (row) => {
    expect(chapters(row, '第二条 乙。')).toEqual(['1 chapter 1', '2 item 1', '4 item 2']);
  });

  test('lost numbers count on from the last chapter, never from none', () => {
    const lost = ['监测', '第三条 乙。', '预警', '第四条 丙。'];
    expect(chapters('第二章 组织', '第二条 丁。', ...lost).filter((found) => found.includes('chapter'))).toEqual([
      ...['1 chapter 1', '3 chapter 2', '5 chapter 3', '7 chapter 4'],
    ]);
    expect(numbersOf('第一条 甲。', '监测', '第二条 乙。')).toEqual(['1 item 1', '3 item 2']);
  });

  test('a chapter stands below a whole sentence and above an article', () => {
    expect(chapters('第二条 乙', '监测', '第三条 丙。')).not.toContain('4 chapter 2');
    expect(chapters('监测', '预警', '第二条 乙。')).not.toContain('3 chapter 2');
  });
});

describe('the entries of a list', () => {
  const inArea = (...rows: readonly string[]) => openings('一、区域', ...rows);

  test.each(['下列：', '下列:', '下列场所。'])('below %s open nothing', (announcement) => {
    expect(inArea(announcement, '1.车站；', '2.医院。')).toEqual([1]);
  });

  test.each(['下列', '下列；', '下列：等'])('below %s do', (announcement) => {
    expect(inArea(announcement, '1.车站；', '2.医院。')).toEqual([1, 3, 4]);
  });

  test.each(['；', ';', '、'])('end with %s', (stop) => {
    expect(inArea('下列：', `1.车站${stop}`, `2.医院${stop}`, '3.学校。')).toEqual([1]);
    expect(inArea('下列：', `1.车站${stop}`, '2.医院。', '3.学校。')).toEqual([1, 3, 4, 5]);
    expect(inArea('下列：', `1.车站${stop}前`, '2.医院。')).toEqual([1, 3, 4]);
  });

  test('end where their last line ends', () => {
    expect(inArea('下列：', '1.车站', '和周边；', '2.医院。')).toEqual([1]);
    expect(inArea('下列：', '1.车站；', '和周边。', '2.医院。')).toEqual([1, 3, 5]);
  });

  test('are several, of one rank, and no parts', () => {
    expect(inArea('下列：', '1.车站；')).toEqual([1, 3]);
    expect(inArea('下列：', '1.车站；', '（一）医院。')).toEqual([1, 3, 4]);
    expect(inArea('下列：', '1.车站；', '3.医院。')).toEqual([1, 3, 4]);
    expect(openings('下列：', '一、车站；', '二、医院。')).toEqual([2, 3]);
  });

  test('a full stop announces them below a number only, and not on its own line', () => {
    expect(openings('下列场所。', '1.车站；', '2.医院。')).toEqual([2, 3]);
    expect(openings('一、下列场所。', '1.车站；', '2.医院。')).toEqual([1, 2, 3]);
    expect(openings('一、下列：', '1.车站；', '2.医院。')).toEqual([1]);
  });
});
