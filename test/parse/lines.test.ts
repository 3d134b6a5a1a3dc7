import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { findContents } from '../../src/parse/contents.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { findPageNumbers } from '../../src/parse/page-numbers.ts';
import { parseLines } from '../seed.ts';

test.each(['* 1. 普法。', '1\\. 普法。', '- 1\\. 普法。', '**1. 普法。**'])(
  'Markdown marks of %s are layout',
  (line) => {
    const { plan } = parseLines('一、任务', `${line}宣传。`);
    expect(listMeasures(plan)).toMatchObject([{ number: '1.1', content: { text: '普法。宣传。' } }]);
  },
);

test('numbers alone on a line number the pages where they count on', () => {
  const { plan } = parseLines('一、任务', '1. 普法。推进', '', '1', '', '宣传。提高', '', '2', '', '效果。');
  expect(listMeasures(plan)[0]!.content.text).toBe('普法。推进宣传。提高效果。');
});

describe('running heads', () => {
  const pages = (head: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => [`第${at}句的上半，`, head, '', `— ${at + 1} —`, '下半。']).flat();

  test.each([
    ['甲市人民政府公报', 3, true],
    ['甲市人民政府公报', 2, false],
    ['落实责任。', 3, false],
  ])('%s beside %i page numbers is layout: %s', (head, count, isLayout) => {
    const rows = pages(head, count);
    const places = rows.flatMap((row, at) => (row === head ? [at] : []));
    expect(places.every((at) => findPageNumbers(rows).has(at))).toBe(isLayout);
  });

  test.each([
    ['甲市人民政府公报', 3, 1, true],
    ['甲市人民政府公报', 3, 2, false],
    ['甲市人民政府公报', 8, 4, true],
    ['甲市人民政府公报', 8, 5, false],
    ['责任单位：市教育局', 8, 0, false],
  ])('%s beside %i page numbers and %i times elsewhere is layout: %s', (head, count, elsewhere, isLayout) => {
    const rows = [...pages(head, count), ...Array<string>(elsewhere).fill(head)];
    const found = findPageNumbers(rows);
    expect(rows.filter((row, at) => row === head && found.has(at))).toHaveLength(isLayout ? count : 0);
  });
});

describe('findPageNumbers', () => {
  test.each([
    ...['— 3 —', '- 12 -', '第 3 页', '第3页，共8页', '3 / 12', '—— 3 ——'],
    ...[
      '# Page 3:',
      '## Page 3',
      'Page 3 of 12',
      '--- page 3/12 ---',
      '[Page 3]',
      '<!-- Page 3 -->',
      '【第 3 页】',
      '# 第3页：',
    ],
  ])('%s numbers a page', (row) => {
    expect([...findPageNumbers(['甲', row])]).toEqual([1]);
  });

  test.each(['— 三 —', '3', '第3页前', '— 12345 —', '# Page', '# Page 3 普法', 'Homepage 3', '# 3'])(
    '%s alone numbers none',
    (row) => {
      expect([...findPageNumbers(['甲', row])]).toEqual([]);
    },
  );

  test.each([
    [
      ['1', '甲', '2'],
      [0, 2],
    ],
    [
      ['9', '甲', '10', '11'],
      [0, 2, 3],
    ],
    [['1', '甲', '3'], []],
    [['2', '甲', '1'], []],
  ])('bare numbers %j number pages %j', (rows, pages) => {
    expect([...findPageNumbers(rows)]).toEqual(pages);
  });

  test('three numbers that rise over a lost page and cut sentences are pages, two are not', () => {
    expect([...findPageNumbers(['甲', '1', '乙', '3', '丙', '6', '丁'])]).toEqual([1, 3, 5]);
    expect([...findPageNumbers(['甲', '1', '乙', '3'])]).toEqual([]);
    expect([...findPageNumbers(['甲', '1', '乙', '3', '丙', '7'])]).toEqual([]);
  });

  test('numbers that mostly stand below a whole sentence are none of pages', () => {
    const rows = (...above: readonly string[]) => above.flatMap((row, index) => [row, `${index * 2 + 1}`]);
    expect([...findPageNumbers(rows('甲。', '乙。', '丙'))]).toEqual([]);
    expect([...findPageNumbers(rows('甲。', '乙', '丙'))]).toEqual([1, 3, 5]);
    expect([...findPageNumbers(rows('甲。', '乙。', '丙', '丁'))]).toEqual([1, 3, 5, 7]);
  });

  const [time, title, address] = ['2031/7/24 15:33', '甲市方案_甲市政府网', 'https://www.jia.gov.cn/1.htm'];
  test.each([
    [
      [`${time}   ${title}`, '甲市', `${address}   1/2`, `${time}   ${title}`, '方案', `${address}   2/2`],
      [0, 2, 3, 5],
    ],
    [
      [time, title, '甲市', address, '1/2', time, '', title, '方案', address, '2/2'],
      [0, 1, 3, 4, 5, 7, 9, 10],
    ],
    [
      ['甲市方案', time, '甲市方案', '甲', address, '1/2', time, '甲市方案', '乙', address, '2/2'],
      [1, 2, 4, 5, 6, 7, 9, 10],
    ],
    [
      [title, time, '甲市', address, '1/2', '乙。', time, '乙。', address, '2/2'],
      [1, 3, 4, 6, 8, 9],
    ],
    [[time, title, '甲市', address, time, title], []],
    [[address, '甲市', time, '甲市'], []],
    [
      [
        time,
        title,
        '2031-08-01 09:00',
        '开幕',
        `${address} 1/2`,
        title,
        time,
        '2031-08-02 09:00',
        '开幕',
        `${address} 2/2`,
      ],
      [0, 1, 4, 5, 6, 9],
    ],
    [['甲市', '乙', '丙', '2031-08-01 09:00', '丙', '丁', '戊', '己', `${address} 1/2`], [8]],
  ])('what a browser prints around its pages is layout: %j', (rows, found) => {
    expect([...findPageNumbers(rows)].sort((one, other) => one - other)).toEqual(found);
  });

  test('the row above a number is the printed one', () => {
    expect([...findPageNumbers(['', '1', '乙', '', '3', '丙', '5'])]).toEqual([1, 4, 6]);
    expect([...findPageNumbers(['甲。', '', '1', '乙。', ' ', '3', '丙。', '', '5'])]).toEqual([]);
  });
});

test('pages that a converter marks make no Markdown of a text', () => {
  const rows = ['一、任务', '# Page 3:', '1. 普法。', '*甲局*'];
  expect(splitLines(rows.join('\n'), false).map(({ content }) => content.text)).toEqual([
    '一、任务',
    '',
    ...rows.slice(2),
  ]);
  expect(splitLines(['# 甲市方案', ...rows].join('\n'), false).at(-1)?.content.text).toBe('甲局');
});

describe('the layout of a line', () => {
  const texts = (text: string, markdown = false) => splitLines(text, markdown).map(({ content }) => content.text);

  test.each([
    ['## 一、总体要求', '一、总体要求'],
    ['> > 牵头单位：甲局', '牵头单位：甲局'],
    ['- **（一）机构**', '（一）机构'],
    ['+ 1\\. 推进', '1. 推进'],
    ['1\\) 推进', '1) 推进'],
    ['清淤。\\[责任单位：甲局、乙局（丙科）\\]', '清淤。[责任单位：甲局、乙局（丙科）]'],
    ['甲\\_乙\\#\\*丙\\*', '甲_乙#*丙*'],
    ['甲\\\\[乙', '甲\\[乙'],
    ['D:\\甲\\乙', 'D:\\甲\\乙'],
    ['（甲局*、乙局*、丙局）', '（甲局*、乙局*、丙局）'],
    ['*** ', ''],
    ['___', ''],
    ['[[toc]]', ''],
    ['[TOC]', ''],
    ['---', ''],
    ['<!-- 完 -->', ''],
    ['#标签', '#标签'],
    ['**甲** 和 **乙**', '甲 和 乙'],
    ['**甲。** *（乙）*', '甲。 （乙）'],
    ['***甲。***乙', '甲。乙'],
    ['**一、****总则**', '一、总则'],
    ['__一、总则__', '一、总则'],
    ['**一、**__总则__', '一、总则'],
    ['宣传。_（责任单位：甲局）_', '宣传。（责任单位：甲局）'],
    ['日期：__年__月__日', '日期：__年__月__日'],
    ['甲__乙局__丙、a_b_c', '甲__乙局__丙、a_b_c'],
    ['甲\\_\\_乙丙\\_\\_', '甲__乙丙__'],
    ['依照[《甲办法》](http://a.example/art_1_2.html)办理', '依照《甲办法》办理'],
    ['[**附件**](/a/（一）.docx "下载")：甲', '附件：甲'],
    ['[打印](javascript:void(0))、[关闭]()', '打印、关闭'],
    ['见[《甲办法》](1.html#_Toc1)', '见《甲办法》'],
    ['[责任单位：甲局](乙局配合)', '[责任单位：甲局](乙局配合)'],
    ['甲![图](data:image/png;base64,AA+/=)乙', '甲乙'],
    ['3. ![责任单位：甲局](1.png)', '3. 责任单位：甲局'],
    ['- （三）![甲图](1.png)', '（三）甲图'],
    ['3. ![](1.png)', '3.'],
    ['3. 宣传![图](1.png)', '3. 宣传'],
    ['站点30[2](#fn2)个、床位5张[1](#_ftn1)', '站点30[2]个、床位5张[1]'],
    ['床位[[1]](#fn1)，详见[1](/1.html)', '床位[1]，详见1'],
    ['宣传。:mag:*[查看原文](/a/#t1)*', '宣传。'],
    ['宣传。[查看原文](/a/#t1)', '宣传。'],
    ['（“宣传。”）[打印](/1)', '（“宣传。”）打印'],
    ['“宣传。”[打印](/1)', '“宣传。”'],
    ['宣传；[打印](/1)；', '宣传；；'],
    ['宣传。![查看原文](1.png)[甲](/1)', '宣传。甲'],
    ['宣传[查看原文](/a/#t1)', '宣传查看原文'],
    ['**甲** 5*3*2、a*b*c', '甲 5*3*2、a*b*c'],
    ['落实APP*（甲局）*', '落实APP（甲局）'],
    ['字段名为_id_、_name_', '字段名为_id_、_name_'],
    ['姓名：_张三_，电话：_13_', '姓名：_张三_，电话：_13_'],
    ['****甲。****乙', '甲。乙'],
    ['**甲****乙**丙', '甲乙丙'],
    ['通　知', '通知'],
    ['甲局\u2003乙局', '甲局乙局'],
    ['2031年7月7日 国务院通过', '2031年7月7日 国务院通过'],
    ['　　甲 乙 APP 丙　', '甲乙 APP 丙'],
  ])('%j of a Markdown file is %j', (row, text) => {
    expect(texts(row, true)).toEqual([text]);
  });

  test('holds no picture, and breaks where a backslash ends a row above another', () => {
    const lines = splitLines('甲\\\n乙\\\n\n![图](1.png)\n**丙**', true);
    expect(lines.map(({ content }) => content.text)).toEqual(['甲', '乙\\', '', '', '丙']);
    expect(lines.map(({ blank }) => blank)).toEqual([false, false, true, true, false]);
  });

  test.each([
    ['甲方案\n===', true],
    ['一、总则\n---\n', true],
    ['# 甲方案', true],
    ['宣传。\n---', false],
    ['---\n---', false],
    ['甲方案\n=', false],
    ['甲方案\n\n===', false],
  ])('%j is set as a heading: %s', (text, heading) => {
    const [first, ...rest] = splitLines(text, true);
    expect(first).toMatchObject({ heading });
    expect(rest.filter(({ content }) => content.text !== '' && content.text !== '=')).toEqual([]);
  });

  test.each([
    ['[首页](/) > [公开](/zwgk)', true],
    ['上一篇：[关于做好甲工作的通知](/1.html)', true],
    ['依照[《甲办法》](/1.html)做好下列各项工作', false],
    ['首页 > 公开', false],
  ])('%s is mostly links: %s', (row, linked) => {
    expect(splitLines(row, true)[0]).toMatchObject({ linked });
  });

  test.each([
    ['- [一、总则](#总则)', true],
    ['[一、总则](#总则) [二、任务](#任务)', true],
    ['见[一、总则](#总则)', false],
    ['[1](#fn1)', false],
    ['一、总则', false],
  ])('%s is an entry of contents: %s', (row, entry) => {
    expect(splitLines(row, true)[0]).toMatchObject({ entry });
  });

  test.each([
    ['**一、****总则**', true],
    ['__总则__', true],
    ['**总则**：', false],
    ['总则', false],
    ['', false],
  ])('%s is bold from end to end: %s', (row, bold) => {
    expect(splitLines(row, true)[0]).toMatchObject({ bold });
  });

  test('is taken for Markdown only where the text carries such marks', () => {
    expect(texts('> 甲\n---\n<!-- 完 -->')).toEqual(['> 甲', '---', '<!-- 完 -->']);
    expect(texts('# 甲\n> 乙\n---')).toEqual(['甲', '乙', '']);
    expect(texts('**甲**\n> 乙')).toEqual(['甲', '乙']);
    expect(texts('* 1. 甲\n> 乙')).toEqual(['1. 甲', '乙']);
    expect(texts('* 甲\n> 乙')).toEqual(['* 甲', '> 乙']);
    expect(texts('甲\\[乙\\]')).toEqual(['甲\\[乙\\]']);
  });

  test.each([
    ['第一章　总则　　第一条　为了安全。', ['第一章总则', '第一条　为了安全。']],
    ['利用空间。 第四条　地下空间。', ['利用空间。', '第四条　地下空间。']],
    ['利用空间。 第四条地下空间。', ['利用空间。 第四条地下空间。']],
    ['抓好落实。　　（二）健全制度。', ['抓好落实。', '（二）健全制度。']],
    ['抓好落实。  二、健全制度。', ['抓好落实。', '二、健全制度。']],
    ['抓好落实。 二、健全制度。', ['抓好落实。 二、健全制度。']],
    ['抓好落实，  二、健全制度。', ['抓好落实，  二、健全制度。']],
  ])('%s stands for the lines %j', (row, lines) => {
    expect(texts(row)).toEqual(lines.map((line) => line.replace(/(?<=条)　/u, '')));
  });

  test('tells where a line stands, how it opens and how wide it is', () => {
    const [first, second, third] = splitLines('一、甲\n　　乙 5G \n# 丙', false);
    expect(first).toMatchObject({
      number: 1,
      offset: 0,
      blank: false,
      aside: false,
      indented: false,
      extent: { length: 3, width: 3 },
    });
    expect(second).toMatchObject({ number: 2, offset: 4, indented: true, extent: { length: 6, width: 4.5 } });
    expect(third).toMatchObject({ number: 3, offset: 12, heading: true });
  });
});

describe('a table of contents', () => {
  const found = (...rows: readonly string[]) =>
    [...findContents(splitLines(rows.join('\n'), false))].map(({ number }) => number);

  test('stands below its word, with page numbers', () => {
    expect(found('甲方案', '目　录', '一、总则　1', '二、任务……2', '三、保障\t3', '甲方案')).toEqual([2, 3, 4, 5]);
    expect(found('甲方案', '目次', '一、总则　1', '甲方案')).toEqual([]);
    expect(found('甲方案', '项目录', '一、总则　1', '二、任务　2')).toEqual([]);
  });

  test('shows leaders where the word is missing', () => {
    expect(found('一、总则....1', '二、任务·····2', '甲')).toEqual([1, 2]);
    expect(found('一、总则______1', '二、任务----2', '三、保障。。。3', '甲')).toEqual([1, 2, 3]);
    expect(found('一、总则　1', '二、任务　2')).toEqual([]);
  });

  test.each([
    [
      ['甲方案', '- [一、总则](#总则)', '  - [（一）甲](#甲)', '为了安全。', '一、总则', '（一）甲'],
      [2, 3],
    ],
    [
      ['甲方案', '目录', '1. [总则](#a)', '2. [任务](#b)', '## 总则', '## 任务'],
      [2, 3, 4],
    ],
    [
      ['[一、总则 [1](#_Toc1)](#_Toc1)\\', '[二、任务](1.html#_Toc2)', '一、总则', '二、任务'],
      [1, 2],
    ],
    [['[一、总则](#a)', '[二、任务](/b)', '一、总则', '二、任务'], []],
    [['[一、总则](#a)', '一、总则', '[二、任务](#b)', '二、任务'], []],
    [['[一、总则](#a)', '[二、任务](#b)', '一、目标'], []],
    [['[一、总则](#)', '[二、任务](#)', '一、总则'], []],
    [['[一、总则](#/1)', '[二、任务](#/2)', '一、总则'], []],
    [['[一、总则](#a)。', '[二、任务](#b)。', '一、总则'], []],
    [['一、目标', '[二、总则](#a)', '[三、任务](#b)', '二、总则'], []],
    [['附件：', '[1. 甲表](#a)', '[2. 乙表](#b)', '1. 甲表'], []],
    [['[附件1：甲表](#a)', '[附件2：乙表](#b)', '附件1：甲表'], []],
  ])('is of links to the text below: %j', (rows, numbers) => {
    const lines = splitLines(rows.join('\n'), true);
    expect([...findContents(lines)].map(({ number }) => number)).toEqual(numbers);
  });

  test('without page numbers goes on to where its first entry comes again', () => {
    expect(found('目录', '一、总则', '二、任务', '一、总则', '为了安全。', '二、任务')).toEqual([1, 2, 3]);
    expect(found('目录', '一、总则', '为了安全。', '一、总则', '二、任务')).toEqual([]);
    expect(found('目录', '一、总则', '二、任务')).toEqual([]);
  });
});
