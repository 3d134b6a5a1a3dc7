/** HTML inside Markdown: what is markup, what only looks like it, and the lines that a text of it keeps. */
import { describe, expect, test } from 'vitest';
import { readMarkdownHtml } from '../../src/intake/markdown-html.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { growthOf, steep } from '../growth.ts';

const linesOf = (...lines: readonly string[]) => readMarkdownHtml(lines.join('\n')).text.split('\n');

describe('markup in a line', () => {
  test.each([
    ['<p id="t1">&emsp;&emsp;<b>第一条</b>&emsp;为规范管理，制定本办法。</p>', '第一条\u2003为规范管理，制定本办法。'],
    ['&emsp;&emsp;（一）按时报送；<br>', '（一）按时报送；'],
    ['&emsp;（二）按月\t报送；  ', '\u2003（二）按月\t报送；  '],
    ['<center><font color="red" size=5>甲市管理办法</font></center>', '甲市管理办法'],
    ['<span style="color:red">推进</span>审批<i>提速</i>', '推进审批提速'],
    ['<h2 align="center">一、总体要求</h2>', '## 一、总体要求'],
    ['# <p>甲市方案</p>', '# 甲市方案'],
    ['## <center>一、总体要求</center>', '## 一、总体要求'],
    ['## <h3>一、总体要求</h3>', '## 一、总体要求'],
    ['- <p>摸清底数。</p>', '- 摸清底数。'],
    ['> <p>摸清底数。</p>', '> 摸清底数。'],
    ['  > 1. <p>摸清底数。</p>', '  > 1. 摸清底数。'],
    ['## 第一章&emsp;总则{align="center"}', '## 第一章\u2003总则'],
    ['[甲市目录](/a.xls){target="_blank"}', '[甲市目录](/a.xls)'],
    ['[[2031]{lang="EN-US"}年]{style="color: red"}[]{#a}印发', '2031年印发'],
    ['见[甲](/a.xls){target="_blank"}、乙', '见[甲](/a.xls)、乙'],
    ['## 一、总则 {#一总则 .a}', '## 一、总则'],
    ['绿地100m<sup>2</sup>，CO<sub>2</sub>减排', '绿地100m²，CO₂减排'],
    ['面积&lt;30亩、A&amp;B', '面积<30亩、A&B'],
    ['&#31532;一条', '第一条'],
    ['　　<b>一是</b>摸清底数。', '　　一是摸清底数。'],
    ['当月<b>改造</b>500户，取a<b>c为准', '当月改造500户，取a<b>c为准'],
    ['取a<b>c，<b>改造</b>500户', '取a<b>c，改造500户'],
    ['**甲局**<wbr>牵头，<u>乙局</u>配合', '**甲局**牵头，乙局配合'],
  ])('%s is read as a browser would set it', (line, expected) => {
    expect(linesOf(line)).toEqual([expected]);
  });

  test.each([
    '工期<30天、温度>20℃',
    '当a<b且c>d时',
    '取a<b>c为准',
    '依照<<办法>>和〈细则〉',
    '见<甲市办法>、<http://a.example/b>',
    '标签`<b>甲</b>`照抄',
    '\\<b>甲\\</b>',
    '甲&乙、A&B;C、&甲;',
    '参数{a=1}、{甲}',
    '参数{a="1"}、[甲]{乙}、\\\\[甲\\\\]',
    '<span>没有收尾',
    '  缩进  两格   的行',
    '旧<del>甲</del>文',
  ])('%s is none and stays as it is', (line) => {
    expect(linesOf(line)).toEqual([line]);
  });

  test('in a fence is code', () => {
    expect(linesOf('```', '<b>甲</b>&emsp;', '```', '<b>乙</b>')).toEqual(['```', '<b>甲</b>&emsp;', '```', '乙']);
  });

  test('a fence ends at its own mark, no shorter and with nothing behind', () => {
    const code = ['~~~~', '```', '~~~', '~~~~ md', '<b>甲</b>', '~~~~~'];
    expect(linesOf(...code, '<b>乙</b>')).toEqual([...code, '乙']);
    expect(linesOf('```甲```', '<b>乙</b>')).toEqual(['```甲```', '乙']);
  });

  test('leaves the breaks in cells to who reads the table', () => {
    expect(linesOf('| 1 | <b>建账</b> | 甲局<br>乙局 |')).toEqual(['| 1 | 建账 | 甲局<br>乙局 |']);
  });
});

describe('markup over several lines', () => {
  test('is read line by line, each in its place', () => {
    const lines = ['<details>', '<summary>要点</summary>', '', '<p>第一款<br>', '第二款</p>', '', '</details>', '正文'];
    expect(linesOf(...lines)).toEqual(['', '要点', '', '第一款', '第二款', '', '', '正文']);
    expect(readMarkdownHtml(lines.join('\n')).anchors).toBeUndefined();
  });

  test('is one line where a sign is broken', () => {
    expect(linesOf('〔<span', 'lang="EN-US">2031</span>〕<span', 'lang="EN-US"', '>7</span>号', '乙')).toEqual([
      ...['〔2031〕7号', '', '', '', '乙'],
    ]);
    expect(linesOf('〔[2031]{lang="EN-US"', 'style="color: red"}〕7号', '乙')).toEqual(['〔2031〕7号', '', '乙']);
    expect(linesOf('取a<b', 'c为准')).toEqual(['取a<b', 'c为准']);
  });

  test('is a table of tasks with its columns as labels', () => {
    const head = '<tr><th>序号</th><th>任务</th><th>责任单位</th></tr>';
    const rows = ['<tr><td>1</td><td>建账</td>', '<td>甲局</td></tr>', '<tr><td>2</td><td>销号</td><td>乙局</td></tr>'];
    const read = ['1. 建账（责任单位：甲局）', '2. 销号（责任单位：乙局）'];
    expect(linesOf('<table border="1">', head, ...rows, '</table>', '附注。')).toEqual([
      ...read,
      '',
      '',
      '',
      '',
      '附注。',
    ]);
  });

  test('counts a list, and holds no scripts', () => {
    expect(linesOf('<ol>', '<li>甲</li>', '<li>乙</li>', '</ol>', '<script>', 'let a;', '</script>', '完')).toEqual([
      ...['1. 甲', '2. 乙', '', '', '', '', '', '完'],
    ]);
  });

  test('names the lines of the file where it breaks more of them than that has', () => {
    expect(readMarkdownHtml('总则\n<p>甲；<br>乙；</p><p>丙。</p>\n完')).toEqual({
      text: '总则\n甲；\n乙；\n丙。\n完',
      anchors: ['第1行', '第2行', '第2行', '第2行', '第3行'],
      leftOut: [],
    });
  });

  test('that never ends costs no more than what it is', () => {
    const make = (count: number) => {
      const text = '<table>\n<ol><b>甲\n'.repeat(count);
      return () => readMarkdownHtml(text);
    };
    expect(growthOf(make, 3000)).toBeLessThan(steep);
  });
});

test.each(['<svg><text>机密★1年</text></svg>', '<script>let a = "甲";\n机密★1年\n</script>'])(
  '%s keeps what it hides before the eyes of the check for secrecy',
  async (hidden) => {
    const { document, issues } = await readDocument('a.md', Buffer.from(`甲的方案\n${hidden}\n正文。`));
    expect(document).toBeUndefined();
    expect(issues.map(({ rule, found }) => `${rule} ${found}`)).toEqual(['secret-mark 网页中不显示的内容：机密★1年']);
  },
);

test.each([
  ['a.md', '第一条 甲'],
  ['a.txt', '<b>第一条</b> 甲'],
])('%s is read so by its ending', async (file, expected) => {
  const { document } = await readDocument(file, Buffer.from('<b>第一条</b> 甲'));
  expect(document?.text).toBe(expected);
});
