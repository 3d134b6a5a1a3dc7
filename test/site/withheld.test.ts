/** What an editor withholds or redacts, and what a file hides, stands in no file of the site, however it is packed. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { pairTokens } from '../../src/index-format/grams.ts';
import { makeDocx, paragraph, part, run } from '../intake/fixtures/make-docx.ts';
import { filesOf } from './files-of.ts';
import { type BuildRun, runBuild } from './run-build.ts';

/** Characters that stand nowhere else. */
const name = '龘囍';
const number = '13987654321';
const identity = '370102199001017654';
const remark = '批注者懿';
const hidden = '隐者彧';

const text = [
  '甲市普法方案',
  `联系人${name}${number}。`,
  `一、普法（${name}）`,
  `1. 宪法宣传。2031年底前由${name}（${number.slice(0, 4)}`,
  `${number.slice(4)}）完成宣传，证件${identity}。（责任单位：市司法局、${name}）`,
  '2. 以案释法。法官、检察官以案释法。（责任单位：市法院）',
];
const orders = [
  ['preamble', `${name}${number}`],
  ['1', name],
  ['1.1', name],
  ['1.1', number],
  ['1.1', identity],
].map(([place, old]) => `- { place: "${place}", old: ${JSON.stringify(old)}, redact: true, reason: 个人信息 }\n`);

const numbered = ['乙市普法方案', '一、普法', '1. 宪法宣传。开展宣传。（责任单位：市司法局）'].map((line) =>
  paragraph(run(line)),
);
const commented = makeDocx(numbered.join(''), {
  'word/comments.xml': part(
    'w:comments',
    `<w:comment w:id="1" w:author="${remark}">${paragraph(run(number))}</w:comment>`,
  ),
});
const hiding = makeDocx(numbered.join('') + paragraph(run(`${hidden}${number}`, '<w:vanish/>')));

/** As long as an id may be, with an instrument that a file is named after. */
const longId = '丁'.repeat(66);
const long = [
  '丁市普法方案',
  '一、普法',
  `1. 宪法宣传。贯彻《${'关于普法的通知'.repeat(20)}》，开展宣传。（责任单位：市司法局）`,
];

let folder = '';
let out = '';
let built: BuildRun;
let served: Served;

async function writeContent(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-withheld-'));
  out = join(folder, 'dist');
  await writeContent('sources/jia.txt', text.join('\n'));
  await writeContent('corrections/jia.yaml', orders.join(''));
  await writeContent('sources/yi.docx', commented);
  await writeContent('sources/yi.yaml', 'title: 乙市普法方案\noriginal: false\n');
  await writeContent('sources/bing.docx', hiding);
  await writeContent(`sources/${longId}.txt`, long.join('\n'));
  built = await runBuild(join(folder, 'content'), out);
  expect(built.code, built.output).toBe(0);
  served = await serveFolder(out);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

/** A file as it is and as everything that is packed in it. */
function unpack(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 2).toString('hex') === '1f8b') return [bytes, ...unpack(gunzipSync(bytes))];
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return [bytes];
  return [bytes, ...Object.values(unzipSync(bytes)).flatMap((entry) => unpack(Buffer.from(entry)))];
}

/** As text in UTF-8, in a JSON or ICS file, in an address, and as the tokens of the index. */
function spellings(words: string): string[] {
  const escaped = words.replace(/[^\x20-\x7e]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return [words, escaped, encodeURIComponent(words), ...(/\d/u.test(words) ? [] : pairTokens(words))];
}

/** Lines of calendars are folded after 75 octets. */
function unfold(content: Buffer): string {
  return content.toString('utf8').replace(/\r\n /gu, '');
}

async function pathsHolding(words: string): Promise<string[]> {
  const files = [...(await filesOf(out))].map(
    ([path, hex]) => [path, unpack(Buffer.from(hex, 'hex')).map(unfold)] as const,
  );
  const holds = (contents: readonly string[]) =>
    contents.some((content) => spellings(words).some((spelling) => content.includes(spelling)));
  return files.filter(([, contents]) => holds(contents)).map(([path]) => path);
}

describe('no file of the site holds', () => {
  test.each([
    ['a name that is redacted', name],
    ['a number that is redacted', number],
    ['a number that paper broke', number.slice(4)],
    ['an identity card', identity],
    ['the author of a comment', remark],
    ['hidden text', hidden],
  ])('%s', async (_, words) => {
    expect(await pathsHolding(words)).toEqual([]);
  });

  test('but what stays is found in pages, data, calendars and the index', async () => {
    const paths = await pathsHolding('宪法');
    for (const pattern of [
      /^\/plans\/jia\/1-1\//u,
      /measures\.jsonl$/u,
      /\.csv$/u,
      /\.ics$/u,
      /^\/search\/.*\.pf_index$/u,
    ]) {
      expect(
        paths.filter((path) => pattern.test(path)),
        String(pattern),
      ).not.toEqual([]);
    }
  });
});

test('only the original that may be seen is published', async () => {
  expect(await readdir(join(out, 'originals'))).toEqual([`${longId}.txt`]);
});

test('the report says what was taken out and what is withheld', () => {
  expect(built.output).toContain('隐去 6 处');
  expect(built.output).toContain('original-withheld');
  expect(built.output).not.toContain(number);
});

test('names too long for a file are shortened where files are named after them', async () => {
  const names = await readdir(join(out, 'instruments'));
  expect(names.filter((name) => Buffer.byteLength(name) > 200)).toEqual([]);
  expect(names.filter((name) => Buffer.byteLength(name) > 190)).toHaveLength(1);
});

test('a second build finds every address where it was', async () => {
  const again = await makeLibrary(join(folder, 'content'), join(folder, 'again'), quietStages());
  expect(again.addresses).toEqual({ additions: [], lists: [] });
});

describe('a reader sees', () => {
  test('a mark where something was taken out, which a quotation leaves out', async () => {
    const page = await openPage();
    await page.goto(`${served.url}plans/jia/1-1/`);
    const marks = page.locator('.kb-redaction');
    expect(await marks.count()).toBe(4);
    expect(await marks.first().textContent()).toBe('██');
    expect(await marks.first().ariaSnapshot()).toContain('██已隐去');
    expect(await marks.first().getAttribute('title')).toBe('个人信息');
    await page.goto(`${served.url}plans/jia/`);
    expect(await page.locator('#corrections').textContent()).toMatch(/隐去.*本站已经隐去，以█占位/su);
    await page.context().close();
  });

  test('that the original is not public, with its hash', async () => {
    const page = await openPage();
    for (const [id, bytes] of [
      ['jia', Buffer.from(text.join('\n'))],
      ['yi', commented],
      ['bing', hiding],
    ] as const) {
      await page.goto(`${served.url}plans/${id}/source/`);
      expect(await page.locator('[data-original-withheld]').textContent()).toContain('未公开');
      expect(await page.locator('[data-original]').count()).toBe(0);
      expect(await page.locator('.kb-source__hash').textContent()).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }
    await page.goto(`${served.url}plans/${longId}/source/`);
    expect(await page.locator('[data-original]').count()).toBe(1);
    await page.context().close();
  });
});
