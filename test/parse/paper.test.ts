/** Where a document's lines end, in invented lines of figures' length. */
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../src/parse/ladder.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { type Paper, readPaper } from '../../src/parse/paper.ts';

/** A line of `length` 汉字. */
function line(length: number): string {
  return '字'.repeat(length);
}

function paperOf(...rows: readonly string[]): Paper {
  const lines = splitLines(rows.join('\n'), false);
  return readPaper(lines, readNumbers(lines));
}

/** The numbers of the lines in whose level headings run in. */
function runInOf(...rows: readonly string[]): number[] {
  return [...paperOf(...rows).runIn].map((opening) => opening.number).sort((a, b) => a - b);
}

/** `count` lines of `length` 汉字. */
function lines(count: number, length: number): string[] {
  return Array.from({ length: count }, () => line(length));
}

describe('paper that broke the lines', () => {
  test('has more than a third of its lines within three characters of the edge', () => {
    expect(paperOf(...lines(4, 30), ...lines(6, 5)).broken).toBe(true);
    expect(paperOf(...lines(3, 30), ...lines(6, 5)).broken).toBe(false);
  });

  test('counts a line three characters short as near the edge, one four short not', () => {
    expect(paperOf(...lines(2, 30), ...lines(2, 27), ...lines(6, 5)).broken).toBe(true);
    expect(paperOf(...lines(2, 30), ...lines(2, 26), ...lines(6, 5)).broken).toBe(false);
  });

  test.each([
    [14, false],
    [15, true],
    [60, true],
    [61, false],
  ])('an edge at %i characters is one: %s', (edge, broken) => {
    expect(paperOf(...lines(9, edge)).broken).toBe(broken);
  });

  test('ends few of its full lines with a sentence, where each does paragraphs are equally long by chance', () => {
    expect(paperOf(...lines(2, 30), ...lines(2, 29).map((text) => `${text}。`)).broken).toBe(true);
    expect(paperOf(...lines(1, 30), ...lines(2, 29).map((text) => `${text}。`)).broken).toBe(false);
  });

  test('has its edge where nineteen lines of twenty end', () => {
    const paper = paperOf(...lines(19, 30), ...lines(1, 50));
    expect(paper.broken).toBe(false);
    expect(paperOf(...lines(38, 30), ...lines(1, 50)).broken).toBe(true);
  });

  test('fills a line that ends at most a character and a half before its edge', () => {
    const paper = paperOf(...lines(9, 30));
    const widths = [28, 28.5, 29, 30, 31].map((width) => paper.isFull({ length: width, width }));
    expect(widths).toEqual([false, true, true, true, true]);
  });

  test('fills a line also with the indent that a copy cut off', () => {
    const paper = paperOf(...lines(9, 30));
    const extent = { length: 27, width: 27 };
    expect([0, 1, 2].map((indent) => paper.isFull(extent, indent))).toEqual([false, false, true]);
  });

  test('measures in characters or in widths, whichever makes more lines full', () => {
    const mixed = [`${line(20)}${'a'.repeat(20)}`, ...lines(4, 30)];
    const byWidth = paperOf(...mixed);
    expect(byWidth.isFull({ length: 40, width: 30 })).toBe(true);
    expect(byWidth.isFull({ length: 30, width: 20 })).toBe(false);
    const byLength = paperOf(`${line(20)}${'a'.repeat(10)}`, ...lines(4, 30));
    expect(byLength.isFull({ length: 30, width: 20 })).toBe(true);
  });

  test('counts a line as full that is at most one character short, and takes characters where both are equal', () => {
    const full = lines(4, 36).map((text) => `${text}aaaaaaaa`);
    const oneShort = lines(3, 19).map((text) => text + 'a'.repeat(24));
    const paper = paperOf(...full, ...oneShort, ...lines(2, 40), ...lines(4, 38));
    expect([paper, paperOf(...lines(9, 43))].map(({ isFull }) => isFull({ length: 43, width: 0 }))).toEqual([
      true,
      true,
    ]);
    expect(paper.isFull({ length: 0, width: 40 })).toBe(false);
  });

  test('never fills a line where a line is a paragraph', () => {
    expect(paperOf(line(80), line(5), line(200)).isFull({ length: 200, width: 200 })).toBe(false);
  });
});

describe('indents', () => {
  const indented = (count: number, of: number): string[] => [
    ...lines(count, 30).map((text) => `　${text.slice(1)}`),
    ...lines(of - count, 30),
  ];

  test.each([
    [1, 20, false],
    [2, 20, true],
    [14, 20, true],
    [15, 20, false],
  ])('%i lines of %i open paragraphs: %s', (count, of, indents) => {
    expect(paperOf(...indented(count, of)).indents).toBe(indents);
  });

  test('mean nothing where no paper broke the lines', () => {
    expect(paperOf(`　${line(80)}`, line(5), line(200)).indents).toBe(false);
  });
});

describe('headings that run into the text', () => {
  const runIn = ['1. 普法。宣传', '2. 复议。办理', '3. 调解。推进'];

  test('are those of a level where more than two provisions of three do so', () => {
    expect(runInOf('一、任务', ...runIn, '4. 机构')).toEqual([2, 3, 4, 5]);
    expect(runInOf('一、任务', ...runIn.slice(0, 2), '3. 机构')).toEqual([]);
  });

  test('are asked of the lowest level at each place only', () => {
    expect(runInOf('一、任务。要求', '（一）机构', '1. 普法。宣传', '二、保障。落实')).toEqual([3, 4]);
  });
});
