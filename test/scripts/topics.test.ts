/** `npm run topics` writes a draft once and never over what an editor has. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { topicsFile } from '../../src/topics/topics-file.ts';
import { filesOf } from '../site/files-of.ts';
import { runScript } from '../site/run-build.ts';

let folder = '';
const plan = (place: string): string =>
  [
    `${place}河湖长制工作方案`,
    '一、巡查',
    '1. 巡查河道。河长每周巡查河道，发现非法采砂、排污立即制止。',
    '2. 清理漂浮物。保洁员每天打捞水面漂浮物，清运岸边垃圾。',
    '',
  ].join('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-topics-'));
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'sources/ding.txt'), plan('丁市'));
  await writeFile(join(folder, 'sources/wu.txt'), plan('戊县'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('writes what a topics.yaml may hold, with the measures of each topic, and nothing the second time', async () => {
  const first = await runScript('scripts/topics.ts', '--content', folder);
  const place = join(folder, 'topics.draft.yaml');
  expect(first).toEqual({
    code: 0,
    output: `${place}：由文本归纳的主题 2 个。请改名、合并、删去，再把它改名为 topics.yaml，然后重新生成网站。\n`,
  });
  const text = await readFile(place, 'utf8');
  expect(text).toContain('# ding/1.1 巡查河道；wu/1.1 巡查河道\n');
  const { themes } = topicsFile.parse(parse(text));
  expect(themes.flatMap(({ topics }) => topics.map(({ name }) => name))).toEqual(['巡查河道', '清理漂浮物']);
  const before = await filesOf(folder);
  const second = await runScript('scripts/topics.ts', '--content', folder);
  expect(second.code).toBe(1);
  expect(second.output).toContain(`${place}：发现已经有这个文件，应为还没有。`);
  expect(await filesOf(folder)).toEqual(before);
});
