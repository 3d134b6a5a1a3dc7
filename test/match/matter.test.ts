import { describe, expect, test } from 'vitest';
import { areOfOneKind, readMatters } from '../../src/match/matter.ts';
import type { MatchInput } from '../../src/match/types.ts';

const article = (id: string, text: string): MatchInput => ({
  ...{ id, plan: id.split('/')[0] ?? '', title: text, headings: [], text },
  topics: [],
});

describe('readMatters', () => {
  const duty = article('jia/9', '桥梁养护单位应当每月巡查。');
  const sanction = article('jia/30', '违反本办法第九条规定的，由市政部门责令改正。');
  const [dutyMatter, sanctionMatter] = readMatters([duty, sanction]);

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
    const [, told] = readMatters([duty, article('jia/31', '市政部门公布违反本办法第九条规定的单位。')]);
    expect(told?.kind).toBe('sanction');
    const [, named] = readMatters([
      duty,
      article('jia/32', '每季度，市政部门把名单公布，违反本办法第九条规定的单位列在前面。'),
    ]);
    expect([named?.kind, named?.worded.text]).toEqual([undefined, named?.telling.text]);
  });

  test('articles there for different things are never counterparts', () => {
    const [scope] = readMatters([article('yi/2', '本市桥梁的养护，适用本办法。')]);
    if (!dutyMatter || !sanctionMatter || !scope) throw new Error('Three matters were read.');
    expect(areOfOneKind(dutyMatter, sanctionMatter)).toBe(false);
    expect(areOfOneKind(scope, sanctionMatter)).toBe(false);
    expect(areOfOneKind(scope, scope)).toBe(true);
    expect(areOfOneKind(dutyMatter, dutyMatter)).toBe(true);
  });
});
