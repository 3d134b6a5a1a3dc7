/** The MDX of an invented plan, letter by letter: every component with what it is told. */
import { describe, expect, test } from 'vitest';
import { renderPlanPages } from '../../src/render/mdx.ts';
import type { MeasureView } from '../../src/render/measures.ts';
import { contextOf, measureViews } from './invented.ts';

const context = contextOf();
const views = measureViews(context);
const [plan] = context.plans;

/** The blocks of the page of a plan. */
function pageOf(enriched = plan!, measures: readonly MeasureView[] = views): string[] {
  const [page] = renderPlanPages(context, enriched, new Map(measures.map((view) => [view.id, view])));
  return page!.mdx.trimEnd().split('\n\n');
}

/** The page with the runs of 清单管理 replaced. */
function measureWith(changes: Partial<MeasureView>): string {
  const changed = views.map((view) => (view.id === 'jia/1.3' ? { ...view, ...changes } : view));
  return pageOf(plan, changed).at(-1)!;
}

describe('the page of a plan', () => {
  test('is its head, its parts and its measures in printed order', () => {
    const unit = (name: string) => encodeURIComponent(name);
    expect(pageOf()).toEqual([
      '<Head kind="title" id="head"><S n={1} id="head-s1">{"甲市2031年法治政府建设工作要点"}</S></Head>',
      '<Part id="p1" num={"一、"}>{"普法"}</Part>',
      [
        '<Measure id={"jia/1.1"} anchor="m1-1" level="item" num={"1."}><P>',
        '<S n={1} id="m1-1-s1" heading>{"宪法宣传。"}</S>',
        '<S n={2} id="m1-1-s2"><Target kind="frequency">{"每年"}</Target>{"开展宪法宣传，"}',
        '<Target kind="deadline" date="2031-12-31">{"2031年底前"}</Target>{"完成。"}</S></P>',
        `<Note>{"（牵头单位："}<Unit to="/units/jia-${unit('市司法局')}/" role="lead">{"市司法局"}</Unit>`,
        `{"；责任单位："}<Unit to="/units/jia-${unit('市教育局')}/" role="responsible">{"市教育局"}</Unit>`,
        `{"、"}<Unit to="/units/jia-${unit('各部门')}/" role="responsible">{"各部门"}</Unit>`,
        `{"；配合单位："}<Unit to="/units/jia-${unit('市财政局')}/" role="supporting">{"市财政局"}</Unit>{"）"}</Note>`,
        '<Counterparts of={"jia/1.1"} /></Measure>',
      ].join(''),
      [
        '<Measure id={"jia/1.2"} anchor="m1-2" level="item" num={"2."}><P>',
        '<S n={1} id="m1-2-s1" heading>{"以案释法。"}</S>',
        '<S n={2} id="m1-2-s2"><Target kind="frequency">{"每周"}</Target>{"发布案例。"}</S></P>',
        `<Note>{"（责任单位："}<Unit to="/units/jia-${unit('各部门')}/" role="responsible">{"各部门"}</Unit>{"）"}</Note>`,
        '<Counterparts of={"jia/1.2"} /></Measure>',
      ].join(''),
      [
        '<Measure id={"jia/1.3"} anchor="m1-3" level="item" num={"3."}><P>',
        '<S n={1} id="m1-3-s1" heading>{"清单管理。"}</S><S n={2} id="m1-3-s2">{"建立普法清单。"}</S></P>',
        '<Counterparts of={"jia/1.3"} /></Measure>',
      ].join(''),
    ]);
  });

  test('ends with a line break', () => {
    const [page] = renderPlanPages(context, plan!, new Map(views.map((view) => [view.id, view])));
    expect(page?.mdx).toMatch(/<\/Measure>\n$/u);
  });

  test('without the view of a measure stops the build', () => {
    expect(() => pageOf(plan, views.slice(1))).toThrow(/measure.*jia\/1\.1/u);
  });

  test('with a block of the head that no passage holds stops the build, and so does a passage without a block', () => {
    const { head } = plan!.plan;
    const pageWith = (blocks: typeof head) => pageOf({ ...plan!, plan: { ...plan!.plan, head: blocks } });
    expect(() => pageWith([...head, ...head])).toThrow('no paragraph of its head for a block of title');
    expect(() => pageWith([])).toThrow('has no block for the end of its head');
  });
});

describe('a mark is a component with what it is told', () => {
  const runsOf = (...runs: MeasureView['noteRuns']): string => {
    const [, note] = /<Note>(.*)<\/Note>/u.exec(measureWith({ noteRuns: runs })) ?? [];
    return note ?? '';
  };

  test.each([
    [{ type: 'cite', to: '/instruments/a/' }, '<Cite to="/instruments/a/">{"文"}</Cite>'],
    [{ type: 'target', kind: 'ratio' }, '<Target kind="ratio">{"文"}</Target>'],
    [
      { type: 'term', to: '/glossary/#a', meaning: '意 "义"' },
      '<Term to="/glossary/#a" meaning={"意 \\"义\\""}>{"文"}</Term>',
    ],
    [{ type: 'correction', new: '正', reason: '误' }, '<Correction new={"正"} reason={"误"}>{"文"}</Correction>'],
    [{ type: 'redaction', reason: '姓名' }, '<Redaction reason={"姓名"}>{"文"}</Redaction>'],
  ] as const)('%j', (mark, mdx) => {
    expect(runsOf({ mark, children: ['文'] })).toBe(mdx);
  });

  test('marks stand in each other', () => {
    const inner = { mark: { type: 'correction', new: '正', reason: '误' }, children: ['字'] } as const;
    expect(runsOf({ mark: { type: 'cite', to: '/a/' }, children: ['文', inner] })).toBe(
      '<Cite to="/a/">{"文"}<Correction new={"正"} reason={"误"}>{"字"}</Correction></Cite>',
    );
  });
});

test('a note stands where it is printed, mostly behind the text', () => {
  const blocksOf = (noteBelow: number) => {
    const paragraphs = ['普法', '宣传。'].map((text, index) => [{ n: index + 1, runs: [text] }]);
    return [...measureWith({ paragraphs, noteRuns: ['甲局'], noteBelow }).matchAll(/普法|宣传。|甲局/gu)].map(String);
  };
  expect([blocksOf(1), blocksOf(2)]).toEqual([
    ['普法', '甲局', '宣传。'],
    ['普法', '宣传。', '甲局'],
  ]);
});

test('no sign of a source is read as code', () => {
  const text = '<b>{x}\u2028\u2029"\\';
  expect(measureWith({ noteRuns: [text] })).toContain(
    '<Note>{"\\u003cb\\u003e\\u007bx\\u007d\\u2028\\u2029\\"\\\\"}</Note>',
  );
});

test('an attribute that holds other signs than an address does is written as text', () => {
  const cite = (to: string) => measureWith({ noteRuns: [{ mark: { type: 'cite', to }, children: [] }] });
  expect(cite("/a/~1.2-b_%20(!)*'/")).toContain('to={"/a/~1.2-b_%20(!)*\'/"}');
  expect(cite('/a/~1.2-b_%20(!)*/')).toContain('to="/a/~1.2-b_%20(!)*/"');
  expect(cite('/a b/')).toContain('to={"/a b/"}');
  expect(cite('"/a/')).toContain('to={"\\"/a/"}');
});

test('passages stand at the parts that they open and at the end', () => {
  const at = { text: '引言。', pieces: [] };
  const sentences = [{ start: 0, end: 3 }];
  const passage = (id: string, kind: 'intro' | 'closing') => ({
    ...{ type: 'passage' as const, id: `jia/${id}`, kind, headings: [], content: at, sentences },
    ...{ targets: [], citations: [] },
  });
  const [part] = plan!.plan.children;
  if (part?.type !== 'part') throw new Error('The invented plan begins with a part.');
  const [intro, closing] = [passage('1-intro', 'intro'), passage('closing', 'closing')];
  const blocks = pageOf({
    ...plan!,
    passages: [...plan!.passages, intro, closing],
    plan: { ...plan!.plan, children: [{ ...part, intro }], closing },
  });
  expect([blocks[2], blocks.at(-1)]).toEqual([
    '<Passage id="1-intro" kind="intro"><P><S n={1} id="1-intro-s1">{"引言。"}</S></P></Passage>',
    '<Passage id="closing" kind="closing"><P><S n={1} id="closing-s1">{"引言。"}</S></P></Passage>',
  ]);
});
