/** How a query is read before it is looked up: misspelt words, everyday sayings, printed places, signs of figures. */
import { describe, expect, test } from 'vitest';
import { foldSigned, signTokens } from '../../src/index-format/grams.ts';
import { readingsByCharacter } from '../../src/index-format/heard-words.ts';
import type { PlacesFile } from '../../src/index-format/search-files.ts';
import type { SearchFiles } from '../../src/search/files.ts';
import { lookUpPlaces, readPlace } from '../../src/search/places.ts';
import { listenTo } from '../../src/search/sayings.ts';
import { createSpeller } from '../../src/search/spelling.ts';
import { findRewordings, findSayings } from '../../src/search/synonyms.ts';
import { knownNames } from './known-names.ts';

describe('findSpellings', () => {
  const words = [
    '行政',
    '复议',
    '行政复议',
    '营商',
    '环境',
    '政务',
    '公开',
    '信访',
    '信息',
    '备案',
    '审查',
    '普法',
    '宣传',
  ];
  const lexicon = new Map(words.map((word) => [word, 5]));
  const readings = {
    xing: '行刑',
    zheng: '政正',
    fu: '复附',
    yi: '议义',
    ying: '营',
    shang: '商',
    huan: '环',
    huai: '坏',
    jing: '境',
    wu: '务',
    gong: '公',
    kai: '开',
    xin: '信',
    fang: '访仿',
    xi: '息',
    bei: '备',
    an: '案',
    shen: '审',
    cha: '查',
    pu: '普',
    fa: '法',
    xuan: '宣',
    chuan: '传穿',
  };
  const known = { lexicon, total: 5 * words.length, asking: 0, halved: 0 };
  const findSpellings = createSpeller(known, [], readingsByCharacter({ readings: Object.entries(readings) }));

  test.each([
    ['行政附议', '行政复议', true],
    ['行正复义', '行政复议', true],
    ['信仿', '信访', true],
    ['营商坏境', '营商环境', false],
    ['政公开', '政务公开', false],
    ['备案案审查', '备案审查', true],
    ['普法宣穿', '普法宣传', true],
  ])('reads %s as %s and tells whether it sounds alike', (typed, text, alike) => {
    expect(findSpellings(typed)).toContainEqual({ text, alike });
  });

  test.each(['行政复议', '区块', '12345', '', '营商'])('leaves %j alone', (typed) => {
    expect(findSpellings(typed)).toEqual([]);
  });
});

describe('listenTo', () => {
  test.each([
    ['在手机上就能办的事', '手机办事', true],
    ['罚了我的钱', '罚钱', true],
    ['政府欠我们厂里的钱', '政府欠钱', true],
    ['政府召开会议', '政府欠钱', false],
    ['深入学习', '入学', true],
    ['上网学习', '上学', false],
  ])('hears in %s of %s: %s', (text, saying, heard) => {
    expect(listenTo(text)(saying) !== undefined).toBe(heard);
  });

  test('lets what only asks count for nothing, on either side', () => {
    const ignore = ['能不能', '有没有', '不'];
    expect(listenTo('老家的证能不能办', ignore)('能不能罚')).toBeUndefined();
    expect(listenTo('小事能不能罚', ignore)('能不能不罚')).toBeUndefined();
    expect(listenTo('手机上有没有办事的', ignore)('手机办事')?.likeness).toBeGreaterThan(0.5);
    expect(listenTo('老家的证能不能办')('能不能罚')).toBeDefined();
  });

  test('is the surer the less stands between', () => {
    const near = listenTo('手机上办事')('手机办事')?.likeness ?? 0;
    const far = listenTo('手机上就能办的事')('手机办事')?.likeness ?? 0;
    expect(near).toBeGreaterThan(far);
    expect(listenTo('手机办事')('手机办事')?.likeness).toBe(1);
  });
});

describe('the vocabulary', () => {
  const groups = [{ say: ['欠钱', '政府欠钱'], print: ['拖欠', '账款', '清欠'], standing: '00110' }];

  test('gives the official wording that stands in the library for the everyday one', () => {
    expect(findRewordings('欠钱', groups)).toEqual([{ of: '欠钱', to: ['拖欠', '账款'] }]);
  });

  test('gives other official wordings for one that stands nowhere', () => {
    expect(findRewordings('清欠工作', groups)).toEqual([{ of: '清欠', to: ['拖欠', '账款'] }]);
    expect(findRewordings('拖欠工作', groups)).toEqual([]);
  });

  test('is heard in other letters', () => {
    expect(findSayings('政府一直欠我的钱', { ignore: [], groups })).toMatchObject([
      { of: '欠钱', to: ['拖欠', '账款'] },
    ]);
    expect(findSayings('政府欠钱', { ignore: [], groups })).toEqual([]);
  });
});

describe('readPlace', () => {
  const names = knownNames(
    [],
    [
      { id: 'weifang-2021', name: '潍坊', region: '潍坊市', documentNumber: '潍发202126号' },
      { id: 'liaocheng-2022', name: '聊城', region: '聊城市', documentNumber: '' },
    ],
  );

  test.each([
    ['五（四）', [], ['5', '4']],
    ['潍坊 五(四)', ['weifang-2021'], ['5', '4']],
    ['潍坊市五（四）', ['weifang-2021'], ['5', '4']],
    ['潍发〔2021〕26号五（四）', ['weifang-2021'], ['5', '4']],
    ['聊城 18', ['liaocheng-2022'], ['18']],
    ['第七部分第54项', [], ['7', '54']],
    ['七（二十）54', [], ['7', '20', '54']],
    ['https://a.b/x/plans/weifang-2021/5-4/#s3', ['weifang-2021'], ['5', '4']],
    ['https://a.b/plans/weifang-2021/annex2-5-4/', ['weifang-2021'], ['annex2', '5', '4']],
    ['https://a.b/plans/weifang-2021/annex1~2-2-1/#s1', ['weifang-2021'], ['annex1~2', '2', '1']],
    ['附件2 五（四）', [], ['附件2', '5', '4']],
    ['聊城附件1 18', ['liaocheng-2022'], ['附件1', '18']],
    ['附件1 3', [], ['附件1', '3']],
    ['附件三', [], ['附件3']],
    ['附表2', [], ['附表2']],
    ['附录a', [], ['附录A']],
    ['聊城 附件1－1 第三条', ['liaocheng-2022'], ['附件1-1', '3']],
    ['聊城第三章', ['liaocheng-2022'], ['3']],
    ['聊城 第2章第一节', ['liaocheng-2022'], ['2', '1']],
    ['聊城第12条', ['liaocheng-2022'], ['12']],
    ['聊城第一千二百六十条', ['liaocheng-2022'], ['1260']],
    ['《聊城》第十二条之一第二款第（三）项', ['liaocheng-2022'], ['12-1']],
    ['第三章第十二条', [], ['3', '12']],
  ])('reads %s', async (typed, of, numbers) => {
    expect(await readPlace(typed, names)).toMatchObject({ plans: of, numbers });
  });

  test.each([
    ...['18', '50个行业', '行政复议', '潍坊', '德州 18', '2024年底前', '第一', ''],
    ...['附件', '附件所列', '附件1234', '第三章', '第十二条', '第一节', '第二编', '德州第12条'],
  ])('leaves %j alone', async (typed) => {
    expect(await readPlace(typed, names)).toBeUndefined();
  });
});

describe('lookUpPlaces', () => {
  const named = (id: string, name: string) => ({ id, name, region: name, documentNumber: '' });
  const names = knownNames([], [named('jia', '甲市方案'), named('yi', '乙市条例')]);
  const places: PlacesFile = {
    jia: [
      ...([
        ['1', 0],
        ['2.1', 1],
        ['2.2', 2],
        ['3.1.1', 3],
      ] as const),
      ...([
        ['annex1', 10, '附件1-1'],
        ['annex1/2.1', 11, '附件1-1.2.1'],
        ['annex1~2', 12, '附件1-2'],
        ['annex1~2/2', 13, '附件1-2.2'],
        ['annex3', 14, '附录A'],
      ] as const),
    ],
    yi: [
      ['1', 20, '1.1'],
      ['2', 21, '2.1.2'],
      ['2-1', 22, '2.1.2-1'],
      ['3', 23, '2.2.3'],
      ['annex1', 24, '附件1'],
      ['annex1/2', 25, '附件1.1.2'],
    ],
    'jia@https://c.d/': [['2.1', 31]],
    'jia-2': [['2.1', 32]],
  };
  const lookUp = (raw: string) => lookUpPlaces(raw, names, { places: async () => places } as unknown as SearchFiles);

  test.each([
    ['甲市方案 二（一）', [1]],
    ['甲市方案第二部分', [1, 2]],
    ['甲市方案 第三部分第1项', [3]],
    ['附件1-1', [10, 11]],
    ['附件1-1 二（一）', [11]],
    ['附件1-1 第1项', [11]],
    ['甲市方案附件1－2', [12, 13]],
    ['附录a', [14]],
    ['附件1', [24, 25]],
    ['附件一第二条', [25]],
    ['乙市条例第二章', [21, 22, 23]],
    ['乙市条例第二章第二节', [23]],
    ['乙市条例第2条', [21]],
    ['乙市条例第二条之一', [22]],
    ['乙市条例第一章第三条', []],
    ['https://a.b/plans/yi/2-1/', [22]],
    ['https://a.b/plans/yi/annex1-2/', [25]],
    ['https://a.b/plans/jia/annex1~2-2/', [13]],
    ['https://a.b/plans/jia/2-1/', [1, 31]],
    ['附件3', []],
    ['附表1', []],
  ])('%s are the records %j', async (raw, records) => {
    expect(await lookUp(raw)).toEqual(records);
  });
});

describe('signs', () => {
  test.each([
    ['3.0', '3.0'],
    ['１．５倍', '1.5倍'],
    ['互联网＋监管', '互联网+监管'],
    ['½', '½'],
    ['100㎡', '100㎡'],
    ['①', '①'],
    ['１２％', '12%'],
    ['1. 普法', '1普法'],
  ])('of %s are kept: %s', (printed, folded) => {
    expect(foldSigned(printed)).toBe(folded);
  });

  test('are tokens of their own, and other marks are none', () => {
    expect(['3.0', '互联网+', '½', '①', '5%'].map((text) => signTokens(text).length)).toEqual([1, 1, 1, 1, 1]);
    expect(['1. 普法', '１２', '〔2021〕', '四、五'].flatMap(signTokens)).toEqual([]);
  });
});
