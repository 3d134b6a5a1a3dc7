/**
 * Opens the zip archives that Word and OFD files are, without trusting them: names may lead out of the archive, a
 * directory may lie about sizes, and a few kilobytes may inflate to gigabytes.
 */
import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { type Finding, Refusal } from './faults.ts';
import { limits } from './limits.ts';

export type Archive = ReadonlyMap<string, Uint8Array>;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

const encryptedFlag = 1;
const bomb: Finding = {
  rule: 'archive-bomb',
  found: '展开后的内容过大',
  expected: `单个文件不超过 ${limits.entryBytes / 1024 / 1024} MiB，合计不超过 ${limits.archiveBytes / 1024 / 1024} MiB`,
};

/** Returns the entries of `bytes` whose name `wanted` accepts. Refuses damaged, encrypted and hostile archives. */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  checkEntries(listEntries(bytes));
  return inflateEntries(bytes, wanted);
}

function listEntries(bytes: Uint8Array): readonly Entry[] {
  if ((bytes[6] ?? 0) & encryptedFlag) {
    throw new Refusal({ rule: 'file-encrypted', found: '设有密码的压缩包', expected: '没有密码的文件' });
  }
  const entries: Entry[] = [];
  const note = (entry: Entry) => {
    entries.push(entry);
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
  } catch (cause) {
    throw new Refusal(
      { rule: 'file-truncated', found: '文件末尾的目录缺失', expected: '完整的文件；请重新下载' },
      { cause },
    );
  }
  return entries;
}

function checkEntries(entries: readonly Entry[]): void {
  if (entries.length > limits.archiveEntries) {
    const expected = `不超过 ${limits.archiveEntries} 个`;
    throw new Refusal({ rule: 'archive-entries', found: `${entries.length} 个文件`, expected });
  }
  const unsafe = entries.find(({ name }) => isUnsafe(name));
  if (unsafe)
    throw new Refusal({ rule: 'archive-path', found: unsafe.name.slice(0, 200), expected: '压缩包内的相对路径' });
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > limits.archiveBytes || entries.some(isBomb)) throw new Refusal(bomb);
}

/** `../x`, `/x`, `C:x`, `x\y` */
function isUnsafe(name: string): boolean {
  return /^\/|^[a-z]:|\\|\0/iu.test(name) || name.split('/').includes('..');
}

function isBomb({ size, originalSize }: Entry): boolean {
  return originalSize > limits.ratioFreeBytes && originalSize > size * limits.archiveRatio;
}

/** Inflates piece by piece and stops at the bound, whatever sizes the archive declares. */
function inflateEntries(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const archive = new Map<string, Uint8Array>();
  let left: number = limits.archiveBytes;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    if (archive.has(file.name))
      throw new Refusal({ rule: 'archive-path', found: `${file.name} 出现两次`, expected: '不重名的路径' });
    archive.set(file.name, new Uint8Array());
    collect(file, Math.min(left, limits.entryBytes), (content) => {
      left -= content.length;
      archive.set(file.name, content);
    });
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
  }
  return archive;
}

const pieceBytes = 16 * 1024;

function collect(file: UnzipFile, most: number, done: (content: Uint8Array) => void): void {
  const pieces: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, piece, final) => {
    if (error)
      throw new Refusal(
        { rule: 'file-damaged', found: `${file.name} 无法解压`, expected: '完整的文件' },
        { cause: error },
      );
    size += piece.length;
    if (size > most) throw new Refusal(bomb);
    pieces.push(piece);
    if (final) done(Buffer.concat(pieces));
  };
  file.start();
}
