import { describe, expect, test } from 'vitest';
import { checkGuide } from '../../scripts/steps/guides.ts';
import { checkWritten } from '../../scripts/steps/written-texts.ts';

const measures = new Set(['jia-2031/1.1', 'jia-2031/2.10', 'yi/1']);
const head = ['---', 'title: 甲', 'description: 乙', 'order: 1', '---', ''];

function faultsOf(...lines: readonly string[]): string[] {
  return checkGuide('guides/a.mdx', lines.join('\n'), measures).map(
    ({ at, found, expected }) => `${at.line}:${at.column} ${found} → ${expected}`,
  );
}

describe('checkGuide', () => {
  test('finds nothing in a guide in order', () => {
    expect(
      faultsOf(
        ...head,
        '# 题',
        '<Transclude id="yi/1" /> 与 <kbd>甲</kbd>',
        '{/* 记 */}',
        '`{x}` \\{y}',
        '![图](b.png) <img src="/c.png" />',
      ),
    ).toEqual([]);
  });

  test('names what is missing at the head', () => {
    expect(faultsOf('---', 'title: 甲', 'order: 一', '---')).toEqual([
      '2:1 description：没有写 → 一句话的简介',
      '3:8 order：一 → 整数，讲义列表里的次序',
    ]);
    expect(faultsOf('# 题')).toHaveLength(3);
  });

  test('names a number of a person, covered, and a mark of secrecy', () => {
    const issues = checkWritten('guides/a.mdx', '联系13812345678，0531-88881234\n秘密★5年');
    expect(issues.map(({ at, found, expected }) => `${at.line}:${at.column} ${found} → ${expected}`)).toEqual([
      '1:3 138******78 → 不含个人号码的文字；请删去号码',
      '2:1 秘密★5年 → 可以公开的文件',
    ]);
  });

  test('names every measure that no plan has, with the nearest', () => {
    expect(faultsOf(...head, '见 <Transclude id="jia-2031/2.1" />。', '', '<Transclude id="yi/9" />')).toEqual([
      '7:3 jia-2031/2.1 → 库里有的措施编号，最接近的是 jia-2031/1.1',
      '9:1 yi/9 → 库里有的措施编号，最接近的是 yi/1',
    ]);
  });

  test.each([
    ['a quotation without an id', '<Transclude />', '7:1 <Transclude> 没有写 id → id="方案/编号"'],
    ['another element', '<Quote id="yi/1" />', '7:1 <Quote> → <Transclude id="方案/编号" />'],
    ['a part of something', '<a.b />', '7:1 <a.b> → <Transclude id="方案/编号" />'],
    ['a program', '<script>甲</script>', '7:1 <script> → 文字；讲义里的程序不会运行'],
    [
      'a picture elsewhere',
      '![图](https://a.example/b.png)',
      '7:1 https://a.example/b.png → 本站的文件；别处的图片读者看不到',
    ],
    ['a frame elsewhere', '<iframe src="//a.example/" />', '7:1 //a.example/ → 本站的文件；别处的图片读者看不到'],
    ['words in braces', '{某某}', '7:1 {某某} → 正文里的 { 前面加 \\'],
    ['words in braces within a sentence', '填 {name} 处', '7:3 {name} → 正文里的 { 前面加 \\'],
  ])('names %s', (_, line, fault) => {
    expect(faultsOf(...head, line)).toEqual([fault]);
  });

  test('names each stretch of imports and exports, and what stands wrong beside it', () => {
    const code = ["import Chart from './chart.astro';", "import x from 'x';", '', '甲', '', 'export const y = 1;'];
    const expected = '文字；讲义里不写 import 和 export，请删去这几行，<Transclude> 不用引入';
    expect(faultsOf(...head, ...code, '', '<Chart />', '', '<Transclude id="yi/9" />')).toEqual([
      `7:1 import Chart from './chart.astro'; → ${expected}`,
      `12:1 export const y = 1; → ${expected}`,
      '14:1 <Chart> → <Transclude id="方案/编号" />',
      '16:1 yi/9 → 库里有的措施编号，最接近的是 yi/1',
    ]);
    expect(faultsOf(...head, 'important 甲', '', '`import x`', '', '```', "import x from 'x';", '```')).toEqual([]);
  });

  test.each([
    ['a sign that MDX takes for a tag', '罚款 <5% 的'],
    ['a bracket that MDX takes for code', '一 {1 +} 二'],
    ['a tag without its end', '<div>'],
  ])('quotes the line with %s and says how to write it', (_, line) => {
    const [issue] = checkGuide('guides/a.mdx', [...head, line].join('\n'), measures);
    expect(issue).toMatchObject({ rule: 'guide-invalid', severity: 'error', at: { file: 'guides/a.mdx', line: 7 } });
    expect(issue?.found.startsWith(`${line}（`)).toBe(true);
    expect(issue?.expected).toContain('前面加 \\');
  });
});
