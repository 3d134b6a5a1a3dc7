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

test.each(['../甲', '甲#乙', '甲\u202e'])('%s is no name of a page', async (title) => {
  const { code, output } = await start(title);
  expect([code, output]).toEqual([
    1,
    `发现题目 ${title.replace('\u202e', '\\u{202e}')}，应为能作文件名和网址的题目。\n` +
      '请去掉 / \\ : * ? " < > | # %、看不见的字符和首尾的点、空格，并且不超过 60 个汉字；网页上的题目可以在文件里再改。\n',
  ]);
});
