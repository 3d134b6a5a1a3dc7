/** npm run lesson -- TITLE: starts a lesson (讲课稿) of that title in the library. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkName } from '../src/intake/plan-id.ts';
import { BuildError } from '../src/model/issue.ts';
import { newLesson } from '../src/model/lesson-template.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { requireSources } from './disk/content-folder.ts';
import { replaceFiles } from './disk/replace.ts';
import { visible } from './disk/visible.ts';

await runCommand({
  name: 'npm run lesson',
  about: '新建一份讲课稿，写好样子，供改写。',
  options: { content },
  words: 'TITLE',
  run: (options, titles) => startLesson(options.content, titles),
});

async function startLesson(library: string, [title = '', ...more]: readonly string[]): Promise<void> {
  if (title.trim() === '' || more.length > 0)
    throw new BuildError(
      `发现 ${title.trim() === '' ? 0 : more.length + 1} 个题目，应为一个。`,
      '用法：npm run lesson -- 题目',
    );
  if (title.includes('/') || checkName(title, title).length > 0)
    throw new BuildError(
      `发现题目 ${visible(title)}，应为能作文件名和网址的题目。`,
      '请去掉 / \\ : * ? " < > | # %、看不见的字符和首尾的点、空格，并且不超过 60 个汉字；网页上的题目可以在文件里再改。',
    );
  await requireSources(library);
  const file = join(library, 'lessons', `${title}.md`);
  if (existsSync(file))
    throw new BuildError(`${file}：发现已经有这份讲课稿，应为还没有。`, '请换一个题目，原来的没有动。');
  await mkdir(join(library, 'lessons'), { recursive: true });
  await replaceFiles(library, new Map([[`lessons/${title}.md`, newLesson(title)]]));
  console.log(`讲课稿在 ${file}。改写以后重新生成网站，它就在“讲义”里。`);
}
