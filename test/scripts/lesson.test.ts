/** `npm run lesson` starts a lesson once and never over one that is there. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newLesson } from '../../src/model/lesson-template.ts';
import { runScript } from '../site/run-build.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-lesson-'));
  await mkdir(join(folder, 'sources'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...words: readonly string[]) => runScript('scripts/lesson.ts', '--content', folder, ...words);

test('a title begins a lesson, and the same title a second time changes nothing', async () => {
  const file = join(folder, 'lessons/复议第一课.md');
  expect(await start('复议第一课')).toEqual({
    code: 0,
    output: `讲课稿在 ${file}。改写以后重新生成网站，它就在“讲义”里。\n`,
  });
  expect(await readFile(file, 'utf8')).toBe(newLesson('复议第一课'));
  const second = await start('复议第一课');
  expect(second.code).toBe(1);
  expect(second.output).toContain(`${file}：发现已经有这份讲课稿，应为还没有。`);
});

test('a title that is no name of a file is refused', async () => {
  const { code, output } = await start('../甲');
  expect([code, output]).toEqual([
    1,
    '发现题目 ../甲，应为能作文件名的题目。\n请去掉 / \\ : * ? " < > | 和开头的点。\n',
  ]);
});
