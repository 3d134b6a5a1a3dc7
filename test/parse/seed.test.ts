/** The five seed plans, read whole: counts, ids, and every hard case of their sources by name. */
import { describe, expect, test } from 'vitest';
import type { Group, Part } from '../../src/model/plan.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { seedMeasure, seedParsed, seedPlan } from '../seed.ts';

describe('counts and ids', () => {
  test.each([
    ['jinan-gaoxin-2022', 33],
    ['weifang-2021', 30],
    ['taian-2021', 32],
    ['liaocheng-2022', 22],
    ['weibin-2022-draft', 94],
  ])('%s has %i measures', (id, count) => {
    expect(listMeasures(seedPlan(id))).toHaveLength(count);
  });

  test('every id is unique', () => {
    const ids = seedParsed.flatMap(({ plan }) => [...listMeasures(plan), ...listPassages(plan)].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['weibin-2022-draft/7.20.54', '七（二十）54', '推进行政复议机制建设'],
    ['liaocheng-2022/8.18', '八 18', '提高行政复议效能,充分发挥行政复议化解行政争议的主渠道作用'],
    ['jinan-gaoxin-2022/3.1', '三（一）', '加强党对法治政府建设的领导'],
    ['jinan-gaoxin-2022/1', '一', '总体要求'],
    ['weibin-2022-draft/10.34.91', '十（三十四）91', '强化激励机制和导向作用'],
    ['taian-2021/9.32', '九（三十二）', '推动政务数据资源共享'],
    ['weifang-2021/5.4', '五（四）', '发挥行政复议效能'],
  ])('%s is %s %s', (id, label, title) => {
    expect(seedMeasure(id)).toMatchObject({ label, title, titleMade: false });
  });

  test('part 三 of 济南 has five groups without items, part 一 nothing numbered below it', () => {
    const measures = listMeasures(seedPlan('jinan-gaoxin-2022'));
    expect(measures.filter(({ level }) => level === 'group').map(({ number }) => number)).toEqual([
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      '3.5',
    ]);
    expect(measures.filter(({ level }) => level === 'part').map(({ number }) => number)).toEqual(['1']);
  });

  test('聊城 has parts with items and no groups', () => {
    const parts = seedPlan('liaocheng-2022').children as Part[];
    expect(parts).toHaveLength(9);
    expect(parts.flatMap(({ children }) => children).every((child) => child.type === 'measure')).toBe(true);
  });

  test('group numbers run through in 卫滨 and restart in 潍坊', () => {
    const groups = (id: string): number[] =>
      seedPlan(id).children.flatMap((part) =>
        (part as Part).children.map(({ number }) => Number(number.split('.')[1])),
      );
    expect(groups('weibin-2022-draft')).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    expect(groups('weifang-2021').slice(0, 6)).toEqual([1, 2, 3, 4, 1, 2]);
  });
});

describe('heads', () => {
  test('潍坊: red head, number, title over a spaced-out 通 知, two signatures, date, annotation, title again', () => {
    const { head } = seedPlan('weifang-2021');
    expect(head.map(({ kind, content }) => [kind, content.text.slice(0, 25)])).toEqual([
      ['masthead', '中共潍坊市委文件'],
      ['number', '潍发〔2021〕26号'],
      ['title', '中共潍坊市委潍坊市人民政府关于印发《潍坊市法治政府'],
      ['addressees', '各县市区委、人民政府，市属各开发区党工委、管委会，'],
      ['notice', '现将《潍坊市法治政府建设实施方案》印发给你们，请结'],
      ['signature', '中共潍坊市委'],
      ['signature', '潍坊市人民政府'],
      ['date', '2021年12月31日'],
      ['annotation', '（此件公开发布）'],
      ['plan-title', '潍坊市法治政府建设实施方案'],
      ['preamble', '为全面提高全市法治政府建设整体水平，推动法治政府建'],
    ]);
  });

  test.each([
    [
      'jinan-gaoxin-2022',
      {
        title: '济南高新区贯彻落实《法治政府建设实施纲要（2021—2025年）》方案',
        documentNumber: '济高法委发〔2022〕1号',
        documentDate: '2022-03-11',
        issuingBodies: ['中共济南高新区工委全面依法治区委员会'],
        addressees: ['区法院', '区检察院', '高新区公安分局', '各部门', '各街道办事处'],
        region: { name: '济南高新区', level: '功能区' },
      },
    ],
    [
      'liaocheng-2022',
      {
        title: '聊城市2022年法治政府建设工作计划',
        documentNumber: '聊政办字〔2022〕9号',
        documentDate: '2022-03-25',
        issuingBodies: ['聊城市人民政府办公室'],
        addressees: ['各县(市、区)人民政府', '市属开发区管委会', '市政府有关部门', '直属机构'],
        genre: '工作计划',
        period: '2022',
        shortName: '聊城',
      },
    ],
    [
      'weifang-2021',
      {
        documentDate: '2021-12-31',
        issuingBodies: ['中共潍坊市委', '潍坊市人民政府'],
        region: { name: '潍坊市', level: '市级' },
      },
    ],
    [
      'taian-2021',
      {
        title: '泰安市法治政府建设实施方案(2021-2025年)',
        documentDate: '2021-12-30',
        issuingBodies: ['中共泰安市委全面依法治市委员会'],
        period: '2021—2025',
        status: 'issued',
      },
    ],
    [
      'weibin-2022-draft',
      { title: '卫滨区法治政府建设实施方案（2021—2025年）', status: 'draft', issuingBodies: [], shortName: '卫滨区' },
    ],
  ])('%s says of itself what its head prints', (id, facts) => {
    expect(seedPlan(id)).toMatchObject(facts);
  });

  test('泰安 has no number, 卫滨 no date', () => {
    expect(seedPlan('taian-2021').documentNumber).toBeUndefined();
    expect(seedPlan('weibin-2022-draft').documentDate).toBeUndefined();
  });
});

describe('passages', () => {
  test('the notice and the 导语 are the preamble', () => {
    const [, preamble] = seedPlan('weifang-2021').headPassages;
    expect(preamble).toMatchObject({ id: 'weifang-2021/preamble', kind: 'preamble' });
    expect(preamble?.content.text).toMatch(/^现将.*认真抓好落实。\n为全面提高.*制定如下实施方案。$/u);
  });

  test('卫滨 一 has prose between its title and its first group, and closing prose that belongs to no measure', () => {
    const passages = listPassages(seedPlan('weibin-2022-draft'));
    expect(passages.map(({ id }) => id)).toEqual([
      'weibin-2022-draft/head',
      'weibin-2022-draft/preamble',
      'weibin-2022-draft/1-intro',
      'weibin-2022-draft/closing',
    ]);
    expect(passages[2]?.content.text).toMatch(/^党的十八大以来，.*再上新台阶。$/u);
    expect(passages[3]?.content.text).toMatch(/^各级各部门要认真贯彻落实本实施方案，.*实现新突破。$/u);
    expect(seedMeasure('weibin-2022-draft/10.34.91').content.text).toMatch(/支持行政机关依法履职的氛围。$/u);
  });
});

describe('layout that a page or a copy left behind', () => {
  test.each([
    ['weifang-2021/1.2', '深入推进“双随机、一公开”监管与企业'],
    ['weifang-2021/3.4', '健全突发事件应对、征用、救助、补偿制度'],
    ['jinan-gaoxin-2022/2.1.3', '加强和改进反不正当竞争执法'],
    ['jinan-gaoxin-2022/2.5.1', '行政规范性文件件，提高'],
    ['liaocheng-2022/3.6', '标准化和事项动态调整制度'],
    ['liaocheng-2022/5.11', '《聊城市政府合作协议法制审核办法》《聊城市政府涉法事务合法性审查工作制度》'],
  ])('a sentence of %s that a page break cut in two is whole: %s', (id, text) => {
    expect(seedMeasure(id).content.text).toContain(text);
  });

  test('济南 二（七）: a heading that a page break cut in two is whole', () => {
    const part = seedPlan('jinan-gaoxin-2022').children[1] as Part;
    expect((part.children[6] as Group).heading.text).toBe('健全行政权力制约和监督体系，促进行政权力规范透明运行');
  });

  test.each(['jinan-gaoxin-2022/2.8.1', 'jinan-gaoxin-2022/2.8.3', 'liaocheng-2022/3.8', 'liaocheng-2022/8.19'])(
    '%s keeps the note that stands in a paragraph of its own',
    (id) => {
      const { note, content } = seedMeasure(id);
      expect(note?.text).toMatch(/^[（〔]牵头单位/u);
      expect(content.text).not.toContain('牵头单位');
    },
  );

  test('Markdown marks are layout: 济南 prints no # and no *', () => {
    const texts = listMeasures(seedPlan('jinan-gaoxin-2022')).map(({ content }) => content.text);
    expect(texts.join('')).not.toMatch(/[#*]/u);
  });

  test('聊城 2 keeps its note with the wrong closing bracket as printed', () => {
    expect(seedMeasure('liaocheng-2022/2.2').note?.text).toMatch(
      /^〔牵头单位:.*各县\(市、区\)人民政府、市属开发区管委会\]$/u,
    );
  });
});

describe('titles', () => {
  test.each([
    ['liaocheng-2022/2.3', '市政府常务会议定期研究法治工作或听取法治政府建设工作汇报'],
    ['liaocheng-2022/2.4', '认真学习贯彻《党政主要负责人履行推进法治建设第一责任人职责规定》'],
    ['liaocheng-2022/2.5', '严格落实《法治政府建设与责任落实督察工作规定》'],
  ])('%s prints content where others print a heading, so its title is made', (id, title) => {
    expect(seedMeasure(id)).toMatchObject({ title, titleMade: true });
  });

  test('all other titles of the seed plans are printed', () => {
    const made = seedParsed.flatMap(({ plan }) => listMeasures(plan).filter(({ titleMade }) => titleMade));
    expect(made.map(({ number }) => number)).toEqual(['2.3', '2.4', '2.5']);
  });
});

test('the seed plans raise no issue: their numbers follow each other', () => {
  expect(seedParsed.flatMap(({ issues }) => issues)).toEqual([]);
});
