/** Lines that paper has cut in an awkward place: what looks like a head, a number or an annex there is the rest of a sentence. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { readHead } from '../../src/parse/head.ts';
import type { ParsedPlan } from '../../src/parse/index.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { isRow } from '../../src/parse/paragraphs.ts';
import { shapeOf } from '../../src/parse/shapes.ts';
import { parseLines } from '../seed.ts';

function headOf(...rows: readonly string[]): string[] {
  return readHead(splitLines(rows.join('\n'), false)).map(({ kind, content }) => `${kind} ${content.text}`);
}

function measuresOf({ plan }: ParsedPlan): string[] {
  return listMeasures(plan).map(({ number, content }) => `${number} ${content.text.replaceAll('\n', '')}`);
}

describe('in the head', () => {
  test('addressees go on below a line that ends like a body, and below a label of pages', () => {
    const { plan } = parseLines(
      '甲市人民政府关于改善住房的通知',
      '各区、县人民政府，甲市高新区管委会，市有关部',
      '门，市直各有关',
      '单位：',
      '现将有关事项通知如下。',
      '一、普法。宣传。',
    );
    expect(plan.addressees).toEqual(['各区、县人民政府', '甲市高新区管委会', '市有关部门', '市直各有关单位']);
    expect(plan.issuingBodies).toEqual(['甲市人民政府']);
  });

  test('a fact of the page stands below another line than a list', () => {
    const facts = (above: string) =>
      parseLines(above, '关单位：', '甲市普法方案', '为普法，制定本方案。', '一、普法。').plan.head.map(
        ({ kind }) => kind,
      );
    expect(facts('市直各部门、各有')).not.toContain('annotation');
    expect(facts('市直各部门的')).toContain('annotation');
  });

  test.each(['市委', '县司法局'])('a sentence does not sign where a line of it ends with %s', (end) => {
    expect(headOf('甲市普法方案', `为贯彻省委和${end}`, '部署，制定本方案。')).toEqual([
      'title 甲市普法方案',
      `preamble 为贯彻省委和${end}部署，制定本方案。`,
    ]);
  });

  test.each([
    ['为贯彻落实《甲市养老服务发展意见》', '精神，制定本方案。'],
    ['根据《甲市养老条例》', '要求，制定本方案。'],
    ['为拓宽房源，规范配建行为，现提出本市实施意见', '如下。'],
    [`甲党委第九次全会深入学习，全面贯彻${'重要讲话精神'.repeat(8)}，就制定发展规划`, '提出以下建议。'],
  ])('a sentence is no title where a line of it ends like one: %s', (row, rest) => {
    expect(headOf('甲市普法方案', row, rest)).toEqual(['title 甲市普法方案', `preamble ${row}${rest}`]);
  });

  test('a title of two clauses is one', () => {
    expect(headOf('甲市促进就业，保障民生实施方案', '为了就业。')[0]).toBe('title 甲市促进就业，保障民生实施方案');
    expect(headOf(`中共甲市委关于${'促进就业'.repeat(15)}，保障民生的意见`, '为了就业。')[0]).toMatch(
      /^title .*的意见$/u,
    );
  });

  test('a remark goes on over labels and names with gaps until its bracket closes', () => {
    const rows = ['（联系人：普法处　林文', '联系电话：', '83608057；', '于明　24408856）', '甲市普法方案', '为普法。'];
    expect(headOf('各镇：', '现印发。', '2031年7月7日', ...rows).slice(3)).toEqual([
      'annotation （联系人：普法处　林文联系电话：83608057；于明　24408856）',
      'plan-title 甲市普法方案',
      'preamble 为普法。',
    ]);
  });

  test('a number of the notice labels its annex', () => {
    expect(headOf('各镇：', '现印发。', '2031年7月7日', '甲政发〔2031〕7号附件', '甲市普法方案')[3]).toBe(
      'annotation 甲政发〔2031〕7号附件',
    );
  });

  test.each([
    ['贯彻精神,落实总书记视察', 'line'],
    ['落实习近平总书记讲话', 'line'],
    ['甲市市委书记林远山', 'person'],
    ['市长　林远山', 'person'],
  ])('%s is a %s', (row, shape) => {
    expect(shapeOf(row)).toBe(shape);
  });
});

describe('in the text', () => {
  test.each([
    '第十条、第三条规定办理。',
    '第三条规定办理。',
    '第三条第一款办理。',
    '第一条和第三条办理。',
    '第三条所列事项。',
  ])('an article is cited at the start of a line: %s', (row) => {
    const rows = ['第一条　甲。', '第二条　乙，按照本办法', row, '第三条　丙。'];
    expect(measuresOf(parseLines('甲市办法', ...rows))).toEqual(['1 甲。', `2 乙，按照本办法${row}`, '3 丙。']);
  });

  test.each(['第三条规划部门管理。', '第三条第三人可以申请。', '第三条和解协议无效。'])('%s is an article', (row) => {
    const parsed = parseLines('甲市办法', '第一条　甲。', '第二条　乙。', row);
    expect(listMeasures(parsed.plan).map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  test('a number inside a quote opens nothing, though it be a first one', () => {
    const rows = ['一、任务', '1.房票与补贴按照“择', '一、不重复”原则享受。', '2.办理。当日办结。'];
    expect(measuresOf(parseLines(...rows))).toEqual([
      '1.1 房票与补贴按照“择一、不重复”原则享受。',
      '1.2 办理。当日办结。',
    ]);
    const open = parseLines('一、任务', '1.房票按照“择', '二、保障“甲”。');
    expect(measuresOf(open)).toEqual(['1.1 房票按照“择', '2 保障“甲”。']);
  });

  test.each(['详见', '按照', '填写', '（'])('%s goes on with an annex that it cites', (end) => {
    const rows = ['一、任务', `1.填报审核表，${end}`, '附件1', '2.办理。当日办结。'];
    expect(measuresOf(parseLines(...rows))).toEqual([`1.1 填报审核表，${end}附件1`, '1.2 办理。当日办结。']);
  });

  test('a line that closes a name opens no document', () => {
    const rows = ['1.减税。执行《财政部', '甲部关于税收支持的公告》', '（甲部公告2031年第16号）', '规定，减按2%。'];
    const { plan, issues } = parseLines('一、任务', ...rows, '2.降费。减半征收。', '甲市财政局', '2031年3月5日');
    expect(measuresOf({ plan, issues })).toHaveLength(2);
    expect(issues.map(({ rule }) => rule)).not.toContain('document-further');
  });

  test.each([
    ['组织宣传 开展活动', true],
    ['组织“宣传 开展活动', false],
    ['执行《财政部 税务总局', false],
    ['组织“宣传”队 开展活动', true],
  ])('%s with its gap: a row is %s', (row, is) => {
    expect(isRow(splitLines(row, false)[0]!.content)).toBe(is);
  });

  test('names go on behind a bracket at the edge of the paper', () => {
    const rows = [
      '（一）优化停车设施供给，支持住宅小区配建车位。',
      '责任单位：市住建局、市规划和自然资源局、各县（区）',
      '人民政府、高新区管委会',
      '（二）优化物业服务供给，支持物业企业提升水平。',
      '责任单位：市住建局、市城管局、市财政局、各县（区）',
      '人民政府、高新区管委会',
      '（三）优化公共服务供给，支持学校医院就近建设。',
      '责任单位：市住建局',
    ];
    expect(listMeasures(parseLines('一、任务', ...rows).plan).map(({ note }) => note?.text)).toEqual([
      '责任单位：市住建局、市规划和自然资源局、各县（区）人民政府、高新区管委会',
      '责任单位：市住建局、市城管局、市财政局、各县（区）人民政府、高新区管委会',
      '责任单位：市住建局',
    ]);
  });
});

describe('the end of the text', () => {
  const noted = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}.普法。宣传。（责任单位：甲局）`);
  const closingOf = (...rows: readonly string[]) => parseLines('一、任务', ...rows).plan.closing?.content.text;

  test('stands behind the last note where behind no other one anything does', () => {
    const split = ['1.复议。', '办理。（责任单位：甲局）'];
    expect(closingOf(...split, ...noted(4).slice(1), '所称市区是指甲区。')).toBe('所称市区是指甲区。');
    expect(closingOf(...split, '每月通报。', ...noted(4).slice(1), '所称市区是指甲区。')).toBeUndefined();
    expect(closingOf(...split, ...noted(3).slice(1), '所称市区是指甲区。')).toBeUndefined();
    expect(closingOf(...split, ...noted(4).slice(1, 3), '4.应诉。', '所称市区是指甲区。')).toBeUndefined();
  });

  test.each([
    '本措施自印发之日起施行。',
    '本文件自2031年5月1日起实行，有效期2年。',
    '本政策措施自公布之日起执行。',
    '该政策由甲局牵头，各单位负责解释。',
    '以上措施，自2031年5月1日起施行。',
  ])('is what the text says of itself: %s', (row) => {
    const rows = ['1.普法。宣传。', '每月通报。', '2.复议。办理。', row];
    expect(closingOf(...rows)).toBe(row);
  });

  test.each(['该项目自2031年5月1日起施行。', '本县企业自筹资金。', '本措施明确的标准从其规定。'])(
    'is not %s',
    (row) => {
      expect(closingOf('1.普法。宣传。', '每月通报。', '2.复议。办理。', row)).toBeUndefined();
    },
  );
});
