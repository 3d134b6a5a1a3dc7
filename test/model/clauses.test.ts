import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstClauses, lastClauses } from '../../src/model/clauses.ts';

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
