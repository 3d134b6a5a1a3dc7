/** What a query asks for before anything is looked up: words, regions, units, places, other wordings. */
import { describe, expect, test } from 'vitest';
import { readPlace } from '../../src/search/places.ts';
import { namesOf, type Query, readQuery, splitRegion, unnarrowed } from '../../src/search/query.ts';
import { findRewordings, findSayings } from '../../src/search/synonyms.ts';
import { knownNames } from './known-names.ts';

const plan = (id: string, name: string, region: string, documentNumber = '') => ({ id, name, region, documentNumber });
const plans = [
  plan('jia', '甲岭', '甲岭市', '甲政发20317号'),
  plan('jia-2', '甲岭 2032', '甲岭市'),
  plan('yi', '乙河县', '乙河县'),
];
const names = knownNames(['市司法局', '县司法局', '市信访局'], plans);
const idsOf = (query: Pick<Query, 'plans'> | undefined) => query?.plans.map(({ id }) => id);

describe('a query', () => {
  const read = async (raw: string) => {
    const query = await readQuery(raw, names);
    return [query.words, idsOf(query), query.units, query.text, query.whole];
  };

  test.each([
    ['甲岭 复议', [['复议'], ['jia', 'jia-2'], [], '复议', '甲岭复议']],
    ['复议 乙河', [['复议'], ['yi'], [], '复议', '复议乙河']],
    ['甲岭', [['甲岭'], [], [], '甲岭', '甲岭']],
    ['甲岭 乙河', [['乙河'], ['jia', 'jia-2'], [], '乙河', '甲岭乙河']],
    ['市司法局 复议', [['复议'], [], ['市司法局'], '复议', '市司法局复议']],
    ['司法局 复议', [['复议'], [], ['市司法局', '县司法局'], '复议', '司法局复议']],
    ['市司法局 市信访局', [['市司法局', '市信访局'], [], [], '市司法局市信访局', '市司法局市信访局']],
    ['甲岭 市司法局', [['市司法局'], ['jia', 'jia-2'], [], '市司法局', '甲岭市司法局']],
    ['复议　应诉\u200b公开', [['复议', '应诉', '公开'], [], [], '复议应诉公开', '复议应诉公开']],
    ['。 复议', [['复议'], [], [], '复议', '复议']],
  ])('%s is read', async (raw, expected) => {
    expect(await read(raw)).toEqual(expected);
  });

  test.each([
    ['司法局 负责 普法', [['普法'], ['市司法局', '县司法局'], undefined]],
    ['司法局牵头 普法', [['普法'], ['市司法局', '县司法局'], 'lead']],
    ['市司法局 牵头', [[], ['市司法局'], 'lead']],
    ['甲岭 市司法局牵头', [[], ['市司法局'], 'lead']],
    ['负责 普法', [['负责', '普法'], [], undefined]],
  ])('%s asks what units have to do', async (raw, expected) => {
    const { words, units, role } = await readQuery(raw, names);
    expect([words, units, role]).toEqual(expected);
  });

  test('of a region and a unit in one word asks both', async () => {
    const split = await splitRegion(await readQuery('甲岭市信访局牵头的任务', names), names);
    expect([split?.words, split?.text, idsOf(split), split?.units, split?.role]).toEqual([
      ...[[], '', ['jia', 'jia-2'], ['市信访局'], 'lead'],
    ]);
  });

  test('is read up to 400 characters', async () => {
    expect((await readQuery('甲'.repeat(401), names)).whole).toBe('甲'.repeat(400));
  });

  test('may lose what narrows it', async () => {
    const { words, text, plans, units, whole } = unnarrowed(await readQuery('甲岭 市司法局 复议', names));
    expect([words, text, plans, units, whole]).toEqual([
      ...[['甲岭市司法局复议'], '甲岭市司法局复议', [], [], '甲岭市司法局复议'],
    ]);
  });

  test.each([
    ['甲岭复议', ['复议'], ['jia', 'jia-2']],
    ['甲岭市复议', ['复议'], ['jia', 'jia-2']],
    ['甲岭2032复议', ['复议'], ['jia-2']],
    ['乙河县复议', ['复议'], ['yi']],
  ])('%s begins with a region', async (raw, words, plans) => {
    const split = await splitRegion(await readQuery(raw, names), names);
    expect([split?.words, split?.text, idsOf(split)]).toEqual([words, words.join(''), plans]);
  });

  test.each(['甲岭', '复议甲岭', '甲岭 复议', '复议 应诉'])(
    '%s begins with none that could be split off',
    async (raw) => {
      expect(await splitRegion(await readQuery(raw, names), names)).toBeUndefined();
    },
  );

  test('calls a plan by name and region, with and without the level', () => {
    expect(namesOf({ name: '甲岭', region: '甲岭市' })).toEqual(['甲岭', '甲岭市', '甲岭', '甲岭']);
    expect(namesOf({ name: '乙', region: '乙县' })).toEqual(['乙县']);
    expect(namesOf({ name: '丙河州', region: '丙河州' })).toContain('丙河');
    expect(namesOf({ name: '丁原', region: '丁原回族自治区' })).toEqual(['丁原', '丁原回族自治区', '丁原', '丁原']);
  });
});

describe('a place', () => {
  test.each([
    ['二（一）', [], ['2', '1'], false],
    ['（一）3', [], ['1', '3'], true],
    ['第二部分第3项', [], ['2', '3'], true],
    ['七（二十）54', [], ['7', '20', '54'], false],
    ['甲岭 五', ['jia', 'jia-2'], ['5'], true],
    ['甲岭 18', ['jia', 'jia-2'], ['18'], true],
    ['甲政发〔2031〕7号五（四）', ['jia'], ['5', '4'], false],
    ['/plans/yi/3-12/', ['yi'], ['3', '12'], false],
    ['https://a.test/b/plans/%E4%B9%99/10-2-3?x=1#s2', ['乙'], ['10', '2', '3'], false],
    ['/plans/%E4%B9/10/', ['%E4%B9'], ['10'], false],
    ['《五（四）', [], ['5', '4'], false],
  ])('%s is %j, %j, levels left out: %s', async (raw, plans, numbers, loose) => {
    expect(await readPlace(raw, names)).toEqual({ plans, numbers, loose, linked: raw.includes('/plans/') });
  });

  test.each(['五', '18', '复议 五', '复议五（四）', '第54项', '甲岭', '', '复议', '/plans/yi/', '/plans/yi/local/'])(
    '%s is none',
    async (raw) => {
      expect(await readPlace(raw, names)).toBeUndefined();
    },
  );
});

describe('other wordings', () => {
  const groups = [
    { say: ['告官', '民告官'], print: ['行政应诉', '出庭应诉'], standing: '0111' },
    { say: ['上访'], print: ['信访', '接访'], standing: '010' },
    { say: ['欠薪'], print: ['拖欠', '拖欠账款'] },
  ];

  test.each([
    ['告官', [{ of: '告官', to: ['行政应诉', '出庭应诉'] }]],
    ['民告官怎么办', [{ of: '民告官', to: ['行政应诉', '出庭应诉'] }]],
    ['行政应诉', [{ of: '行政应诉', to: ['民告官'] }]],
    ['行政应诉工作', []],
    ['上访', [{ of: '上访', to: ['信访'] }]],
    ['接访', [{ of: '接访', to: ['信访'] }]],
    ['接访下访', [{ of: '接访', to: ['信访'] }]],
    ['信访', []],
    ['欠薪', [{ of: '欠薪', to: ['拖欠', '拖欠账款'] }]],
    ['拖欠账款', [{ of: '拖欠账款', to: ['欠薪'] }]],
    ['复议', []],
  ])('of %s are %j', (text, rewordings) => {
    expect(findRewordings(text, groups)).toEqual(rewordings);
  });

  test('are six at most', () => {
    const print = ['甲一', '甲二', '甲三', '甲四', '甲五', '甲六', '甲七'];
    expect(findRewordings('说法', [{ say: ['说法'], print }])).toEqual([{ of: '说法', to: print.slice(0, 6) }]);
  });

  test('are heard where a saying stands in other letters, one of each group', () => {
    const groups = [{ say: ['政府欠钱不还', '欠钱不还'], print: ['拖欠'], standing: '001' }];
    const sayings = { ignore: [], groups };
    expect(findSayings('政府欠钱老不还', sayings).map(({ of, to }) => [of, to])).toEqual([['政府欠钱不还', ['拖欠']]]);
    expect(findSayings('政府欠钱不还', sayings).map(({ of }) => of)).not.toContain('政府欠钱不还');
    expect(findSayings('政府欠钱老不还', { ignore: [], groups: [{ ...groups[0]!, standing: '110' }] })).toEqual([]);
    expect(findSayings('苹果', sayings)).toEqual([]);
  });
});
