/** Reads an editors' YAML file. What is wrong in it is named with its line, what was found and expected, all in one run. */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { BuildError } from '../../src/model/issue.ts';
import { readText } from '../disk/text-file.ts';

/** Returns what `check` makes of the parsed file; `check` throws zod's error where the shape is wrong. */
export async function readEditorsFile<Value>(file: string, check: (value: unknown) => Value): Promise<Value> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(file), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    throw faulty(document.errors.map(({ pos, message }) => `${file}:${lineAt(pos[0])}  ${message}`));
  }
  try {
    return check(document.toJS());
  } catch (cause) {
    if (!(cause instanceof z.ZodError))
      throw faulty([`${file}: ${cause instanceof Error ? cause.message : cause}`], cause);
    const faults = cause.issues.map(({ path, message }) => {
      return `${file}:${lineAt(offsetOf(document, path))}  ${path.join('.') || 'file'}: ${message}`;
    });
    throw faulty(faults, cause);
  }
}

/** Where the value at `path` stands; where it is missing, what should hold it does. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function faulty(faults: readonly string[], cause?: unknown): BuildError {
  return new BuildError(faults.join('\n'), 'Mend the file at the lines named.', { cause });
}
