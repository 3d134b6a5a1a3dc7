import { describe, expect, test } from 'vitest';
import { readLesson } from '../../src/lessons/read-lesson.ts';
import { lessonOf, newLesson } from '../../src/model/lesson-template.ts';

const quotable = {
  measures: new Map([
    ['jia/1.1', 3],
    ['yi/2.4', 2],
  ]),
  passages: new Set(['jia/head']),
  topics: new Map([
    ['行政复议', 'reconsideration'],
    ['reconsideration', 'reconsideration'],
  ]),
};
const head = ['---', 'title: 题', 'description: 简介', 'audience: 新人', 'minutes: 45', 'aims: [甲, 乙]', '---', ''];

const read = (...lines: readonly string[]) => readLesson('a', [...head, ...lines].join('\n'), quotable);
const blocksOf = (...lines: readonly string[]) => read(...lines).lesson?.blocks;
const faultsOf = (...lines: readonly string[]) =>
  read(...lines).faults.map(({ line, column, found, expected }) => `${line}:${column} ${found} → ${expected}`);

describe('a lesson', () => {
  test('has the facts at its head', () => {
    expect(read('正文。').lesson).toEqual({
      id: 'a',
      facts: { title: '题', description: '简介', audience: '新人', minutes: 45, aims: ['甲', '乙'] },
      blocks: [{ kind: 'prose', html: '<p>正文。</p>\n' }],
    });
  });

  test.each([
    ['::措施[jia/1.1]', { kind: 'measure', id: 'jia/1.1' }],
    ['::措施[jia/head]', { kind: 'passage', id: 'jia/head' }],
    ['::句子[jia/1.1 第3句]', { kind: 'sentence', id: 'jia/1.1', sentence: 3 }],
    ['::句子[jia/1.1 1]', { kind: 'sentence', id: 'jia/1.1', sentence: 1 }],
    ['::对照[jia/1.1 yi/2.4]', { kind: 'comparison', ids: ['jia/1.1', 'yi/2.4'] }],
    ['::对照[jia/1.1、yi/2.4]', { kind: 'comparison', ids: ['jia/1.1', 'yi/2.4'] }],
    ['::主题[行政复议]', { kind: 'topic', id: 'reconsideration' }],
    ['::主题[reconsideration]', { kind: 'topic', id: 'reconsideration' }],
  ])('quotes by %s', (line, block) => {
    expect(blocksOf('前文。', '', line, '', '后文。')).toEqual([
      { kind: 'prose', html: '<p>前文。</p>\n' },
      block,
      { kind: 'prose', html: '<p>后文。</p>\n' },
    ]);
  });

  test('asks, with the answer apart', () => {
    expect(blocksOf(':::问题[谁写的？]', '- 甲', '- 乙', '', '答案：乙。', '', '还有一段。', ':::')).toEqual([
      {
        ...{ kind: 'question', title: '谁写的？', html: '<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n' },
        answer: '<p>答案：乙。</p>\n<p>还有一段。</p>\n',
      },
    ]);
    expect(blocksOf(':::问题[谁？]', '参考答案：乙。', ':::')).toEqual([
      { kind: 'question', title: '谁？', html: '', answer: '<p>参考答案：乙。</p>\n' },
    ]);
  });

  test('loses nothing between rules of hyphens', () => {
    expect(blocksOf('::措施[jia/1.1]', '', '---', '', '甲', '', '---')).toEqual([
      { kind: 'measure', id: 'jia/1.1' },
      { kind: 'prose', html: '<hr>\n<p>甲</p>\n<hr>\n' },
    ]);
  });

  test('is read however deep its text is nested', () => {
    expect(blocksOf(`${'>'.repeat(4000)}甲`)).toHaveLength(1);
  });

  test('shows how to quote behind a backslash and in code', () => {
    expect(blocksOf('\\::措施[jia/1.1]', '', '`::措施[甲]`：：措施、::', '', '    ::措施[jia/1.1]')).toMatchObject([
      { kind: 'prose' },
    ]);
  });

  test('keeps a colon in running text as a colon', () => {
    expect(blocksOf('时间:上午9:30，比例1:2。')).toEqual([
      { kind: 'prose', html: '<p>时间:上午9:30，比例1:2。</p>\n' },
    ]);
  });

  test('is read the same with the line ends of Windows', () => {
    expect(readLesson('a', [...head, '::措施[jia/1.1]', ''].join('\r\n'), quotable).lesson?.blocks).toEqual([
      { kind: 'measure', id: 'jia/1.1' },
    ]);
  });
});

describe('what is wrong with a lesson is named with its line', () => {
  const asking = ':::问题[题目]，题目下面写选项，再写“答案：……”，最后一行是 :::';
  const alone = '，独占一行，前后空一行，不在列表、引文和问题里';
  const forms =
    '::措施[方案/编号]、::句子[方案/编号 第2句]、::对照[方案/编号 方案/编号]、::主题[主题的名称] 或 :::问题[题目]';
  test.each([
    ['::措施[jia/1.2]', '9:1 jia/1.2 → 库里有的措施编号，最接近的是 jia/1.1'],
    ['::措施', '9:1 ::措施 → ::措施[方案/编号]'],
    ['::句子[jia/1.1 第4句]', '9:1 第4句 → 第1句到第3句'],
    ['::句子[jia/1.1 第0句]', '9:1 第0句 → 第1句到第3句'],
    ['::句子[jia/1.1]', '9:1 jia/1.1 → 编号和第几句，如 方案/编号 第2句'],
    ['::句子[jia/head 第1句]', '9:1 jia/head → 库里有的措施编号，最接近的是 jia/1.1'],
    ['::对照[jia/1.1]', '9:1 jia/1.1 → 两条不同措施的编号，中间空一格'],
    ['::对照[jia/1.1 jia/1.1]', '9:1 jia/1.1 jia/1.1 → 两条不同措施的编号，中间空一格'],
    ['::主题[行政复仪]', '9:1 行政复仪 → 库里有的主题，最接近的是 行政复议'],
    ['::图[jia/1.1]', `9:1 ::图[jia/1.1] → ${forms}`],
    [':::措施[jia/1.1]', '9:1 :::措施[jia/1.1] → ::措施[方案/编号]'],
    ['::问题[谁？]', `9:1 ::问题[谁？] → ${asking}`],
    [':::', `9:1 ::: → ${asking}${alone}`],
    [':::问题[谁？]', '9:1 问题“谁？”没有结束 → 最后一行 :::'],
    ['见 :措施[jia/1.1]', `9:1 见 :措施[jia/1.1] → ::措施[方案/编号]${alone}`],
    ['- ::主题[行政复议]', `9:1 - ::主题[行政复议] → ::主题[主题的名称]${alone}`],
    ['> ::主题[行政复议]', `9:1 > ::主题[行政复议] → ::主题[主题的名称]${alone}`],
    ['：：措施【jia/1.1】', `9:1 ：：措施【jia/1.1】 → ::措施[方案/编号]${alone}`],
    ['::措施 [jia/1.1]', `9:1 ::措施 [jia/1.1] → ::措施[方案/编号]${alone}`],
    [`甲${'乙'.repeat(99)}::措施[a]`, `9:1 甲${'乙'.repeat(59)}…… → ::措施[方案/编号]${alone}`],
    ['<b>甲', '9:1 <b> → 文字；正文里的 < 前面加 \\'],
    ['# 甲', '9:1 # 开头的小标题 → 从 ## 起的小标题，题目写在 title 里'],
    ['见 [甲](javascript:alert)', '9:3 javascript:alert → http、https 或 mailto 的地址'],
    ['甲 :a{b="[甲](javascript:alert)"}', '9:9 javascript:alert → http、https 或 mailto 的地址'],
    ['[甲]: javascript:alert', '9:1 javascript:alert → http、https 或 mailto 的地址'],
    ['甲 :a{b="<script>"}', '9:9 <script> → 文字；正文里的 < 前面加 \\'],
    ['[^1]: <b>甲', '9:7 <b> → 文字；正文里的 < 前面加 \\'],
    ['![甲](a.png)', '9:1 图片 → 文字和 ::措施[编号] 等引用；图片请放在 guides 的讲义里'],
  ])('%s', (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });

  test('a question without an answer, and every other fault in the same run', () => {
    expect(faultsOf(':::问题[谁？]', '- 甲', '答案：甲', ':::', '', '::措施[a]')).toEqual([
      '9:1 问题“谁？”没有答案 → 空一行，再以“答案：”开头的一段',
      '14:1 a → 库里有的措施编号，最接近的是 jia/1.1',
    ]);
  });

  test('what a question holds, with the line it has in the lesson', () => {
    expect(faultsOf(':::问题[谁？]', '- <b>', '', '::措施[jia/1.1]', '', '答案：甲', '', '# 乙', ':::')).toEqual([
      '10:3 <b> → 文字；正文里的 < 前面加 \\',
      `12:1 ::措施[jia/1.1] → ::措施[方案/编号]${alone}`,
      '16:1 # 开头的小标题 → 从 ## 起的小标题，题目写在 title 里',
    ]);
  });

  test('a question without an end that takes in the next', () => {
    expect(faultsOf(':::问题[谁？]', '答案：甲', '', ':::问题[谁？]', '答案：甲', ':::')[0]).toBe(
      `12:1 :::问题[谁？] → ${asking}${alone}`,
    );
  });

  test.each([
    ['正文', '1:1 正文 → 第一行是 ---，下面写 title、description、audience、minutes、aims，再写一行 ---'],
    ['', '1:1 空行 → 第一行是 ---，下面写 title、description、audience、minutes、aims，再写一行 ---'],
    [
      '---\ntitle: 题',
      '1:1 --- 下面没有第二个 --- → 第一行是 ---，下面写 title、description、audience、minutes、aims，再写一行 ---',
    ],
  ])('a head that is none: %j', (text, fault) => {
    const { faults } = readLesson('a', text, quotable);
    expect(faults.map(({ line, column, found, expected }) => `${line}:${column} ${found} → ${expected}`)).toEqual([
      fault,
    ]);
  });

  test('a head that says nothing or no number', () => {
    const text = ['---', 'title: " "', 'description: 乙', 'audience: 丙', 'minutes: true', 'aims: [" "]', '---'];
    expect(readLesson('a', text.join('\n'), quotable).faults.map(({ line, found }) => `${line} ${found}`)).toEqual([
      '2 title：" "',
      '5 minutes：true',
      '6 aims：" "',
    ]);
  });
});

describe('a lesson to begin with', () => {
  test('has no fault, and its question', () => {
    const { faults, lesson } = readLesson('a', newLesson('“甲”: 乙\\'), quotable);
    expect(faults).toEqual([]);
    expect(newLesson('甲').split('\n')[1]).toMatch(/^# 这份文件放在文库的 lessons 文件夹里/u);
    expect(lesson?.facts.title).toBe('“甲”: 乙\\');
    expect(lesson?.blocks.map(({ kind }) => kind)).toEqual(['prose', 'question']);
  });

  test('quotes what a reader has collected, whatever the notes say', () => {
    const text = lessonOf('讲课稿', [
      { heading: '一、*导入*' },
      { quotation: '::措施[jia/1.1]', note: '1. 记住 <b>\n::措施[x]' },
      { quotation: '::措施[jia/head]', note: '' },
    ]);
    expect(readLesson('a', text, quotable)).toMatchObject({
      faults: [],
      lesson: {
        blocks: [
          { kind: 'prose', html: '<h2>一、*导入*</h2>\n' },
          { kind: 'measure', id: 'jia/1.1' },
          { kind: 'prose', html: '<p>1. 记住 &lt;b&gt;\n::措施[x]</p>\n' },
          { kind: 'passage', id: 'jia/head' },
        ],
      },
    });
  });
});
