/** Annexes that are plans of their own: their measures, and what stays text. */
import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { listBranches, listMeasures, listPassages } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

const notice = ['甲市人民政府关于做好护河工作的通知', '', '各县人民政府：', '', '一、提高认识。', '二、抓好落实。'];
const signed = ['', '甲市人民政府', '2031年7月7日', ''];
const withAnnex = (...annex: readonly string[]): ReturnType<typeof parseLines> =>
  parseLines(...notice, ...signed, ...annex);

const ladder = [
  '一、清淤',
  '先易后难。',
  '（一）摸底。2031年9月底前完成。（市水利局牵头）',
  '（二）清理。清理20公里。（责任单位：市城管局、各县）',
  '二、考核。每季度通报一次。',
];
const rows = ['1\t摸底\t市水利局\t9月底', '2\t清理\t市城管局\t11月底', '3\t绿化\t市林业局\t12月底'];

function annexedOf(plan: Plan): string[][] {
  return listMeasures(plan).flatMap(({ number, content }) =>
    number.startsWith('annex') ? [[number, content.text]] : [],
  );
}

describe('an annex that is a plan of its own', () => {
  const { plan, issues } = withAnnex('附件2', '甲市护河任务分解', '为落实责任，制定本分解。', ...ladder);
  const annexed = listMeasures(plan).slice(2);

  test('has measures with ids and labels of its own', () => {
    expect(annexed.map(({ id, number, label }) => [id, number, label])).toEqual([
      ['jia-2031/annex2/1.1', 'annex2/1.1', '附件2 一（一）'],
      ['jia-2031/annex2/1.2', 'annex2/1.2', '附件2 一（二）'],
      ['jia-2031/annex2/2', 'annex2/2', '附件2 二'],
    ]);
    expect(listBranches(plan).map(({ number }) => number)).toEqual(['annex2/1']);
  });

  test('stands above them with its title', () => {
    expect(annexed.map(({ headings }) => headings)).toEqual([
      ['甲市护河任务分解', '清淤'],
      ['甲市护河任务分解', '清淤'],
      ['甲市护河任务分解'],
    ]);
    const places = listPassages(plan).map(({ id, kind, content }) => [id.slice(9), kind, content.text]);
    expect(places.slice(-2)).toEqual([
      ['annex2', 'annex', '附件2\n甲市护河任务分解\n为落实责任，制定本分解。'],
      ['annex2/1-intro', 'intro', '先易后难。'],
    ]);
  });

  test('is read like any text: who answers, by when, how much', () => {
    const read = enrichPlan(plan).measures.slice(2);
    expect(read.map(({ responsibilities }) => responsibilities.map(({ role, unit }) => [role, unit]))).toEqual([
      [['lead', '市水利局']],
      [
        ['responsible', '市城管局'],
        ['responsible', '各县'],
      ],
      [],
    ]);
    expect(read.flatMap(({ targets }) => targets.map(({ text, date }) => [text, date]))).toEqual([
      ['2031年9月底前', '2031-09-30'],
      ['20公里', undefined],
      ['每季度通报一次', undefined],
    ]);
  });

  test('is told to the editor with its measures and its place', () => {
    expect(issues).toEqual([
      {
        rule: 'annex-measures',
        severity: 'info',
        at: { file: 'jia-2031.txt', line: 16, column: 1 },
        found: '附件《甲市护河任务分解》里的 3 项措施',
      },
    ]);
  });

  test('has faults of its numbers and dates reported', () => {
    const faulty = withAnnex('附件', '甲市护河方案', '一、清淤。2月30日前完成。', '三、考核。按（季度通报。');
    expect(faulty.issues.map(({ rule, found }) => [rule, found]).slice(1)).toEqual([
      ['number-skipped', '三、'],
      ['bracket-unbalanced', expect.stringContaining('（季度')],
      ['date-impossible', '2月30日'],
    ]);
  });
});

test.each([
  ['articles', ['甲市护河办法', '第一章 总则', '第一条 保护河道。', '第二条 禁止倾倒。'], '附件 第一条', 'annex1/1'],
  ['figures', ['甲市护河要点', '1. 摸底。逐河进行。', '2. 清理。按期完成。'], '附件 1', 'annex1/1'],
  [
    'figures with stops',
    ['甲市护河预案', '1 总则', '1.1 目的。', '1.2 范围。', '2 附则', '2.1 解释。'],
    '附件 1.1',
    'annex1/1.1',
  ],
  ['rows', ['护河任务清单', '序号\t任务\t单位\t时限', ...rows], '附件 1', 'annex1/1'],
])('an annex may number in its own way: %s', (_, annex, label, number) => {
  const [, , first] = listMeasures(withAnnex('附件', ...annex).plan);
  expect(first).toMatchObject({ label, number });
});

test.each([
  ['附件1', '附件1 一（一）', 'annex1/1.1'],
  ['附　件２：', '附件２ 一（一）', 'annex2/1.1'],
  ['附件一', '附件一 一（一）', 'annex1/1.1'],
  ['附表 3', '附表3 一（一）', 'annex3/1.1'],
  ['附录A', '附录A 一（一）', 'annex1/1.1'],
  ['附图', '附图 一（一）', 'annex1/1.1'],
  ['附：', '附 一（一）', 'annex1/1.1'],
  ['附件1-2', '附件1-2 一（一）', 'annex1~2/1.1'],
  ['附件1—2.', '附件1—2 一（一）', 'annex1~2/1.1'],
  ['附件1-10', '附件1-10 一（一）', 'annex1~10/1.1'],
  ['附件1-2-3', '附件1-2-3 一（一）', 'annex1~2~3/1.1'],
  ['附件一-2', '附件一-2 一（一）', 'annex1~2/1.1'],
  ['附件1.2', '附件1.2 一（一）', 'annex1~2/1.1'],
])('a measure below the label %s is called %s', (line, label, number) => {
  const [, , first] = listMeasures(
    withAnnex(line, '护河方案', '一、摸底', '（一）巡河。每月一次。', '（二）建档。一河一档。').plan,
  );
  expect(first).toMatchObject({ label, number });
});

test('annexes of one number are told apart by what is printed behind it', () => {
  const ladder = ['一、摸底。逐河进行。', '二、清理。按期完成。'];
  const { plan } = withAnnex('附件1-1', '护河方案', ...ladder, '附件1-2 护林方案', ...ladder);
  expect(
    listMeasures(plan)
      .slice(2)
      .map(({ label, number }) => [label, number]),
  ).toEqual([
    ['附件1-1 一', 'annex1~1/1'],
    ['附件1-1 二', 'annex1~1/2'],
    ['附件1-2 一', 'annex1~2/1'],
    ['附件1-2 二', 'annex1~2/2'],
  ]);
  expect(plan.annexes.map(({ label }) => label)).toEqual(['附件1-1', '附件1-2']);
});

test('rows of an annex say who answers and by when', () => {
  const { plan } = withAnnex('附件', '护河任务清单', '序号\t任务\t责任单位\t时限', ...rows);
  const read = enrichPlan(plan).measures.slice(2);
  expect(read.map(({ content, responsibilities }) => [content.text, responsibilities[0]?.unit])).toEqual([
    ['摸底', '市水利局'],
    ['清理', '市城管局'],
    ['绿化', '市林业局'],
  ]);
});

test('what closes an annex is text behind its measures', () => {
  const { plan } = withAnnex('附件', '甲市护河方案', ...ladder, '', '甲市水利局', '2031年8月8日');
  expect(plan.annexes.map(({ id, content }) => [id, content.text])).toEqual([
    ['jia-2031/annex1', '附件\n甲市护河方案'],
    ['jia-2031/annex1/closing', '甲市水利局\n2031年8月8日'],
  ]);
  expect(plan).toMatchObject({ documentDate: '2031-07-07', issuingBodies: ['甲市人民政府'] });
});

test('entries of a table of contents in an annex are no measures', () => {
  const { plan } = withAnnex(
    '附件',
    '甲市护河规划',
    '目录',
    '一、清淤',
    '二、考核',
    '一、清淤',
    '每年。',
    '二、考核',
    '每季。',
  );
  expect(annexedOf(plan)).toEqual([
    ['annex1/1', '清淤\n每年。'],
    ['annex1/2', '考核\n每季。'],
  ]);
});

describe('the title says whether', () => {
  const entries = ['1. 摸清全部河道的底数。', '2. 清理河道中的垃圾。'];
  test.each([
    ['附件1 甲市护河方案'],
    ['附件1：甲市护河工作计划'],
    ['附件1', '甲市护河规划（2031—2035年）'],
    ['附件1', '甲市护河', '若干措施'],
    ['附件1', '甲市护河工作责任分工表'],
    ['附件1', '甲市护河重点工作清单'],
    ['附件1', '甲市护河整改台账'],
    ['附件1', '甲市護河實施辦法'],
    ['附件1', '甲市护河考核细则'],
  ])('%s %s has measures', (...title) => {
    expect(annexedOf(withAnnex(...title, ...entries).plan).map(([number]) => number)).toEqual(['annex1/1', 'annex1/2']);
  });

  test.each([
    ['附件1', '甲市护河指标体系'],
    ['附件1', '护河志愿者名单'],
    ['附件1', '护河项目申报表'],
    ['附件1', '护河考核评分细则'],
    ['附件1', '护河工作方案（模板）'],
    ['附件1', '护河实施方案编写格式要求和措施'],
    ['附件1', '填表说明'],
    ['附件1', '职权清单'],
    ['附件1', '河道清单'],
    ['附件1', '先行做法。护河方案'],
  ])('%s %s stays text', (...title) => {
    expect(annexedOf(withAnnex(...title, ...entries).plan)).toEqual([]);
  });

  test.each([
    ['河道清单', ['1. 东河（责任单位：市水利局）', '2. 西河（责任单位：市水利局）'], 2],
    ['河道清单', ['1. 东河（责任单位：市水利局）', '2. 西河'], 0],
    ['河道指标', ['1. 东河（责任单位：市水利局）', '2. 西河（责任单位：市水利局）', '3. 南河'], 3],
    ['河长名单', ['1. 东河（责任单位：市水利局）', '2. 西河（责任单位：市水利局）'], 0],
    [`${'一'.repeat(58)}方案`, ['1. 东河。', '2. 西河。'], 2],
    [`${'一'.repeat(59)}方案`, ['1. 东河。', '2. 西河。'], 0],
    ['护河方案', ['1. 东河', '2. 西河'], 0],
    ['护河方案', ['1. 东河', '2. 西河。', '3. 南河。'], 3],
    ['护河方案', ['1. 东河', '2. 西河', '3. 南河', '4. 北河。', '5. 中河。'], 0],
    ['护河方案', ['1. 摸清全部河道的底数。'], 0],
    ['护河方案', ['1. 组织摸清全市全部河道底数', '2. 组织清理全市河道中的垃圾'], 2],
    ['护河方案', ['1. 组织摸清全部河道的底数', '2. 组织清理河道里的垃圾物'], 0],
    ['护河方案', ['1. 摸清河道底数。', '2. 清理垃圾。______'], 0],
    ['护河方案', ['1. 摸清河道底数。', '2. 清理垃圾。□是 □否'], 0],
    ['护河方案', ['1. 摸清河道底数。', '2. 清理垃圾。', '负责人（签字）'], 0],
  ])('%s with %j has %i', (title, lines, count) => {
    expect(annexedOf(withAnnex('附件', title, ...lines).plan)).toHaveLength(count);
  });
});

test('a copy of the plan itself has no measures', () => {
  const plan = ['甲市护河办法', '第一条 保护河道。', '第二条 禁止倾倒。'];
  expect(annexedOf(parseLines(...plan, ...signed, '附件', ...plan).plan)).toEqual([]);
  expect(annexedOf(parseLines(...plan, ...signed, '附件', '甲市护林办法', ...plan.slice(1)).plan)).toHaveLength(2);
});

test('two annexes of one number are told apart', () => {
  const { plan } = withAnnex('附件1', '护河方案', ...ladder, '附件1', '护林方案', ...ladder);
  expect(annexedOf(plan).map(([number]) => number)).toEqual([
    ...['annex1/1.1', 'annex1/1.2', 'annex1/2'],
    ...['annex1~2/1.1', 'annex1~2/1.2', 'annex1~2/2'],
  ]);
});
