/** What whoever made a Markdown file has written around the document: front matter and callouts. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { type ParsedPlan, parsePlan } from '../../src/parse/index.ts';
import { findMarkdownAsides } from '../../src/parse/markdown-asides.ts';
import { growthOf, steep } from '../growth.ts';
import { textDocument } from '../seed.ts';

const parseMarkdown = (...lines: readonly string[]): ParsedPlan => parsePlan(textDocument(lines.join('\n'), 'jia.md'));
const front = ['---', 'title: 乙县护林方案', 'tags:', '  - 护河', '---'];
const text = ['# 甲市护河方案', '', '## 一、清淤', '1. 摸底。', '', '2. 清理。（市水利局牵头）', '', '## 二、考核。'];

test('front matter is no part of the title but stays in the head', () => {
  const { plan, issues } = parseMarkdown(...front, '', ...text);
  expect(plan.title).toBe('甲市护河方案');
  expect(plan.head.map(({ kind, content }) => [kind, content.text])).toEqual([
    ['annotation', 'title: 乙县护林方案'],
    ['annotation', 'tags:'],
    ['annotation', '护河'],
    ['title', '甲市护河方案'],
  ]);
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.2', '2']);
  expect(issues).toEqual([]);
});

test('what is quoted between a front matter and the title is said of the file', () => {
  const quotes = ['> 正文由脚本提取，仅供查阅。', '> 文件不适用著作权法。', ''];
  const kinds = (...lines: readonly string[]): readonly string[] =>
    parseMarkdown(...lines).plan.head.map(({ kind }) => kind);
  expect(kinds(...front, ...quotes, ...text)).toEqual([...Array(5).fill('annotation'), 'title']);
  expect(kinds(...quotes, ...text)).toEqual(['preamble', 'preamble', 'title']);
  expect(kinds(...front, ...quotes, '根据部署，制定本方案。', ...text).slice(3)).not.toContain('annotation');
  for (const own of ['> 甲政办发〔2031〕7号', '> 甲市水利局', '> 各镇人民政府：', '> 经市政府同意，制定本方案。'])
    expect(
      kinds(...front, own, ...text)
        .slice(3)
        .filter((kind) => kind === 'annotation'),
    ).toEqual([]);
});

test('what is written for the generator of a site is no part of the document', () => {
  const { plan } = parseMarkdown(
    ...['---', 'title: 甲市护河条例', 'author: 甲市水利局', '---', '::: tip 修订信息', '（2031年1月2日通过）', ':::'],
    ...['', '[[toc]]', '', '第一条 清淤。', '', '::: tabs', '', '@tab 章节', '', '第二条 考核。', ':::'],
  );
  expect(plan).toMatchObject({ title: '甲市护河条例', issuingBodies: ['甲市水利局'] });
  expect(listMeasures(plan).map(({ content }) => content.text)).toEqual(['清淤。', '考核。']);
});

test('a title and a number may be labelled in Chinese', () => {
  const { plan } = parseMarkdown(
    '---',
    '标题: 乙县护林方案',
    '文号: 乙政发〔2031〕5号',
    '---',
    '一、清淤。',
    '二、考核。',
  );
  expect(plan).toMatchObject({ title: '乙县护林方案', documentNumber: '乙政发〔2031〕5号' });
});

test('a document without numbers begins below its front matter', () => {
  const prose = '护河任务较重。请各镇逐一检修设施，确保安全。';
  const { plan, issues } = parseMarkdown('---', 'note: 这一行有句号。', '---', '关于护河的通知', '', prose);
  expect(plan.title).toBe('关于护河的通知');
  expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([prose]);
  expect(issues.map(({ rule, at }) => [rule, at.line])).toEqual([['numbering-missing', 4]]);
});

test('a callout is no part of the measure that it stands in or behind', () => {
  const { plan } = parseMarkdown(
    ...text.slice(0, 4),
    '> [!NOTE]',
    '> 志愿者转录。',
    ...text.slice(4, 6),
    '> [!warning] 附件未转录',
    '',
    ...text.slice(6),
  );
  expect(listMeasures(plan).map(({ content, note }) => [content.text, note?.text])).toEqual([
    ['摸底。', undefined],
    ['清理。', '（市水利局牵头）'],
    ['考核。', undefined],
  ]);
  expect(plan.imprint?.content.text).toBe('[!NOTE]\n志愿者转录。\n[!warning] 附件未转录');
});

test('a callout above the text is a remark of the head', () => {
  const { plan } = parseMarkdown('# 甲市护河方案', '> [!TIP]', '> 见原件。', ...text.slice(2));
  expect(plan.head.map(({ kind }) => kind)).toEqual(['title', 'annotation', 'annotation']);
});

test('a text file has neither', () => {
  const { plan } = parsePlan(
    textDocument(['甲市护河方案', '一、清淤。', '> [!NOTE]', '> 转录。', '二、考核。'].join('\n')),
  );
  expect(listMeasures(plan)[0]?.content.text).toContain('[!NOTE]');
});

describe('findMarkdownAsides', () => {
  test.each([
    ['a key of any script', ['---', '标题: 甲', '---', '乙'], [0, 1, 2]],
    ['an end of three stops', ['---', 'a: 1', '...', '乙'], [0, 1, 2]],
    ['remarks and gaps', ['---', '# 甲', '', 'a: 1', '---'], [0, 1, 2, 3, 4]],
    ['a rule and prose below it', ['---', '甲市要护河。', '---'], []],
    ['entries without a key', ['---', '- 甲', '---'], []],
    ['no end', ['---', 'a: 1', '乙'], []],
    ['a fence below a line', ['甲', '---', 'a: 1', '---'], []],
    ['paragraphs that U+3000 indents', ['---', '来源: 甲', '', '　　各县：', '　　建设公园20个。', '---'], []],
    ['numbers below an entry', ['---', '来源: 甲', '  一、总体要求', '---'], []],
    ['headings below an entry', ['---', '来源: 甲', '## 一、总体要求', '---'], []],
    ['a full colon', ['---', '标题：甲', '---'], []],
    ['a callout to the end', ['甲', '> [!NOTE]', '> 乙', '> 丙'], [1, 2, 3]],
    ['a callout and a quotation apart', ['> [!NOTE]', '> 乙', '', '> 丙'], [0, 1]],
    ['a quotation', ['> 乙', '> 丙'], []],
    ['a callout that says who answers', ['> [!NOTE]', '> 责任单位：市水利局'], []],
    ['a callout that follows in the same block', ['> [!NOTE]', '> 1. 摸底。', '> [!TIP]', '> 乙'], []],
    ['callouts one after another', ['> [!NOTE]', '', '> [!TIP]', '> 乙', '丙'], [0, 2, 3]],
    ['a callout with a number', ['> [!NOTE]', '> 1. 摸底。'], []],
  ])('reads %s', (_, rows, found) => {
    expect([...findMarkdownAsides(rows)]).toEqual(found);
  });

  test.each([['> [!NOTE]'], ['> [!NOTE]', '']])('takes four times as long for four times as many %s', (...rows) => {
    const read = (count: number) => {
      const all = Array.from({ length: count }, () => rows).flat();
      return () => findMarkdownAsides(all);
    };
    expect(growthOf(read, 500)).toBeLessThan(steep);
  });
});

test('a plan between rules is text', () => {
  const lines = [
    '---',
    '来源: 甲市政府网',
    '',
    '　　各县区人民政府：',
    '　　一、总体要求',
    '　　建设公园20个。',
    '---',
  ];
  const { plan } = parseMarkdown(...lines);
  expect(listMeasures(plan).map(({ content }) => content.text)).toEqual(['总体要求\n建设公园20个。']);
});

describe('the keys of front matter', () => {
  const factsOf = (...rows: readonly string[]) => parseMarkdown('---', ...rows, '---', ...text).plan;

  test.each([
    ['document_number: 甲政发〔2031〕3号', { documentNumber: '甲政发〔2031〕3号' }],
    ['number: "甲政发〔2031〕3号"', { documentNumber: '甲政发〔2031〕3号' }],
    ['doc_no: 甲政发〔2031〕3号', { documentNumber: '甲政发〔2031〕3号' }],
    ['date: 2031-03-05', { documentDate: '2031-03-05' }],
    ['issued_on: "2031-03-05"', { documentDate: '2031-03-05' }],
    ['Document_Date: 2031/3/5', { documentDate: '2031-03-05' }],
    ['updated: 2031-03-05', { documentDate: undefined }],
    ['issuer: 甲县水利局', { issuingBodies: ['甲县水利局'] }],
    ['issued_by: 甲县水利局、甲县林业局', { issuingBodies: ['甲县水利局', '甲县林业局'] }],
  ])('say what a document says of itself: %s', (row, facts) => {
    const { documentNumber, documentDate, issuingBodies } = factsOf('tags: [护河]', row);
    expect({ documentNumber, documentDate, issuingBodies }).toMatchObject(facts);
  });

  test('give the title where none is printed', () => {
    const { plan } = parseMarkdown(
      '---',
      'title: "乙县护林方案"',
      '---',
      '## 一、任务',
      '护林。',
      '## 二、要求',
      '落实。',
    );
    expect(plan.title).toBe('乙县护林方案');
  });
});

test.each(['- [ ] ', '- [x] ', '* [X] '])('a box to tick is a mark of its list: %j', (mark) => {
  const { plan } = parseMarkdown('# 乙县方案', '## 一、任务', `${mark}1. 护林。巡山。`, `${mark}2. 护河。巡河。`);
  expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
    ['1.1', '护林。巡山。'],
    ['1.2', '护河。巡河。'],
  ]);
});

describe('facts above a document', () => {
  const facts = ['### 基本信息', '- **文档类型**：政策类', '- **原文链接**：无', ''];
  const plain = [
    '附件',
    '',
    '甲市护河行动计划',
    '',
    '（2031-2033年）',
    '',
    '一、清淤',
    '按期完成。',
    '二、考核',
    '按季通报。',
  ];

  test('with the name of the file are none of it', () => {
    const { plan } = parseMarkdown('## 文档 ：甲市护河行动计划.md', '', ...facts, ...plain);
    expect(plan).toMatchObject({ title: '甲市护河行动计划（2031-2033年）', period: '2031—2033', genre: '行动计划' });
    expect(plan.head.map(({ kind }) => kind)).toEqual([...Array(5).fill('annotation'), 'title']);
    expect(listMeasures(plan).map(({ id }) => id)).toEqual(['jia/1', 'jia/2']);
  });

  test.each([
    ['below the title', ['# 甲市护河方案', ...facts, ...text.slice(2)], [1, 2, 3]],
    ['above the title', [...facts, ...text], [0, 1, 2]],
    ['with the colon inside', ['# 甲市护河方案', '**来源:** 甲网', '**分类:** 河道', '一、清淤'], [1, 2]],
    ['but not one alone', ['# 甲市护河方案', '**来源**：甲网', '一、清淤'], []],
    ['but not sentences', ['# 甲市护河方案', '**来源**：甲网。', '**分类**：河道。', '一、清淤'], []],
    ['but not what the text itself says', ['# 甲市护河方案', '- **指导思想**：护河', '- **目标**：建站3个'], []],
    ['as far as a page has labels', ['# 甲市护河方案', '**来源**：甲', '**分类**：乙', '**目标**：建站3个'], [1, 2]],
    ['but not who answers', ['# 甲市护河方案', '**责任单位**：甲局', '**牵头单位**：乙局'], []],
    ['and the name alone', ['甲市护河方案.docx', '# 甲市护河方案'], [0]],
    ['and no sentence', ['见附件。甲市护河方案.docx', '# 甲市护河方案'], []],
  ])('%s', (_, rows, found) => {
    expect([...findMarkdownAsides(rows)]).toEqual(found);
  });
});

test('links to places of the page and their label are no part of the document', () => {
  const links = ['- 第1~3条：', '  ', '  [1](#t1) [2](#t2)', '- 第4条：', '', '[附则](#t3)'];
  expect([...findMarkdownAsides([...links, '- 依照下表：', '见[附则](#t3)', '[甲局](/a)'])]).toEqual([0, 2, 3, 5]);
});
