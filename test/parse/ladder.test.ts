/** Every rank of the ladder of numbering, and what looks like a number and is none. */
import { describe, expect, test } from 'vitest';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

/** Number, headings and first characters of every measure. */
function measuresOf(...lines: readonly string[]): string[] {
  return listMeasures(parseLines('甲市工作方案', '', ...lines).plan).map(
    ({ number, headings, content }) => `${number} ${headings.join('/')} ${content.text.replaceAll('\n', '⏎')}`,
  );
}

describe('levels above 一、', () => {
  test('stand in numbers where the numbers below start again', () => {
    const lines = [
      '第一部分 思路',
      '一、目标。五年。',
      '第二部分 任务',
      '一、人才',
      '（一）培养。扩大。',
      '二、规范。建档。',
    ];
    expect(measuresOf(...lines)).toEqual([
      '1.1 思路 目标。五年。',
      '2.1.1 任务/人才 培养。扩大。',
      '2.2 任务 规范。建档。',
    ]);
    expect(listMeasures(parseLines(...lines).plan).map(({ label }) => label)).toEqual([
      '第一部分一',
      '第二部分一（一）',
      '第二部分二',
    ]);
  });

  test('are headings only where the numbers run on', () => {
    expect(measuresOf('第一章 总则', '一、依法。行政。', '第二章 会议', '二、全体。会议。')).toEqual([
      '1 总则 依法。行政。',
      '2 会议 全体。会议。',
    ]);
  });

  test('are told apart: chapters that restart name, sections that run on do not', () => {
    const lines = [
      '第一章 环境',
      '一、基础。好。',
      '第二章 任务',
      '第一节 供给',
      '一、目录。建。',
      '第二节 流通',
      '二、授权。办。',
    ];
    expect(measuresOf(...lines)).toEqual([
      '1.1 环境 基础。好。',
      '2.1 任务/供给 目录。建。',
      '2.2 任务/流通 授权。办。',
    ]);
  });

  test('are both named where sections start again in each chapter, be they provisions or above items', () => {
    const { plan } = parseLines(
      ...['第一章 背景', '第一节 成效', '优良。', '第二章 任务', '第一节 蓝天', '1．锅炉。淘汰。', '第二节 碧水'],
      ...['1．水体。治理。', '第三章 保障', '第一节 领导', '报告。'],
    );
    expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '2.1.1', '2.2.1', '3.1']);
  });

  test('count as a number in a heading only, not in a sentence', () => {
    expect(measuresOf('一、资金', '第一部分资金用于普法，其余留存。')).toEqual([
      '1  资金⏎第一部分资金用于普法，其余留存。',
    ]);
  });
});

describe('a statute', () => {
  test('may set a number on a line of its own, and a chapter and an article on one line', () => {
    expect(
      measuresOf(
        '第一章　总则　　第一条　为规范管理。',
        '第二条',
        '适用本办法：',
        '（一）甲；',
        '（二）乙。',
        '第二章　附则',
        '第三条',
        '施行。',
      ),
    ).toEqual(['1 总则 为规范管理。', '2 总则 适用本办法：⏎（一）甲；⏎（二）乙。', '3 附则 施行。']);
  });

  test('may set the heading of an article in brackets right behind its number', () => {
    expect(measuresOf('第一条【目的】立规。', '第二条〔范围〕适用。', '按照第一条【目的】办理。')).toEqual([
      '1  【目的】立规。',
      '2  〔范围〕适用。⏎按照第一条【目的】办理。',
    ]);
  });

  test('has parts above its chapters', () => {
    expect(
      measuresOf('第一编 总则', '第一章 一般', '第一条 甲。', '第二编 管理', '第一章 归集', '第二条 乙。'),
    ).toEqual(['1 总则/一般 甲。', '2 管理/归集 乙。']);
  });

  test('keeps a chapter whose number a copy has lost', () => {
    expect(measuresOf('第一章 总则', '第一条 甲。', '监测与预警', '第二条 乙。')).toEqual([
      '1 总则 甲。',
      '2 监测与预警 乙。',
    ]);
  });

  test.each([
    ['1. 总　则', '1. 监督、管理', '1 总则 甲。', '2 监督、管理 乙。'],
    ['1. 总则', '2. 监督管理', '1 总则 甲。', '2 监督管理 乙。'],
    ['总　则', '监督管理', '1 总则 甲。', '2 监督管理 乙。'],
    ['监督', '1. 监督管理', '1  甲。', '2  乙。'],
  ])('keeps chapters that a list has numbered, the first one above 第一条: %s, %s', (first, second, ...expected) => {
    const text = [first, '第一条 甲。', second, '第二条 乙。'];
    expect(measuresOf(...text).map((measure) => measure.split('⏎')[0])).toEqual(expected);
  });

  test.each([
    ['第二条 提交下列材料：', '1. 身份证明', '2  提交下列材料：⏎1. 身份证明'],
    ['第二条 提交材料：', '（一）证明；', '2  提交材料：⏎（一）证明；⏎申请书', '申请书'],
  ])('a short entry of a list above an article is no chapter: %s', (line, entry, expected, ...others) => {
    const text = ['第一章 总则', '第一条 甲。', line, entry, ...others, '第三条 乙。'];
    expect(measuresOf(...text)[1]).toBe(expected.replace('2  ', '2 总则 '));
  });

  test('a table of contents may number its chapters in another way', () => {
    const table = ['目　录', '第一章　总则', '第二章　监督管理'];
    const text = ['1. 总　则', '第一条 甲。', '1. 监督管理', '第二条 乙。'];
    expect(measuresOf(...table, ...text)).toEqual(['1 总则 甲。', '2 监督管理 乙。']);
    expect(measuresOf('目录', '一、目标', '二、任务', '1. 目标', '甲。', '2. 任务', '乙。')).toEqual([
      '1  目标⏎甲。',
      '2  任务⏎乙。',
    ]);
  });
});

describe('articles below the numbers of a plan', () => {
  test('一、 and （一） right above an article are its headings', () => {
    const measures = measuresOf(
      '一、支持政策',
      '第 1 条 设立资金。',
      '二 、支持范围',
      '（一）投资奖励',
      '第 2 条 对下列项目奖励：',
      '（一）工业项目；',
      '（二）农业项目。',
      '（二）绩效奖励',
      '第 1 0 条 连续奖励。',
    );
    expect(measures).toEqual([
      '1 支持政策 设立资金。',
      '2 支持范围/投资奖励 对下列项目奖励：⏎（一）工业项目；⏎（二）农业项目。',
      '10 支持范围/绩效奖励 连续奖励。',
    ]);
  });

  test.each([
    ['第一条　为加强管理。', '第二条　本市适用。 第三条 市政府负责。', '第四条　施行。'],
    ['第一条　为加强管理。', '第二条　本市适用。', '市政府负责。 第三条　区政府配合。', '第四条　施行。'],
  ])('a gap behind a sentence parts an article from the one above', (...lines) => {
    expect(measuresOf(...lines).map((measure) => measure.charAt(0))).toEqual(['1', '2', '3', '4']);
  });

  test.each([
    ['（一）普法。宣传。　　（二）执法。检查。', ['1.1 任务 普法。宣传。', '1.2 任务 执法。检查。']],
    ['（一）普法。宣传。 （二）项同此。', ['1.1 任务 普法。宣传。 （二）项同此。']],
  ])('%s holds the provisions %j', (line, expected) => {
    expect(measuresOf('一、任务', line)).toEqual(expected);
  });
});

describe('figures with stops', () => {
  test('make a ladder of four rungs; the table of contents is a passage', () => {
    const { plan } = parseLines(
      '甲市应急预案',
      '目　录',
      '1　总则',
      '1.1　目的',
      '2　组织',
      '1　总则',
      '1.1　目的',
      '为应对内涝，制定本预案。',
      '1.2　范围',
      '适用于本市。',
      '2　组织',
      '2.1　指挥部',
      '2.1.1　职责',
      '（1）统一指挥；',
      '（2）启动响应。',
    );
    expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
      ['1.1', '目的\n为应对内涝，制定本预案。'],
      ['1.2', '范围\n适用于本市。'],
      ['2.1.1', '职责\n（1）统一指挥；\n（2）启动响应。'],
    ]);
    expect(listPassages(plan).find(({ kind }) => kind === 'contents')?.content.text).toBe(
      '目录\n1　总则\n1.1　目的\n2　组织',
    );
  });
});

describe('articles that open as a cited one goes on', () => {
  const opening = ['第一条 立规。', '第二条 适用。'];

  test('are articles where a third party or a number that counts on follows', () => {
    const lines = ['第三条与第三方机构合作，签约。', '第四条和第三方评估。', '第五条规定的水量按月公布。'];
    expect(measuresOf(...opening, ...lines, '第六条 施行。')).toEqual([
      '1  立规。',
      '2  适用。',
      '3  与第三方机构合作，签约。',
      '4  和第三方评估。',
      '5  规定的水量按月公布。',
      '6  施行。',
    ]);
  });

  test('are cited where the number does not count on, or the sentence above goes on', () => {
    expect(measuresOf(...opening, '第四条规定的水量按月公布。', '第三条 施行。')).toEqual([
      '1  立规。',
      '2  适用。⏎第四条规定的水量按月公布。',
      '3  施行。',
    ]);
    expect(measuresOf(opening[0]!, '第二条 供水单位依照', '第三条规定的水量公布。', '第三条 施行。')).toEqual([
      '1  立规。',
      '2  供水单位依照⏎第三条规定的水量公布。',
      '3  施行。',
    ]);
  });
});

test.each(['第一节　成效\t1', '第一节　成效　　1', '第一节　成效……1'])('%j below 目录 is an entry of it', (entry) => {
  const table = ['目　录', '第一章　背景　1', entry];
  const { plan } = parseLines('甲县规划', ...table, '第一章　背景', '第一节　成效', '优良。');
  expect(plan.title).toBe('甲县规划');
  expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([['1', '成效\n优良。']]);
});

describe('figures with stops set close', () => {
  const below = ['1.1目的', '依法。', '1.2范围', '全县。'];

  test.each([
    ['1总则', '2体系', '2.1指挥'],
    ['1. 总则', '2. 体系', '2.1. 指挥'],
  ])('have their tops: %s', (first, second, third) => {
    const own = third.includes('. ') ? below.map((line) => line.replace(/^1\.\d/u, '$&. ')) : below;
    expect(measuresOf(first, ...own, second, third, '组长指挥。')).toEqual([
      '1.1 总则 目的⏎依法。',
      '1.2 总则 范围⏎全县。',
      '2.1 体系 指挥⏎组长指挥。',
    ]);
  });

  test('count on to a top with nothing below it; what is counted is none', () => {
    expect(measuresOf('1总则', ...below, '1.3底数', '3个镇', '2附则', '即日施行。')).toEqual([
      '1.1 总则 目的⏎依法。',
      '1.2 总则 范围⏎全县。',
      '1.3 总则 底数⏎3个镇',
      '2  附则⏎即日施行。',
    ]);
  });
});

describe('节 as the smallest level', () => {
  test('stands behind its 章 where it starts again, alone where it runs on', () => {
    const [first, second] = [['第一章 总则', '第一节 背景', '好。', '第二节 形势', '稳。'], ['第二章 任务']];
    expect(measuresOf(...first, ...second, '第一节 产业', '强。')).toEqual([
      '1.1 总则 背景⏎好。',
      '1.2 总则 形势⏎稳。',
      '2.1 任务 产业⏎强。',
    ]);
    expect(measuresOf(...first, ...second, '第三节 产业', '强。').map((line) => line.split(' ')[0])).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('numbers in traditional characters', () => {
  test('編, 節 and 條 are 编, 节 and 条', () => {
    expect(measuresOf('第一章　總則', '第一條　立規。', '第二條　適用。')).toEqual(['1 總則 立規。', '2 總則 適用。']);
    expect(measuresOf('第一編　要求', '第一節　環境', '一、機遇', '多。', '二、挑戰', '大。')).toEqual([
      '1 要求/環境 機遇⏎多。',
      '2 要求/環境 挑戰⏎大。',
    ]);
  });
});

describe('（1）', () => {
  test('is a level below a heading without text', () => {
    expect(
      measuresOf('一、任务', '1.职能', '（1）权力。编制。', '（2）清单。公布。', '2.改革', '（1）审批。承诺。'),
    ).toEqual(['1.1.1 任务/职能 权力。编制。', '1.1.2 任务/职能 清单。公布。', '1.2.1 任务/改革 审批。承诺。']);
  });

  test.each([
    ['in a list', ['1.职责', '（1）指挥；', '（2）督查。']],
    ['below text', ['1.职责。如下。', '（1）指挥。甲。', '（2）督查。乙。']],
  ])('%s belongs to its item', (_, lines) => {
    expect(listMeasures(parseLines('一、任务', ...lines).plan).map(({ number }) => number)).toEqual(['1.1']);
  });
});

describe('a list that a sentence announces', () => {
  test.each([
    ['with a colon', '下列场所禁止：', ['1.车站；', '2.医院。']],
    ['with a full stop', '甲路、乙路全线。', ['（一）自东至西；', '（二）自南至北。']],
  ])('%s is no run of measures', (_, announcement, entries) => {
    expect(measuresOf('一、区域', announcement, ...entries, '二、处罚。罚款。')).toEqual([
      `1  区域⏎${announcement}⏎${entries.join('⏎')}`,
      '2  处罚。罚款。',
    ]);
  });

  test.each([
    ['应当符合下列条件：', ['1.建立档案；', '2.完善设施。']],
    ['主要任务是：', ['1.组织普法；', '2.落实经费。']],
    ['重点做好以下工作：', ['1.车站；', '2.开展普法。']],
  ])('%s %j are conditions, duties or things, no tasks', (announcement, entries) => {
    expect(measuresOf('一、普法', announcement, ...entries)).toEqual([`1  普法⏎${announcement}⏎${entries.join('⏎')}`]);
  });

  test.each(['重点做好以下工作：', '推进下列重点任务：', '采取如下措施：'])(
    '%s lists tasks where each entry says what is to be done',
    (announcement) => {
      expect(measuresOf('一、普法', announcement, '1.开展宣传；', '2.建立台账。', '二、执法。检查。')).toEqual([
        '1.1 普法 开展宣传；',
        '1.2 普法 建立台账。',
        '2  执法。检查。',
      ]);
    },
  );

  test('is told from measures that a colon announces', () => {
    expect(measuresOf('一、供水', '会议议定：', '（一）办理立项。', '（二）列入预算。')).toHaveLength(2);
  });
});

describe('a number without its stop', () => {
  test.each([
    ['11.121人才项目。培养人才。', '1.11 任务 121人才项目。培养人才。'],
    ['3.5万亩农田全部建成。', '1.10 任务 执法。⏎3.5万亩农田全部建成。'],
  ])('%s is an item where it counts on', (line, last) => {
    expect(measuresOf('一、任务', '9.普法。', '10.执法。', line, '二、保障', '落实。')).toContain(last);
  });

  test('counts between its neighbours', () => {
    expect(measuresOf('一、任务', '1﹒建车间。支持。', '2完善网络。覆盖。', '3强化防护。通报。')).toEqual([
      '1.1 任务 建车间。支持。',
      '1.2 任务 完善网络。覆盖。',
      '1.3 任务 强化防护。通报。',
    ]);
  });

  test('opens a run of three, alone on its line too', () => {
    expect(
      measuresOf('一、农业', '1 种植须由中方控股。', '2', '禁止投资良种。', '二、采矿', '3 禁止投资稀土。'),
    ).toEqual(['1.1 农业 种植须由中方控股。', '1.2 农业 禁止投资良种。', '2.3 采矿 禁止投资稀土。']);
  });

  test.each(['2个站点建成。', '2月底前完成。', '4完善网络。'])('%s is text', (line) => {
    expect(measuresOf('一、任务', '1.建车间。支持。', line)).toHaveLength(1);
  });
});

test('chapters stand above figures with stops that begin with their number', () => {
  const { plan } = parseLines(
    '甲公司制度',
    '第一章 总则',
    '1.1 依法。',
    '1.2 公开。',
    '第二章 职责',
    '2.1 甲部普法。',
    '第三章 附则',
    '自公布之日起施行。',
  );
  expect(listMeasures(plan).map(({ number, headings }) => `${number} ${headings.join('/')}`)).toEqual([
    '1.1 总则',
    '1.2 总则',
    '2.1 职责',
    '3 ',
  ]);
});
