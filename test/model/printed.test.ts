import { describe, expect, test } from 'vitest';
import { type Printed, printedSpans, sourceSpans } from '../../src/model/printed.ts';

/** `甲乙` from 10 on, `丙丁戊` from 20 on. */
const printed: Printed = {
  text: '甲乙丙丁戊',
  pieces: [
    { at: 0, source: 10, length: 2 },
    { at: 2, source: 20, length: 3 },
  ],
};

describe('the way from a text to its source and back', () => {
  test.each([
    [{ start: 0, end: 2 }, [{ start: 10, end: 12 }]],
    [{ start: 3, end: 4 }, [{ start: 21, end: 22 }]],
    [
      { start: 1, end: 3 },
      [
        { start: 11, end: 12 },
        { start: 20, end: 21 },
      ],
    ],
  ])('from %o', (span, spans) => {
    expect(sourceSpans(printed, span)).toEqual(spans);
    expect(spans.flatMap((place) => printedSpans(printed, place)).map(({ start }) => start)[0]).toBe(span.start);
    expect(spans.flatMap((place) => printedSpans(printed, place)).at(-1)?.end).toBe(span.end);
  });

  test.each([
    [{ start: 0, end: 10 }, []],
    [{ start: 12, end: 20 }, []],
    [{ start: 23, end: 99 }, []],
    [{ start: 0, end: 11 }, [{ start: 0, end: 1 }]],
    [
      { start: 11, end: 21 },
      [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ],
    ],
  ])('source %o stands at %o', (span, spans) => {
    expect(printedSpans(printed, span)).toEqual(spans);
  });
});
