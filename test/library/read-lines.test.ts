/** Files are read line by line, whatever stands where a block ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLines } from '../../src/library/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'fangan-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

function linesOf(text: string, length?: number): string[] {
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, text);
  return [...readLines(file, length)];
}

describe('the lines of a file', () => {
  const lines = ['{"甲":"一"}', '{"𠮷":"二三四五"}', '{}'];
  const text = `${lines.join('\n')}\n`;

  test.each(Array.from({ length: Buffer.byteLength(text) }, (_, index) => index + 1))(
    'are whole in blocks of %d bytes',
    (length) => {
      expect(linesOf(text, length)).toEqual(lines);
    },
  );

  test.each([
    ['', []],
    ['\n\n', []],
    ['a\n\nb', ['a', 'b']],
  ])('of %j are %j', (given, expected) => {
    expect(linesOf(given)).toEqual(expected);
  });
});
