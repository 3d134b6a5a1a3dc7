/**
 * What the invented library answers, hit by hit: id, how it matches, score, number of the sentence, title and excerpt with
 * the marks in square brackets. A string counts 1 in a text and 1.2 more in a title, once as the whole query and once as a
 * part of it; what belongs to a hit has a part of its score.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Interpretation, Mark, Search, SearchOptions, SearchResult } from '../../src/search/types.ts';
import { inventedFiles, inventedLibrary } from './invented-library.ts';
import { searchInNode } from './node-search.ts';

let search: Search;

beforeAll(async () => {
  search = await searchInNode(inventedFiles);
});

type Case = readonly [query: string, options: SearchOptions, hits: readonly string[]];

/** What an answer says beside its hits; what is left out is empty. */
type Said = Partial<Interpretation & Pick<SearchResult, 'suggestions' | 'expanded'>> &
  Pick<SearchResult, 'total' | 'exact'>;

function bracketed(text: string, marks: readonly Mark[]): string {
  return marks.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

async function answer(query: string, options: SearchOptions): Promise<string[]> {
  const { hits } = await search(query, options);
  return hits.map(
    ({ id, match, score, sentence, title, titleMarks, excerpt, marks }) =>
      `${id} ${match} ${score} s${sentence ?? '-'} ${bracketed(title, titleMarks)} | ${bracketed(excerpt, marks)}`,
  );
}

describe('what stands in a text', () => {
  test.each<Case>([
    [
      '行政复议',
      {},
      [
        'jia/1.1 exact 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 exact 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 near 1.654 s2 完善[复议]制度 | 明确[复议]范围。',
        'jia/1.2 near 0.725 s1 规范[行政]应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      '复议',
      {},
      [
        'jia/1.1 exact 6.603 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/4 exact 6.287 s2 完善[复议]制度 | 明确[复议]范围。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
      ],
    ],
    [
      '信访',
      {},
      [
        'jia/2.1 exact 6.32 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'bing/1 heading 2.45 s1 接访下访 | 领导干部包案处理重点事项。',
        'jia/1.1 exact 0.835 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访]局）',
      ],
    ],
    [
      '普法',
      {},
      [
        'jia/2.2 exact 5.5 s1 开展[普法]宣传 | 落实责任制，每年组织国家宪法日活动。',
        'yi/3 counterpart 1.54 s1 建设法治文化阵地 | 打造宪法主题公园，推广典型案例。',
      ],
    ],
    [
      '公开',
      {},
      [
        'bing/3 exact 6.403 s2 [公开]政务信息 | 推进政务[公开]，政务信息主动[公开]。',
        'bing/2 exact 3.052 s2 优化营商环境 | 推行双随机、一[公开]监管，清理拖欠企业账款。',
        'yi/1 exact 2.286 s2 推进复议规范化 | 行政复议案件[公开]审理，3.0版平台2030年6月底前上线。',
        'bing/5 topic 1.052 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '行政',
      {},
      [
        'jia/1.1 exact 6.754 s2 加强[行政]复议 | 完善[行政]复议工作机制，提高办案质量。',
        'jia/1.2 exact 5.703 s1 规范[行政]应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
        'yi/1 exact 3.334 s2 推进复议规范化 | [行政]复议案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，[行政]复议情况按季报送。',
        'yi/2 counterpart 1.023 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
        'bing/4 topic 0.754 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '双随机一公开',
      {},
      [
        'bing/2 exact 2.5 s2 优化营商环境 | 推行[双随机、一公开]监管，清理拖欠企业账款。',
        'bing/3 topic 0.956 s2 [公开]政务信息 | 推进政务[公开]，政务信息主动[公开]。',
        'bing/5 topic 0.5 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '停車場',
      {},
      [
        'bing/5 exact 2.5 s2 整治市容環境 | 建设[停车场]30处。',
        'bing/2 topic 0.5 s1 优化营商环境 | 推行双随机、一公开监管，清理拖欠企业账款。',
        'bing/3 topic 0.5 s1 公开政务信息 | 推进政务公开，政务信息主动公开。',
      ],
    ],
    [
      '困难群众',
      {},
      [
        'jia/2.3 exact 2.5 s2 建设公共法律服务中心 | 为[困难群众]提供法律援助。',
        'yi/4 topic 0.5 s1 做好社区矫正 | 帮扶社区矫正对象融入社会。',
        'bing/4 topic 0.5 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '信访局',
      {},
      [
        'jia/2.1 exact 4.595 s- 化解信访矛盾 | （责任单位：市[信访局]）',
        'jia/1.1 exact 4.161 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访局]）',
        'bing/1 synonym 1.285 s1 接访下访 | 领导干部包案处理重点事项。',
        'yi/1 counterpart 0.831 s1 推进复议规范化 | 行政复议案件公开审理，3.0版平台2030年6月底前上线。',
      ],
    ],
    [
      '司法局',
      {},
      [
        'jia/1.1 exact 4.687 s- 加强行政复议 | （牵头单位：市[司法局]；责任单位：市信访局）',
        'yi/1 exact 4.687 s- 推进复议规范化 | （牵头单位：县[司法局]）',
        'jia/1.2 exact 4.008 s- 规范行政应诉 | （责任单位：市[司法局]）',
        'yi/2 counterpart 0.678 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
        'bing/4 topic 0.617 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('figures stand with their signs', () => {
  test.each<Case>([
    [
      '5%',
      {},
      [
        'jia/1.2 exact 1.25 s2 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率[5]%以内。',
        'yi/2 counterpart 0.35 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
      ],
    ],
    [
      '100%',
      {},
      [
        'jia/1.2 exact 1.25 s2 规范行政应诉 | 负责人出庭应诉率达到[100]%，败诉率5%以内。',
        'yi/2 counterpart 0.35 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
      ],
    ],
    [
      '3.0',
      {},
      [
        'yi/1 exact 1.625 s2 推进复议规范化 | 行政复议案件公开审理，[3.0]版平台20[30]年6月底前上线。',
        'jia/1.1 counterpart 0.455 s1 加强行政复议 | 完善行政复议工作机制，提高办案质量。',
        'bing/4 topic 0.325 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '30',
      {},
      [
        'yi/1 exact 2.967 s2 推进复议规范化 | 行政复议案件公开审理，[3.0]版平台20[30]年6月底前上线。',
        'bing/5 exact 2.283 s2 整治市容環境 | 建设停车场[30]处。',
        'jia/1.1 counterpart 0.627 s1 加强行政复议 | 完善行政复议工作机制，提高办案质量。',
        'bing/4 topic 0.367 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('a region or a unit narrows', () => {
  test.each<Case>([
    [
      '甲岭 信访',
      {},
      [
        'jia/2.1 exact 6.32 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'jia/1.1 exact 0.835 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访]局）',
      ],
    ],
    [
      '甲岭信访',
      {},
      [
        'jia/2.1 exact 6.32 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'jia/1.1 exact 0.835 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访]局）',
      ],
    ],
    [
      '市司法局 应诉',
      {},
      [
        'jia/1.2 exact 6.25 s2 规范行政[应诉] | 负责人出庭[应诉]率达到100%，败诉率5%以内。',
        'yi/2 elsewhere 1.75 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
      ],
    ],
    [
      '司法局 负责 复议',
      {},
      [
        'jia/1.1 exact 6.603 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/4 elsewhere 6.287 s2 完善[复议]制度 | 明确[复议]范围。',
        'bing/closing elsewhere 2 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
      ],
    ],
    [
      '司法局负责什么',
      {},
      [
        'yi/1 listed 0 s1 推进复议规范化 | 行政复议案件公开审理，3.0版平台2030年6月底前上线。',
        'jia/1.1 listed 0 s1 加强行政复议 | 完善行政复议工作机制，提高办案质量。',
        'jia/1.2 listed 0 s1 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    ['市司法局牵头的任务', {}, ['jia/1.1 listed 0 s1 加强行政复议 | 完善行政复议工作机制，提高办案质量。']],
    ['甲岭 社区矫正', {}, ['jia/2.3 topic 1.25 s1 建设公共法律服务中心 | 为困难群众提供法律援助。']],
    [
      '丙山 公开',
      {},
      [
        'bing/3 exact 6.403 s2 [公开]政务信息 | 推进政务[公开]，政务信息主动[公开]。',
        'bing/2 exact 3.052 s2 优化营商环境 | 推行双随机、一[公开]监管，清理拖欠企业账款。',
        'bing/5 topic 1.052 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '丙山政务公开',
      {},
      [
        'bing/3 exact 4.594 s2 公开政务信息 | 推进[政务公开]，政务信息主动公开。',
        'bing/2 topic 1.089 s2 优化营商环境 | 推行双随机、一[公开]监管，清理拖欠企业账款。',
        'bing/5 topic 0.919 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '甲岭 信访',
      { narrow: false },
      [
        'jia/2.1 near 0.348 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'bing/1 near 0.135 s1 接访下访 | 领导干部包案处理重点事项。',
        'jia/1.1 near 0.046 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访]局）',
      ],
    ],
    ['甲岭', {}, []],
    ['甲岭 乙河', { limit: 4 }, []],
    [
      '乙河 甲岭 复议',
      { limit: 4 },
      [
        'jia/1.1 exact 6.603 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
      ],
    ],
    [
      '市司法局',
      { limit: 4 },
      [
        'jia/1.1 exact 4.21 s- 加强行政复议 | （牵头单位：[市司法局]；责任单位：市信访局）',
        'jia/1.2 exact 4.145 s- 规范行政应诉 | （责任单位：[市司法局]）',
        'yi/1 synonym 1.148 s- 推进复议规范化 | （牵头单位：县[司法]局）',
        'yi/2 counterpart 0.815 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
      ],
    ],
    [
      '市司法局 市信访局',
      { limit: 4 },
      [
        'jia/1.1 all 2.153 s- 加强行政复议 | （牵头单位：[市司法局]；责任单位：[市信访局]）',
        'jia/2.1 near 0.647 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'yi/1 near 0.555 s- 推进复议规范化 | （牵头单位：县[司法]局）',
        'jia/1.2 near 0.533 s- 规范行政应诉 | （责任单位：[市司法局]）',
      ],
    ],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('several words', () => {
  test.each<Case>([
    [
      '法律 援助',
      {},
      [
        'jia/2.3 exact 3.274 s2 建设公共法律服务中心 | 为困难群众提供[法律援助]。',
        'yi/4 near 0.655 s1 做好社区矫正 | 帮扶社区矫正对象融入社会。',
        'bing/4 near 0.655 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '宪法 普法',
      {},
      [
        'jia/2.2 all 2.025 s2 开展[普法]宣传 | 落实责任制，每年组织国家[宪法]日活动。',
        'yi/3 synonym 0.81 s2 建设法治文化阵地 | 打造[宪法]主题公园，推广典型案例。',
      ],
    ],
    [
      '宪法日 活动',
      {},
      [
        'jia/2.2 exact 2.5 s2 开展普法宣传 | 落实责任制，每年组织国家[宪法日活动]。',
        'yi/3 counterpart 0.7 s1 建设法治文化阵地 | 打造宪法主题公园，推广典型案例。',
      ],
    ],
    [
      '复议 诉求',
      {},
      [
        'jia/2.1 near 0.529 s2 化解信访矛盾 | 畅通群众[诉求]渠道，就地解决合理[诉求]。',
        'jia/1.1 near 0.483 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 near 0.483 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/4 near 0.459 s2 完善[复议]制度 | 明确[复议]范围。',
        'bing/closing near 0.147 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
        'bing/1 counterpart 0.084 s1 接访下访 | 领导干部包案处理重点事项。',
      ],
    ],
    [
      '公园 食堂',
      {},
      [
        'yi/5 near 0.645 s1 发展老年人[食堂] | 为老年人提供就餐服务。',
        'yi/3 near 0.293 s2 建设法治文化阵地 | 打造宪法主题[公园]，推广典型案例。',
        'jia/2.2 counterpart 0.068 s1 开展普法宣传 | 落实责任制，每年组织国家宪法日活动。',
      ],
    ],
    [
      '联席会议会商重大案件',
      {},
      [
        'yi/2 all 1.75 s2 健全[联席会议] | 县政府和县法院定期[会商重大案件]。',
        'jia/1.2 counterpart 0.49 s1 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      '领导包案',
      {},
      [
        'bing/1 all 1.25 s2 接访下访 | [领导]干部[包案]处理重点事项。',
        'jia/2.1 counterpart 0.35 s1 化解信访矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
      ],
    ],
    [
      '政务公开信息',
      {},
      [
        'bing/3 all 3.263 s2 [公开政务信息] | 推进[政务公开]，[政务信息]主动[公开]。',
        'bing/2 topic 0.72 s2 优化营商环境 | 推行双随机、一[公开]监管，清理拖欠企业账款。',
        'bing/5 topic 0.653 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '信访 食堂 公园',
      { limit: 4 },
      [
        'yi/5 near 0.335 s1 发展老年人[食堂] | 为老年人提供就餐服务。',
        'jia/2.1 near 0.198 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'yi/3 near 0.152 s2 建设法治文化阵地 | 打造宪法主题[公园]，推广典型案例。',
        'bing/1 near 0.067 s1 接访下访 | 领导干部包案处理重点事项。',
      ],
    ],
    ['老年人', { limit: 4 }, ['yi/5 exact 6.25 s2 发展[老年人]食堂 | 为[老年人]提供就餐服务。']],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('other wordings', () => {
  test.each<Case>([
    [
      '告官',
      {},
      [
        'jia/1.2 synonym 2.338 s1 规范[行政应诉] | 负责人出庭应诉率达到100%，败诉率5%以内。',
        'yi/2 counterpart 0.655 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
      ],
    ],
    [
      '上访怎么办',
      {},
      [
        'jia/2.1 synonym 2.859 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'bing/1 synonym 2.591 s1 [接访]下访 | 领导干部包案处理重点事项。',
        'jia/1.1 synonym 0.335 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访]局）',
      ],
    ],
    [
      '府院联动',
      {},
      [
        'yi/2 synonym 2.338 s1 健全[联席会议] | 县政府和县法院定期会商重大案件。',
        'jia/1.2 counterpart 0.655 s1 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      '社矫',
      {},
      [
        'yi/4 synonym 2.656 s2 做好[社区矫正] | 帮扶[社区矫正]对象融入社会。',
        'jia/2.3 topic 0.531 s1 建设公共法律服务中心 | 为困难群众提供法律援助。',
        'bing/4 topic 0.531 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '法援',
      {},
      [
        'jia/2.3 synonym 1.062 s2 建设公共法律服务中心 | 为困难群众提供[法律援助]。',
        'yi/4 topic 0.212 s1 做好社区矫正 | 帮扶社区矫正对象融入社会。',
        'bing/4 topic 0.212 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '群众诉求怎么办',
      {},
      [
        'jia/2.1 all 1.413 s2 化解信访矛盾 | 畅通[群众诉求]渠道，就地解决合理[诉求]。',
        'bing/1 counterpart 0.365 s1 接访下访 | 领导干部包案处理重点事项。',
        'jia/2.3 near 0.245 s2 建设公共法律服务中心 | 为困难[群众]提供法律援助。',
      ],
    ],
    [
      '政府欠钱不还',
      {},
      [
        'bing/2 synonym 1.062 s2 优化营商环境 | 推行双随机、一公开监管，清理[拖欠企业账款]。',
        'bing/3 topic 0.212 s1 公开政务信息 | 推进政务公开，政务信息主动公开。',
        'bing/5 topic 0.212 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '上访',
      { limit: 4 },
      [
        'jia/2.1 synonym 2.859 s1 化解[信访]矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
        'bing/1 synonym 2.591 s1 [接访]下访 | 领导干部包案处理重点事项。',
        'jia/1.1 synonym 0.335 s- 加强行政复议 | （牵头单位：市司法局；责任单位：市[信访]局）',
      ],
    ],
    [
      '政府欠钱总不还',
      { limit: 4 },
      [
        'bing/2 near 0.089 s2 优化营商环境 | 推行双随机、一公开监管，清理[拖欠企业账款]。',
        'bing/3 topic 0.018 s1 公开政务信息 | 推进政务公开，政务信息主动公开。',
        'bing/5 topic 0.018 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '政府老是欠钱不还',
      { limit: 1 },
      ['bing/2 near 0.08 s2 优化营商环境 | 推行双随机、一公开监管，清理[拖欠企业账款]。'],
    ],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('Latin letters, traditional characters, misspelt words', () => {
  test.each<Case>([
    [
      'xingzhengfuyi',
      {},
      [
        'jia/1.1 exact 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 exact 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 near 1.654 s2 完善[复议]制度 | 明确[复议]范围。',
        'jia/1.2 near 0.725 s1 规范[行政]应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      'fuyi',
      {},
      [
        'jia/1.1 exact 6.603 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/4 exact 6.287 s2 完善[复议]制度 | 明确[复议]范围。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
      ],
    ],
    [
      '优化營商環境',
      {},
      [
        'bing/2 exact 5.5 s1 [优化营商环境] | 推行双随机、一公开监管，清理拖欠企业账款。',
        'bing/3 topic 1.1 s1 公开政务信息 | 推进政务公开，政务信息主动公开。',
        'bing/5 topic 1.1 s1 整治市容環境 | 建设停车场30处。',
      ],
    ],
    [
      '市容环境',
      {},
      [
        'bing/5 exact 0.832 s1 整治[市容]環境 | 建设停车场30处。',
        'bing/2 topic 0.612 s1 优化营商[环境] | 推行双随机、一公开监管，清理拖欠企业账款。',
        'bing/3 topic 0.166 s1 公开政务信息 | 推进政务公开，政务信息主动公开。',
      ],
    ],
    [
      '行政附议',
      {},
      [
        'jia/1.1 respelt 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 respelt 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing respelt 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 near 1.654 s2 完善[复议]制度 | 明确[复议]范围。',
        'jia/1.2 near 0.725 s1 规范[行政]应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      '联席会义',
      {},
      [
        'yi/2 respelt 5.5 s1 健全[联席会议] | 县政府和县法院定期会商重大案件。',
        'jia/1.2 counterpart 1.54 s1 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      '法治文华阵地',
      { limit: 4 },
      [
        'yi/3 respelt 5.5 s1 建设[法治文化阵地] | 打造宪法主题公园，推广典型案例。',
        'jia/2.2 counterpart 1.54 s1 开展普法宣传 | 落实责任制，每年组织国家宪法日活动。',
      ],
    ],
    [
      '行行政复议',
      { limit: 4 },
      [
        'jia/1.1 respelt 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 respelt 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing respelt 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 near 1.654 s2 完善[复议]制度 | 明确[复议]范围。',
      ],
    ],
    [
      '行政议',
      { limit: 4 },
      [
        'jia/1.1 synonym 2.623 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 synonym 1.476 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing synonym 0.85 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 topic 0.413 s1 完善复议制度 | 明确复议范围。',
      ],
    ],
    [
      '宪法主题公元',
      { limit: 4 },
      [
        'yi/3 respelt 2.5 s2 建设法治文化阵地 | 打造[宪法主题公园]，推广典型案例。',
        'jia/2.2 counterpart 0.902 s2 开展普法宣传 | 落实责任制，每年组织国家[宪法]日活动。',
      ],
    ],
    [
      '停车厂30处',
      { limit: 2 },
      [
        'bing/5 respelt 2.5 s2 整治市容環境 | 建设[停车场30处]。',
        'bing/2 topic 0.5 s1 优化营商环境 | 推行双随机、一公开监管，清理拖欠企业账款。',
      ],
    ],
    [
      '行复政议',
      { limit: 2 },
      [
        'jia/1.1 respelt 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 respelt 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
      ],
    ],
    [
      '乙河 复义规范化',
      { limit: 2 },
      ['yi/1 respelt 5.644 s1 推进[复议规范化] | 行政复议案件公开审理，3.0版平台2030年6月底前上线。'],
    ],
    [
      '行政fuy',
      {},
      [
        'jia/1.1 exact 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 exact 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 near 1.654 s2 完善[复议]制度 | 明确[复议]范围。',
        'jia/1.2 near 0.725 s1 规范[行政]应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      'xingzhfuyi',
      {},
      [
        'jia/1.1 exact 6.468 s2 加强[行政复议] | 完善[行政复议]工作机制，提高办案质量。',
        'yi/1 exact 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
        'bing/4 near 1.654 s2 完善[复议]制度 | 明确[复议]范围。',
        'jia/1.2 near 0.725 s1 规范[行政]应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
      ],
    ],
    [
      '徵求 复議',
      { limit: 4 },
      [
        'jia/1.1 near 0.308 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 near 0.308 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/4 near 0.293 s2 完善[复议]制度 | 明确[复议]范围。',
        'bing/closing near 0.093 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
      ],
    ],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('a printed place', () => {
  test.each<Case>([
    ['乙河 5', {}, ['yi/5 place 0 s1 发展老年人食堂 | 为老年人提供就餐服务。']],
    ['二（一）', {}, ['jia/2.1 place 0 s1 化解信访矛盾 | 畅通群众诉求渠道，就地解决合理诉求。']],
    ['甲岭 二（三）', {}, ['jia/2.3 place 0 s1 建设公共法律服务中心 | 为困难群众提供法律援助。']],
    ['第二部分第1项', {}, ['jia/2.1 place 0.134 s3 化解信访矛盾 | 203[1]年底前完成。']],
    ['https://x.test/plans/jia/2-1/?a#s2', {}, ['jia/2.1 place 0.026 s3 化解信访矛盾 | [2]031年底前完成。']],
    ['甲政发〔2031〕7号二（一）', {}, ['jia/2.1 place 0.016 s3 化解信访矛盾 | [2031]年底前完成。']],
    [
      '甲岭 2',
      { limit: 4 },
      [
        'jia/1.2 place 0 s1 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
        'jia/2.2 place 0 s1 开展普法宣传 | 落实责任制，每年组织国家宪法日活动。',
        'jia/2.1 exact 2 s3 化解信访矛盾 | [2]031年底前完成。',
      ],
    ],
    [
      '甲岭 二',
      { limit: 4 },
      [
        'jia/1.2 place 0 s1 规范行政应诉 | 负责人出庭应诉率达到100%，败诉率5%以内。',
        'jia/2.2 place 0 s1 开展普法宣传 | 落实责任制，每年组织国家宪法日活动。',
      ],
    ],
    ['甲岭 第二部分第3项', { limit: 4 }, ['jia/2.3 place 0 s1 建设公共法律服务中心 | 为困难群众提供法律援助。']],
    ['甲岭 第3项', { limit: 4 }, ['jia/2.3 place 0 s1 建设公共法律服务中心 | 为困难群众提供法律援助。']],
    ['二（九）', { limit: 4 }, []],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('what stands nowhere', () => {
  test.each<Case>([
    ['核电站行政', {}, []],
    [
      '核电站行政审批怎么办',
      { limit: 2 },
      [
        'jia/1.1 near 0.235 s2 加强[行政]复议 | 完善[行政]复议工作机制，提高办案质量。',
        'yi/1 near 0.224 s2 推进复议规范化 | [行政]复议案件公开[审]理，3.0版平台2030年6月底前上线。',
      ],
    ],
    ['zzzzqq', {}, []],
    ['核电站选址', {}, []],
    ['', {}, []],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

describe('of a query of which a telling part stands nowhere', () => {
  test.each<readonly [query: string, missing: readonly string[], standing: readonly string[], hits: readonly string[]]>(
    [
      ['区块链信访', ['区块链'], ['信访'], ['jia/2.1 near', 'bing/1 near', 'jia/1.1 near']],
      ['区块链行政复议', ['区块链'], ['行政复议'], ['jia/1.1 near', 'yi/1 near', 'bing/closing near']],
      ['区块链老年人食堂', ['区块链'], ['老年人', '食堂'], ['yi/5 near']],
      ['甲岭 区块链信访', ['区块链'], ['信访'], ['jia/2.1 near', 'jia/1.1 near']],
      ['区块链食堂', [], [], []],
      ['区块链信访怎么办', [], [], ['jia/2.1 near', 'bing/1 near', 'yi/4 near', 'jia/1.1 near']],
    ],
  )('%s the rest answers alone', async (query, missing, standing, expected) => {
    const { hits, interpretation } = await search(query);
    expect(interpretation).toMatchObject({ missing, standing });
    expect(hits.map(({ id, match }) => `${id} ${match}`)).toEqual(expected);
  });

  test('five answer at most, and filters keep some of them', async () => {
    const { total } = await search('区块链行政复议');
    expect(total).toBeLessThanOrEqual(5);
    const { hits } = await search('区块链行政复议', { filters: { plan: 'yi' } });
    expect(hits.map(({ id }) => id)).toEqual(['yi/1']);
  });
});

describe('options', () => {
  test.each<Case>([
    [
      '行政复议',
      { limit: 2, offset: 1 },
      [
        'yi/1 exact 4.263 s2 推进复议规范化 | [行政复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，[行政复议]情况按季报送。',
      ],
    ],
    [
      '复议',
      { sort: 'plan', limit: 3 },
      [
        'jia/1.1 exact 6.603 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。',
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
      ],
    ],
    [
      '复议',
      { sort: 'date', offset: 1 },
      [
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/closing exact 2 s1 结尾 | 各部门要抓好落实，行政[复议]情况按季报送。',
        'bing/4 exact 6.287 s2 完善[复议]制度 | 明确[复议]范围。',
      ],
    ],
    [
      ' ',
      { sort: 'deadline', filters: { target: 'deadline' } },
      [
        'yi/1 listed 0 s1 推进复议规范化 | 行政复议案件公开审理，3.0版平台2030年6月底前上线。',
        'jia/2.1 listed 0 s1 化解信访矛盾 | 畅通群众诉求渠道，就地解决合理诉求。',
      ],
    ],
    [
      ' ',
      { filters: { status: 'draft' }, limit: 2 },
      [
        'yi/1 listed 0 s1 推进复议规范化 | 行政复议案件公开审理，3.0版平台2030年6月底前上线。',
        'yi/2 listed 0 s1 健全联席会议 | 县政府和县法院定期会商重大案件。',
      ],
    ],
    [
      '复议',
      { filters: { plan: ['yi', 'bing'], topic: 'fuyi' } },
      [
        'yi/1 exact 6.603 s2 推进[复议]规范化 | 行政[复议]案件公开审理，3.0版平台2030年6月底前上线。',
        'bing/4 exact 6.287 s2 完善[复议]制度 | 明确[复议]范围。',
      ],
    ],
    [
      '复议',
      { filters: { plan: 'jia', topic: [] } },
      ['jia/1.1 exact 6.603 s2 加强行政[复议] | 完善行政[复议]工作机制，提高办案质量。'],
    ],
    ['复议', { filters: { colour: 'red' } }, []],
    ['复议', { limit: 0 }, []],
  ])('%s %j', async (query, options, hits) => {
    expect(await answer(query, options)).toEqual(hits);
  });
});

const allTopics = inventedLibrary.topics.map(({ id }) => id);

describe('an answer', () => {
  const nothingNarrows = {
    ...{ plans: [], units: [], role: undefined, topics: [], pinyin: [], respelt: undefined },
    ...{ missing: [], standing: [] },
  };

  test.each<readonly [query: string, said: Said]>([
    ['行政复议', { total: 5, exact: 3, words: ['行政复议'] }],
    ['甲岭 信访', { total: 2, exact: 2, words: ['信访'], plans: ['jia'] }],
    ['市司法局 应诉', { total: 2, exact: 1, words: ['应诉'], units: ['市司法局'] }],
    ['市司法局牵头的任务', { total: 1, exact: 0, words: [], units: ['市司法局'], role: 'lead' }],
    ['法律 援助', { total: 3, exact: 1, words: ['法律', '援助'], topics: ['falv'] }],
    ['告官', { total: 2, exact: 0, words: ['告官'], expanded: ['行政应诉', '出庭应诉'] }],
    ['上访怎么办', { total: 3, exact: 0, words: ['上访怎么办'], expanded: ['信访', '接访'] }],
    ['fuyi', { total: 4, exact: 4, words: ['复议'], pinyin: ['复议'] }],
    ['行政附议', { total: 5, exact: 0, words: ['行政复议'], respelt: '行政复议', suggestions: ['行政复议'] }],
    ['老年食堂', { total: 1, exact: 0, words: ['老年食堂'], suggestions: ['老年人食堂'] }],
    ['復議', { total: 4, exact: 4, words: ['复议'] }],
  ])('to %s says how it was understood', async (query, { total, exact, suggestions = [], expanded = [], ...read }) => {
    expect(await search(query, { limit: 0 })).toMatchObject({
      ...{ query, total, exact, hits: [], suggestions, expanded, facets: undefined },
      interpretation: { ...nothingNarrows, ...read },
    });
  });

  test('counts the values of its hits, the most frequent first, those of filters too', async () => {
    const { facets } = await search('行政复议', { facets: true, limit: 1 });
    const counts = Object.entries(facets ?? {}).map(([name, values]) =>
      [name, ...values.map(({ value, count }) => `${value} ${count}`)].join(' '),
    );
    expect(counts).toEqual([
      'plan bing 2 jia 2 yi 1',
      'topic fuyi 3 falv 1 yingsu 1',
      'lead 县司法局 1 市司法局 1',
      'responsible 市信访局 1 市司法局 1',
      'supporting',
      'unit 市司法局 2 县司法局 1 市信访局 1',
      'target deadline 1 ratio 1',
      'status issued 4 draft 1',
      'year 2031 2 2030 1',
    ]);
    const { facets: filtered } = await search('行政复议', { facets: true, filters: { plan: 'yi' } });
    expect(filtered?.['plan']).toEqual([{ value: 'yi', count: 1 }]);
  });

  test('gives of a hit all that the library prints, and the names of plans', async () => {
    const { hits, names } = await search('行政应诉', { limit: 1 });
    expect(hits).toEqual([
      {
        ...{ id: 'jia/1.2', url: 'http://library.test/plans/jia/1-2/#s1', title: '规范行政应诉', titleMarks: [[2, 6]] },
        ...{ excerpt: '负责人出庭应诉率达到100%，败诉率5%以内。', marks: [], sentence: 1, exact: true, match: 'exact' },
        ...{ score: 5.923, plan: 'jia', label: '1.2', headings: ['依法行政'], topics: ['yingsu'], status: 'issued' },
        ...{ lead: [], responsible: ['市司法局'], supporting: [], targets: [{ kind: 'ratio', text: '5%以内' }] },
      },
    ]);
    expect(names).toEqual({ plan: { jia: '甲岭' }, topic: {}, library: {} });
  });

  test.each<[string, string, SearchOptions, string[]]>([
    ['the topics that the query names', '应诉 信访', {}, ['yingsu', 'xinfang']],
    ['no topic where one word may name it', '应诉', {}, []],
    ['all topics where facets are counted', '应诉', { facets: true }, allTopics],
    ['all topics where one of them filters', '应诉', { filters: { topic: 'yingsu' } }, allTopics],
    ['no topic where a plan filters', '应诉', { filters: { plan: 'jia' } }, []],
  ])('says the names of %s', async (_, query, options, topics) => {
    const { names } = await search(query, options);
    const all = inventedLibrary.topics.map(({ id, name }) => [id, name]);
    expect(names.topic).toEqual(Object.fromEntries(all.filter(([id = '']) => topics.includes(id))));
  });

  test('of a passage leads to its place on the page of its plan', async () => {
    const { hits } = await search('按季报送');
    expect(hits.map(({ url }) => url)).toEqual(['http://library.test/plans/bing/#closing']);
  });
});
