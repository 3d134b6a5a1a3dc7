/** A photographed page from the picture to the site's data: recognised, corrected by an editor, proofread. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupPictures, takeScan } from '../../scripts/scan/take-scan.ts';
import { loadDocuments } from '../../scripts/steps/content.ts';

/** On its side, askew, with a red head and a seal over the text; printed in 130 dots an inch. */
const picture = await readFile(join(import.meta.dirname, '../intake/fixtures/scan/page.jpg'));
const printed = [
  '潍坊市人民政府文件',
  '',
  '一、健全政府机构职能体系',
  '（一）深入推进行政审批制度改革。推动全市50个行业实现“一证准营”。深化商事登记制度改革，提升企业开办便利程度。（责任单位：市审批服务局）',
  '（二）提高监管精准化水平。健全以“双随机、一公开”监管为基本手段的新型监管机制。',
  '（责任单位：市市场监管局）',
  '',
  '2021年12月31日',
];

let content = '';
const seen: number[] = [];

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'fangan-scan-'));
  const taken = await takeScan({ id: '潍坊', files: [{ name: 'photos/1.jpg', bytes: picture }] }, (page) =>
    seen.push(page),
  );
  for (const [path, bytes] of taken.files) await write(path, bytes);
}, 600_000);
afterAll(() => rm(content, { recursive: true }));

async function write(path: string, bytes: string | Uint8Array): Promise<void> {
  const file = join(content, 'sources', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

const read = (path: string): Promise<Buffer> => readFile(join(content, 'sources', path));

async function load() {
  const { documents, issues } = await loadDocuments(content);
  return { document: documents[0], rules: issues.map(({ rule, found }) => `${rule} ${found}`) };
}

test('what is printed is what is read', async () => {
  expect((await read('潍坊.txt')).toString()).toBe(`${printed.join('\n')}\n`);
  expect(seen).toEqual([1]);
});

test('the scan stands beside the text as it came, with a picture for the page', async () => {
  expect(await read('潍坊.scan/1.jpg')).toEqual(picture);
  const webp = await read('潍坊.scan/page-1.webp');
  expect(webp.subarray(8, 12).toString()).toBe('WEBP');
  expect(webp.length).toBeLessThan(150 * 1024);
});

describe('the library', () => {
  test('has one document, which knows its scan and says that nobody has proofread it', async () => {
    const { document, rules } = await load();
    expect(document?.id).toBe('潍坊');
    expect(document?.scan?.originals).toMatchObject([{ file: '潍坊.scan/1.jpg' }]);
    expect(document?.scan?.lines.map(({ line }) => line)).toEqual([1, 3, 4, 4, 4, 4, 5, 5, 6, 8]);
    expect(document?.scan?.pages).toHaveLength(1);
    expect(rules).toEqual(['scan-recognised 存疑 1 处', 'scan-doubt 原件第1页“）”：识别把握不大']);
  });

  test('has no doubt about what an editor has changed', async () => {
    await write('潍坊.txt', printed.join('\n').replace('市审批服务局）', '市审批服务局〕'));
    const { document, rules } = await load();
    expect(document?.scan?.doubts).toEqual([]);
    expect(rules[0]).toBe('scan-recognised 没有存疑的字');
  });

  test('keeps silent once the text is proofread', async () => {
    await write('潍坊.txt', printed.join('\n'));
    await write('潍坊.yaml', 'proofread: 2026-03-01\n');
    const { document, rules } = await load();
    expect(document?.scan?.proofread).toBe('2026-03-01');
    expect(rules).toEqual([]);
  });

  test('publishes no picture of a page whose original is withheld', async () => {
    await write('潍坊.yaml', 'original: false\n');
    const { document } = await load();
    expect(document?.scan).toMatchObject({ pages: [], lines: [] });
    await rm(join(content, 'sources/潍坊.yaml'));
  });

  test('refuses a scan that is no longer the one that was recognised', async () => {
    await write('潍坊.scan/1.jpg', Buffer.from('other'));
    expect((await load()).rules).toEqual(['scan-lost 潍坊.scan/1.jpg 与识别时不同']);
  });
});

test('pictures that differ in their last number are pages of one document', () => {
  const files = ['b/通知-10.png', 'b/通知-2.png', 'c.jpg', '扫描 (1).tif', '扫描 (2).tif'];
  expect(groupPictures(files)).toEqual(
    new Map([
      ['通知', ['b/通知-2.png', 'b/通知-10.png']],
      ['c', ['c.jpg']],
      ['扫描', ['扫描 (1).tif', '扫描 (2).tif']],
    ]),
  );
});

test('a file that is no picture is named in one sentence', async () => {
  const none = takeScan({ id: 'a', files: [{ name: 'a.png', bytes: Buffer.from('text') }] }, () => {});
  await expect(none).rejects.toThrow(/^a\.png：第 1 页没有识别出来（.+），应为能正常打开的扫描件或图片。$/u);
});
