import { describe, expect, test } from 'vitest';
import { cutIntoRuns } from '../../scripts/pages/page-runs.ts';

const pagesOf = (...files: readonly string[]) => files.map((file) => ({ file }));
const units = pagesOf(...Array.from({ length: 1000 }, (_, unit) => `units/${unit + 1000}/index.html`));

describe('runs of pages', () => {
  test('are all pages in their order', () => {
    expect(cutIntoRuns(units).flat()).toEqual(units);
    expect(cutIntoRuns([])).toEqual([]);
  });

  test('are those of a plan, and no others', () => {
    const files = [
      'about/index.html',
      'plans/甲/1/index.html',
      'plans/甲/index.html',
      'plans/乙/index.html',
      'plans/index.html',
    ];
    const runs = cutIntoRuns(pagesOf(...files)).map((run) => run.map(({ file }) => file));
    expect(runs).toEqual([files.slice(0, 1), files.slice(1, 3), files.slice(3, 4), files.slice(4)]);
  });

  test('are some tens of neighbours', () => {
    const lengths = cutIntoRuns(units).map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(15);
    expect(lengths.length).toBeLessThan(65);
  });

  test('stay where they are when a page comes or goes', () => {
    const before = cutIntoRuns(units);
    const after = cutIntoRuns(units.toSpliced(500, 1));
    expect(
      after.filter((run) => !before.some((old) => old[0] === run[0] && old.length === run.length)).length,
    ).toBeLessThan(2);
  });
});
