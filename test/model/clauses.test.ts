import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstClauses, firstLine, lastClauses, lineAround } from '../../src/model/clauses.ts';

describe('a text is shortened at the end of a clause', () => {
  test.each([
    ['keeps what fits', '甲乙，丙丁。', 6, '甲乙，丙丁。', '甲乙，丙丁。'],
    ['leaves whole clauses out', '甲乙，丙丁；戊己。', 5, '甲乙，…', '…戊己。'],
    ['cuts no number', '打造“1个100%+3个全覆盖”品牌,达到1,000项', 4, '打造“1个100%+3个全覆盖”品牌,…', '…达到1,000项'],
    ['keeps a clause that is too long', '甲乙丙丁戊己，庚', 2, '甲乙丙丁戊己，…', '…庚'],
    ['parts no stop from the mark that closes after it', '说“甲乙。”丙丁', 5, '说“甲乙。”…', '…丙丁'],
  ])('%s', (_, text, room, first, last) => {
    expect([firstClauses(text, room), lastClauses(text, room)]).toEqual([first, last]);
  });

  test('what is shown stands in the text and ends where a clause does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '1', '，', '。', ',', '”') }), fc.nat(20), (text, room) => {
        const shown = firstClauses(text, room);
        const kept = shown === text ? text : shown.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        expect(shown === text || /[，。,]”?$/u.test(kept)).toBe(true);
      }),
    );
  });
});

describe('the line of a list', () => {
  const long = '甲'.repeat(20);

  test.each([
    ['begins with the text', '乙。\n丙。', undefined, '乙。丙。'],
    ['leaves out the title that the text begins with', '建平台，2032年底前建成。', '建平台', '2032年底前建成。'],
    ['keeps a text that begins otherwise', '2032年底前建平台。', '建平台', '2032年底前建平台。'],
    ['holds 44 characters', `${long}，${long}，乙。`, undefined, `${long}，${long}，乙。`],
    ['ends at the last stop before', `${long}，${long}，乙丙。`, undefined, `${long}，${long}，…`],
  ])('%s', (_, text, title, line) => {
    expect(firstLine(text, title)).toBe(line);
  });

  test.each([
    [
      'holds the clause of the words, and what stands around it where there is room',
      '甲，乙丙，丁。',
      '甲，乙丙，丁。',
    ],
    ['takes in what stands before rather than what follows', `戊，${long}，乙丙，${long}。`, `戊，${long}，乙丙，…`],
    ['begins and ends at stops', `${long}${long}甲，乙丙，${long}${long}甲，己。`, '…乙丙，…'],
    ['keeps the clause of the words whole', `己，${long}${long}乙丙甲甲甲，己。`, `…${long}${long}乙丙甲甲甲，…`],
    ['begins with the text where the words do not stand in it', '己，庚。', '己，庚。'],
  ])('%s', (_, text, line) => {
    expect(lineAround(text, '乙丙')).toBe(line);
  });
});
