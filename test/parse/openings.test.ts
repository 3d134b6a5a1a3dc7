/** Which lines open a provision: the number of each line, a dash where it opens none. */
import { describe, expect, test } from 'vitest';
import { findAnnexList } from '../../src/parse/annexes.ts';
import { readNumbers } from '../../src/parse/ladder.ts';
import { splitLines } from '../../src/parse/lines.ts';

function openings(...rows: readonly string[]): string {
  const lines = splitLines(rows.join('\n'), false);
  const numbers = readNumbers(lines);
  return lines
    .map((line) => (numbers.has(line) ? `${numbers.get(line)?.rank} ${numbers.get(line)?.ordinal}` : '-'))
    .join();
}

describe('a list that a sentence announces', () => {
  test('is none of measures where its entries end with ；', () => {
    expect(openings('一、任务', '1. 普法。分为：', '（一）宣传；', '（二）培训。')).toBe('part 1,item 1,-,-');
    expect(openings('一、任务', '1. 普法。分为：', '（一）宣传、', '（二）培训。')).toBe('part 1,item 1,-,-');
    expect(openings('一、任务', '1. 普法。分为：', '（一）宣传。', '（二）培训。')).toBe(
      'part 1,item 1,group 1,group 2',
    );
    expect(openings('一、任务', '普法如下。', '1. 宣传；', '2. 培训。')).toBe('part 1,-,-,-');
    expect(openings('一、任务', '1. 宣传；', '2. 培训。')).toBe('part 1,item 1,item 2');
  });

  test('has several entries, all but the last with such an end, and is never of parts', () => {
    expect(openings('一、任务', '普法如下：', '1. 宣传；', '二、保障')).toBe('part 1,-,item 1,part 2');
    expect(openings('一、任务', '普法如下：', '1. 宣传；', '2. 培训。', '3. 检查。')).toBe(
      'part 1,-,item 1,item 2,item 3',
    );
    expect(openings('任务如下：', '一、宣传；', '二、培训。')).toBe('-,part 1,part 2');
  });

  test('ends where the count does not go on', () => {
    expect(openings('一、任务', '普法如下：', '1. 宣传；', '2. 培训。', '1. 复议。', '2. 应诉。')).toBe(
      'part 1,-,-,-,item 1,item 2',
    );
  });
});

describe('a number without a stop', () => {
  test('counts where the one before is one less and it stands apart', () => {
    expect(openings('一、任务', '1. 普法。', '2复议工作')).toBe('part 1,item 1,item 2');
    expect(openings('一、任务', '1. 普法', '2复议工作')).toBe('part 1,item 1,item 2');
    expect(openings('一、任务', '1. 普法', '宣传', '2复议工作')).toBe('part 1,item 1,-,-');
    expect(openings('一、任务', '1. 普法', '宣传', '2 复议工作')).toBe('part 1,item 1,-,item 2');
    expect(openings('一、任务', '1. 普法', '宣传（甲局）', '2复议工作')).toBe('part 1,item 1,-,item 2');
    expect(openings('一、任务', '1. 普法。', '3复议工作')).toBe('part 1,item 1,-');
    expect(openings('一、任务', '普法。', '1复议工作')).toBe('part 1,-,-');
  });

  test('may be as high as a year', () => {
    const first = ['一、任务', '998. 普法。', '999. 复议。'];
    expect(openings(...first, '1000. 应诉。', '１００１．调解。', '1002、2025年底前公证。')).toBe(
      'part 1,item 998,item 999,item 1000,item 1001,item 1002',
    );
    expect(openings(...first, '1000.5万元。')).toBe('part 1,item 998,item 999,-');
    expect(openings(...first, '2024. 应诉。')).toBe('part 1,item 998,item 999,-');
    expect(openings('一、任务', '1000. 应诉。', '1001. 调解。')).toBe('part 1,-,-');
  });

  test('opens a run of three', () => {
    expect(openings('一、任务', '1 普法工作', '2 复议工作', '3 应诉工作')).toBe('part 1,item 1,item 2,item 3');
    expect(openings('一、任务', '1 普法工作', '2 复议工作')).toBe('part 1,-,-');
  });
});

describe('（1）', () => {
  test('is a level below a heading where most of its run carry headings', () => {
    expect(openings('一、任务', '1. 普法', '（1）宣传。开展活动。', '（2）培训。举办讲座。')).toBe(
      'part 1,item 1,point 1,point 2',
    );
    expect(openings('一、任务', '1. 普法', '（1）宣传。开展活动。', '（2）培训')).toBe('part 1,item 1,-,-');
    expect(openings('一、任务', '1. 普法', '（1）宣传。开展活动。', '（2）培训。举办讲座。', '（3）考试')).toBe(
      'part 1,item 1,point 1,point 2,point 3',
    );
    expect(openings('一、任务', '1. 普法。', '（1）宣传。开展活动。', '（2）培训。举办讲座。')).toBe(
      'part 1,item 1,-,-',
    );
    expect(openings('一、任务', '1. 普法', '分工', '（1）宣传。开展活动。')).toBe('part 1,item 1,-,-');
  });
});

describe('in a statute', () => {
  test('a chapter that has lost its number counts on between articles', () => {
    expect(openings('第一章 总则', '第一条 甲。', '监测，预警', '第二条 乙。')).toBe('chapter 1,item 1,-,item 2');
    expect(openings('第一章 总则', '第一条 甲。', '监测预警', '第二条 乙。')).toBe('chapter 1,item 1,chapter 2,item 2');
    expect(openings('第一条 甲。', '监测预警', '第二条 乙。')).toBe('item 1,-,item 2');
    expect(openings('第一章 总则', '第一条 甲', '监测预警', '第二条 乙。')).toBe('chapter 1,item 1,-,item 2');
    expect(openings('第一章 总则', '第一条 甲。', '监测预警', '丙。', '第二条 乙。')).toBe(
      'chapter 1,item 1,-,-,item 2',
    );
  });

  test('一、 right above an article is a heading, an entry with a stop is none', () => {
    expect(
      openings('一、支持范围', '第一条 甲。', '第二条 乙。', '二、奖励', '（一）投资', '第三条 丙。', '第四条 丁。'),
    ).toBe('part 1,item 1,item 2,part 2,group 1,item 3,item 4');
    expect(openings('第一条 甲。', '一、支持。', '第二条 乙。')).toBe('item 1,-,item 2');
    expect(openings('第一条 甲。', '一、支持', '丙。', '第二条 乙。')).toBe('item 1,-,-,item 2');
    const long = (length: number) => openings('第一条 甲。', `一、${'支'.repeat(length)}`, '第二条 乙。');
    expect([long(38), long(39)]).toEqual(['item 1,part 1,item 2', 'item 1,-,item 2']);
  });
});

describe('a list of annexes', () => {
  const listed = (...rows: readonly string[]) =>
    [...findAnnexList(splitLines(rows.join('\n'), false))].map(({ number }) => number);

  test.each([
    [
      ['附件：1.任务清单', '2.分工表', '甲局'],
      [1, 2],
    ],
    [
      ['附件1.任务清单', '', '2．分工表'],
      [1, 3],
    ],
    [
      ['附　件：一、任务清单', '2、分工表'],
      [1, 2],
    ],
    [['附件：任务清单', '2.分工表'], []],
    [['附件2.任务清单', '3.分工表'], []],
    [['附件：1.任务清单', `2.${'表'.repeat(61)}`], [1]],
    [['附件：1.任务清单', '2.分工。'], [1]],
    [
      ['1.清单.xlsx', '2.报告.DOC', '3.表.pdf', '4.图.png', '5.清单docx'],
      [1, 2, 3],
    ],
  ])('of %j has the lines %j', (rows, lines) => {
    expect(listed(...rows)).toEqual(lines);
  });
});

describe('the entries of a box', () => {
  const above = ['一、任务', '（一）产业。', '做强产业。'];

  test.each(['专栏1　重点项目', '专栏：重点项目', '【专栏】', '专栏', '专栏3-1 重点项目', '專欄一　重點項目'])(
    'below %s are none of measures',
    (label) => {
      const entries = ['1.建设园区。', '（1）厂房。', '2.建设平台。'];
      expect(openings(...above, label, ...entries, '（二）民生。')).toBe('part 1,group 1,-,-,-,-,-,group 2');
    },
  );

  test.each(['专栏作家每月供稿。', '专栏报道', '要点1　重点项目'])('%s is no label', (line) => {
    expect(openings(...above, line, '1.建设园区。')).toBe('part 1,group 1,-,-,item 1');
  });

  test('end where the count breaks off', () => {
    expect(openings(...above, '专栏', '1.建设园区。', '3.建设平台。')).toBe('part 1,group 1,-,-,-,item 3');
    expect(openings('一、任务', '1.产业。', '2.农业。', '专栏', '3.建设平台。')).toBe('part 1,item 1,item 2,-,item 3');
  });

  test('count anew among groups, and are groups of their own below a part', () => {
    expect(openings(...above, '专栏', '（一）园区。', '（二）平台。', '二、保障')).toBe(
      'part 1,group 1,-,-,-,-,part 2',
    );
    expect(openings('一、任务', '专栏', '（一）产业。', '（二）农业。')).toBe('part 1,-,group 1,group 2');
  });
});

describe('the entries of a remark', () => {
  test.each(['附注：', '注：', '备注：', '注释：', '附注：1.初步数。'])('below %s are none of measures', (label) => {
    const entries = label.endsWith('。') ? ['2.四舍五入。'] : ['1.初步数。', '2.四舍五入。'];
    expect(openings('一、农业', '增产。', label, ...entries)).toBe(`part 1,-,-${',-'.repeat(entries.length)}`);
  });

  test('stand below a number, and a remark in one sentence has none', () => {
    expect(openings('注：', '1.宣传。', '2.培训。')).toBe('-,item 1,item 2');
    expect(openings('一、农业', '注：为初步数。', '1.增产。')).toBe('part 1,-,item 1');
    expect(openings('一、农业', '注：', '2.增产。')).toBe('part 1,-,item 2');
  });
});
