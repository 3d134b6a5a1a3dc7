/** What pages say of measures, topics, units and plans, figure by figure. */
import { describe, expect, test } from 'vitest';
import { bestOf, counterpartViewer } from '../../src/render/counterparts.ts';
import { hasPage } from '../../src/render/input.ts';
import { matrixLines } from '../../src/render/matrix.ts';
import { measureRowOf } from '../../src/render/measure-rows.ts';
import { outlineOf } from '../../src/render/outline.ts';
import { formerPairViews, pairViewer } from '../../src/render/pairs.ts';
import { planViews } from '../../src/render/plans.ts';
import { targetViews } from '../../src/render/targets.ts';
import { topicViews } from '../../src/render/topics.ts';
import { unitViews, workLineViews } from '../../src/render/units.ts';
import { parseLines } from '../seed.ts';
import { contextOf, invented, measureViews } from './invented.ts';

const context = contextOf();

describe('the counterparts of a measure', () => {
  const viewsOf = counterpartViewer(context);

  test('stand before what is related, the strongest first, equal ones in the order of their ids', () => {
    expect(viewsOf('jia/1.1').map(({ id, relation, score }) => [id, relation, score])).toEqual([
      ['yi/1.1', 'counterpart', 0.9],
      ['yi/1.2', 'counterpart', 0.4],
      ['yi/1.3', 'counterpart', 0.4],
      ['yi/1.4', 'related', 0.95],
    ]);
    expect(viewsOf('yi/1.3').map(({ id }) => id)).toEqual(['jia/1.1', 'jia/1.3']);
  });

  test('show the share of the measure on whose page they stand', () => {
    expect(viewsOf('jia/1.1').map(({ share }) => share)).toEqual([0.3, 0.1, 0.45, 0.05]);
    expect(viewsOf('yi/1.1').map(({ share }) => share)).toEqual([0.6]);
    expect(viewsOf('yi/1.3').map(({ share }) => share)).toEqual([0.5, 0.75]);
  });

  test('say whose they are, what they say themselves, whether an editor saw them, and where both are compared', () => {
    expect(viewsOf('yi/1.1')).toEqual([
      {
        url: '/plans/jia/1-1/',
        label: '一 1',
        title: '宪法宣传',
        id: 'jia/1.1',
        plan: 'jia',
        planName: '甲市',
        place: '第一部分第1项',
        relation: 'counterpart',
        score: 0.9,
        reviewed: true,
        share: 0.6,
        line: '每年开展宪法宣传，2031年底前完成。',
        compareUrl: '/compare/jia~1-1/yi~1-1/',
      },
    ]);
  });
});

describe('the line of a counterpart', () => {
  const lineOf = (more: Partial<(typeof invented.matches)[number]>) => {
    const matches = [{ ...invented.matches[1]!, ...more }];
    return counterpartViewer(contextOf({ matches }))('yi/1.1')[0]?.line;
  };
  const like = (a: number, same: number) => ({ a, b: 2, same, runs: { a: [], b: [] } });

  test('is the sentence of which most stands in this text, never a title', () => {
    expect(lineOf({ sentences: [like(1, 0.9), like(2, 0.5)] })).toBe('每年开展宪法宣传，2031年底前完成。');
  });

  test('is else the one with the longest common wording', () => {
    const shared = [
      { a: [0, 4], b: [0, 4] },
      { a: [5, 14], b: [5, 14] },
    ] as const;
    expect(lineOf({ shared: shared.map(({ a, b }) => ({ a: [...a], b: [...b] })) })).toBe(
      '每年开展宪法宣传，2031年底前完成。',
    );
  });
});

describe('a pair without a page', () => {
  const unpaged = (a: string, b: string) => [{ ...invented.matches[5]!, a, b }];

  test.each([
    ['jia/1.3', 'yi/1.2', '/compare/topic/lists/#yi~1-2', true],
    ['yi/1.2', 'jia/1.3', '/compare/topic/lists/#jia~1-3', true],
    ['jia/1.3', 'yi/1.1', '/compare/?a=jia%2F1.3&b=yi%2F1.1', undefined],
    ['jia/1.2', 'yi/1.1', '/compare/?a=jia%2F1.2&b=yi%2F1.1', undefined],
    ['jia/1.3', 'yi/1.4', '/compare/?a=jia%2F1.3&b=yi%2F1.4', undefined],
  ])(
    'leads from %s to %s in the comparison of their main topic, else to the browser’s',
    (self, other, place, chosen) => {
      const [view] = counterpartViewer(contextOf({ matches: unpaged(...sorted(self, other)) }))(self);
      expect([view?.id, view?.compareUrl, view?.chosen]).toEqual([other, place, chosen]);
    },
  );

  test('that had one leads to where it is compared', () => {
    const publishedPairs = [
      { a: 'jia/1.1', b: 'yi/1.1' },
      { a: 'jia/1.3', b: 'yi/1.4' },
      { a: 'jia/9', b: 'yi/1.1' },
    ];
    expect(formerPairViews(contextOf({ publishedPairs }))).toEqual([
      { url: '/compare/jia~1-3/yi~1-4/', successorUrl: '/compare/?a=jia%2F1.3&b=yi%2F1.4' },
      { url: '/compare/jia~9/yi~1-1/', successorUrl: '/compare/?a=jia%2F9&b=yi%2F1.1' },
    ]);
  });

  const sorted = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);
});

describe('of many counterparts', () => {
  test('eight are shown, the best of each plan before the second best of any, and all are counted', () => {
    const plans = ['甲', '甲', '甲', '乙', '甲', '乙', '丙', '甲', '甲', '丁'];
    const views = plans.map((plan, place) => ({ plan, place }));
    expect(bestOf(views, ({ plan }) => plan).map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 9]);
    expect(bestOf(views.slice(0, 8), ({ plan }) => plan)).toEqual(views.slice(0, 8));
    const matches = Array.from({ length: 10 }, () => ({ ...invented.matches[0]! }));
    const crowded = contextOf({ matches });
    expect(counterpartViewer(crowded)('jia/1.1')).toHaveLength(8);
    expect(measureViews(crowded).map(({ counterpartCount }) => counterpartCount)[0]).toBe(10);
  });
});

describe('the page of a pair', () => {
  test('names both sides with their own shares', () => {
    const [pair] = context.matches.filter(hasPage).map(pairViewer(context));
    expect(pair).toEqual({
      url: '/compare/jia~1-1/yi~1-2/',
      sides: [
        { id: 'jia/1.1', share: 0.1 },
        { id: 'yi/1.2', share: 0.2 },
      ],
      relation: 'counterpart',
      reason: 'jia/1.1 和 yi/1.2',
      reviewed: false,
      rows: [],
    });
  });
});

describe('a cell of the topic × plan matrix', () => {
  const cellOf = (topic: string, plan: string) =>
    topicViews(context)
      .find(({ id }) => id === topic)
      ?.cells.find((cell) => cell.plan === plan);

  test('holds the measures whose main topic it is and those that touch it', () => {
    expect(cellOf('constitution', 'jia')).toEqual({
      plan: 'jia',
      measures: ['jia/1.1'],
      also: ['jia/1.2'],
      nearest: [],
    });
  });

  test('without a measure leads to those that touch the topic', () => {
    expect(cellOf('cases', 'yi')?.nearest).toEqual(['yi/1.1']);
  });

  test('else to the related ones, by the best of their scores, three at most', () => {
    const lists = topicViews(contextOf({ matches: invented.matches.filter(({ a }) => a === 'jia/1.3') }));
    expect(lists[2]?.cells.map(({ measures }) => measures)).toEqual([['jia/1.3'], ['yi/1.2']]);
    const moved = invented.plans.map((enriched) => ({
      ...enriched,
      measures: enriched.measures.map((measure) => (measure.id === 'yi/1.2' ? { ...measure, topics: [] } : measure)),
    }));
    const matches = [
      ...invented.matches.filter(({ a }) => a === 'jia/1.3'),
      ...['yi/1.4', 'yi/1.2', 'yi/1.1'].map((b, index) => ({
        ...invented.matches[0]!,
        a: 'jia/1.3',
        b,
        score: [0.8, 0.3, 0.25][index]!,
      })),
    ];
    const cells = topicViews(contextOf({ plans: moved, matches }))[2]?.cells;
    expect(cells?.[1]?.nearest).toEqual(['yi/1.4', 'yi/1.3', 'yi/1.2']);
  });

  test('is two columns of the matrix as a table', () => {
    const plans = [
      { id: 'jia', shortName: '甲市' },
      { id: 'yi', shortName: '乙县' },
    ];
    expect([...matrixLines(plans, context.records.measures, topicViews(context))].join('').split('\r\n')).toEqual([
      '\uFEFF主题分类,主题,甲市 措施数,甲市 字数,乙县 措施数,乙县 字数',
      '普法,constitution 名,1,24,1,12',
      '普法,cases 名,1,12,0,0',
      '普法,lists 名,1,12,1,10',
      '',
    ]);
  });
});

describe('a unit', () => {
  const units = unitViews(context, new Set(['calendar/jia/市司法局.ics']));

  test('has its measures by role', () => {
    expect(
      units.map(({ name, lead, responsible, supporting, measureCount }) => [
        name,
        lead,
        responsible,
        supporting,
        measureCount,
      ]),
    ).toEqual([
      ['市司法局', ['jia/1.1'], [], [], 1],
      ['市教育局', [], ['jia/1.1'], [], 1],
      ['各部门', [], ['jia/1.1', 'jia/1.2'], [], 2],
      ['市财政局', [], [], ['jia/1.1'], 1],
      ['县司法局', [], ['yi/1.1', 'yi/1.2'], [], 2],
      ['县法院', [], ['yi/1.2'], [], 1],
    ]);
  });

  test('has a calendar where the library has one', () => {
    expect(units.flatMap(({ calendarUrl }) => calendarUrl ?? [])).toEqual([
      `/calendar/jia/${encodeURIComponent('市司法局')}.ics`,
    ]);
  });

  test('stands on the line of its work, and a line without a unit is left out', () => {
    expect(workLineViews(context)).toEqual([
      { id: 'sifa', name: '司法', url: '/units/line/sifa/', units: ['jia/市司法局', 'yi/县司法局'] },
    ]);
  });
});

describe('the card of a plan', () => {
  test('counts units without collectives, targets and characters', () => {
    const views = planViews(context, new Set(['calendar/jia.ics']));
    expect(views.map(({ id, unitCount, targetCount }) => [id, unitCount, targetCount])).toEqual([
      ['jia', 3, 3],
      ['yi', 2, 0],
    ]);
    expect(views.map(({ strip }) => strip)).toEqual(['331', '1111']);
    expect(views.map(({ calendarUrl }) => calendarUrl)).toEqual(['/calendar/jia.ics', undefined]);
    expect(views.map(({ originals }) => originals)).toMatchObject([
      [{ name: 'jia.txt', media: 'text', url: '/originals/jia.txt' }],
      [{ name: 'yi.txt', media: 'text', url: '/originals/yi.txt' }],
    ]);
  });

  test('names a file that is withheld without a link', () => {
    const documents = new Map(
      [...invented.documents].map(([id, document]) => [id, { ...document, originalWithheld: true }]),
    );
    const [view] = planViews(contextOf({ documents }), new Set());
    expect(view?.originals).toHaveLength(1);
    expect(view?.originals[0]).toMatchObject({ name: 'jia.txt', media: 'text' });
    expect(view?.originals[0]).not.toHaveProperty('url');
    expect(view).not.toHaveProperty('scan');
  });

  test('of a recognised text, names the scan as the original and says how far it was proofread', () => {
    const scan = {
      originals: [{ file: 'jia.scan/a.pdf', sha256: 'ff' }],
      pages: [{ picture: 'jia.scan/page-1.webp', width: 10, height: 14 }],
      lines: [],
      doubts: [{ line: 2, column: 1, page: 1, box: [0, 0, 1, 1], text: '去', reason: 'unsure' }],
    } as const;
    const documents = new Map([...invented.documents].map(([id, document]) => [id, { ...document, scan }]));
    const [view] = planViews(contextOf({ documents }), new Set());
    expect(view?.originals).toEqual([{ name: 'a.pdf', media: 'scan', url: '/originals/jia.scan/a.pdf', sha256: 'ff' }]);
    expect(view?.scan).toEqual({ pages: 1, doubts: 1 });
  });

  test('shows the outline with anchors of parts and measures', () => {
    expect(outlineOf(invented.plans[0]!.plan)).toEqual([
      {
        num: '一、',
        title: '普法',
        anchor: '#p1',
        children: [
          { num: '1.', title: '宪法宣传', anchor: '#m1-1', children: [] },
          { num: '2.', title: '以案释法', anchor: '#m1-2', children: [] },
          { num: '3.', title: '清单管理', anchor: '#m1-3', children: [] },
        ],
      },
    ]);
  });
});

test('an annex with measures has an entry in the outline below the text', () => {
  const annex = ['附件2', '护河任务分工', '一、清淤', '1. 摸底。', '2. 清理。', '附件3', '名单', '1. 张三。'];
  const { plan } = parseLines('甲市护河通知', '一、学习。', ...annex);
  expect(outlineOf(plan).slice(1)).toEqual([
    {
      num: '附件2',
      title: '护河任务分工',
      anchor: '#annex2',
      children: [
        {
          num: '一、',
          title: '清淤',
          anchor: '#pannex2-1',
          children: [
            { num: '1.', title: '摸底', anchor: '#mannex2-1-1', children: [] },
            { num: '2.', title: '清理', anchor: '#mannex2-1-2', children: [] },
          ],
        },
      ],
    },
  ]);
});

describe('the page of a measure', () => {
  const views = measureViews(context);
  const viewOf = (id: string) => views.find((view) => view.id === id)!;

  test('leads to the measures before and after it in its plan', () => {
    const ways = ['jia/1.1', 'jia/1.2', 'jia/1.3', 'yi/1.1'].map((id) => [
      viewOf(id).previous?.title,
      viewOf(id).next?.title,
    ]);
    expect(ways).toEqual([
      [undefined, '以案释法'],
      ['宪法宣传', '清单管理'],
      ['以案释法', undefined],
      [undefined, '案例发布'],
    ]);
  });

  test('names units with their role, collectives marked', () => {
    expect(viewOf('jia/1.1').unitLinks.map(({ role, label, collective }) => [role, label, collective])).toEqual([
      ['lead', '市司法局', false],
      ['responsible', '市教育局', false],
      ['responsible', '各部门', true],
      ['supporting', '市财政局', false],
    ]);
  });

  test('says what led to its main topic: three words at most, and the measures that are worded alike', () => {
    const [first, ...others] = invented.plans;
    const evidence = ['宪法', '宣传', '普法', '法治'];
    const [measure, next, last] = first!.measures;
    const topics = [
      { topic: 'constitution', score: 0.9, evidence, near: ['yi/1.1', 'yi/1.4'] },
      { topic: 'cases', score: 0.2, evidence: ['案例'], near: ['yi/1.2'] },
    ];
    const measures = [{ ...measure!, topics }, { ...next!, topics: [] }, last!];
    const [reasoned, none, bare] = measureViews(contextOf({ plans: [{ ...first!, measures }, ...others] }));
    expect(reasoned?.topicReason).toEqual({
      given: false,
      words: ['宪法', '宣传', '普法'],
      near: ['乙县一 1', '乙县一 4'],
    });
    expect(none?.topicReason).toBeUndefined();
    expect(bare?.topicReason).toEqual({ given: false, words: [], near: [] });
  });

  test('leads to the introduction whose note names a unit for all that stands below it', () => {
    const [first, ...others] = invented.plans;
    const measures = first!.measures.map((measure) => ({
      ...measure,
      responsibilities: measure.responsibilities.map((unit) => ({ ...unit, from: 'jia/1-intro' })),
    }));
    const inherited = contextOf({ plans: [{ ...first!, measures }, ...others] });
    const [view] = measureViews(inherited);
    expect(view?.unitLinks[0]).toMatchObject({ label: '市司法局', from: '/plans/jia/#1-intro' });
    expect(view?.responsibilities[0]).toEqual({ role: 'lead', unit: '市司法局', from: 'jia/1-intro' });
    expect(viewOf('jia/1.1').responsibilities[0]).toEqual({ role: 'lead', unit: '市司法局' });
  });

  test('has in its excerpt what stands behind the title', () => {
    expect(viewOf('jia/1.1').excerpt).toBe('每年开展宪法宣传，2031年底前完成。');
  });

  test('keeps of an excerpt the clauses that fit into 80 characters', () => {
    const lengthen = (length: number) =>
      invented.plans.map((enriched) => ({
        ...enriched,
        measures: enriched.measures.map((measure) => {
          const text = `宪法宣传。${'法'.repeat(70)}，${'治'.repeat(length)}。`;
          const sentences = [
            { start: 0, end: 5 },
            { start: 5, end: text.length },
          ];
          return { ...measure, sentences, targets: [], content: { ...measure.content, text } };
        }),
      }));
    const excerpts = [8, 9].map((length) => measureViews(contextOf({ plans: lengthen(length) }))[0]?.excerpt);
    expect(excerpts).toEqual([`${'法'.repeat(70)}，${'治'.repeat(8)}。`, `${'法'.repeat(70)}，…`]);
  });

  test('is a row of the table with its units by role', () => {
    expect(context.records.measures.map(measureRowOf)[0]).toEqual({
      id: 'jia/1.1',
      plan: 'jia',
      number: '1.1',
      label: '一 1',
      headings: '普法',
      title: '宪法宣传',
      text: '宪法宣传。每年开展宪法宣传，2031年底前完成。',
      note: '（牵头单位：市司法局；责任单位：市教育局、各部门；配合单位：市财政局）',
      lead: '市司法局',
      responsible: '市教育局；各部门',
      supporting: '市财政局',
      targets: '每年；2031年底前',
      citations: '',
      topics: 'constitution',
      url: '/plans/jia/1-1/',
    });
  });
});

describe('a target', () => {
  test('stands between what its sentence says before and after it, with its units', () => {
    const [yearly, due, weekly] = targetViews(context, invented.plans[0]!);
    expect(yearly).toMatchObject({
      ...{ kind: 'frequency', text: '每年', date: null, before: '', after: '开展宪法宣传，2031年底前完成。' },
      ...{ place: 'jia/1.1', url: '/plans/jia/1-1/#s2', rhythm: { unit: 'year', every: 1, name: '每年' } },
    });
    expect(due).toMatchObject({
      ...{ kind: 'deadline', text: '2031年底前', date: '2031-12-31', before: '每年开展宪法宣传，', after: '完成。' },
      topic: { id: 'constitution', name: 'constitution 名', url: '/topics/constitution/' },
    });
    expect(due?.rhythm).toBeUndefined();
    expect(due?.units.map(({ name, workLines }) => [name, workLines])).toEqual([
      ['市司法局', ['sifa']],
      ['市教育局', []],
      ['各部门', []],
      ['市财政局', []],
    ]);
    expect(weekly).toMatchObject({ text: '每周', place: 'jia/1.2' });
  });
});
