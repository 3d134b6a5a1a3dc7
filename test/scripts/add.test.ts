/** What `npm run add` puts into a library, and what it leaves as it was. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../site/files-of.ts';
import { runScript } from '../site/run-build.ts';

let folder = '';
const plan = '丁市方案\n一、任务\n1. 普法。落实。\n2. 执法。规范。\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-add-'));
  await mkdir(join(folder, 'ten/county'), { recursive: true });
  await writeFile(join(folder, 'ten/ding.txt'), plan);
  await writeFile(join(folder, 'ten/~$ding.docx'), '甲');
  await writeFile(join(folder, 'ten/county/wu.txt'), plan.replace('丁市', '戊县'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder gives its documents, and one fault among them leaves the library as it was', async () => {
  const library = join(folder, 'library');
  const first = await runScript('scripts/add.ts', join(folder, 'ten'), '--content', library);
  expect(first.output).toContain('ding.txt：《丁市方案》，2 条措施，编号 ding\n');
  expect(first.code).toBe(0);
  const added = await filesOf(library);
  expect([...added.keys()]).toEqual(['/sources/ding.txt', '/sources/wu.txt']);
  expect(Buffer.from(added.get('/sources/ding.txt') ?? '', 'hex').toString()).toBe(plan);

  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await writeFile(join(folder, 'ji.txt'), plan);
  const given = ['ji.txt', 'pipe.txt', 'ten/ding.txt'].map((name) => join(folder, name));
  const second = await runScript('scripts/add.ts', ...given, '--content', library);
  expect(second.code).toBe(1);
  expect(second.output).toContain('一个管道');
  expect(second.output).toContain(`ding.txt 和 ${join(folder, 'ten/ding.txt')} 都是方案 ding`);
  expect(second.output).toMatch(/\n一个文件也没有收入。\n请改正上面列出的错误后再试。\n$/u);
  expect(await filesOf(library)).toEqual(added);
});
