import { describe, expect, test } from 'vitest';
import { mayBeCounterparts, readMatters } from '../../src/match/matter.ts';
import type { MatchInput } from '../../src/match/types.ts';

const article = (id: string, text: string): MatchInput => ({
  ...{ id, plan: id.split('/')[0] ?? '', title: text, headings: [], text },
  topics: [],
});

const purpose = (plan: string) => article(`${plan}/1`, '为了规范管理，制定本办法。');

describe('readMatters', () => {
  const duty = article('jia/9', '桥梁养护单位应当每月巡查。');
  const sanction = article('jia/30', '违反本办法第九条规定的，由市政部门责令改正。');
  const [dutyMatter, sanctionMatter] = readMatters([duty, sanction, purpose('jia')]);

  test('an article on what follows is about what the articles say that it punishes', () => {
    expect(sanctionMatter?.worded.text).toBe(`${sanctionMatter?.telling.text}\n桥梁养护单位应当每月巡查。`);
    expect(sanctionMatter?.telling.text).toHaveLength(sanction.text.length);
    expect(sanctionMatter?.telling.text).not.toContain('违反本办法');
    expect(dutyMatter?.worded.text).toBe('桥梁养护单位应当每月巡查。');
  });

  test('articles of another regulation are not taken for its own', () => {
    const [, other] = readMatters([duty, { ...sanction, id: 'yi/30', plan: 'yi' }]);
    expect(other?.worded.text).toBe(other?.telling.text);
  });

  test('what is no sanction takes no article in', () => {
    const [, named] = readMatters([
      duty,
      article('jia/32', '每季度，市政部门把名单公布，违反本办法第九条规定的单位列在前面。'),
      purpose('jia'),
    ]);
    expect([named?.article?.kind, named?.worded.text]).toEqual([undefined, named?.telling.text]);
  });

  test('articles there for different things are never counterparts', () => {
    const [scope] = readMatters([article('yi/2', '本市桥梁的养护，适用本办法。'), purpose('yi')]);
    if (!dutyMatter || !sanctionMatter || !scope) throw new Error('Three matters were read.');
    expect(mayBeCounterparts({ a: dutyMatter, b: sanctionMatter }, 1)).toBe(false);
    expect(mayBeCounterparts({ a: scope, b: sanctionMatter }, 1)).toBe(false);
    expect(mayBeCounterparts({ a: scope, b: scope }, 1)).toBe(true);
    expect(mayBeCounterparts({ a: dutyMatter, b: dutyMatter }, 1)).toBe(true);
  });

  test('a measure of a plan may be one, whatever it is there for', () => {
    const [planned] = readMatters([article('bing/2', '对违规经营的，责令改正，每月通报。')]);
    if (!planned || !dutyMatter || !sanctionMatter) throw new Error('Three matters were read.');
    expect(mayBeCounterparts({ a: planned, b: dutyMatter }, 0)).toBe(true);
    expect(mayBeCounterparts({ a: sanctionMatter, b: planned }, 0)).toBe(true);
  });

  describe('where neither article has a heading', () => {
    const published = {
      ...article('jia/5', '县教育局应当每年公布名单，接受监督。'),
      title: '县教育局应当每年公布名单',
    };
    const approved = {
      ...article('yi/5', '县教育局应当会同有关部门核定标准，报县政府。'),
      title: '县教育局应当会同有关部门…',
    };
    const read = (...measures: readonly MatchInput[]) => {
      const [a, b] = readMatters(measures);
      if (!a || !b) throw new Error('Two matters were read.');
      return { a, b };
    };

    test('the texts have to agree', () => {
      const pair = read(published, approved, purpose('jia'), purpose('yi'));
      expect(mayBeCounterparts(pair, 0.19)).toBe(false);
      expect(mayBeCounterparts(pair, 0.2)).toBe(true);
    });

    test('save where one does have one', () => {
      const titled = { ...published, text: '县教育局应当每年公布名单。名单列明事由。' };
      expect(mayBeCounterparts(read(titled, approved, purpose('jia'), purpose('yi')), 0)).toBe(true);
    });

    test('save where one is no regulation', () => {
      expect(mayBeCounterparts(read(published, approved, purpose('yi')), 0)).toBe(true);
    });
  });
});
