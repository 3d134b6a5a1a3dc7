/**
 * An invented library of two plans and seven measures in which no two figures are equal: for tests that hold what a
 * reader is shown. Its topics and matches are written by hand.
 */
import { enrichPlan } from '../../src/enrich/index.ts';
import { gatherInstruments } from '../../src/enrich/instruments.ts';
import { registerUnits } from '../../src/enrich/units.ts';
import { readWording } from '../../src/match/wording.ts';
import type { Relation } from '../../src/model/kinds.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { readMeasureText } from '../../src/parse/measure-text.ts';
import { alikeFinder } from '../../src/render/alike.ts';
import { type AddressHistory, noHistory, type RenderContext, renderContext } from '../../src/render/context.ts';
import { elsewhereViews } from '../../src/render/elsewhere.ts';
import { type GatheredLibrary, libraryRecords, type RenderedMatch } from '../../src/render/index.ts';
import { type MeasureView, measureViewer } from '../../src/render/measures.ts';
import { textDocument } from '../seed.ts';

const jia = [
  '甲市2031年法治政府建设工作要点',
  '一、普法',
  '1. 宪法宣传。每年开展宪法宣传，2031年底前完成。（牵头单位：市司法局；责任单位：市教育局、各部门；配合单位：市财政局）',
  '2. 以案释法。每周发布案例。（责任单位：各部门）',
  '3. 清单管理。建立普法清单。',
];
const yi = [
  '乙县法治政府建设实施方案（2031—2033年）',
  '一、宣传',
  '1. 宪法教育。开展宪法教育。（责任单位：县司法局）',
  '2. 案例发布。发布案例。（责任单位：县法院、县司法局）',
  '3. 普法责任。落实普法责任。',
  '4. 法治文化。建设法治公园。',
];
const documents = [textDocument(jia.join('\n'), 'jia.txt'), textDocument(yi.join('\n'), 'yi.txt')];

/** Measure → topics, the main one first. */
const topicsOf: Readonly<Record<string, readonly string[]>> = {
  宪法宣传: ['constitution'],
  以案释法: ['cases', 'constitution'],
  清单管理: ['lists'],
  宪法教育: ['constitution', 'cases'],
  案例发布: ['lists'],
  普法责任: [],
  法治文化: [],
};

/** The strongest pairs have a page. */
function beside(score: number): Pick<RenderedMatch, 'rows' | 'sentences'> {
  return { sentences: [], ...(score >= 0.4 && { rows: [] }) };
}

function matchOf(a: string, b: string, score: number, shares: readonly [number, number], relation: Relation) {
  const share = { a: shares[0], b: shares[1] };
  return { a, b, score, relation, share, reason: `${a} 和 ${b}`, reviewed: score > 0.85, ...beside(score), shared: [] };
}

const matches: readonly RenderedMatch[] = [
  matchOf('jia/1.1', 'yi/1.2', 0.4, [0.1, 0.2], 'counterpart'),
  matchOf('jia/1.1', 'yi/1.1', 0.9, [0.3, 0.6], 'counterpart'),
  matchOf('jia/1.1', 'yi/1.4', 0.95, [0.05, 0.15], 'related'),
  matchOf('jia/1.1', 'yi/1.3', 0.4, [0.45, 0.5], 'counterpart'),
  matchOf('jia/1.3', 'yi/1.3', 0.7, [0.8, 0.75], 'related'),
  matchOf('jia/1.3', 'yi/1.4', 0.2, [0.7, 0.65], 'related'),
];

/** The library as the stages before render hand it on. */
export const invented: GatheredLibrary = gather();

/** What renderers are given for the library. */
export function contextOf(
  changes: Partial<GatheredLibrary> = {},
  history: Partial<AddressHistory> = {},
): RenderContext {
  const library = { ...invented, ...changes };
  return renderContext(library, libraryRecords(library), { ...noHistory, ...history });
}

/** Returns the views of every measure, plan by plan. */
export function measureViews(context: RenderContext): MeasureView[] {
  const [alikeOf, viewsOf] = [alikeFinder(context), measureViewer(context, elsewhereViews(context.elsewhere))];
  return context.plans.flatMap((plan) => viewsOf(plan, alikeOf(plan.plan.id)));
}

function gather(): GatheredLibrary {
  const plans = documents.map((document) => {
    const enriched = enrichPlan(parsePlan(document).plan);
    const measures = enriched.measures.map((measure) => ({
      ...measure,
      topics: topicsOf[measure.title]!.map((topic) => ({ topic, score: 1, evidence: [], near: [] })),
    }));
    return { ...enriched, measures };
  });
  const texts = plans.flatMap(({ plan, measures }) =>
    measures.map(({ id, content, sentences }) => ({ id, plan: plan.id, text: content.text, sentences })),
  );
  return {
    cut: (text) => [text],
    readMeasureText,
    plans,
    documents: new Map(documents.map((document) => [document.id, document])),
    topics: ['constitution', 'cases', 'lists'].map((id) => ({ id, name: `${id} 名`, theme: '普法', scope: id })),
    units: plans.flatMap(({ plan, measures }) =>
      registerUnits(plan.id, measures, { aliases: {}, lines: [{ id: 'sifa', name: '司法', names: ['司法局'] }] }),
    ),
    workLines: [
      { id: 'sifa', name: '司法' },
      { id: 'shenji', name: '审计' },
    ],
    instruments: gatherInstruments(
      plans.map(({ plan }) => plan),
      [],
    ),
    corrections: new Map(),
    matches,
    publishedPairs: [],
    wording: readWording(texts),
    editions: [],
    pulled: [],
    elsewhere: [],
    chargedElsewhere: [],
    comparedElsewhere: new Map(),
  };
}
