/** The size of a file → why it is no document: files without content and files far above any real one. */
import type { Finding } from './faults.ts';
import { limits } from './limits.ts';

const mebibyte = 1024 * 1024;

/** Returns the fault of a file of so many bytes; `undefined` for one that may be read. */
export function findSizeFault(bytes: number): Finding | undefined {
  if (bytes === 0) return { rule: 'file-empty', found: '0 字节', expected: '有内容的文件' };
  if (bytes <= limits.fileBytes) return undefined;
  const found = `${Math.ceil(bytes / mebibyte)} MiB`;
  return { rule: 'file-too-large', found, expected: `不超过 ${limits.fileBytes / mebibyte} MiB` };
}
