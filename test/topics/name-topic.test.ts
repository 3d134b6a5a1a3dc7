/** How groups of measures are named. */
import { describe, expect, test } from 'vitest';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { nameGroups } from '../../src/topics/name-topic.ts';

function measuresOf(titles: readonly string[], planTitles: readonly string[] = []) {
  return titles.map((title, at) => ({
    ...{ id: `plan-${at}/1`, plan: `plan-${at}`, planTitle: planTitles[at] ?? '', planDate: '2024', headings: [] },
    ...{ title, text: `${title}。招标文件由评审组审定。` },
  }));
}

const common = ['单位', '财政', '政局', '拨付', '资金'];
const options = {
  same: () => true,
  rarity: (pair: string) => (common.includes(pair) ? 0.5 : 3),
  cut: createSegmenter(),
  isTopic: () => true,
};
type Groups = Parameters<typeof nameGroups>[0];

function namesOf(groups: Groups, library = groups.flat(), same = options.same as (a: string, b: string) => boolean) {
  return nameGroups(groups, library, { ...options, same }).map(({ names }) => names);
}

function nameOf(titles: readonly string[]): string | undefined {
  return namesOf([measuresOf(titles)])[0]?.name;
}

describe('a group of measures is named', () => {
  test('without the words that open headings on eight matters', () => {
    const matters = ['路灯节能', '口袋公园', '垃圾分类', '外墙保温', '屋顶利用', '桥下空间', '地下空间'];
    const others = matters.map((matter) => `持续完善${matter}`);
    const nameBeside = (titles: readonly string[]) => {
      const library = measuresOf([...others, ...titles]);
      return namesOf([library.slice(others.length)], library)[0]?.name;
    };
    expect(nameBeside(['持续完善农贸市场'])).toBe('农贸市场');
    expect(nameBeside(['推进河道', '持续完善河道'])).toBe('推进河道');
    expect(nameBeside(['持续完善口袋公园'])).toBe('持续完善口袋公园');
    expect(nameBeside(['持续完善农贸市场', '农贸市场持续完善', '旧厂房持续完善', '老楼持续完善'])).toBe(
      '持续完善农贸市场',
    );
  });

  test('by what most headings share, between the words of all of them', () => {
    expect(nameOf(['完善加装电梯', '推进加装电梯', '统筹老旧小区加装电梯'])).toBe('加装电梯');
    expect(nameOf(['城区道路照明', '城区道路照相'])).toBe('城区道路');
    expect(nameOf(['城区道路照明工程', '城区道路照相工程'])).toBe('城区道路照明工程');
  });

  test.each([
    [['甲市托育服务三年行动方案', '乙县托育服务实施方案'], '由文本归纳 · 托育服务'],
    [['甲市校园安全工作要点', '乙市校园安全实施方案'], '由文本归纳 · 校园安全'],
    [['关于推进文旅融合的意见', '甲县文旅融合行动计划', '乙县文旅融合行动计划'], '由文本归纳 · 文旅融合'],
    [['甲市养老条例', '乙县救灾办法'], '由文本归纳'],
  ])('under a theme named by what the titles of its plans share: %j', (planTitles, theme) => {
    const group = measuresOf(
      planTitles.map(() => '清理河面'),
      planTitles,
    );
    expect(namesOf([group]).map((names) => names.theme)).toEqual([theme]);
  });

  test('as one topic with a group of the same name on the same subject, but for words that only join', () => {
    const [first, second] = [
      ['清理河面', '清理河面'],
      ['清理的河面', '清理的河面'],
    ].map((titles, at) =>
      measuresOf(titles, ['甲市托育服务方案', '乙县托育服务方案']).map((one) => ({ ...one, id: `${one.id}${at}` })),
    );
    const joined = nameGroups([first ?? [], second ?? []], [...(first ?? []), ...(second ?? [])], options);
    expect(joined.map(({ names, group }) => [names.name, names.scope, group.map(({ id }) => id)])).toEqual([
      ['清理河面', '清理的河面', ['plan-0/10', 'plan-0/11', 'plan-1/10', 'plan-1/11']],
    ]);
  });

  test.each([
    ['民政部门牵头办理养老事项', ['0', '1']],
    ['住建会议巡查路灯河道采砂养老院', ['0', '1']],
    ['住建会议巡查路灯河道采砂养老院门', ['0']],
  ])('with a group of one heading on no subject where their texts are near: %s', (said, joined) => {
    const groups = ['民政部门牵头办理养老事项', said].map((text, at) =>
      measuresOf(['加强组织领导', '加强组织领导', '加强组织领导'].slice(at)).map((one) => ({
        ...one,
        ...{ text, id: `${at}-${one.id}` },
      })),
    );
    for (const given of [groups, groups.toReversed()]) {
      const named = nameGroups(given, groups.flat(), options);
      expect(named.map(({ names }) => names.name)).toEqual(['加强组织领导']);
      expect([...new Set(named[0]?.group.map(({ id }) => id[0]))]).toEqual(joined);
    }
  });

  test('by a term with all groups that it names', () => {
    const groups = [
      ['春夏秋冬', '东南西北'],
      ['琴棋书画', '风花雪月'],
    ].map((further) =>
      measuresOf(['应当', '可以']).map((one, at) => {
        const text = `招标文件，${[...(further[at] ?? '')].map((letter) => letter.repeat(99)).join('')}`;
        return { ...one, text, id: `${further[0]}-${one.id}` };
      }),
    );
    expect(nameGroups(groups, groups.flat(), options).map(({ group }) => group.length)).toEqual([4]);
  });

  test('beside groups of the same name on other subjects by its own', () => {
    const groups = [
      ['甲市托育服务方案', '乙县托育服务方案'],
      ['甲市养老条例', '乙县救灾办法'],
      ['丙市文旅融合意见', '丁县文旅融合方案'],
    ].map((titles, at) =>
      measuresOf(['清理河面', '清理河面'], titles).map((one) => ({
        ...one,
        id: `${at}-${one.id}`,
        plan: `${at}-${one.plan}`,
      })),
    );
    expect(namesOf(groups).map(({ name }) => name)).toEqual([
      '清理河面（托育服务）',
      '清理河面',
      '清理河面（文旅融合）',
    ]);
  });

  test('under no theme whose words plans on other subjects have as well', () => {
    const group = measuresOf(['清理河面', '清理河面'], ['甲市托育服务方案', '乙县托育服务方案']);
    const other = { ...group[0], ...{ id: 'other/1', plan: 'other', planTitle: '丙县托育服务办法' } };
    const library = [...group, ...measuresOf(['清理']).map((measure) => ({ ...measure, ...other }))];
    const nameFor = (same: (a: string, b: string) => boolean) => namesOf([group], library, same)[0]?.theme;
    expect(nameFor((a, b) => a !== 'other' && b !== 'other')).toBe('由文本归纳');
    expect(nameFor(() => true)).toBe('由文本归纳 · 托育服务');
  });

  test('by the heading that is nearest to the others, the shorter of two', () => {
    expect(nameOf(['清理河面漂浮物', '清理河面', '河面保洁清理漂浮物'])).toBe('清理河面漂浮物');
    expect(nameOf(['清理河面垃圾。', '清理河面'])).toBe('清理河面');
  });

  test('by a whole title before the beginning of a longer one, which is cut at its first mark', () => {
    expect(nameOf(['禁火期内，禁止携带火种进入林区并焚烧秸秆', '规范祭祀用火'])).toBe('规范祭祀用火');
    expect(nameOf(['压减用水用气时间，办理环节不超过两个', '压减用水用电时间，申请材料不超过三份'])).toBe(
      '压减用水用气时间',
    );
  });

  test.each([
    [['运营单位应当公开招标', '实施单位应当比选']],
    [['由市财政局统筹资金，按月拨付', '由县财政局拨付资金']],
    [['到2027年，建成投用', '到2025年']],
    [['违反规定的，责令改正', '提供者擅自收费的']],
  ])('by the term of its texts where titles are pieces of sentences: %j', (titles) => {
    expect(nameOf(titles)).toBe('招标文件');
  });

  test.each([
    '自然灾害救助',
    '对口帮扶',
    '对外开放',
    '自贸试验区建设',
    '本科教育提质',
    '从业人员培训',
    '各级河长制',
    '为老服务',
    '按病种付费改革',
    '根据地红色文化保护',
    '落实八项规定',
    '行政机关负责人出庭应诉',
    '编制目的',
    '可行性研究',
  ])('by a heading that begins or ends as sentences do: %s', (heading) => {
    expect(nameOf([heading, heading])).toBe(heading);
  });

  test('by the term of its texts in plans of which more than a third of the measures have no heading', () => {
    const articles = measuresOf(['加强夜间巡检', '加强夜间巡检']);
    const nameBeside = (unheaded: readonly string[]) => {
      const others = ['招标1', '比选1', '招标0', '比选0'].map((title) => ({
        ...{ id: `plan-${title.at(-1)}/${title}`, plan: `plan-${title.at(-1)}`, planTitle: '', planDate: '2024' },
        ...{ headings: [], title, text: title, titleMade: unheaded.includes(title) },
      }));
      return namesOf([articles], [...articles, ...others])[0]?.name;
    };
    expect(nameBeside(['招标1', '招标0'])).toBe('加强夜间巡检');
    expect(nameBeside(['招标1', '招标0', '比选1', '比选0'])).toBe('夜间巡检');
  });
});
