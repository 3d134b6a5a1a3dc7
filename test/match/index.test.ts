import { describe, expect, test } from 'vitest';
import { matchMeasures } from '../../src/match/index.ts';
import type { MatchInput } from '../../src/match/types.ts';
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
});
