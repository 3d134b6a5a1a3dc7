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
