/** Which files are read: documents, and nothing that has no end, leads elsewhere or belongs to a program. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findGivenFiles, findSourceFiles, listDocuments } from '../../scripts/steps/source-files.ts';
import { limits } from '../../src/intake/limits.ts';

const names = [
  'jia.txt',
  'jia.yaml',
  'yi/~$bing.docx',
  'yi/bing.docx',
  'yi/Thumbs.db',
  '.hidden.txt',
  'yi/.git/ding.txt',
];
const others = ['yi/photo.jpg', 'yi/old.DOC'];

let folder = '';
let sources = '';
let strange = '';
let socket: Server;

/** What `findGivenFiles` says, with the names below the folder. */
async function give(...given: readonly string[]) {
  const { files, issues } = await findGivenFiles(given.map((name) => join(folder, name)));
  const below = (path: string): string => path.slice(folder.length + 1);
  return {
    files: files.map(below),
    issues: issues.map(({ at, severity, rule, found }) => `${below(at.file)} ${severity} ${rule} ${found}`),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-files-'));
  sources = join(folder, 'sources');
  strange = join(folder, 'strange');
  await mkdir(join(sources, 'yi/.git'), { recursive: true });
  for (const name of [...names, ...others]) await writeFile(join(sources, name), '甲');
  await mkdir(join(strange, 'folder.txt'), { recursive: true });
  await symlink(join(sources, 'jia.txt'), join(strange, 'link.txt'));
  await symlink('/dev/zero', join(strange, 'endless.txt'));
  execFileSync('mkfifo', [join(strange, 'pipe.txt')]);
  await writeFile(join(strange, 'empty.txt'), '');
  for (const [name, more] of [
    ['most.txt', 0],
    ['large.txt', 1],
  ] as const) {
    await writeFile(join(strange, name), '');
    await truncate(join(strange, name), limits.fileBytes + more);
  }
  socket = createServer().listen(join(strange, 'socket.txt'));
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'empty/photo.jpg'), '甲');
});
afterAll(async () => {
  socket.close();
  await rm(folder, { recursive: true, force: true });
});

describe('of a folder of sources', () => {
  test('documents and sidecars are read, hidden files never, lock files with a word', async () => {
    const { files, issues } = await findSourceFiles(sources);
    expect(files).toEqual(['jia.txt', 'jia.yaml', 'yi/bing.docx', 'yi/old.DOC', 'yi/photo.jpg']);
    expect(issues.map(({ at, severity }) => [at.file, severity])).toEqual([
      ['yi/Thumbs.db', 'info'],
      ['yi/~$bing.docx', 'info'],
    ]);
  });

  test('the documents are listed without sidecars', async () => {
    expect(await listDocuments(sources)).toEqual(['jia.txt', 'yi/bing.docx', 'yi/old.DOC', 'yi/photo.jpg']);
  });

  test('what is no file as such is an error, each with what it is', async () => {
    const { files, issues } = await findSourceFiles(strange);
    expect(files).toEqual(['most.txt']);
    expect(issues.map(({ at, severity, rule, found }) => [at.file, severity, rule, found])).toEqual([
      ['empty.txt', 'error', 'file-empty', '0 字节'],
      ['endless.txt', 'error', 'file-irregular', '一个链接'],
      ['large.txt', 'error', 'file-too-large', '65 MiB'],
      ['link.txt', 'error', 'file-irregular', '一个链接'],
      ['pipe.txt', 'error', 'file-irregular', '一个管道'],
      ['socket.txt', 'error', 'file-irregular', '一个套接字'],
    ]);
  });

  test('a name in another encoding is an error', async () => {
    const misspelt = join(folder, 'misspelt');
    await mkdir(misspelt);
    await writeFile(Buffer.concat([Buffer.from(`${misspelt}/`), Buffer.from([0xbc, 0xd7]), Buffer.from('.txt')]), '甲');
    const { files, issues } = await findSourceFiles(misspelt);
    expect(files).toEqual([]);
    expect(issues.map(({ rule, found }) => [rule, found])).toEqual([['file-unreadable', '文件名不是 UTF-8 编码']]);
  });
});

describe('of what a person gives', () => {
  test('a folder stands for the documents below it; all else is passed over with a word', async () => {
    expect(await give('sources')).toEqual({
      files: ['sources/jia.txt', 'sources/yi/bing.docx', 'sources/yi/old.DOC'],
      issues: ['.hidden.txt', 'jia.yaml', 'yi/.git/ding.txt', 'yi/Thumbs.db', 'yi/photo.jpg', 'yi/~$bing.docx'].map(
        (name) => `sources/${name} info file-passed-over 不是文档，没有收入`,
      ),
    });
  });

  test('a file is taken as it is named, a lock file passed over', async () => {
    expect(await give('sources/yi/photo.jpg', 'sources/yi/~$bing.docx', 'sources/.hidden.txt')).toEqual({
      files: ['sources/yi/photo.jpg', 'sources/.hidden.txt'],
      issues: ['sources/yi/~$bing.docx info file-passed-over 不是文档，没有收入'],
    });
  });

  test('a folder without documents, and what is not there, are errors', async () => {
    expect(await give('empty', 'nothing.txt', 'sources/jia.txt/below.txt')).toEqual({
      files: [],
      issues: [
        'empty/photo.jpg info file-passed-over 不是文档，没有收入',
        'empty error file-irregular 文件夹里没有文档',
        'nothing.txt error file-unreadable 没有这个文件',
        'sources/jia.txt/below.txt error file-unreadable 路径中间是一个文件',
      ],
    });
  });

  test('a device is not opened', async () => {
    const { files, issues } = await findGivenFiles(['/dev/zero']);
    expect(files).toEqual([]);
    expect(issues.map(({ found }) => found)).toEqual(['一个设备']);
  });
});
