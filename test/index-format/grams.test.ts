import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  characterTokens,
  foldSigned,
  pairsOf,
  pairTokens,
  phraseTokens,
  signTokens,
} from '../../src/index-format/grams.ts';
import { foldText } from '../../src/segment/fold.ts';

const folded = fc.string({ unit: fc.constantFrom(...'行政复议执法公开2022abc') });

/** What the engine does: the tokens of the query follow each other among the tokens of the text. */
function stands(text: string, query: string): boolean {
  const tokens = [...pairTokens(text), '·', ...characterTokens(text)].join(' ');
  return ` ${tokens} `.includes(` ${phraseTokens(query).join(' ')} `);
}

describe('tokens', () => {
  test('find a string exactly where it stands', () => {
    fc.assert(
      fc.property(folded, folded, (text, query) => {
        fc.pre(query !== '');
        expect(stands(text, query)).toBe(text.includes(query));
      }),
      { numRuns: 2000 },
    );
  });

  test('find every part of a text', () => {
    fc.assert(
      fc.property(folded, fc.nat(), fc.nat(), (text, from, length) => {
        const query = text.slice(from % (text.length + 1)).slice(0, 1 + (length % 12));
        fc.pre(query !== '');
        expect(stands(text, query)).toBe(true);
      }),
    );
  });

  test('are words that no segmenter cuts', () => {
    const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
    for (const token of [...pairTokens('行政复议5a𠮷鑫'), ...characterTokens('行5a𠮷')]) {
      expect([...segmenter.segment(token)]).toHaveLength(1);
      expect(token).toMatch(/^[a-z0-9]+$/u);
    }
  });

  test('of an empty text are none', () => {
    expect([...pairTokens(''), ...characterTokens(''), ...phraseTokens(''), ...pairsOf('')]).toEqual([]);
  });
});

describe('signs', () => {
  test('of figures have tokens of their own, the same for every width', () => {
    expect(signTokens('不低于５％')).toEqual(signTokens('5%'));
    expect(signTokens('5‰')).not.toEqual(signTokens('5%'));
    expect(signTokens('5项')).toEqual([]);
  });

  test('stay when a text is folded with them', () => {
    expect(foldSigned('不低于 ５ ％，')).toBe('不低于5%');
    expect(foldSigned('没有')).toBe(foldText('没有'));
  });
});
