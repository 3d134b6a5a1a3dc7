/** What the folder of a library holds, and where. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../src/model/issue.ts';

/** Folders of a library in which only editors, the ledger and what is pulled from other libraries stand. */
export const editorsFolders = ['sources', 'corrections', 'guides', 'lessons', 'ledger', 'libraries'] as const;

/** Throws a BuildError where `content` is no folder with documents. */
export async function requireSources(content: string): Promise<void> {
  for (const folder of [content, join(content, 'sources')]) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) continue;
    throw new BuildError(
      `--content ${content}：发现${found ? `${folder} 是一个文件` : `没有 ${folder}`}，应为文库的文件夹，文件放在它的 sources/ 里。`,
      '请改正路径，或用 npm run add -- FILE… 收入文件。',
    );
  }
}
