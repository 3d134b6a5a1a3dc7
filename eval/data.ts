/** The data that figures are measured with: graded queries and labelled measures, in eval/data unless a file is named. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { expectation } from '../src/model/editors-yaml.ts';
import { BuildError, sayFault } from '../src/model/issue.ts';

/** Returns the path of a file that comes with the project. */
export function givenFile(name: string): string {
  return join(import.meta.dirname, 'data', name);
}

/** Reads a JSON file; throws a BuildError where there is none, and one with every fault where it breaks its schema. */
export async function readData<Data>(path: string, schema: z.ZodType<Data>): Promise<Data> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    throw new BuildError(`没有找到数据文件 ${path}。`, '请核对路径，或者不写路径，改用项目自带的 eval/data。', {
      cause,
    });
  });
  const { data, error } = schema.safeParse(parseJson(path, text), { error: expectation });
  if (!error) return data;
  throw new BuildError(error.issues.flatMap((issue) => sayIssue(path, issue)).join('\n'), '请改正数据文件后再运行。');
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BuildError(faultIn(path, '不合 JSON 写法的内容', '完整的 JSON'), '请改正数据文件后再运行。', { cause });
  }
}

/** One sentence for each value that breaks the schema: the file, where in it, what is expected. */
function sayIssue(path: string, issue: z.core.$ZodIssue): string[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((place) => faultIn(path, place.length > 0 ? `“${place.join(' › ')}”` : '整个文件', issue.message));
}

/** Says what is wrong in a data file, in one sentence. */
export function faultIn(path: string, found: string, expected: string): string {
  return `${path}：${sayFault({ found, expected })}`;
}
