import { describe, expect, test } from 'vitest';
import { type MatchOptions, matchMeasures } from '../../src/match/index.ts';
import type { MatchInput } from '../../src/match/types.ts';
import { createMemory } from '../../src/model/memory.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';

const cut = createSegmenter();
const names: Readonly<Record<string, string>> = { petitions: '信访', 'legal-education': '普法' };
const options = { cut, topicName: (topic: string) => names[topic] ?? topic, sameSubject: () => true };
const outcry = '畅通群众诉求表达渠道，依法按政策及时就地解决群众合理诉求。';

function measure(id: string, title: string, text: string, ...topics: string[]): MatchInput {
  return {
    id,
    plan: id.split('/')[0]!,
    title,
    headings: [],
    text: `${title}。${text}`,
    topics: topics.map((topic, rank) => ({
      topic,
      score: rank === 0 ? 0.8 : 0.2,
      evidence: [names[topic] ?? topic],
      near: [],
    })),
  };
}

const petitions = measure('jia/1', '加强信访工作', outcry, 'petitions');
const otherPetitions = measure('yi/4', '改进信访工作', `${outcry}领导干部定期接访。`, 'petitions');
const education = measure('yi/5', '深化法治宣传', '落实普法责任制，开展法律进乡村活动。', 'legal-education');

describe('matchMeasures', () => {
  test('makes measures of different plans with one subject counterparts and says why', () => {
    const [match, ...others] = matchMeasures([petitions, otherPetitions, education], options);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ a: 'jia/1', b: 'yi/4', relation: 'counterpart', reviewed: false });
    expect(match?.reason).toBe('同为“信访”主题；标题都有“信访”；相同表述1处33字');
    expect(match?.evidence).toMatchObject({ topic: { topic: 'petitions', place: 'main' }, passages: 1 });
  });

  test('finds nothing in common in standard wording, and does in what stands beside it', () => {
    const liable =
      '由上级机关责令改正；对直接负责的主管人员和其他直接责任人员依法给予处分；构成犯罪的，依法追究刑事责任';
    const breach = (id: string, act: string) => measure(id, '违反本条例规定', `${act}，${liable}。`);
    const bridge = '修建跨河大桥时擅自改变勘察设计图纸的';
    const [first, other, same] = [
      breach('jia/1', bridge),
      breach('yi/1', '养殖对虾不报告病害的'),
      breach('bing/1', bridge),
    ];
    expect(matchMeasures([first, other], options)).toEqual([]);
    expect(matchMeasures([first, same], options)).toMatchObject([{ relation: 'counterpart' }]);
  });

  test('what is prescribed and what follows where it is broken are related, no counterparts', () => {
    const act = '占用消防通道停放车辆、堆放杂物';
    const duty = measure('jia/1', `任何人不得${act}`, `发现${act}的，可以向消防救援机构报告。`);
    const sanction = measure('yi/1', `违反本条例规定，${act}的`, `由消防救援机构责令改正。`);
    const purposes = ['jia', 'yi'].map((plan) => measure(`${plan}/0`, '为了防火，制定本条例', ''));
    const found = matchMeasures([duty, sanction, ...purposes], options);
    expect(found.find(({ a }) => a === 'jia/1')).toMatchObject({ b: 'yi/1', relation: 'related' });
    expect(matchMeasures([duty, { ...duty, id: 'yi/1', plan: 'yi' }], options)).toMatchObject([
      { relation: 'counterpart' },
    ]);
  });

  test('two sanctions that name articles by number alone are about what these say', () => {
    const articles = (plan: string, matter: string) => [
      measure(`${plan}/7`, matter, `${matter}应当按期报告。`),
      { ...measure(`${plan}/30`, '罚款', ''), text: '违反本条例第七条规定的，处二千元以下罚款。' },
    ];
    const sanctions = (...matters: readonly [string, string]) =>
      matchMeasures([...articles('jia', matters[0]), ...articles('yi', matters[1])], options).filter(
        ({ a, b }) => a === 'jia/30' && b === 'yi/30',
      );
    expect(sanctions('井盖丢失', '井盖丢失')).toMatchObject([{ relation: 'counterpart' }]);
    expect(sanctions('井盖丢失', '蜂箱摆放')[0]?.score ?? 0).toBeLessThan(
      sanctions('井盖丢失', '井盖丢失')[0]?.score ?? 0,
    );
  });

  test('never links two measures of one plan', () => {
    expect(matchMeasures([petitions, { ...otherPetitions, plan: 'jia' }], options)).toEqual([]);
  });

  test('gives the same whichever comes first', () => {
    const forward = matchMeasures([petitions, otherPetitions, education], options);
    expect(matchMeasures([education, otherPetitions, petitions], options)).toEqual(forward);
  });

  test('does not take a copied sentence on another subject for a counterpart', () => {
    const copied = measure('yi/6', '深化法治宣传', `落实普法责任制。${outcry}`, 'legal-education');
    expect(matchMeasures([petitions, copied], options)).toMatchObject([{ relation: 'related' }]);
  });

  test('calls measures related when the subject of one is touched by the other', () => {
    const touching = measure('yi/7', '化解矛盾纠纷', `${outcry}做好人民调解工作。`, 'mediation', 'petitions');
    expect(matchMeasures([petitions, touching], options)).toMatchObject([{ relation: 'related' }]);
  });

  test('links measures without topics by their wording', () => {
    const bridge = (id: string) => measure(id, '修建跨河大桥', '年内完成跨河大桥的勘察设计和施工招标。');
    const others = [
      measure('yi/2', '种植果树', '推广优质苹果品种。'),
      measure('jia/2', '养殖对虾', '建设标准化虾塘。'),
    ];
    const matches = matchMeasures([bridge('jia/1'), bridge('yi/1'), ...others], options);
    expect(matches).toMatchObject([{ a: 'jia/1', b: 'yi/1', relation: 'counterpart' }]);
    expect(matches[0]?.reason).toBe('相同表述1处25字');
  });

  test('gives all that is known of a pair', () => {
    const matches = matchMeasures([petitions, otherPetitions, education], options);
    expect(matches).toEqual([
      {
        ...{ a: 'jia/1', b: 'yi/4', relation: 'counterpart', score: expect.closeTo(0.798, 2), reviewed: false },
        shared: [{ a: { start: 2, end: 35 }, b: { start: 2, end: 35 } }],
        share: { a: 0.917, b: 0.733 },
        evidence: {
          ...{ topic: { topic: 'petitions', place: 'main' }, titleTerms: ['信访'] },
          ...{ passages: 1, characters: 33 },
        },
        reason: '同为“信访”主题；标题都有“信访”；相同表述1处33字',
      },
    ]);
  });

  test('says how much of either text the other has', () => {
    const [match] = matchMeasures([petitions, otherPetitions], options);
    expect(match?.share.a).toBeGreaterThan(match?.share.b ?? 1);
    expect(match?.share.b).toBeGreaterThan(0.5);
  });

  test.each([{ measures: [] }, { measures: [petitions] }])('finds nothing among $measures.length measures', (input) => {
    expect(matchMeasures(input.measures, options)).toEqual([]);
  });

  test('trusts a topic less that most of a large library shares', () => {
    const crowd = Array.from({ length: 20 }, (_, index) =>
      measure(`jia/${index + 10}`, `事项${index}`, `第${index}项的具体内容。`, 'petitions'),
    );
    const [alike] = matchMeasures([...crowd, measure('yi/1', '修桥', '修桥。', 'petitions')], options);
    expect(alike?.relation).not.toBe('counterpart');
  });
});

/** Measures of two plans whose words stand between strokes; in their texts no eight letters are the same. */
describe('two measures', () => {
  const stroked = { ...options, cut: (text: string) => text.split('/') };
  const title = '题名';
  const words = (word: string, times: number, ...others: readonly string[]) =>
    [...Array.from({ length: times }, () => word), ...others].join('/');
  const relation = (a: string, b: string, sameSubject: boolean, topics: readonly (readonly string[])[]) => {
    const bare = (id: string, text: string, own: readonly string[] = []) => ({
      ...measure(id, title, '', ...own),
      text,
    });
    const found = matchMeasures([bare('jia/1', a, topics[0]), bare('yi/1', b, topics[1])], {
      ...stroked,
      sameSubject: () => sameSubject,
    });
    return found.map((match) => `${match.relation} ${match.score}`);
  };
  const touched = [['petitions'], ['mediation', 'petitions']];

  test('are counterparts from a score of 0.45 on', () => {
    const own = ['甲一', '甲二', '甲三', '甲四', '甲五', '甲六'];
    const [a, b] = [words('共有', 1, ...own), words('共有', 2, '乙一', '乙二')];
    expect(relation(a, b, true, touched)).toEqual(['counterpart 0.45']);
    const [c, d] = [words('共有', 1, '甲一'), words('共有', 1, '乙一', '乙二', '乙三', '乙四', '乙五')];
    expect(relation(c, d, true, touched)).toEqual(['related 0.449']);
  });

  test('are related from a score of 0.27 on', () => {
    const [a, b] = [words('共有', 2, '甲一'), words('共有', 2, '乙一', '乙二')];
    expect(relation(a, b, false, [])).toEqual(['related 0.27']);
    const [c, d] = [words('共有', 2, '甲一'), words('共有', 2, '乙一', '乙二', '乙三')];
    expect(relation(c, d, false, [])).toEqual([]);
  });

  test('are related from a quarter of the text of either on', () => {
    const shared = '一二三四五六七八';
    const rest = (length: number, from: number) =>
      String.fromCodePoint(...Array.from({ length }, (_, at) => from + at));
    const pair = (a: number, b: number) =>
      relation(`${shared}${rest(a - 8, 0x5000)}`, `${rest(b - 8, 0x6000)}${shared}`, false, []);
    expect(pair(32, 60)).toHaveLength(1);
    expect(pair(60, 32)).toHaveLength(1);
    expect(pair(33, 60)).toEqual([]);
    expect(pair(60, 33)).toEqual([]);
  });

  test('say what stands in both titles and texts', () => {
    const [match] = matchMeasures([petitions, { ...otherPetitions, text: `一。${outcry}二。加强信访工作。` }], options);
    expect(match?.evidence).toMatchObject({ passages: 1, characters: 28 });
  });
});

describe('the matches', () => {
  const copies = ['yi/2', 'jia/1', 'yi/1', 'bing/1', 'jia/2'].map((id) =>
    measure(id, '加强信访工作', outcry, 'petitions'),
  );
  const pairs = (matches: readonly { a: string; b: string }[]) => matches.map(({ a, b }) => `${a} ${b}`);

  test('stand in the order of their two ids, the smaller first', () => {
    expect(pairs(matchMeasures(copies, options))).toEqual([
      ...['bing/1 jia/1', 'bing/1 jia/2', 'bing/1 yi/1', 'bing/1 yi/2'],
      ...['jia/1 yi/1', 'jia/1 yi/2', 'jia/2 yi/1', 'jia/2 yi/2'],
    ]);
  });

  test('of two plans that are not to be compared are left out', () => {
    const compared = (a: string, b: string) => a === 'jia' || b === 'jia';
    expect(pairs(matchMeasures(copies, { ...options, compared }))).toEqual([
      ...['bing/1 jia/1', 'bing/1 jia/2', 'jia/1 yi/1', 'jia/1 yi/2', 'jia/2 yi/1', 'jia/2 yi/2'],
    ]);
  });

  test('are asked of their plans whether these are on one subject', () => {
    const asked: string[] = [];
    const sameSubject = (a: string, b: string) => asked.push(`${a} ${b}`) > 0;
    matchMeasures([petitions, otherPetitions], { ...options, sameSubject });
    expect(asked).toEqual(['jia yi']);
  });
});

describe('what was made of pairs the last time', () => {
  const before = [petitions, otherPetitions, education, measure('bing/2', '信访', '接待来访群众。', 'petitions')];
  const edit = (change: (one: MatchInput) => Partial<MatchInput>) => ({
    measures: before.map((one) => (one === petitions ? { ...one, ...change(one) } : one)),
  });
  const [law, breach] = ['为了规范信访，制定本条例', '违反本条例规定，不接访的，由县信访局责令改正'];
  const withArticles = (title: string) => ({
    measures: [...before, measure('jia/0', law, ''), measure('yi/0', law, ''), measure('jia/8', title, outcry)],
  });
  const topic = { topic: 'petitions', score: 0.8, evidence: ['信访'], near: [] };

  test.each<[string, Partial<MatchOptions> & { readonly measures?: readonly MatchInput[] }]>([
    ['a title', edit(() => ({ title: '改进信访工作' }))],
    ['a heading', edit(() => ({ headings: ['改进信访工作'] }))],
    ['a text', edit(({ text }) => ({ text: `${text}建立台账。` }))],
    ['standard wording', edit(({ text }) => ({ text: `${text}构成犯罪的，依法追究刑事责任。` }))],
    ['how sure a topic is', edit(() => ({ topics: [{ ...topic, score: 0.2 }] }))],
    ['the words of a topic', edit(() => ({ topics: [{ ...topic, evidence: [] }] }))],
    ['a topic', edit(() => ({ topics: [] }))],
    [
      'how rare a word is',
      { measures: before.map((one) => (one === education ? { ...one, title: '信访工作' } : one)) },
    ],
    ['what an article is there for', withArticles(breach)],
    ['a measure less', { measures: before.slice(1) }],
    ['the name of a topic', { topicName: () => '群众来信' }],
    ['the subject of a plan', { sameSubject: (a: string, b: string) => a !== 'jia' && b !== 'jia' }],
  ])('does not hold where %s has changed', (_, { measures = before, ...changed }) => {
    const memory = createMemory();
    matchMeasures(before, { ...options, memory });
    memory.forgetUnused();
    const anew = matchMeasures(measures, { ...options, ...changed });
    expect(matchMeasures(measures, { ...options, ...changed, memory })).toEqual(anew);
    expect(anew).not.toEqual(matchMeasures(before, options));
  });

  const tens = [10, 20, 30, 40, 50, 60, 70, 80, 90];
  /** A topic joins jia/1 and yi/1 alone, and jia/2 and yi/2 with some wording; their plans have ten topics, a third has one. */
  const alike = [
    measure('jia/1', '接待来访', '登记事项。', 'petitions'),
    measure('yi/1', '拆阅书函', '逐件回告。', 'petitions'),
    measure('jia/2', '接待来访群众', '登记事项，当场答复并依照规定移送转办。', 'petitions'),
    measure('yi/2', '办好群众来信', '逐件拆阅，按期回告来信人。', 'petitions'),
    ...Array.from({ length: 60 }, (_, at) => measure(`bing/${at}`, '甲乙丙丁'.charAt(at % 4), '', 'lots')),
    ...['jia', 'yi'].flatMap((plan) => tens.map((ten) => measure(`${plan}/${ten}`, '戊', '', `topic ${ten}`))),
  ];

  test.each<[string, number, (id: string) => string | undefined]>([
    ['how many topics plans have', 1, (id) => (/^(?:jia|yi)\/\d0$/u.test(id) ? 'lots' : undefined)],
    ['how many measures have a topic', 2, (id) => (id.startsWith('bing/') ? 'petitions' : undefined)],
  ])('does not hold where %s has changed, though the measures say the same', (_, number, topicOf) => {
    const labelled = alike.map((one) => {
      const topic = topicOf(one.id);
      return topic === undefined ? one : { ...one, topics: measure('', '', '', topic).topics };
    });
    const memory = createMemory();
    const pair = (measures: readonly MatchInput[], more = {}) =>
      matchMeasures(measures, { ...options, ...more }).find(
        ({ a, b }) => a === `jia/${number}` && b === `yi/${number}`,
      );
    const before = pair(alike, { memory });
    const anew = pair(labelled);
    expect(pair(labelled, { memory })).toEqual(anew);
    expect(anew).not.toEqual(before);
  });
});

describe('the editor’s links', () => {
  const link = { a: 'yi/4', b: 'jia/1', reason: '都讲群众诉求' };

  test('mark a confirmed match as checked, the reason first', () => {
    const [match] = matchMeasures([petitions, otherPetitions], { ...options, links: [{ ...link, action: 'confirm' }] });
    expect(match).toMatchObject({ a: 'jia/1', b: 'yi/4', relation: 'counterpart', reviewed: true });
    expect(match?.reason).toMatch(/^都讲群众诉求；同为“信访”主题/u);
  });

  test('take a refused match away', () => {
    expect(matchMeasures([petitions, otherPetitions], { ...options, links: [{ ...link, action: 'refuse' }] })).toEqual(
      [],
    );
  });

  test('add a match that no rule sees', () => {
    const links = [{ ...link, a: 'jia/1', b: 'yi/5', action: 'add' as const }];
    expect(matchMeasures([petitions, education], { ...options, links })).toMatchObject([
      { a: 'jia/1', b: 'yi/5', relation: 'counterpart', reviewed: true },
    ]);
  });

  test('that add a pair which is found anyway give it once', () => {
    const links = [{ ...link, action: 'add' as const }];
    expect(matchMeasures([petitions, otherPetitions], { ...options, links })).toMatchObject([{ reviewed: true }]);
  });

  test('say their reason alone where nothing else speaks for the pair', () => {
    const bare = (id: string) => ({ ...measure(id, '', ''), text: id });
    const links = [{ a: 'yi/1', b: 'jia/1', reason: '同一件事', action: 'add' as const }];
    const [match] = matchMeasures([bare('jia/1'), bare('yi/1')], { ...options, links });
    expect(match).toMatchObject({ a: 'jia/1', b: 'yi/1', reason: '同一件事；用词相近', score: 0 });
  });

  test('that refuse a pair which nobody found, or name what is not there, give nothing', () => {
    const links = [
      { a: 'jia/1', b: 'yi/5', reason: '不同', action: 'refuse' as const },
      { a: 'jia/1', b: 'yi/9', reason: '没有', action: 'add' as const },
    ];
    expect(matchMeasures([petitions, education], { ...options, links })).toEqual([]);
  });
});
