/**
 * An invented library of three plans, fifteen measures and two passages, and the files of its search, built once: for tests
 * that hold what a query is answered.
 */
import { buildFiles } from '../../eval/library.ts';
import { type SearchLibrary, synonymsFile } from '../../src/indexing/index.ts';
import type { MeasureRecord, PassageRecord, PlanRecord } from '../../src/model/records.ts';
import { splitSentences } from '../../src/parse/sentences.ts';

function plan(id: string, shortName: string, region: string, changes: Partial<PlanRecord>): PlanRecord {
  return {
    ...{ id, title: `${region}方案`, shortName, genre: '方案', issuingBodies: [], documentNumber: null },
    ...{ documentDate: null, status: 'issued', period: null, region: { name: region, level: '' }, addressees: [] },
    ...{ basis: [], measureCount: 0, url: `/plans/${id}/`, source: { file: `${id}.txt`, sha256: '' } },
    ...{ replaces: null, replacedBy: null },
    ...changes,
  };
}

function measure(
  id: string,
  text: string,
  topics: readonly string[],
  changes: Partial<MeasureRecord> = {},
): MeasureRecord {
  const [planId = '', number = ''] = id.split('/');
  return {
    ...{ id, plan: planId, number, ordinals: { part: null, group: null, item: null }, label: number, headings: [] },
    ...{ title: text.slice(0, text.indexOf('。')), text, note: null, responsibilities: [], targets: [], citations: [] },
    ...{ topics: [...topics], corrections: [], lines: [1, 1] },
    url: `/plans/${planId}/${number.replaceAll('.', '-')}/`,
    ...changes,
  };
}

function passage(id: string, kind: PassageRecord['kind'], text: string): PassageRecord {
  const [planId = '', anchor = ''] = id.split('/');
  return { id, plan: planId, kind, headings: [], text, lines: [1, 1], url: `/plans/${planId}/#${anchor}` };
}

const deadline = (text: string, date: string) => ({ kind: 'deadline' as const, text, date, sentence: 2 });
const lead = (unit: string) => ({ role: 'lead' as const, unit });
const responsible = (unit: string) => ({ role: 'responsible' as const, unit });

const measures: readonly MeasureRecord[] = [
  measure('jia/1.1', '加强行政复议。完善行政复议工作机制，提高办案质量。', ['fuyi'], {
    ...{ note: '（牵头单位：市司法局；责任单位：市信访局）', headings: ['依法行政'] },
    responsibilities: [lead('市司法局'), responsible('市信访局')],
  }),
  measure('jia/1.2', '规范行政应诉。负责人出庭应诉率达到100%，败诉率5%以内。', ['yingsu'], {
    ...{ note: '（责任单位：市司法局）', headings: ['依法行政'], responsibilities: [responsible('市司法局')] },
    targets: [{ kind: 'ratio', text: '5%以内', date: null, sentence: 2 }],
  }),
  measure('jia/2.1', '化解信访矛盾。畅通群众诉求渠道，就地解决合理诉求。2031年底前完成。', ['xinfang'], {
    ...{ note: '（责任单位：市信访局）', responsibilities: [responsible('市信访局')] },
    targets: [deadline('2031年底前', '2031-12-31')],
  }),
  measure('jia/2.2', '开展普法宣传。落实责任制，每年组织国家宪法日活动。', ['pufa'], {
    targets: [{ kind: 'frequency', text: '每年', date: null, sentence: 2 }],
  }),
  measure('jia/2.3', '建设公共法律服务中心。为困难群众提供法律援助。', ['falv']),
  measure('yi/1', '推进复议规范化。行政复议案件公开审理，3.0版平台2030年6月底前上线。', ['fuyi'], {
    targets: [deadline('2030年6月底前', '2030-06-30')],
    ...{ note: '（牵头单位：县司法局）', responsibilities: [lead('县司法局')] },
  }),
  measure('yi/2', '健全联席会议。县政府和县法院定期会商重大案件。', ['yingsu']),
  measure('yi/3', '建设法治文化阵地。打造宪法主题公园，推广典型案例。', ['pufa']),
  measure('yi/4', '做好社区矫正。帮扶社区矫正对象融入社会。', ['falv']),
  measure('yi/5', '发展老年人食堂。为老年人提供就餐服务。', ['yanglao']),
  measure('bing/1', '接访下访。领导干部包案处理重点事项。', ['xinfang'], { headings: ['信访工作'] }),
  measure('bing/2', '优化营商环境。推行双随机、一公开监管，清理拖欠企业账款。', ['yingshang']),
  measure('bing/3', '公开政务信息。推进政务公开，政务信息主动公开。', ['yingshang']),
  measure('bing/4', '完善复议制度。明确复议范围。', ['fuyi', 'falv']),
  measure('bing/5', '整治市容環境。建设停车场30处。', ['yingshang']),
];

const passages: readonly PassageRecord[] = [
  passage('jia/preamble', 'preamble', '为加强法治政府建设，制定本方案。'),
  passage('bing/closing', 'closing', '各部门要抓好落实，行政复议情况按季报送。'),
];

const match = (a: string, b: string, score: number) => ({
  ...{ a, b, relation: 'counterpart' as const, score, shared: [], reviewed: false },
});

const topic = (id: string, name: string) => ({ id, name, theme: '', scope: '', measures: [], url: `/topics/${id}/` });

/** The library as indexing takes it. */
export const inventedLibrary: SearchLibrary = {
  plans: [
    plan('jia', '甲岭', '甲岭市', { documentNumber: '甲政发〔2031〕7号', documentDate: '2031-03-01' }),
    plan('yi', '乙河', '乙河县', { documentDate: '2030-02-01', status: 'draft' }),
    plan('bing', '丙山', '丙山市', {}),
  ],
  measures,
  passages,
  matches: [
    match('jia/1.1', 'yi/1', 0.9),
    match('jia/1.2', 'yi/2', 0.6),
    match('jia/2.1', 'bing/1', 0.7),
    match('jia/2.2', 'yi/3', 0.5),
  ],
  topics: [
    topic('fuyi', '行政复议'),
    topic('yingsu', '行政应诉'),
    topic('xinfang', '信访'),
    topic('pufa', '普法'),
    topic('falv', '法律服务'),
    topic('yanglao', '养老'),
    topic('yingshang', '营商环境'),
  ],
  units: [],
  synonyms: synonymsFile.parse({
    ignore: ['怎么办', '怎么', '请问'],
    groups: [
      { say: ['告官', '民告官'], print: ['行政应诉', '出庭应诉'] },
      { say: ['上访'], print: ['信访', '接访'] },
      { say: ['政府欠钱不还'], print: ['拖欠企业账款', '拖欠'] },
      { say: ['府院联动'], print: ['县政府和县法院', '联席会议'] },
    ],
  }),
  sentences: new Map([...measures, ...passages].map(({ id, text }) => [id, splitSentences(text)])),
};

/** The files of its search. */
export const inventedFiles = await buildFiles(inventedLibrary);
