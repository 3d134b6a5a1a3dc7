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
    [':措施[jia/1.1]', '9:1 :措施[jia/1.1] → 独占一行、以 :: 开头的引用'],
    ['<b>甲', '9:1 <b> → 文字；正文里的 < 前面加 \\'],
    ['# 甲', '9:1 # 开头的小标题 → 从 ## 起的小标题，题目写在 title 里'],
    ['见 [甲](javascript:alert)', '9:3 javascript:alert → http、https 或 mailto 的地址'],
    ['![甲](a.png)', '9:1 图片 → 文字和 ::措施[编号] 等引用；图片请放在 guides 的讲义里'],
  ])('%s', (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });

  test('a question without an answer, and every other fault in the same run', () => {
    expect(faultsOf(':::问题[谁？]', '- 甲', ':::', '', '::措施[a]')).toEqual([
      '9:1 问题“谁？”没有答案 → 以“答案：”开头的一段，和最后一行 :::',
      '13:1 a → 库里有的措施编号，最接近的是 jia/1.1',
    ]);
    expect(readLesson('a', '::措施[a]', quotable).faults.map(({ line }) => line)).toEqual([2, 2, 2, 2, 2, 1]);
  });
});

describe('a lesson to begin with', () => {
  test('has no fault, and its question', () => {
    const { faults, lesson } = readLesson('a', newLesson('“甲”: 乙\\'), quotable);
    expect(faults).toEqual([]);
    expect(lesson?.facts.title).toBe('“甲”: 乙\\');
    expect(lesson?.blocks.map(({ kind }) => kind)).toEqual(['prose', 'question']);
  });

  test('quotes what a reader has collected, whatever the notes say', () => {
    const text = lessonOf('讲课稿', [
      { heading: '一、*导入*' },
      { id: 'jia/1.1', note: '1. 记住 <b>\n::措施[x]' },
      { id: 'jia/head', note: '' },
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
