import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/model/plan.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

describe('blocks', () => {
  test('a line that only looks like a number goes on with the cut sentence before it', () => {
    const { plan } = parseLines(
      '一、总则',
      '（一）推进发展。加快一线城市',
      '',
      '三、四线城市建设。',
      '（二）保障。落实。',
    );
    expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([
      '推进发展。加快一线城市三、四线城市建设。',
      '保障。落实。',
    ]);
  });

  test('lines of a paper’s width are joined, also where one ends with a sentence', () => {
    const { plan } = parseLines(
      '一、健全政府机构职能体系，依法高效履行',
      '政府职能',
      '（一）深入推进行政审批制度改革。推进改',
      '革，构建新模式。深化商事登记制度改革。',
      '拓宽应用场景，提升便利程度。',
    );
    const part = plan.children[0] as Part;
    expect(part.heading.text).toBe('健全政府机构职能体系，依法高效履行政府职能');
    expect(listMeasures(plan)[0]!.content.text).toBe(
      '深入推进行政审批制度改革。推进改革，构建新模式。深化商事登记制度改革。拓宽应用场景，提升便利程度。',
    );
  });

  test.each([
    ['at a number line of the page', '— 3 —'],
    ['at a short number line', '- 12 -'],
    ['at the count of pages', '第 3 页 共 8 页'],
    ['at a blank line', ''],
  ])('a heading that a page break cut %s is whole where headings run into the text', (_, pageBreak) => {
    const { plan } = parseLines(
      '一、任务',
      '1. 加强行政',
      pageBreak,
      '应诉。落实制度。',
      '2. 普法。宣传。',
      '3. 复议。办理。',
      '4. 调解。推进。',
    );
    expect(listMeasures(plan)[0]).toMatchObject({
      title: '加强行政应诉',
      content: { text: '加强行政应诉。落实制度。' },
    });
  });

  test('a number that a line’s end cut is one number', () => {
    const { plan } = parseLines('一、任务', '1. 普法。到20', '', '25年完成。');
    expect(listMeasures(plan)[0]!.content.text).toBe('普法。到2025年完成。');
  });

  test.each([
    ['（牵头单位：综合部（司法）', '；责任单位：各部门）'],
    ['（牵头单位：综合部（司法）；', '责任单位：各部门）'],
    ['（', '牵头单位：综合部（司法）；责任单位：各部门）'],
    ['（牵头单', '位：综合部（司法）；责任单位：各部门）'],
  ])('a note that is cut behind %s is whole', (before, after) => {
    const { plan } = parseLines('一、任务', `1. 普法。宣传。${before}`, '', after);
    expect(listMeasures(plan)[0]!.note?.text).toBe('（牵头单位：综合部（司法）；责任单位：各部门）');
  });

  test.each([
    ['牵头单位：甲局；配合单位：乙局', '本措施自印发之日起施行。', '牵头单位：甲局；配合单位：乙局'],
    ['牵头单位：甲局、', '乙局', '牵头单位：甲局、乙局'],
  ])('a note without a stop ends a paragraph, behind a comma it goes on: %s', (before, after, note) => {
    const { plan } = parseLines('一、任务', '1. 复议。办理。', `2. 普法。宣传。${before}`, after);
    expect(listMeasures(plan)[1]!.note?.text).toBe(note);
  });

  test.each([
    ['各级政府及其部门主要负责', '人要落实述法制度。'],
    ['各部门负责', '同志要带头学法。'],
  ])('what seems to end with who does what goes on: %s|%s', (before, after) => {
    const { plan } = parseLines('一、任务', '1. 复议。办理。', `2. 领导。压实责任。${before}`, after);
    const [, measure] = listMeasures(plan);
    expect([measure?.content.text, measure?.note]).toEqual([`领导。压实责任。${before}${after}`, undefined]);
  });

  test.each([
    ['乙镇人民政府是实施主体，县财政局要', '在资金安排上支持。', 1],
    ['普法经费由县财政局安排，各部门应当', '专款专用。', 1],
    ['会议形成了纪要', '具体如下', 2],
    ['做好普法，提高应急响应', '具体如下', 2],
    ['各单位要做到简明扼要', '市司法局牵头落实。', 2],
    ['梳理各地要闻，形成摘要', '市司法局牵头落实。', 2],
    ['文件要送干部要', '市司法局牵头落实。', 2],
    ['会议明确，各相关部门要', '共同推进。', 1],
    ['各县（市、区）要', '共同推进。', 1],
    ['村民委员会应', '共同推进。', 1],
    ['各级领导干部要', '共同推进。', 1],
    ['编发各地摘要', '市司法局牵头落实。', 2],
    ['做好各项物资供应', '市司法局牵头落实。', 2],
    ['市水利局、各乡镇应', '备足物资。', 1],
  ])('on broken lines what cannot end a paragraph goes on, however short its line: %s|%s', (before, after, count) => {
    const lines = [
      '坚持学习，纳入干部教育培训的重要内容，加',
      '快改革，推动常态化，深入人心，取得新实效',
      '和新的突破。',
    ];
    const { plan } = parseLines('一、总体要求', ...lines, '二、具体任务', ...lines, `三、${before}`, after);
    expect(listMeasures(plan)[2]!.content.text.split('\n')).toHaveLength(count);
  });

  test('a marked heading above a document without numbers is no part of its first paragraph', () => {
    const { plan } = parseLines('# 甲县案例', '', '## 基本案情', '', '甲某申请仲裁。', '', '## 处理结果', '', '驳回。');
    expect(listMeasures(plan).map(({ headings, content }) => [...headings, content.text])).toEqual([
      ['基本案情', '甲某申请仲裁。'],
      ['处理结果', '驳回。'],
    ]);
  });

  test('a list below an explanation may be set in another width', () => {
    const explained = [
      ...['一、境外投资者不得作为个体工商户、个人独资企业投资', '人、合作社成员，从事经营活动。'],
      ...['二、境外投资者在中国境内投资，应当符合本清单的规', '定，不得违反。'],
      ...['三、本清单未列出的领域与审批、资质等相关措施，按', '照现行规定执行。'],
    ];
    const listed = [
      '一、农业',
      '1. 禁止投资中国稀有和特有的珍贵优良品种的研发、养殖、种植以及相关繁殖',
      '材料的生产。',
      '2. 禁止投资农作物、种畜禽、水产苗种转基因品种选育及其转基因种子与种苗',
      '的生产。',
    ];
    const { plan } = parseLines('甲清单', '', ...explained, '', ...listed, '二、采矿业', ...listed.slice(1));
    expect(listMeasures(plan).map(({ content }) => content.text.includes('\n'))).toEqual([
      ...[false, false, false, false, false, false, false],
    ]);
    expect(listMeasures(plan)[0]!.content.text).toBe(
      '境外投资者不得作为个体工商户、个人独资企业投资人、合作社成员，从事经营活动。',
    );
  });

  test('on broken lines a heading goes on where a copy lost the indent before it', () => {
    const { plan } = parseLines(
      '一、健全执法工作体系，推进公正文明',
      '执法',
      '坚持学习，纳入干部教育培训的重要内',
      '容，推动常态化，深入人心，取得新的实',
      '效，实现新的突破，完善执法程序。',
      '二、总体要求',
      '以习近平新时代中国特色社会主义思想',
      '为指导，推进改革创新。',
    );
    expect(listMeasures(plan).map(({ title }) => title)).toEqual(['健全执法工作体系，推进公正文明执法', '总体要求']);
  });

  test('on broken lines an indent opens a paragraph, a full line goes on', () => {
    const { plan } = parseLines(
      '　　一、总体要求',
      '　　以习近平新时代中国特色社会主义思想为',
      '指导，推进改革创新，实现全面突破，取得实',
      '效。',
      '　　二、推动学习宣传贯彻走深走实，深入人',
      '心',
      '　　坚持学习，纳入干部教育培训的重要内容',
      '，推动常态化。',
    );
    expect(listMeasures(plan).map(({ title, content }) => [title, content.text.split('\n').length])).toEqual([
      ['总体要求', 2],
      ['推动学习宣传贯彻走深走实，深入人心', 2],
    ]);
  });
});

test('names with their offices stay lines, above the first number and below it', () => {
  const { plan } = parseLines(
    '甲市关于调整委员会的通知',
    '现将名单通知如下：',
    '主任：林远　副市长',
    '委员：',
    '一、部门委员',
    '赵江　市财政局副局长',
    '钱河　市司法局副局长',
    '',
    '甲市人民政府办公室',
    '2031年7月7日',
  );
  expect(plan.headPassages.find(({ kind }) => kind === 'preamble')?.content.text).toBe(
    '现将名单通知如下：\n主任：林远副市长\n委员：',
  );
  expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([
    '部门委员\n赵江市财政局副局长\n钱河市司法局副局长',
  ]);
});

test('a heading on a line of its own is never glued to its text, be all others of its level run in', () => {
  const runIn = ['甲', '乙', '丙', '丁'].map((topic, at) => `${at + 1}. 推进${topic}公开。设立专栏。`);
  const { plan } = parseLines(
    '一、领域',
    ...runIn,
    '二、形式',
    '1. 门户网站',
    '在市政府网站首页开辟专栏。',
    '2. 查阅场所',
    '指定市档案馆。',
  );
  expect(
    listMeasures(plan)
      .slice(-2)
      .map(({ content }) => content.text),
  ).toEqual(['门户网站\n在市政府网站首页开辟专栏。', '查阅场所\n指定市档案馆。']);
});

describe('a heading without paper', () => {
  /** The text of the first measure. */
  function textOf(...lines: readonly string[]): string {
    return listMeasures(parseLines('一、任务', ...lines).plan)[0]!.content.text;
  }

  test('goes on in a fragment of at most 40 characters', () => {
    const [fragment, longer] = [40, 41].map((length) => '甲'.repeat(length));
    const cut = '加强'.repeat(10);
    expect(textOf(`1. ${cut}`, fragment!)).toBe(`${cut}${fragment}`);
    expect(textOf(`1. ${cut}`, longer!)).toBe(`${cut}\n${longer}`);
  });

  test('does not go on in a sentence, but in what an open mark or a comma asks for', () => {
    expect(textOf('1. 加强', '落实制度。')).toBe('加强\n落实制度。');
    expect(textOf('1. 加强“三', '项制度”。')).toBe('加强“三项制度”。');
    expect(textOf('1. 加强（三', '项制度）。')).toBe('加强（三项制度）。');
    expect(textOf('1. 加强执法，', '落实制度。')).toBe('加强执法，落实制度。');
  });

  test.each(['（1）依据', '①依据', '1）依据', '12)依据'])('does not go on in the list item %s', (item) => {
    expect(textOf('1. 加强', item)).toBe(`加强\n${item}`);
  });

  test('goes on in a line that only looks like a number, where neither first nor next', () => {
    expect(textOf('1. 普法。宣传到', '5. 乡镇。')).toBe('普法。宣传到5. 乡镇。');
    expect(textOf('1. 普法。宣传到', '2. 乡镇。')).toBe('普法。宣传到');
    expect(textOf('1. 普法。宣传。', '5. 乡镇。')).toBe('普法。宣传。');
  });
});

describe('a heading on a line of its own', () => {
  /** The texts of all measures, line ends shown. */
  const textsOf = (...lines: readonly string[]): string[] =>
    listMeasures(parseLines('甲县方案', ...lines).plan).map(({ content }) => content.text.replaceAll('\n', '⏎'));

  test.each([
    [
      'a figure that the line’s end parted from its limit',
      ['到2031年底，网上可办率达到98%', '以上，满意率达到95%以上。'],
    ],
    ['a clause', ['严格落实责任，', '加强巡查。']],
  ])('is not glued to %s', (_, below) => {
    expect(textsOf('一、总体目标', ...below, '二、任务', '检查。')).toEqual([
      `总体目标⏎${below.join('')}`,
      '任务⏎检查。',
    ]);
  });

  test('is not glued to lines without stops, which stay lines', () => {
    const lines = ['一、项目名称', '档案柜采购', '二、联系电话', '县教育局：0500-1234567', '县人社局：0500-7654321'];
    expect(textsOf(...lines)).toEqual([
      '项目名称⏎档案柜采购',
      '联系电话⏎县教育局：0500-1234567⏎县人社局：0500-7654321',
    ]);
  });

  test('goes on in a fragment only where it is as wide as a paper', () => {
    const cut = '健全行政权力制约和监督体系促进规范透';
    expect(textsOf(`一、${cut}`, '明运行', '公开信息。')).toEqual([`${cut}明运行⏎公开信息。`]);
    expect(textsOf(`一、${cut.slice(1)}`, '明运行', '公开信息。')).toEqual([`${cut.slice(1)}⏎明运行⏎公开信息。`]);
  });

  test('a figure goes on in what limits it, and in nothing else', () => {
    expect(textsOf('一、目标', '满意率达到98%', '以上。')).toEqual(['目标⏎满意率达到98%以上。']);
    expect(textsOf('一、目标', '满意率98%', '合格率99%')).toEqual(['目标⏎满意率98%⏎合格率99%']);
  });
});

test('a note on a line of its own goes on behind a list that paper broke', () => {
  const { plan } = parseLines(
    '甲县方案',
    '一、整治',
    '开展整治。',
    '配 合 单 位：县住建局、县水利局、',
    '县公安局',
    '二、检查',
    '检查。',
  );
  expect(listMeasures(plan).map(({ note }) => note?.text)).toEqual([
    '配合单位：县住建局、县水利局、县公安局',
    undefined,
  ]);
});

describe('a unit that a line cuts', () => {
  test.each([
    [['责任单位：县水利局、县应急管', '理局'], '责任单位：县水利局、县应急管理局'],
    [
      ['牵头单位：县水利', '局', '配合单位：县自然资源', '局、各乡镇'],
      '牵头单位：县水利局\n配合单位：县自然资源局、各乡镇',
    ],
    [['责任单位：', '县河长', '办'], '责任单位：县河长办'],
    [['牵头单位：县水利', '局。'], '牵头单位：县水利局。'],
  ])('%j is whole in the note, also of the last measure', (lines, note) => {
    const { plan } = parseLines('甲县方案', '一、任务', '1. 巡河。每月2次。', ...lines, '2. 清淤。疏通。', ...lines);
    expect(listMeasures(plan).map((measure) => [measure.content.text, measure.note?.text])).toEqual([
      ['巡河。每月2次。', note],
      ['清淤。疏通。', note],
    ]);
  });

  test('goes on behind a note in the line of its sentence', () => {
    const { plan } = parseLines(
      '甲县方案',
      '一、任务',
      '1. 巡河。每月2次。责任单位：县应急管',
      '理局',
      '2. 清淤。疏通。',
    );
    expect(listMeasures(plan)[0]).toMatchObject({
      content: { text: '巡河。每月2次。' },
      note: { text: '责任单位：县应急管理局' },
    });
  });

  test.each([
    [['责任单位：县水利局', '县财政局']],
    [['责任单位：县水利', '加强巡查']],
    [['责任单位：县水利', '局、加强巡查']],
  ])('%j stays two paragraphs', ([note, below]) => {
    const { plan } = parseLines('甲县方案', '一、任务', '1. 巡河。每月2次。', note!, below!, '2. 清淤。疏通。');
    expect(listMeasures(plan)[0]).toMatchObject({
      content: { text: `巡河。每月2次。\n${below}` },
      note: { text: note },
    });
  });
});
