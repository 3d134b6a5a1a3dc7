/**
 * Reads what people write with whatever editor they have: Windows puts a mark (BOM) before a text, which is none of it. A
 * text in another encoding than UTF-8 is told and not guessed, since a guess would be published.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { BuildError } from '../../src/model/issue.ts';
import { nameKind } from './file-kind.ts';
import { visible } from './visible.ts';

/** Returns the text of a file in UTF-8; throws a BuildError where something else stands. */
export async function readText(file: string): Promise<string> {
  const stats = await stat(file);
  if (stats.isFile()) return decode(await readFile(file), file);
  throw new BuildError(`${visible(file)}：发现${nameKind(stats)}，应为文件。`, '请把它改名或移走。');
}

/** Returns the text of a file, nothing for one that is not there. */
export async function readTextIfAny(file: string): Promise<string> {
  return existsSync(file) ? readText(file) : '';
}

function decode(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return text.replace(/^\uFEFF/u, '');
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  throw new BuildError(
    `${visible(file)}:${line}：发现不是 UTF-8 编码的字，应为 UTF-8 编码的文字。`,
    '请用编辑器打开，另存时把编码选为 UTF-8。',
  );
}
