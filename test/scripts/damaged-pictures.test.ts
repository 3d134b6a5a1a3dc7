/**
 * Whatever becomes of the bytes of a scan, its pages come as pictures or a fault ends them; whoever adds such a file gets
 * one Chinese sentence and no file.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picturePages } from '../../scripts/scan/pages.ts';
import { takeScan } from '../../scripts/scan/take-scan.ts';
import { makePdf } from '../intake/fixtures/make-pdf.ts';
import { filesOf } from '../site/files-of.ts';
import { runScript } from '../site/run-build.ts';

const printed = sharp({ create: { width: 60, height: 90, channels: 3, background: 'white' } });
const page = await readFile(join(import.meta.dirname, '../intake/fixtures/scan/page.jpg'));
const files = {
  png: await printed.clone().png().toBuffer(),
  jpg: await printed.clone().jpeg().toBuffer(),
  tif: await printed.clone().tiff({ compression: 'lzw' }).toBuffer(),
  pdf: Buffer.from(makePdf([[{ text: '一、甲', x: 72, y: 700 }], []], { image: true })),
};

const change = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 30 }),
  kind: fc.constantFrom('cut', 'take', 'repeat', 'write'),
  value: fc.integer({ min: 0, max: 255 }),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(bytes: Buffer, { at, length, kind, value }: Change): Buffer {
  const start = Math.floor(at * bytes.length);
  const stretch = bytes.subarray(start, start + length);
  const put = { cut: [], take: [], repeat: [stretch, stretch], write: [Buffer.alloc(length, value)] }[kind];
  return Buffer.concat([bytes.subarray(0, start), ...put, ...(kind === 'cut' ? [] : [bytes.subarray(start + length)])]);
}

/** Reads all pages; the picture of each is as large as it says. */
async function countPages(bytes: Uint8Array): Promise<number> {
  let count = 0;
  for await (const { width, height, pixels } of picturePages(bytes)) {
    expect(pixels).toHaveLength(width * height * 3);
    expect(Math.max(width, height)).toBeLessThan(3001);
    count += 1;
  }
  return count;
}

describe('the pages of a damaged file', () => {
  test.each(Object.entries(files))('.%s come as pictures, or a fault ends them', async (ending, whole) => {
    expect(await countPages(whole)).toBe(ending === 'pdf' ? 2 : 1);
    const mutants = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const fault = await countPages(changes.reduce(mutate, whole)).catch((error: unknown) => error);
      expect(typeof fault === 'number' || (fault instanceof Error && fault.message !== '')).toBe(true);
      expect(String(fault)).not.toMatch(/AssertionError|Cannot read|undefined|not a function/u);
    });
    await fc.assert(mutants, { seed: 20261126, numRuns: ending === 'pdf' ? 25 : 60 });
  });
});

describe('a damaged file that is added', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fangan-damaged-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each<[string, Uint8Array]>([
    ['空.png', new Uint8Array()],
    ['断.pdf', files.pdf.subarray(0, 300)],
  ])('%s is refused in one sentence', async (name, bytes) => {
    const taken = takeScan({ id: 'a', files: [{ name, bytes }] }, () => {});
    await expect(taken).rejects.toThrow(/^[^\n]+：第 1 页没有识别出来（[^\n]+），应为能正常打开的扫描件或图片。$/u);
  });

  test('leaves the library as it was, with the good page before it', async () => {
    await writeFile(join(folder, '通知-1.jpg'), files.jpg);
    await writeFile(join(folder, '通知-2.jpg'), page.subarray(0, page.length * 0.9));
    await writeFile(join(folder, '甲.txt'), '甲市方案\n一、任务\n1. 普法。落实。\n');
    const library = join(folder, 'library');
    const good = await runScript('scripts/add.ts', join(folder, '甲.txt'), '--content', library);
    expect(good.code).toBe(0);
    const before = await filesOf(library);
    const pages = ['通知-1.jpg', '通知-2.jpg'].map((name) => join(folder, name));
    const { code, output } = await runScript('scripts/add.ts', ...pages, '--content', library);
    expect({ code, lines: output.trim().split('\n').slice(1) }).toEqual({
      code: 1,
      lines: [
        '  第 1 页识别完毕',
        expect.stringMatching(/通知-2\.jpg：第 2 页没有识别出来（.+），应为能正常打开的扫描件或图片。$/u),
        '请重新扫描或下载这个文件；也可以收入原 Word 文件。',
      ],
    });
    expect(await filesOf(library)).toEqual(before);
  });
});
