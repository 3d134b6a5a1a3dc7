import { expect, test } from 'vitest';
import { readStrip, writeStrip } from '../../src/model/strip.ts';

test('sentences are written as a figure each and read as they were', () => {
  const sentences = [false, true].flatMap((own) => [false, true].map((fixes) => ({ own, fixes })));
  expect(writeStrip(sentences)).toBe('0213');
  expect(readStrip('0213')).toEqual(sentences);
});
