/** Reads what people write with whatever editor they have: Windows puts a mark (BOM) before a text, which is none of it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { BuildError } from '../../src/model/issue.ts';
import { isFault } from './system-faults.ts';

/** Returns the text of a file in UTF-8. */
export async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    if (!isFault(error, 'EISDIR')) throw error;
    throw new BuildError(`${file}：发现一个文件夹，应为文件。`, '请把它改名或移走。');
  }
}

/** Returns the text of a file, nothing for one that is not there. */
export async function readTextIfAny(file: string): Promise<string> {
  return existsSync(file) ? readText(file) : '';
}
