/**
 * Recognises a scan in a process of its own, which ends when it takes too much memory or gets no further: what decodes
 * pictures is large code, and a crafted file can end it, never the command.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { RecognisedPage } from '../../src/intake/scan/recognise-page.ts';
import { BuildError } from '../../src/model/issue.ts';

export interface RecognisedFile {
  readonly pages: readonly RecognisedPage[];
  /** The picture of each page, WebP. */
  readonly pictures: readonly Uint8Array[];
}

/** What the process sends: a page, the end, or what went wrong. */
export type ScanAnswer =
  | { readonly page: RecognisedPage; readonly picture: Uint8Array }
  | { readonly done: true }
  | { readonly fault: string };

const script = join(import.meta.dirname, 'recognise-process.ts');
/** Seconds of the processor in all, and memory: a page takes about ten and at most a gigabyte. */
const bounds = { seconds: 4 * 60 * 60, megabytes: 3072 } as const;
/** A page that takes longer than this, on a machine however busy, will not come. */
const longestPage = 10 * 60 * 1000;

/**
 * Recognises the pages of `files`, one after the other; `onPage` is told each. Throws a BuildError that says what is
 * wrong with the scan or which package is missing.
 */
export async function recogniseScan(
  name: string,
  files: readonly Uint8Array[],
  onPage: (number: number) => void,
): Promise<RecognisedFile> {
  const child = fork(script, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  try {
    child.send({ files, bounds });
    return await collectPages(child, name, onPage);
  } finally {
    child.kill('SIGKILL');
  }
}

function collectPages(child: ChildProcess, name: string, onPage: (number: number) => void): Promise<RecognisedFile> {
  const pages: RecognisedPage[] = [];
  const pictures: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    const fail = (found: string): void => reject(explain(name, pages.length + 1, found));
    let late = setTimeout(fail, longestPage, '识别一直没有结束');
    const rest = (): void => {
      clearTimeout(late);
      late = setTimeout(fail, longestPage, '识别一直没有结束');
    };
    child.on('message', (message: ScanAnswer) => {
      rest();
      if ('fault' in message) fail(message.fault);
      else if ('done' in message) resolve({ pages, pictures });
      else {
        pages.push(message.page);
        pictures.push(message.picture);
        onPage(pages.length);
      }
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(late);
      fail('识别程序中断：占用内存过多，或者图像有损坏');
    });
  });
}

function explain(name: string, page: number, found: string): BuildError {
  const missing = /Cannot find (?:package|module) '(?<package>[^']+)'/u.exec(found)?.groups?.['package'];
  if (missing !== undefined) {
    return new BuildError(
      `${name}：识别扫描件要用的程序包 ${missing} 没有装上。`,
      '请联网运行 npm install --include=optional，再收入扫描件。',
    );
  }
  return new BuildError(
    `${name}：第 ${page} 页没有识别出来（${found.split('\n')[0]}），应为能正常打开的扫描件或图片。`,
    '请重新扫描或下载这个文件；也可以收入原 Word 文件。',
  );
}
