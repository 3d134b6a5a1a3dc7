/** The data that figures are measured with: graded queries and labelled measures, in eval/data unless a file is named. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../src/model/issue.ts';

/** Returns the path of a file that comes with the project. */
export function givenFile(name: string): string {
  return join(import.meta.dirname, 'data', name);
}

/** Reads a JSON file; throws a BuildError where there is none. */
export async function readData<Data>(path: string, check: (value: unknown) => Data): Promise<Data> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    throw new BuildError(`没有找到数据文件 ${path}。`, '请核对路径，或者不写路径，改用项目自带的 eval/data。', {
      cause,
    });
  });
  return check(JSON.parse(text));
}
