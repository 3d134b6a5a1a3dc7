/** Annexes, second documents of one file and lists of annexes, in invented documents. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

const text = ['甲市绩效考核工作意见', '', '一、总体要求', '坚持公益导向。', '二、考核程序', '按年度实施。'];
const signed = ['', '甲市人民政府', '2031年7月7日', ''];

function numbersOf(plan: Plan): string[] {
  return listMeasures(plan).map(({ number }) => number);
}

/** Ids within the plan and texts of its annexes. */
function annexesOf(plan: Plan): string[][] {
  return plan.annexes.map(({ id, content }) => [id.slice(plan.id.length + 1), content.text]);
}

describe('an annex', () => {
  test.each([
    '附件',
    '附　件',
    '附件1',
    '附件1.',
    '附件十二',
    '附件：',
    '附：',
    '附表',
    '附件2 名单',
    '附表一：名单',
    '附录A 名单',
    '名词解释',
  ])('begins with %s', (head) => {
    const { plan } = parseLines(...text, ...signed, head, '甲市评价指标', '1. 门诊人次。由医院填报。', '2. 感染率。');
    expect(numbersOf(plan)).toEqual(['1', '2']);
    expect(plan.annexes.map(({ content }) => content.text)).toEqual([
      `${head.replace('　', '')}\n甲市评价指标\n1. 门诊人次。由医院填报。\n2. 感染率。`,
    ]);
  });

  test.each(['附件所列任务由各部门落实', '附件1234', '附件：任务清单', `附件1 ${'字'.repeat(41)}`])(
    '%s begins none',
    (line) => {
      expect(parseLines(...text, ...signed, line).plan.annexes).toEqual([]);
    },
  );

  test.each(['附件2', '附件2：'])('a glossary whose label %s stands above it is one annex', (label) => {
    const { plan } = parseLines(...text, ...signed, '附件1 清单', '1. 学校。', label, '名词解释', '学位：入学名额。');
    expect(annexesOf(plan)).toEqual([
      ['annex1', '附件1 清单\n1. 学校。'],
      ['annex2', `${label}\n名词解释\n学位：入学名额。`],
    ]);
  });

  test.each([
    ['附件：', '甲市指标', '附件'],
    ['附件：', '1.甲市指标', '附件1'],
    ['附件', '甲市指标', '附件'],
  ])('whose label %s and name %s stand above it in an unsigned list is one annex', (label, name, own) => {
    const { plan } = parseLines(...text, label, name, own, '甲市指标', '1. 学校。', '2. 医院。');
    expect(annexesOf(plan)).toEqual([['annex1', `${own}\n甲市指标\n1. 学校。\n2. 医院。`]]);
    expect(plan.closing?.content.text).toBe(`${label}\n${name}`);
  });

  test('with nothing but a name is one beside another one with a name of its own', () => {
    const { plan } = parseLines(...text, ...signed, '附件1', '甲市指标', '附件2', '乙市指标', '1. 学校。');
    expect(annexesOf(plan).map(([id]) => id)).toEqual(['annex1', 'annex2']);
  });

  test('in tables with names begins below a text that nobody has signed', () => {
    const { plan } = parseLines(...text, '附表一：任务清单', '1. 学校。', '附表二：人员名单', '张三');
    expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([
      '总体要求\n坚持公益导向。',
      '考核程序\n按年度实施。',
    ]);
    expect(annexesOf(plan)).toEqual([
      ['annex1', '附表一：任务清单\n1. 学校。'],
      ['annex2', '附表二：人员名单\n张三'],
    ]);
  });

  test('is cut at its parts and groups; rows and names stay lines', () => {
    const { plan } = parseLines(
      ...text,
      ...signed,
      '附件2',
      '甲市评价指标',
      '一、节水指标',
      '序号\t指标\t单位',
      '1\t人均用水量\t市水务局',
      '2\t漏损率\t市水务局',
      '（一）说明',
      '张　三　市水务局局长',
      '李　四　市水务局副局长',
    );
    expect(annexesOf(plan)).toEqual([
      ['annex2', '附件2\n甲市评价指标'],
      ['annex2/1', '一、节水指标\n序号\t指标\t单位\n1\t人均用水量\t市水务局\n2\t漏损率\t市水务局'],
      ['annex2/1.1', '（一）说明\n张三市水务局局长\n李四市水务局副局长'],
    ]);
  });

  test('without a printed number counts on, and a number that comes again gets a counter', () => {
    const again = ['附件', '甲表', '一、甲', '附件', '乙表', '一、乙', '一、丙'];
    const { plan } = parseLines(...text, ...signed, ...again);
    expect(annexesOf(plan).map(([id]) => id)).toEqual(['annex1', 'annex1/1', 'annex2', 'annex2/1', 'annex2/1~2']);
  });

  test('may carry more numbers than the text, and start them again without a signature between', () => {
    const { plan } = parseLines(...text, '附件', '甲市指标', '一、节水', '（一）用水。', '（二）漏损。', '二、节电');
    expect(numbersOf(plan)).toEqual(['1', '2']);
    expect(annexesOf(plan).map(([id]) => id)).toEqual(['annex1', 'annex1/1', 'annex1/1.1', 'annex1/1.2', 'annex1/2']);
  });

  test('of a notice that numbers nothing leaves its paragraphs the measures', () => {
    const { plan } = parseLines(
      '甲市人民政府关于先进单位的通报',
      '各县人民政府：',
      '经考核，决定予以表扬。',
      '附件：1.先进单位名单',
      '2.典型做法摘编',
      ...signed,
      '附件1',
      '先进单位名单',
      '一、县政府',
      '甲县人民政府',
    );
    expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
      ['p1', '经考核，决定予以表扬。'],
    ]);
    expect(plan.closing?.content.text).toBe('附件：1.先进单位名单\n2.典型做法摘编\n甲市人民政府\n2031年7月7日');
    expect(plan).toMatchObject({ genre: '通报', documentDate: '2031-07-07', issuingBodies: ['甲市人民政府'] });
  });

  test.each([
    [
      'in lines and in a table',
      ['附件1', '重点任务分工表', '1\t排查\t县应急局', '', '附件2', '领导小组名单', '组长：张三'],
      ['附件1\n重点任务分工表\n1\t排查\t县应急局', '附件2\n领导小组名单\n组长：张三'],
    ],
    ['whose title stands behind its label', ['附件1：责任人名单', '张三'], ['附件1：责任人名单\n张三']],
    ['below a list of them', ['附件：1.任务表', '', '附件1', '任务表', '排查。'], ['附件1\n任务表\n排查。']],
    [
      'of bodies',
      ['附件', '成员名单', '甲县水利局', '甲县教育局', '甲县财政局'],
      ['附件\n成员名单\n甲县水利局\n甲县教育局\n甲县财政局'],
    ],
  ])('above the signature of the whole, %s, leaves it the closing', (_, annexes, texts) => {
    const { plan } = parseLines(...text, '', ...annexes, '', '甲市人民政府', '2031年7月7日', '（此件公开发布）');
    expect(annexesOf(plan).map(([, content]) => content)).toEqual(texts);
    expect(plan.closing?.content.text).toMatch(/(?:^|\n)甲市人民政府\n2031年7月7日\n（此件公开发布）$/u);
    expect(plan).toMatchObject({ issuingBodies: ['甲市人民政府'], documentDate: '2031-07-07' });
    expect(numbersOf(plan)).toEqual(['1', '2']);
  });

  test('above the signature of the whole may be a plan and stands above the imprint', () => {
    const tasks = ['附件', '任务清单', '一、排查。责任单位：甲局', '二、整改。责任单位：乙局'];
    const { plan } = parseLines(...text, ...tasks, '甲市教育局　2031年7月7日', '抄送：市委办公室。');
    expect(numbersOf(plan)).toEqual(['1', '2', 'annex1/1', 'annex1/2']);
    expect([plan.issuingBodies, plan.documentDate]).toEqual([['甲市教育局'], '2031-07-07']);
    expect(plan.imprint?.content.text).toBe('抄送：市委办公室。');
  });

  test.each([
    ['the text is signed', ['甲市人民政府', '2031年7月7日'], ['甲市水利局', '2031年8月8日']],
    ['it has a number of its own', ['甲水字〔2031〕3号'], ['甲市水利局', '2031年8月8日']],
    ['nobody signs beside the day', [], ['2031年8月8日']],
    ['text stands below the day', [], ['甲市水利局', '2031年8月8日', '各组参加。']],
  ])('keeps its day where %s', (_, [number = '', day = ''], foot) => {
    const above = day ? [number, day] : [];
    const { plan } = parseLines(...text, ...above, '附件', day ? '' : number, '水利办法', '每月巡查。', ...foot);
    expect(annexesOf(plan)[0]?.[1]).toMatch(/2031年8月8日/u);
    expect(plan.closing?.content.text).toBe(day ? '甲市人民政府\n2031年7月7日' : undefined);
  });

  test('is named by all figures of its label, whatever others stand there', () => {
    const labels = ['附件1', '附件1-1', '附件1-1-1', '附件1-1-2', '附件1-10', '附件2'];
    const { plan } = parseLines(...text, ...signed, ...labels.flatMap((label) => [label, '甲表', '排查。']));
    expect(annexesOf(plan).map(([id]) => id)).toEqual([
      'annex1',
      'annex1~1',
      'annex1~1~1',
      'annex1~1~2',
      'annex1~10',
      'annex2',
    ]);
  });

  test.each([
    ['附件：名词解释', ['1.算力：指计算能力。', '2.基站：指通信基站。']],
    ['附件：任务清单', ['一、排查。责任单位：甲局', '二、整改。责任单位：乙局']],
    ['附件：甲表', ['1.排查。', '甲县、乙县。']],
  ])('may stand right below the line that names it: %s', (label, lines) => {
    for (const foot of [[], signed]) {
      const { plan } = parseLines(...text, '各方要携手共进。', ...foot, label, ...lines);
      expect(plan.annexes[0]?.content.text).toContain(label);
      expect([numbersOf(plan).slice(0, 2), plan.documentDate]).toEqual([
        ['1', '2'],
        foot[0] === '' ? '2031-07-07' : undefined,
      ]);
      expect(plan.closing?.content.text ?? '').not.toContain(label);
    }
  });

  test.each([
    ['附件：任务清单', ['1.护河清单', '2.护林清单']],
    ['附件：任务清单', ['另行印发。']],
    ['附件：任务清单。', ['1.排查。', '2.整改。']],
  ])('does not where nothing of it does: %s, %j', (label, lines) => {
    expect(parseLines(...text, ...signed, label, ...lines).plan.annexes).toEqual([]);
  });

  test.each([
    [['附件：任务清单'], '任务清单'],
    [['附件：1.任务清单', '2.甲河 名单'], '甲河名单'],
  ])('that a signed list names opens at its bare title: %j', (list, title) => {
    const { plan } = parseLines(...text, ...list, ...signed, title, '1.排查。责任单位：甲局', '2.整改。责任单位：乙局');
    expect(plan.annexes[0]?.content.text).toMatch(new RegExp(`^${title}`, 'u'));
    expect(plan.closing?.content.text).toBe(
      [...list.map((one) => one.replace(' ', '')), '甲市人民政府', '2031年7月7日'].join('\n'),
    );
    const inside = parseLines(...text, ...list, title, '甲市人民政府', '2031年7月7日').plan;
    expect(inside.annexes).toEqual([]);
    const other = parseLines(...text, ...list, ...signed, '其他清单', '1.排查。', '2.整改。').plan;
    expect(other.annexes).toEqual([]);
  });

  test('that a list below the text names does not open where the text says its name', () => {
    const named = ['任务清单', '建立健全任务清单制度。', '二、考核。办理。', '附件：任务清单'];
    const { plan } = parseLines('甲市护河方案', '2031年3月5日', '一、清淤。举办活动。', ...named);
    expect([numbersOf(plan), plan.annexes]).toEqual([['1', '2'], []]);
  });

  test.each(['甲市补助申请表', '项目申报书（格式）', '甲县情况统计表'])(
    'opens at the title of a form that numbers anew: %s',
    (form) => {
      const { plan, issues } = parseLines(...text, form, '一、基本情况', '1.姓名：', '二、家庭情况', '1.人口：');
      expect(numbersOf(plan)).toEqual(['1', '2']);
      expect(annexesOf(plan).map(([id]) => id)).toEqual(['annex1', 'annex1/1', 'annex1/2']);
      expect(issues).toEqual([]);
    },
  );

  const pledge = ['附件', '承诺书', '我单位承诺按期完成。'];
  const table = ['附件', '任务表', '排查。'];

  test.each([
    [['甲市人民政府文件', '甲政发〔2031〕3号'], table, ['甲镇人民政府', '2031年5月1日']],
    [['甲市人民政府', '关于普法的通知'], pledge, ['甲镇人民政府', '2031年5月1日']],
    [['（2031年4月2日）'], table, ['甲镇人民政府', '2031年5月1日']],
    [['甲政发〔2031〕3号'], table, ['甲镇人民政府', '2030年12月31日']],
    [['（2031年4月2日甲市人民政府常务会议通过）'], table, ['甲镇人民政府', '2031年4月1日']],
    [[], pledge, ['甲镇人民政府', '2031年5月1日']],
    [[], ['附件', '责任书（样式）', '按期完成。'], ['甲镇人民政府', '2031年5月1日']],
    [[], ['附件', '工作记录', '姓名____'], ['甲镇人民政府', '2031年5月1日']],
    [[], ['附件', '工作记录', '记录人甲年月日'], ['甲镇人民政府', '2031年5月1日']],
    [[], ['附件', '工作记录', 'XX村巡查。'], ['甲镇人民政府', '2031年5月1日']],
  ])('below %j keeps its own signature: %j, %j', (head, annex, foot) => {
    const { plan } = parseLines(...head, ...text, ...annex, ...foot);
    expect(annexesOf(plan)[0]?.[1]).toBe([...annex, ...foot].join('\n'));
    expect(plan.closing?.content.text).toBeUndefined();
    expect(plan.issuingBodies).not.toContain('甲镇人民政府');
  });

  test.each([
    [['甲市人民政府文件', '甲政发〔2031〕3号'], pledge, ['甲市人民政府', '2031年1月1日']],
    [['甲市人民政府办公室文件'], table, ['甲市人民政府', '2031年5月1日']],
    [['甲市人民政府文件'], table, ['甲市人民政府办公室（印章）', '2031年5月1日']],
    [['甲市人民政府关于普法的通知'], table, ['甲市人民政府', '2031年5月1日']],
    [['（2031年5月1日）'], table, ['甲市人民政府', '2031年5月1日']],
    [['甲政发〔2031〕3号'], table, ['甲市人民政府', '2031年5月1日']],
    [['（2031年4月2日甲市人民政府常务会议通过）'], table, ['甲市人民政府', '2031年4月2日']],
  ])('below %j leaves the whole its signature: %j, %j', (head, annex, foot) => {
    const { plan } = parseLines(...head, ...text, ...annex, ...foot);
    expect(annexesOf(plan)[0]?.[1]).toBe(annex.join('\n'));
    expect(plan.closing?.content.text).toBe(foot.join('\n'));
    expect(plan.documentDate).toMatch(/^2031-/u);
  });

  test.each([
    [['甲市人民政府办公室', '2031年7月8日印发']],
    [['抄送：市委办公室，', '市政协办公室。', '甲市人民政府办公室', '2031年7月8日印发']],
    [['印发机关', '甲市人民政府办公室', '印发日期', '2031年7月8日']],
    [['抄送：市委。', '印发机关：甲市人民政府办公室', '印发日期：2031年7月8日']],
  ])('ends above an imprint of several lines: %j', (imprint) => {
    const { plan } = parseLines(...text, ...signed, '附件', '甲表', '排查。', ...imprint);
    expect(annexesOf(plan)).toEqual([['annex1', '附件\n甲表\n排查。']]);
    expect(plan.imprint?.content.text.replace(/\n/gu, '')).toBe(imprint.join(''));
  });

  test('is followed by the imprint of the whole', () => {
    const imprint = ['抄送：市委办公室。', '甲市人民政府办公室　　2031年7月8日印发'];
    const { plan } = parseLines(...text, ...signed, '附件', '甲表', ...imprint);
    expect(annexesOf(plan)).toEqual([['annex1', '附件\n甲表']]);
    expect(plan.imprint?.content.text).toBe('抄送：市委办公室。\n甲市人民政府办公室　　2031年7月8日印发');
  });
});

describe('a list of annexes', () => {
  test.each([
    ['附件：1.任务清单', '2.分工表'],
    ['附件1.任务清单', '2.分工表'],
    ['附件：任务清单', ''],
  ])('%s above the signature belongs to the foot', (first, second) => {
    const { plan } = parseLines(...text, '', first, second, '甲市人民政府', '2031年7月7日');
    expect(numbersOf(plan)).toEqual(['1', '2']);
    expect(plan.annexes).toEqual([]);
    expect(plan.closing?.content.text).toBe([first, second, '甲市人民政府', '2031年7月7日'].filter(Boolean).join('\n'));
  });

  test.each([
    [['附件：1.甲县防汛方案', '2.防汛领导小组']],
    [['附件：', '1.甲县防汛方案', '2.防汛领导小组']],
    [['附件：1.甲县防汛方案', '2.乙防汛指挥部', '成员单位', '3.防汛领导小组']],
    [['附：1.甲县防汛方案', `　　2.${'防汛'.repeat(14)}`, '领导小组名册']],
    [['附件1：甲县防汛方案', '附件2：防汛领导小组']],
  ])('%j above the signature of a notice names no issuing body', (list) => {
    const notice = ['关于印发《甲县防汛方案》的通知', '各乡镇：', '现将《甲县防汛方案》印发给你们。', ...list];
    const { plan } = parseLines(
      ...notice,
      '',
      '甲县水利局',
      '2031年7月7日',
      '附件1',
      '甲县防汛方案',
      ...text.slice(-2),
    );
    expect(plan.issuingBodies).toEqual(['甲县水利局']);
    expect(plan.head.filter(({ kind }) => kind === 'notice').map(({ content }) => content.text)).toContain(list.at(-1));
  });

  test('leaves two bodies below a lone annex the signature', () => {
    const notice = ['关于印发《甲县防汛方案》的通知', '各乡镇：', '现将方案印发给你们。', '附件：甲县防汛方案'];
    const { plan } = parseLines(...notice, '', '甲县水利局', '甲县应急局', '2031年7月7日', '附件', ...text);
    expect(plan.issuingBodies).toEqual(['甲县水利局', '甲县应急局']);
  });

  test('is none where 附件： stands below the day: its numbers are those of the annex', () => {
    const { plan } = parseLines(...text, ...signed, '附件：', '1.甲表', '2.乙表', '2031年7月8日');
    expect(annexesOf(plan)[0]).toEqual(['annex1', '附件：\n1.甲表\n2.乙表\n2031年7月8日']);
  });
});

describe('two documents in one file', () => {
  const notice = (topic: string, number: number, day: string): string[] => [
    '甲市教育局文件',
    `甲教字〔2031〕${number}号`,
    `甲市教育局关于做好${topic}工作的通知`,
    '各县教育局：',
    '现将有关事项通知如下：',
    `一、${topic}排查。逐一检修。`,
    `二、${topic}整改。按期完成。`,
    '甲市教育局',
    day,
  ];

  test('are the first one with the second as its annex', () => {
    const { plan } = parseLines(...notice('取暖', 56, '2031年10月12日'), '', ...notice('防汛', 57, '2031年10月13日'));
    expect(plan).toMatchObject({ documentNumber: '甲教字〔2031〕56号', documentDate: '2031-10-12' });
    expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([
      '取暖排查。逐一检修。',
      '取暖整改。按期完成。',
    ]);
    expect(annexesOf(plan).map(([id]) => id)).toEqual(['annex1', 'annex1/1', 'annex1/2']);
  });

  test('are told apart by a title over two lines, too', () => {
    const { plan } = parseLines(
      '甲市事业单位转制规定',
      '一、关于改制',
      '依法登记。',
      '二、关于资产',
      '依法管理。',
      '进一步支持甲市文化企业发展的',
      '规定',
      '特制定以下规定。',
      '一、关于财政',
      '依法纳税。',
    );
    expect(numbersOf(plan)).toEqual(['1', '2']);
    expect(annexesOf(plan)[0]).toEqual(['annex1', '进一步支持甲市文化企业发展的\n规定\n特制定以下规定。']);
  });

  test('are told apart where one notice issues both and names them', () => {
    const { plan, issues } = parseLines(
      ...['甲市人民政府关于印发《甲市采购办法》和《甲市验收办法》的通知', '各县人民政府：'],
      ...['现将《甲市采购办法》和《甲市验收办法》印发给你们。', '甲市人民政府', '2031年7月7日'],
      ...['甲市采购办法', '第一条　规范采购。', '第二条　公开招标。'],
      ...['甲市验收办法', '第一条　规范验收。', '第二条　组织专家。'],
    );
    expect(plan.title).toBe('甲市采购办法');
    expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
      ...[
        ['1', '规范采购。'],
        ['2', '公开招标。'],
      ],
      ...[
        ['annex1/1', '规范验收。'],
        ['annex1/2', '组织专家。'],
      ],
    ]);
    expect(annexesOf(plan)).toEqual([['annex1', '甲市验收办法']]);
    expect(issues.map(({ rule }) => rule)).toEqual(['annex-measures']);
  });

  test('are one where the title of the document itself comes again', () => {
    const list = ['甲市管理清单', '说明', '一、范围。', '二、解释。', '甲市管理清单', '一、农业', '1. 种植。'];
    expect(numbersOf(parseLines(...list).plan)).toEqual(['1', '2', '1.1']);
    expect(parseLines(...list).plan.annexes).toEqual([]);
  });
});

test('a numbered notice that issues a plan below its signature is the head of that plan', () => {
  const { plan } = parseLines(
    '甲市人民政府关于印发《甲市分工方案》的通知',
    '各县人民政府：',
    '现将《甲市分工方案》印发给你们，并提出以下要求。',
    '1.压实责任。各单位要落实。',
    '2.加强督考。按期通报。',
    ...signed,
    '附件',
    '甲市分工方案',
    '一、任务',
    '1.普法。宣传。',
    '2.复议。办理。',
  );
  expect(numbersOf(plan)).toEqual(['1.1', '1.2']);
  expect(plan).toMatchObject({ title: '甲市分工方案', documentDate: '2031-07-07', annexes: [] });
  expect(plan.headPassages.at(-1)?.content.text).toContain('1.压实责任。各单位要落实。');
});

describe('a text with 一、 and one with articles number each for itself', () => {
  const articles = [
    '甲县校车办法',
    '',
    '第一章 总则',
    '第一条 普法。',
    '第二条 每年评价。',
    '第二章 附则',
    '第三条 施行。',
  ];

  test('where a notice has the articles for its annex', () => {
    const notice = [
      '甲县关于校车的通知',
      '各校：',
      '现通知如下：',
      '一、认识。',
      '二、落实。',
      '甲县教育局',
      '2031年3月5日',
    ];
    const { plan } = parseLines(...notice, '', '附件', ...articles);
    expect(numbersOf(plan)).toEqual(['1', '2', 'annex1/1', 'annex1/2', 'annex1/3']);
    expect(plan.annexes.map(({ id }) => id)).toEqual(['jia-2031/annex1']);
  });

  test('where a plan stands above them in one file', () => {
    const { plan } = parseLines(
      '甲县校车方案',
      '',
      '一、认识',
      '（一）学习。',
      '（二）检查。',
      '二、落实。',
      '',
      ...articles,
    );
    expect([plan.title, numbersOf(plan)]).toEqual([
      '甲县校车方案',
      ['1.1', '1.2', '2', 'annex1/1', 'annex1/2', 'annex1/3'],
    ]);
    expect(plan.annexes[0]!.content.text).toBe('甲县校车办法');
  });

  test('where a numbered notice issues them', () => {
    const notice = ['关于印发《甲县校车办法》的通知', '各校：', '现印发给你们，请落实：', '一、认识。', '二、落实。'];
    const { plan } = parseLines(...notice, '甲县教育局', '2031年3月5日', '', ...articles);
    expect([plan.title, numbersOf(plan)]).toEqual(['甲县校车办法', ['1', '2', '3']]);
    expect(plan.headPassages.map(({ content }) => content.text).join('')).toContain('一、认识。');
  });

  test('but headings of articles are theirs', () => {
    const { plan } = parseLines(
      '甲县政策',
      '',
      '一、范围',
      '第一条 普法。',
      '第二条 评价。',
      '二、附则',
      '第三条 施行。',
    );
    expect(numbersOf(plan)).toEqual(['1', '2', '3']);
  });
});

describe('what a reply approves stands in its annex', () => {
  const reply = (name: string, ...annex: readonly string[]): Plan =>
    parseLines(
      `甲省人民政府关于同意建立${name}的批复`,
      '甲政函〔2031〕9号',
      '省教育厅：',
      '你厅请示收悉。现批复如下：',
      '同意建立该制度，请认真组织开展工作。',
      '附件：略',
      '甲省人民政府',
      '2031年3月5日',
      ...annex,
    ).plan;
  const rules = ['为加强协调，建立本制度。', '一、主要职责', '研究重大问题。', '二、工作规则', '每年召开两次会议。'];

  test.each([
    ['阅读推广联席会议制度', ['附件', '阅读推广联席会议制度']],
    ['全省河湖巡查制度', ['附件：', '全省河湖巡查制度']],
    ['甲省教育系统阅读推广工作厅际联席会议制度', ['附件1', '甲省教育系统阅读推广工作', '厅际联席会议制度']],
  ])('its numbers are those of %s', (name, heading) => {
    const plan = reply(name, ...heading, ...rules);
    expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
      ['1', '主要职责\n研究重大问题。'],
      ['2', '工作规则\n每年召开两次会议。'],
    ]);
    expect(plan).toMatchObject({ title: `甲省人民政府关于同意建立${name}的批复`, genre: '批复' });
    expect(plan.documentDate).toBe('2031-03-05');
  });

  test.each([
    ['another name', ['附件', '成员单位职责分工方案', ...rules], ['p1', 'annex1/1', 'annex1/2'], ['annex1']],
    ['no genre', ['附件', '阅读推广', ...rules], ['p1'], ['annex1', 'annex1/1', 'annex1/2']],
  ])('an annex with %s stays one', (_, annex, numbers, passages) => {
    const plan = reply('阅读推广联席会议制度', ...annex);
    expect(numbersOf(plan)).toEqual(numbers);
    expect(annexesOf(plan).map(([id]) => id)).toEqual(passages);
  });
});

describe('a list of names without a label', () => {
  test.each([
    [['阅读推广联席会议成员名单', '召集人：林远山　副省长']],
    [['全省阅读推广工作', '联席会议成员名单', '召 集 人：林远山　副省长']],
    [['甲市防汛指挥部组成人员名单', '总指挥：林远山　市长']],
  ])('%j is an annex', (lines) => {
    const { plan } = parseLines(...text, ...lines, '成　员：白　帆　省教育厅厅长');
    expect(listMeasures(plan).at(-1)?.content.text).toBe('考核程序\n按年度实施。');
    expect(annexesOf(plan)).toEqual([['annex1', expect.stringContaining('成员：白帆')]]);
  });

  test.each([[['请报送以下名单', '组长：一人']], [['三、成员名单', '组长：林远山']]])('%j is none', (lines) => {
    expect(annexesOf(parseLines(...text.slice(0, -1), '按年度实施，', ...lines).plan)).toEqual([]);
  });
});

describe('two documents of one file number each in its own way', () => {
  const plan = ['一、培育集聚区。建成3个。（市商务局牵头）', '二、延长时间。延至21时。（市文旅局负责）'];
  const statute = [
    '第一章 总则',
    '第一条 为了规范夜市，制定本办法。',
    '第二条 本办法适用于全市。',
    '第二章 附则',
    '第三条 本办法自公布之日起施行。',
  ];
  const measures = ['甲市若干措施', '为此制定以下措施。', ...plan];
  const textsOf = (one: Plan): string[] => listMeasures(one).map(({ content }) => content.text);
  const ofPlan = ['培育集聚区。建成3个。', '延长时间。延至21时。'];
  const ofStatute = ['为了规范夜市，制定本办法。', '本办法适用于全市。', '本办法自公布之日起施行。'];
  const ids = ['1', '2', '3'];

  test.each([
    ['a statute below a plan', [...measures, '甲市夜市办法', ...statute], ofPlan, ofStatute],
    ['a statute below the day', [...measures, ...signed, '附件', '甲市夜市办法', ...statute], ofPlan, ofStatute],
    [
      'a plan below a statute',
      ['甲市夜市办法', ...statute, '甲市夜市方案', '制定本方案。', ...plan],
      ofStatute,
      ofPlan,
    ],
    ['a plan below the note of a plan', [...measures, '甲市夜市方案', '制定本方案。', ...plan], ofPlan, ofPlan],
  ])('%s', (_, lines, above, below) => {
    const { plan: first } = parseLines(...lines);
    expect(textsOf(first)).toEqual([...above, ...below]);
    const annexed = ids.slice(0, below.length).map((id) => `annex1/${id}`);
    expect(numbersOf(first)).toEqual([...ids.slice(0, above.length), ...annexed]);
    expect(annexesOf(first).map(([id]) => id)).toEqual(['annex1']);
  });

  test('a decision does not take the numbers of what it amends', () => {
    const decision = ['甲市关于修改夜市办法的决定', '一、将第一条改为：“制定本办法。”', '二、删去第四条。'];
    const { plan: first } = parseLines(...decision, '本决定自公布之日起施行。', '甲市夜市办法', ...statute);
    expect(numbersOf(first)).toEqual(['1', '2', 'annex1/1', 'annex1/2', 'annex1/3']);
    expect(annexesOf(first).map(([id]) => id)).toEqual(['annex1']);
  });

  test.each([
    ['headings of articles', ['甲市扶持办法', '一、范围', ...statute.slice(1, 3), '二、标准', statute[4]!]],
    [
      'a notice that numbers what it asks and issues a statute',
      [
        '甲市关于印发夜市办法的通知',
        '现印发给你们。',
        '一、宣传。',
        '二、落实。',
        ...signed,
        '甲市夜市办法',
        ...statute,
      ],
    ],
    ['a title that articles name', ['甲市夜市办法', ...statute.slice(0, 3), '依照甲市停车办法办理。', '第三条 施行。']],
  ])('%s is one document', (_, lines) => {
    const { plan: first } = parseLines(...lines);
    expect(numbersOf(first)).toEqual(['1', '2', '3']);
    expect(annexesOf(first)).toEqual([]);
  });
});
