import { describe, expect, test } from 'vitest';
import { titleMeasure } from '../../src/parse/titles.ts';

describe('titleMeasure', () => {
  test.each([
    ['加强行政执法监督。', '加强行政执法监督', false],
    ['各级政府要定期听取汇报，及时研究重大问题。', '各级政府要定期听取汇报', true],
    ['严格执行《甲条例》，做好整改。', '严格执行《甲条例》', true],
    ['加强政府部门应急管理。', '加强政府部门应急管理', false],
  ])('%s', (first, title, made) => {
    expect(titleMeasure(first, false)).toEqual({ title, made });
  });
});

/** A sentence of `length` characters. */
function sentence(length: number): string {
  return '甲'.repeat(length);
}

describe('the length of a title', () => {
  test.each([
    [48, false, false],
    [49, false, true],
    [96, true, false],
    [97, true, true],
  ])('of %i characters, alone: %s, is made: %s', (length, alone, made) => {
    expect(titleMeasure(sentence(length), alone).made).toBe(made);
  });

  test('that is made is a clause of at most 36 characters, else cut', () => {
    expect(titleMeasure(`各部门必须${sentence(31)}，落实。`, false).title).toBe(`各部门必须${sentence(31)}`);
    expect(titleMeasure(`各部门必须${sentence(32)}，落实。`, false).title).toBe(`各部门必须${sentence(31)}…`);
  });

  test('is cut at a stop behind its first nine characters', () => {
    expect(titleMeasure(`各部门必须甲甲甲甲、${sentence(40)}`, false).title).toBe('各部门必须甲甲甲甲…');
    expect(titleMeasure(`各部门必须甲甲甲、${sentence(40)}`, false).title).toBe(`各部门必须甲甲甲、${sentence(27)}…`);
  });

  test('is never cut inside the name of an instrument', () => {
    expect(titleMeasure(`执行《${sentence(60)}》，落实。`, false).title).toBe(`执行《${sentence(60)}》`);
  });
});

describe('an actor in front', () => {
  test.each([
    [`${sentence(14)}单位应当落实`, true],
    [`${sentence(15)}单位应当落实`, false],
    [`各单位${sentence(6)}应当落实`, true],
    [`各单位${sentence(7)}应当落实`, false],
    ['各部门应急管理', false],
    ['各单位要点落实', false],
  ])('makes %s content: %s', (first, made) => {
    expect(titleMeasure(first, false).made).toBe(made);
  });
});
