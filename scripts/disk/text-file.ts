/** Reads what people write with whatever editor they have: Windows puts a mark (BOM) before a text, which is none of it. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { BuildError } from '../../src/model/issue.ts';
import { nameKind } from './file-kind.ts';
import { visible } from './visible.ts';

/** Returns the text of a file in UTF-8; throws a BuildError where something else than a file stands. */
export async function readText(file: string): Promise<string> {
  const stats = await stat(file);
  if (stats.isFile()) return (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  throw new BuildError(`${visible(file)}：发现${nameKind(stats)}，应为文件。`, '请把它改名或移走。');
}

/** Returns the text of a file, nothing for one that is not there. */
export async function readTextIfAny(file: string): Promise<string> {
  return existsSync(file) ? readText(file) : '';
}
