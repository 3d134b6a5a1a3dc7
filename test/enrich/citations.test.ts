import { describe, expect, test } from 'vitest';
import {
  amendedBy,
  findCitations,
  findShortNames,
  instrumentKey,
  namedInstruments,
} from '../../src/enrich/citations.ts';
import { enrichPlan } from '../../src/enrich/index.ts';
import { gatherInstruments, namesOfPlans } from '../../src/enrich/instruments.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { parseLines, seedParsed } from '../seed.ts';

describe('findCitations', () => {
  test.each([
    ['执行《优化营商环境条例》。', [{ name: '优化营商环境条例' }]],
    ['根据《》等法律、行政法规', []],
    ['依照《……》第三条、《〈〉》', []],
    ['《》（国发〔2021〕7号）', [{ name: '国发〔2021〕7号' }]],
    ['《甲办法》《乙制度》', [{ name: '甲办法' }, { name: '乙制度' }]],
    ['《落实〈甲规定〉清单》', [{ name: '落实〈甲规定〉清单' }]],
    ['（中发〔2021〕33号）', [{ name: '中发〔2021〕33号', number: '中发〔2021〕33号' }]],
    ['《甲条例》第十二条之一', [{ name: '甲条例', article: '十二条之一' }]],
    ['《甲法典》第一千零九条', [{ name: '甲法典', article: '一千零九条' }]],
    ['《甲法》第１２条', [{ text: '《甲法》第１２条', article: '12条' }]],
    ['国发〔２０２１〕７号', [{ number: '国发〔２０２１〕７号', instruments: ['国发〔2021〕7号'] }]],
    ['国办发[2017]47号', [{ number: '国办发[2017]47号' }]],
    ['《甲纲要》（国发〔2021〕 7 号）', [{ name: '甲纲要', number: '国发〔2021〕 7 号' }]],
    ['国办发［2017］47号', [{ number: '国办发［2017］47号' }]],
    ['根据国发〔2021〕7号和鲁政发【2021】8号', [{ name: '国发〔2021〕7号' }, { name: '鲁政发【2021】8号' }]],
    ['和政发〔2021〕1号', [{ name: '和政发〔2021〕1号' }]],
    ['《甲办法（试行）》和《乙法》第十二条第二款', [{ name: '甲办法（试行）' }, { name: '乙法', article: '十二条' }]],
    [
      '《甲条例》第三条、第四条至第六条',
      [
        {
          ...{ text: '《甲条例》第三条、第四条至第六条', article: '三条' },
          further: [
            { article: '四条', span: { start: 9, end: 12 } },
            { article: '六条', span: { start: 13, end: 16 } },
          ],
        },
      ],
    ],
    ['《甲條例》第四十三條', [{ text: '《甲條例》第四十三條', name: '甲條例', article: '四十三条' }]],
    ['《甲条例》第三十七条和甲政办发〔2020〕33号', [{ article: '三十七条' }, { name: '甲政办发〔2020〕33号' }]],
    ['由省政府办公厅以甲政办〔2024〕9号文转发', [{ name: '甲政办〔2024〕9号' }]],
    ['《甲办公厅印发〈乙意见〉的通知》', [{ instruments: ['乙意见'] }]],
    [
      '《甲招标法》（以下简称《招标法》）第四条',
      [{ text: '《甲招标法》（以下简称《招标法》）第四条', name: '甲招标法', article: '四条' }],
    ],
    ['《甲条例》（2021年修订）第五条', [{ name: '甲条例', article: '五条' }]],
    ['《甲条例》（2021年修订）和本市规定', [{ text: '《甲条例》' }]],
    [
      '《甲法》第五条第二款、第三款和第八条第一款',
      [{ article: '五条', further: [{ article: '八条', span: { start: 15, end: 18 } }] }],
    ],
    ['《甲法》第三条第二款', [{ text: '《甲法》第三条第二款', article: '三条' }]],
    ['《甲法》第三条、第四条第一款第（二）项处理', [{ text: '《甲法》第三条、第四条第一款第（二）项' }]],
    ['《甲法》第三编、《乙法》第四章第二节规定', [{ text: '《甲法》第三编' }, { text: '《乙法》第四章第二节' }]],
    ['《甲法》第三编制', [{ text: '《甲法》' }]],
    ['《甲法》第三十四条第（一）项、第六十条', [{ article: '三十四条', further: [{ article: '六十条' }] }]],
    [
      '《甲意见》（甲发〔2021〕3号，以下简称《意见》）',
      [{ text: '《甲意见》（甲发〔2021〕3号，以下简称《意见》）', number: '甲发〔2021〕3号' }],
    ],
    ['参照国发（2019）25号，依照甲政发〔2022〕1号', [{ name: '国发（2019）25号' }, { name: '甲政发〔2022〕1号' }]],
  ])('finds the instruments of %s', (text, citations) => {
    expect(findCitations(text)).toMatchObject(citations);
  });

  test('a notice stands for what it issues, and carries the number', () => {
    const text = '《甲省委关于印发〈甲方案（2021—2025年）〉〈乙方案〉的通知》（甲发〔2021〕31号）';
    expect(findCitations(text)).toMatchObject([
      {
        instruments: ['甲方案(2021-2025年)', '乙方案'],
        number: '甲发〔2021〕31号',
        span: { start: 0, end: text.length },
      },
    ]);
    expect(namedInstruments('甲条例')).toEqual(['甲条例']);
  });

  test.each([
    ['《法治政府建设实施纲要（2021—2025年）》', '法治政府建设实施纲要(2021-2025年)'],
    ['法治政府建设实施纲要(2021－2025年)', '法治政府建设实施纲要(2021-2025年)'],
    ['中华人民共和国行政处罚法', '行政处罚法'],
  ])('instrumentKey(%s)', (name, key) => {
    expect(instrumentKey(name)).toBe(key);
  });
});

test('本办法 stands for the document itself, 前款 for nothing that could be looked up', () => {
  const { plan } = parseLines(
    '甲市停车办法',
    '第一条 备案。',
    '第二条 公开。',
    '第三条 违反本办法第一条、第二条的，有前款行为的，处罚。',
  );
  expect(enrichPlan(plan).measures[2]!.citations).toMatchObject([
    { text: '本办法第一条、第二条', name: '甲市停车办法', article: '一条' },
  ]);
});

describe('articles without a name, in a decision that amends', () => {
  const cited = (...lines: readonly string[]): string[] =>
    enrichPlan(parseLines(...lines).plan).measures.flatMap(({ citations }) =>
      citations.map(({ text, name }) => `${text} ${name}`),
    );

  test('are those of the instrument in its title', () => {
    const title = '甲市人民政府关于修改《甲市停车办法》的决定';
    expect(cited(title, '一、将第五条、第六条第一款修改为：“备案。”', '二、删去第九条。')).toEqual([
      '第五条、第六条第一款 甲市停车办法',
      '第九条 甲市停车办法',
    ]);
  });

  test('are those of the one that the heading or the words before name, where there are several', () => {
    const title = '甲市人民政府关于修改《乙办法》等两件规章的决定';
    expect(
      cited(title, '一、对《乙办法》作出修改', '（一）删去第五条。', '二、对《丙办法》作出修改', '（一）删去第六条。'),
    ).toEqual(['第五条 乙办法', '第六条 丙办法']);
    expect(cited(title, '一、删去第三条。', '二、《丙办法》第七条作废，第八条改为第七条。')).toEqual([
      '第三条 乙办法',
      '《丙办法》第七条 丙办法',
      '第八条 丙办法',
    ]);
  });

  test('are none where they number what is new, or where nothing is amended', () => {
    const title = '甲市人民政府关于修改《甲市停车办法》的决定';
    expect(cited(title, '一、增加一条，作为第八条：“第八条　备案。”', '二、按治安管理处罚法第九条处罚。')).toEqual([]);
    expect(cited('甲市停车方案', '一、落实第五条。', '二、公开。')).toEqual([]);
  });
});

test('a name that was lost has no articles and no short name', () => {
  const text = '《××》（以下简称《办法》）第二条，依照《办法》第三条';
  expect(findCitations(text, { shortNames: findShortNames(text) })).toMatchObject([{ name: '办法', article: '三条' }]);
  expect(amendedBy('关于修改《……》的决定', [])).toBeUndefined();
  expect(amendedBy('关于修改《甲办法》等规章的决定', ['对《……》作出修改'])).toBeUndefined();
  const cited = findCitations('《××》（修订）第二条修改，第三条删去', { amended: '丙法' });
  expect(cited.map(({ name }) => name)).toEqual([]);
});

test('a short name leads to the instrument that it stands for, in every measure', () => {
  const { plan } = parseLines(
    '甲市方案',
    '',
    '为落实《乙纲要（2021—2025年）》（中发〔2021〕33号）（以下简称《纲要》）和《丙规定》（以下简称“规定”），制定本方案。',
    '一、任务',
    '1. 普法。落实《纲要》。',
  );
  const { measures, basis } = enrichPlan(plan);
  expect(measures[0]!.citations).toMatchObject([{ text: '《纲要》', instruments: ['乙纲要(2021-2025年)'] }]);
  expect(basis).toEqual(['乙纲要（2021—2025年）', '丙规定']);
});

test('what a notice issues is no basis of it, what it is issued under is', () => {
  const basisOf = (opening: string): readonly string[] =>
    enrichPlan(parseLines('甲市方案', '', opening, '一、任务', '1. 普法。每季度一次。').plan).basis;
  expect(basisOf('根据《丙规定》，现将《乙市方案》和《丁市要点》印发给你们，请认真贯彻执行。')).toEqual(['丙规定']);
  expect(basisOf('经研究，现印发《乙市方案》、《丁市要点》，请结合《丙规定》落实。')).toEqual(['丙规定']);
  expect(basisOf('现按照《乙市方案》部署，制定本方案。')).toEqual(['乙市方案']);
});

describe('the citations of a text', () => {
  test('stand in printed order, each with all that it says', () => {
    const text = '根据国发〔2021〕7号、本办法第三条和《甲办法》（甲发〔2022〕1号）第二条、第九条办理。';
    expect(findCitations(text, { title: '乙办法' })).toEqual([
      {
        ...{ text: '国发〔2021〕7号', name: '国发〔2021〕7号', instruments: ['国发〔2021〕7号'] },
        ...{ number: '国发〔2021〕7号', span: { start: 2, end: 12 } },
      },
      {
        ...{ text: '本办法第三条', name: '乙办法', instruments: ['乙办法'], article: '三条' },
        span: { start: 13, end: 19 },
      },
      {
        ...{ text: '《甲办法》（甲发〔2022〕1号）第二条、第九条', name: '甲办法', instruments: ['甲办法'] },
        ...{ number: '甲发〔2022〕1号', article: '二条', span: { start: 20, end: 44 } },
        further: [{ article: '九条', span: { start: 41, end: 44 } }],
      },
    ]);
  });

  test('hold 本办法 only where the document has a title', () => {
    expect(findCitations('按本办法第三条办理。')).toEqual([]);
  });

  test('of a decision that amends name the instrument behind the last name before them', () => {
    const cited = (text: string) =>
      findCitations(text, { amended: '丙法' }).map(({ text: words, name }) => `${words} ${name}`);
    expect(cited('第二条删去，《甲法》第一条保留，第三条删去。')).toEqual([
      '第二条 丙法',
      '《甲法》第一条 甲法',
      '第三条 甲法',
    ]);
  });

  test.each([
    ['依据甲政发〔2021〕1号', '甲政发〔2021〕1号'],
    ['第三条和甲政发〔2021〕1号', '甲政发〔2021〕1号'],
    ['由省政府以甲政发〔2021〕1号', '甲政发〔2021〕1号'],
    ['与甲政发〔2021〕1号', '甲政发〔2021〕1号'],
    ['以及甲政发〔2021〕1号', '甲政发〔2021〕1号'],
    ['贯彻落实甲政发〔2021〕1号', '甲政发〔2021〕1号'],
  ])('in %s begin with the agency code', (text, number) => {
    expect(findCitations(text).map(({ number: printed }) => printed)).toEqual([number]);
  });

  test.each([
    ['《甲纲要》（以下简称《纲要》）', [['纲要', '甲纲要']]],
    ['《甲纲要》（甲发〔2021〕1号，以下统称：“纲要”）', [['纲要', '甲纲要']]],
    ['《甲纲要》（甲发〔2021〕1号）（下称《纲要》）', []],
    ['《甲纲要》和《乙规定》（简称 “规定”）', [['规定', '乙规定']]],
  ])('%s gives the short names %j', (text, names) => {
    expect([...findShortNames(text)]).toEqual(names);
  });

  test.each([
    ['关于修改《甲办法》的决定', ['二、《乙办法》', '（一）《丙办法》〈丁〉'], '丁'],
    ['关于修改《甲办法》的决定', ['二、其他'], '甲办法'],
    ['关于修改《甲办法》的决定的说明', [], undefined],
    ['关于实施《甲办法》的决定', [], undefined],
  ])('%s with %j amends %s', (title, headings, amended) => {
    expect(amendedBy(title, headings)).toBe(amended);
  });

  test.each([
    ['中华人民共和国', '中华人民共和国'],
    ['甲省实施中华人民共和国行政处罚法办法', '甲省实施中华人民共和国行政处罚法办法'],
    ['甲方案（2021——2025年）', '甲方案(2021-2025年)'],
    ['甲 〈乙〉 方案', '甲乙方案'],
    ['中華人民共和國文物保護法', '文物保护法'],
    ['甲省中華人民共和國路燈辦法', '甲省中华人民共和国路灯办法'],
  ])('instrumentKey(%s) is %s', (name, key) => {
    expect(instrumentKey(name)).toBe(key);
  });

  test('a notice that says more than what it issues stands for itself', () => {
    expect(namedInstruments('甲关于印发〈乙方案〉的通知的补充')).toEqual(['甲关于印发〈乙方案〉的通知的补充']);
    expect(namedInstruments('甲关于印发〈乙方案〉<丙方案>的通知')).toEqual(['乙方案', '丙方案']);
  });
});

describe('gatherInstruments', () => {
  const plans = seedParsed.map(({ plan }) => plan);
  const places = plans.flatMap((plan) =>
    [...listMeasures(plan), ...listPassages(plan)].map(({ id, content }) => ({
      id,
      plan: plan.id,
      citations: findCitations(content.text),
    })),
  );
  const instruments = gatherInstruments(plans, places);

  test('the national outline is one instrument, cited by all plans but 聊城', () => {
    const outline = instruments.find(({ key }) => key === '法治政府建设实施纲要(2021-2025年)');
    expect(outline?.citedBy.filter((id) => id.endsWith('/preamble')).map((id) => id.split('/')[0])).toEqual([
      'jinan-gaoxin-2022',
      'taian-2021',
      'weibin-2022-draft',
      'weifang-2021',
    ]);
    expect(outline?.numbers).toEqual(['中发〔2021〕33号']);
  });

  test('a plan does not cite itself', () => {
    expect(instruments.filter(({ plan }) => plan)).toEqual([]);
  });

  test('a plan of the library is known by its title or number', () => {
    const { plan } = parseLines('甲市实施方案', '一、任务', '1. 普法。落实。');
    const citing = [{ id: 'yi/1', plan: 'yi', citations: findCitations('按照《甲市实施方案》办理。') }];
    expect(gatherInstruments([plan], citing)).toMatchObject([{ plan: 'jia-2031', citedBy: ['yi/1'] }]);
  });

  test('a plan is known without what stands in brackets behind its title, and by its number', () => {
    const { plan } = parseLines('甲市（乙县）方案（试行）', '甲政发〔2031〕1号', '', '一、任务', '1. 普法。落实。');
    expect(namesOfPlans([plan])).toEqual([
      ['甲市(乙县)方案(试行)', 'jia-2031'],
      ['甲市(乙县)方案', 'jia-2031'],
      ['甲政发〔2031〕1号', 'jia-2031'],
    ]);
  });

  test('one instrument has all its numbers and who cites it, in the order of first citation', () => {
    const place = (id: string, text: string) => ({ id, plan: 'yi', citations: findCitations(text) });
    expect(
      gatherInstruments(
        [],
        [
          place('yi/1', '《甲法》（甲发〔2031〕1号）、《乙法》和《甲法》。'),
          place('yi/2', '《甲 法》（甲发〔2031〕2号）、《甲法》（甲发〔2031〕1号）。'),
        ],
      ),
    ).toEqual([
      { key: '甲法', name: '甲法', numbers: ['甲发〔2031〕1号', '甲发〔2031〕2号'], citedBy: ['yi/1', 'yi/2'] },
      { key: '乙法', name: '乙法', numbers: [], citedBy: ['yi/1'] },
    ]);
  });
});
