import { describe, expect, test } from 'vitest';
import { emptyCell, plansOn, topicExtent } from '../../src/library/topic-pages.ts';

const cell = (plan: string, measures: readonly string[], also: readonly string[] = []) => ({
  ...emptyCell(plan),
  ...{ measures, also },
});

describe('how much there is on a topic', () => {
  const cells = [
    cell('甲', ['甲/1', '甲/2']),
    cell('乙', ['乙/1'], ['乙/2']),
    cell('丙', [], ['丙/1']),
    cell('丁', []),
  ];

  test.for([
    { cells, extent: '2份方案共3项措施，另有1份方案在别的主题下提到' },
    { cells: cells.slice(0, 2), extent: '2份方案共3项措施' },
    { cells: cells.slice(2), extent: '1份方案在别的主题下提到' },
    { cells: cells.slice(3), extent: '0份方案共0项措施' },
  ])('$extent', ({ cells, extent }) => {
    expect(topicExtent({ cells })).toBe(extent);
  });

  test('a plan that only mentions it is a plan on it', () => {
    expect(plansOn({ cells })).toEqual(['甲', '乙', '丙']);
  });
});
