/** The build as a whole: links, bytes, budgets, other libraries, bad input. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { checkExamples, loadExamples } from '../../scripts/steps/examples.ts';
import type { ComparedMeasure } from '../../src/draft/types.ts';
import type { MeasureRecord } from '../../src/model/records.ts';
import { seedContent } from '../seed.ts';
import { filesOf } from './files-of.ts';
import { listedPages } from './listed-pages.ts';
import { runBuild, runScript } from './run-build.ts';
import { at, siteFolder } from './server.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes a library of one document. */
async function libraryOf(name: string, documents: Readonly<Record<string, string>>): Promise<string> {
  const content = join(folder, name);
  await mkdir(join(content, 'sources'), { recursive: true });
  for (const [file, text] of Object.entries(documents)) await writeFile(join(content, 'sources', file), text);
  return content;
}

test('two builds of the seed library are equal byte for byte', async () => {
  const content = join(folder, 'copy');
  await cp(seedContent, content, { recursive: true, filter: (path) => !path.includes('generated') });
  const { code, output } = await runBuild(content, join(folder, 'again'));
  expect(code, output).toBe(0);
  const [first, second] = [await filesOf(siteFolder), await filesOf(join(folder, 'again'))];
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([path, bytes]) => second.get(path) !== bytes).map(([path]) => path)).toEqual([]);
});

test('every internal link and anchor of the site resolves', async () => {
  expect(await checkSite(siteFolder, '/')).toEqual([]);
});

test('the sitemap lists every page but search, what is not found and former pairs, which only lead on', async () => {
  const { listed, open, closed } = await listedPages(siteFolder);
  const former = /^compare\/[^/]+~[^/]+\/[^/]+~[^/]+\/index\.html$/u;
  expect(closed.filter((file) => !former.test(file))).toEqual(['404.html', 'search/index.html']);
  expect(listed).toEqual(open);
});

test.each(['plans/weifang-2021/', 'plans/weifang-2021/5-4/'])(
  '/%s says of which edition and file it is',
  async (path) => {
    const source = await readFile(join(seedContent, 'sources/weifang-2021.txt'));
    const foot =
      /成文日期2021-12-31，已印发。<span class="kb-paper" data-code>[^<]+<\/span>　原文校验值（SHA-256）(?<hash>[0-9a-f]{64})/u;
    const html = await readFile(join(siteFolder, path, 'index.html'), 'utf8');
    expect(foot.exec(html)?.groups?.['hash']).toBe(createHash('sha256').update(source).digest('hex'));
  },
);

test('a measure has the meta tags of a content page, a list those of a list', async () => {
  const tagsOf = async (path: string) => {
    const html = await readFile(join(siteFolder, path, 'index.html'), 'utf8');
    return Object.fromEntries(
      [...html.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/gu)].map(([, name, text]) => [name, text]),
    );
  };
  expect(await tagsOf('plans/weifang-2021/5-4/')).toEqual({
    ...{ SiteName: '方案库', ColumnName: '方案', ColumnType: '政策文件', PubDate: '2021-12-31 00:00' },
    ArticleTitle: '发挥行政复议效能（潍坊第五部分第（四）项）',
    ContentSource: '中共潍坊市委、潍坊市人民政府',
    Author: '中共潍坊市委、潍坊市人民政府',
    Keywords: '潍坊,实施方案,行政复议,推进机制',
  });
  expect(Object.keys(await tagsOf('topics/'))).toEqual([
    ...['SiteName', 'ColumnName', 'ColumnType', 'ColumnDescription', 'ColumnKeywords'],
  ]);
});

test('a program that shows a link finds title, description and site in the same tags, and icons', async () => {
  const html = await readFile(join(siteFolder, 'plans/weifang-2021/5-4/index.html'), 'utf8');
  const shown = [...html.matchAll(/<meta [^>]*property="og:[^>]+>/gu)].map(([tag]) => [
    /property="(?<name>[^"]+)"/u.exec(tag)?.groups?.['name'],
    /content="(?<text>[^"]{0,10})/u.exec(tag)?.groups?.['text'],
  ]);
  expect(shown).toEqual([
    ['og:description', '发挥行政复议效能。发'],
    ['og:site_name', '方案库'],
    ['og:title', '发挥行政复议效能（潍'],
  ]);
  const icon = await readFile(join(siteFolder, /rel="apple-touch-icon" href="\/(?<file>[^"]+)"/u.exec(html)![1]!));
  expect([icon.toString('latin1', 1, 4), icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual(['PNG', 180, 180]);
});

test('the link check finds a dead link, a missing anchor and a foreign script', async () => {
  const site = join(folder, 'faulty');
  await mkdir(site, { recursive: true });
  await writeFile(
    join(site, 'index.html'),
    '<a href="/gone/">a</a><a href="#no">b</a><script src="https://example.org/x.js"></script>',
  );
  expect((await checkSite(site, '/')).map(({ fault }) => fault)).toEqual([
    '/gone/ 没有这个地址',
    '#no 没有这个位置 #no',
    '从别的网站取 https://example.org/x.js',
  ]);
});

describe('the example queries of an editor', () => {
  test('are asked of the site; each that finds nothing is told with its line', async () => {
    const examples = ['办证跑几次', '量子纠缠', '聊政办字〔2022〕9号', '航母编队'].map((value, line) => ({
      line,
      value,
    }));
    await checkExamples(
      examples.filter(({ line }) => line % 2 === 0),
      siteFolder,
      '/',
    );
    await checkExamples(examples.slice(0, 1), siteFolder, '/方案/甲/');
    await expect(checkExamples(examples, siteFolder, '/')).rejects.toThrow(
      [1, 3]
        .map(
          (line) =>
            `examples.yaml:${line}  发现“${examples[line]?.value}”什么也找不到，应为在这个库里能找到东西的例子。`,
        )
        .join('\n'),
    );
  });

  test('are those of the front page', async () => {
    const html = await readFile(join(siteFolder, 'index.html'), 'utf8');
    expect([...html.matchAll(/href="\/search\/\?q=([^"]+)"/gu)].map(([, query]) => decodeURIComponent(query!))).toEqual(
      ['办证跑几次', '行政复议', '市司法局牵头', '聊政办字〔2022〕9号', '每年至少1次'],
    );
  });

  test('are read with the line of each fault', async () => {
    const content = await libraryOf('例', { 'jia.txt': '一、任务\n1. 普法。落实。\n' });
    await writeFile(join(content, 'examples.yaml'), '- 普法\n- [甲]\n- ""\n');
    expect((await loadExamples(content)).issues.map(({ at }) => at)).toMatchObject([{ line: 2 }, { line: 3 }]);
    await writeFile(join(content, 'examples.yaml'), '- 一\n'.repeat(7));
    expect((await loadExamples(content)).issues).toMatchObject([
      { at: { file: 'examples.yaml', line: 7 }, found: '7 条', expected: '至多 6 条' },
    ]);
    await writeFile(join(content, 'examples.yaml'), '- 1.10\n- 普法\n');
    expect((await loadExamples(content)).examples).toMatchObject([
      { line: 1, value: '1.10' },
      { line: 2, value: '普法' },
    ]);
  });
});

describe('budgets', () => {
  const bytesOf = async (paths: readonly string[]): Promise<number> => {
    const files = await Promise.all(paths.map((path) => readFile(join(siteFolder, path))));
    return files.reduce((sum, { length }) => sum + length, 0);
  };
  const linked = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, path]) => path!);

  /** The scripts of a page and every module that they import at once. */
  async function scriptsOf(html: string): Promise<string[]> {
    const paths = new Set(linked(html, /<script[^>]* src="([^"]+)"/gu));
    for (const path of paths) {
      const code = await readFile(join(siteFolder, path), 'utf8');
      for (const name of linked(code, /(?:from|import)\s*"\.\/([^"]+)"/gu)) paths.add(`/_astro/${name}`);
    }
    return [...paths];
  }

  test.each(['plans/weifang-2021/5-4/', 'plans/weifang-2021/', 'topics/reconsideration/'])(
    'the JavaScript of %s is at most 8 KiB',
    async (path) => {
      const html = await readFile(join(siteFolder, path, 'index.html'), 'utf8');
      expect(await bytesOf(await scriptsOf(html))).toBeLessThanOrEqual(8 * 1024);
    },
  );

  const styles = /<link rel="stylesheet" href="([^"]+)"/gu;

  test('a measure page, its CSS and its JavaScript are at most 40 KiB, and 12 KiB packed', async () => {
    const path = 'plans/weifang-2021/5-4/index.html';
    const html = await readFile(join(siteFolder, path), 'utf8');
    const files = [path, ...linked(html, styles), ...(await scriptsOf(html))];
    expect(await bytesOf(linked(html, styles))).toBeGreaterThan(0);
    expect(await bytesOf(files)).toBeLessThanOrEqual(40 * 1024);
    const packed = files.map(async (file) => gzipSync(await readFile(join(siteFolder, file)), { level: 9 }).length);
    expect((await Promise.all(packed)).reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(12 * 1024);
  });

  test('the front page, its CSS and its JavaScript are at most 100 KiB', async () => {
    const html = await readFile(join(siteFolder, 'index.html'), 'utf8');
    const files = ['index.html', ...linked(html, styles), ...(await scriptsOf(html))];
    expect(files.length).toBeGreaterThan(2);
    expect(await bytesOf(files)).toBeLessThanOrEqual(100 * 1024);
  });

  test.each([
    ['', 5],
    ['plans/weifang-2021/5-4/', 8],
    ['plans/weifang-2021/', 8],
    ['topics/reconsideration/', 8],
    ['compare/topic/reconsideration/', 8],
    ['topics/', 7],
    ['targets/', 11],
  ])('/%s asks for at most %i files', async (path, most) => {
    const page = await openPage({ hasTouch: true, isMobile: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(at(path), { waitUntil: 'networkidle' });
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(most);
    await page.context().close();
  });
});

test('the record of a plan stands in a file of its own too', async () => {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(siteFolder, path), 'utf8'));
  const plans = (await read('data/plans.json')) as { readonly id: string }[]; // as its schema says
  expect(plans).toHaveLength(5);
  expect(await Promise.all(plans.map(({ id }) => read(`plans/${id}/record.json`)))).toEqual(plans);
});

test('the measures of a plan stand in a file of its own too, as far as drafts are compared with them', async () => {
  const lines = (await readFile(join(siteFolder, 'data/measures.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const measures = lines.map((line): MeasureRecord => JSON.parse(line));
  const plans = [...new Set(measures.map(({ plan }) => plan))];
  const files = plans.map((plan) => readFile(join(siteFolder, `plans/${plan}/measures.json`), 'utf8'));
  const own: readonly ComparedMeasure[] = (await Promise.all(files)).flatMap((file) => JSON.parse(file));
  expect(own.length).toBe(measures.length);
  expect(measures).toMatchObject(own);
});

describe('any library', () => {
  let content = '';
  let out = '';

  test('a sixth document with a Chinese name and text like code becomes a plan under a base path', async () => {
    content = await libraryOf('甲', {
      '甲市方案{2031}.txt':
        '甲市法治建设方案\n\n一、{任务} <b>\n\n1. 普法${x}。<script>alert(1)</script>---import x from "y"。（责任单位：甲局）\n',
    });
    await writeFile(join(content, 'site.yaml'), 'name: 甲库\nfeedback: mailto:a@example.org\n');
    out = join(folder, 'jia');
    const { code, output } = await runBuild(content, out, '--base', '/fangan/', '--site', 'https://example.org');
    expect(code, output).toBe(0);
    expect(output).toContain('方案 1 份，措施 1 项');
    expect(await checkSite(out, '/fangan/')).toEqual([]);
    const html = await readFile(join(out, 'plans/甲市方案{2031}/index.html'), 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
    const picture = 'plans/%E7%94%B2%E5%B8%82%E6%96%B9%E6%A1%88%7B2031%7D/picture.png';
    expect(html).toContain(`<meta property="og:image" content="https://example.org/fangan/${picture}">`);
    const canonical = 'https://example.org/fangan/plans/%E7%94%B2%E5%B8%82%E6%96%B9%E6%A1%88%7B2031%7D/';
    expect(html).toContain(`<link rel="canonical" href="${canonical}">`);
    expect((await readFile(join(out, decodeURIComponent(picture)))).toString('latin1', 1, 4)).toBe('PNG');
    const own = await readFile(join(out, 'plans/甲市方案{2031}/1-1/index.html'), 'utf8');
    expect(
      [...own.matchAll(/href="mailto:a@example\.org\?subject=[^"]+"[^>]*>(?<name>[^<]+)</gu)].map(([, name]) => name),
    ).toEqual(['反馈此处有误', '第1句', '第2句']);
    const elsewhere = await readFile(join(siteFolder, 'plans/weifang-2021/5-4/index.html'), 'utf8');
    expect(elsewhere).not.toContain('反馈此处有误');
    expect(elsewhere).not.toContain('rel="canonical"');
  });

  test('that does not build any more leaves its site as it was and says why', async () => {
    const before = await filesOf(out);
    expect([...before.keys()]).toContain('/plans/甲市方案{2031}/1-1/index.html');
    await mkdir(join(content, 'corrections'));
    await writeFile(
      join(content, 'corrections/甲市方案{2031}.yaml'),
      '- { place: "1.1", old: 没有, new: 有, reason: 试 }\n',
    );
    const { code, output } = await runBuild(content, out, '--base', '/fangan/', '--site', 'https://example.org');
    expect(code).toBe(1);
    expect(output).toContain('1.1 里没有“没有”');
    expect(output).not.toMatch(/^\s+at /mu);
    expect([...(await filesOf(out))]).toEqual([...before]);
  });

  test('npm run add takes a document in and refuses it a second time', async () => {
    const library = await libraryOf('丙', { 'bing.txt': '一、任务\n1. 普法。落实。\n' });
    const file = join(folder, 'ding.txt');
    await writeFile(file, '丁市方案\n一、任务\n1. 普法。落实。\n');
    const first = await runScript('scripts/add.ts', file, '--content', library);
    expect(first.output).toContain('ding.txt：《丁市方案》，1 条措施，编号 ding');
    expect(await readdir(join(library, 'sources'))).toEqual(['bing.txt', 'ding.txt']);
    const second = await runScript('scripts/add.ts', file, '--content', library);
    expect(second).toMatchObject({ code: 1 });
    expect(second.output).toContain('plan-duplicate');
    expect(await readdir(join(library, 'sources'))).toEqual(['bing.txt', 'ding.txt']);
  });
});
