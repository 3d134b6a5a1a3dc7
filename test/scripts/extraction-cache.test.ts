/** The cache of extracted files gives what reading gives, and takes no entry that is not whole. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDocumentOnce } from '../../scripts/steps/extraction-cache.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { makePdf } from '../intake/fixtures/make-pdf.ts';

const paragraphs = ['甲市普法方案', '一、普法', '1. 宪法宣传。开展宪法宣传。', '2. 以案释法。法官以案释法。'];
const html = `<!doctype html><meta charset="utf-8"><title>甲</title><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
const bytes = new TextEncoder().encode(html);

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-cache-'));
  vi.stubEnv('FANGAN_CACHE', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The only entry of the cache. */
async function entry(): Promise<string> {
  const [name] = await readdir(folder);
  return join(folder, name!);
}

describe('a file that is read a second time', () => {
  test('gives the same document and issues as reading it', async () => {
    const read = await readDocument('jia.html', bytes, { shortName: '甲' });
    expect(await readDocumentOnce('jia.html', bytes, { shortName: '甲' })).toEqual(read);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await readDocumentOnce('jia.html', bytes, { shortName: '甲' })).toEqual(read);
  });

  test('takes what the sidecar says today', async () => {
    const { document } = await readDocumentOnce('jia.html', bytes, { shortName: '乙' });
    expect(document?.metadata.shortName).toBe('乙');
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace('宪法', '普法')],
  ])('is read anew where its entry is %s', async (_, damage) => {
    const file = await entry();
    const whole = await readFile(file, 'utf8');
    await writeFile(file, damage(whole));
    expect(await readDocumentOnce('jia.html', bytes, {})).toEqual(await readDocument('jia.html', bytes));
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  test('is not taken for a file of another name', async () => {
    const { document } = await readDocumentOnce('yi.html', bytes, {});
    expect(document?.id).toBe('yi');
  });
});

describe('a refusal', () => {
  const damaged = Buffer.from('%PDF-1.7\n1 0 obj');

  test('is remembered, since the same bytes are refused again', async () => {
    const before = (await readdir(folder)).length;
    const first = await readDocumentOnce('bing.pdf', damaged, {});
    expect(first).toEqual(await readDocument('bing.pdf', damaged));
    expect(await readdir(folder)).toHaveLength(before + 1);
    expect(await readDocumentOnce('bing.pdf', damaged, {})).toEqual(first);
    expect(await readdir(folder)).toHaveLength(before + 1);
  });
});

describe('what a file is', () => {
  test('is told by its bytes: a PDF named .txt is read apart and remembered', async () => {
    const before = (await readdir(folder)).length;
    const { document } = await readDocumentOnce('ding.txt', makePdf([[{ text: '一、任务', x: 72, y: 700 }]]), {});
    expect(document).toMatchObject({ media: 'pdf', text: '一、任务' });
    expect(await readdir(folder)).toHaveLength(before + 1);
  });

  test('does not matter to a text, which is read at once', async () => {
    const before = (await readdir(folder)).length;
    const { document } = await readDocumentOnce('wu.txt', Buffer.from('一、任务'), {});
    expect(document).toMatchObject({ media: 'text', text: '一、任务' });
    expect(await readdir(folder)).toHaveLength(before);
  });
});
