/** A library of random documents among which one is damaged, built as a person would. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { randomDocument } from '../random-document.ts';
import { type BuildRun, runBuild } from './run-build.ts';

/** Names may have any sign that an address may have. */
const nameOf = (index: number): string => (index === 0 ? "jia&+;=,@$!'(0)[0]" : `jia-${index}`);
const texts = fc.sample(randomDocument, { numRuns: 20, seed: 11 }).map((text) => `${text}\n。`);

/** A topic that no document has. */
const strangeTopic = `subject: [深海]
themes:
  - id: sea
    name: 深海采矿
    topics:
      - {id: nodules, name: 锰结核开采, scope: 开采锰结核, words: [锰结核, 深海采矿]}
`;

let folder = '';
let built: BuildRun;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-random-'));
  const sources = join(folder, 'content/sources');
  await mkdir(sources, { recursive: true });
  await Promise.all(texts.map((text, index) => writeFile(join(sources, `${nameOf(index)}.txt`), text)));
  await writeFile(join(folder, 'content/topics.yaml'), strangeTopic);
  await writeFile(join(sources, 'yi.docx'), 'PK\u0003\u0004 no archive');
  built = await runBuild(join(folder, 'content'), join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('has a page for every document that can be read, and every link of it resolves', async () => {
  const plans = await readdir(join(folder, 'dist/plans'), { withFileTypes: true });
  const ids = plans.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(ids.sort(), built.output).toEqual(texts.map((_, index) => nameOf(index)).sort());
  expect(await checkSite(join(folder, 'dist'), '/')).toEqual([]);
});

test('is built with exit code 2 and ends with the file that is left out and what to do', () => {
  expect(built.code, built.output).toBe(2);
  expect(built.output).toMatch(/^yi\.docx\n.*错误 {2}file-truncated/mu);
  expect(built.output).toMatch(
    /没有收入的文件 1 份，原因见上面的“错误”：\n {2}yi\.docx\n网站已生成，其余文件都已收入。请.*再运行一次。\n$/u,
  );
});

test('names no topic in lists that none of its documents has; the page of the topic stays', async () => {
  const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
  expect(await read('topics/nodules/index.html')).toContain('锰结核开采');
  for (const list of ['index.html', 'topics/index.html', 'search/index.html'])
    expect(await read(list), list).not.toContain('锰结核开采');
});
