/**
 * Opens the zip archives that Word and OFD files are, without trusting them: names may lead out of the archive, a
 * directory may lie about sizes, a few kilobytes may inflate to gigabytes, and a part may end early.
 */
import crc32 from 'crc-32';
import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { bytesOf, joinBytes, latinOf } from './bytes.ts';
import { decodeShort } from './encoding.ts';
import { type Finding, type LeftOut, Refusal } from './faults.ts';
import { limits } from './limits.ts';

export type Archive = ReadonlyMap<string, Uint8Array>;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  /** As in the file. */
  readonly comment: Uint8Array;
}

const bomb: Finding = {
  rule: 'archive-bomb',
  found: '展开后的内容过大',
  expected: `单个文件不超过 ${limits.entryBytes / 1024 / 1024} MiB，合计不超过 ${limits.archiveBytes / 1024 / 1024} MiB`,
};

/** Returns the entries of `bytes` whose name `wanted` accepts. Refuses damaged, encrypted and hostile archives. */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const entries = listEntries(bytes);
  checkEntries(entries);
  const archive = inflateEntries(bytes, wanted);
  checkWhole(archive, entries);
  return archive;
}

/** Returns the names of all entries, as the archive's directory has them. Refuses an archive without a directory. */
export function listNames(bytes: Uint8Array): readonly string[] {
  return listEntries(bytes).map(({ name }) => name);
}

/** Returns what an archive says beside its entries: its own comment and those of its entries. */
export function leaveComments(bytes: Uint8Array): readonly LeftOut[] {
  const entries = listEntries(bytes).map(({ comment }) => comment);
  const texts = [commentOf(bytes), ...entries].map((comment) => decodeShort(comment).trim());
  return texts.filter(Boolean).map((text) => ({ place: '压缩包的注释', text, original: 'warn' }));
}

function commentOf(bytes: Uint8Array): Uint8Array {
  const start = lastPlace(bytes, signature.directory) + 22;
  return bytes.subarray(start, start + new DataView(bytes.buffer, bytes.byteOffset).getUint16(start - 2, true));
}

function listEntries(bytes: Uint8Array): readonly Entry[] {
  const entries: Omit<Entry, keyof Header>[] = [];
  const note = (entry: Omit<Entry, keyof Header>) => {
    entries.push(entry);
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
    const headers = readHeaders(bytes, entries.length);
    return entries.map((entry, index) => ({ ...entry, ...(headers[index] ?? noHeader) }));
  } catch (cause) {
    throw new Refusal(
      { rule: 'file-truncated', found: '压缩包残缺：末尾的目录不在或不全', expected: '完整的文件；请重新下载' },
      { cause },
    );
  }
}

type Header = Pick<Entry, 'encrypted' | 'checksum' | 'comment'>;

const noHeader: Header = { encrypted: false, checksum: 0, comment: new Uint8Array() };
const signature = { directory: 'PK\x05\x06', directory64: 'PK\x06\x06' } as const;
const longOffset = 0xffffffff;

/** What the directory says of each entry and fflate keeps to itself (APPNOTE.TXT 4.3.12, 4.3.14, 4.3.16). */
function readHeaders(bytes: Uint8Array, count: number): readonly Header[] {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.getUint32(lastPlace(bytes, signature.directory) + 16, true);
  let at = start === longOffset ? Number(file.getBigUint64(lastPlace(bytes, signature.directory64) + 48, true)) : start;
  return Array.from({ length: count }, () => {
    const [encrypted, checksum] = [(file.getUint16(at + 8, true) & 1) === 1, file.getUint32(at + 16, true)];
    const comment = at + 46 + file.getUint16(at + 28, true) + file.getUint16(at + 30, true);
    at = comment + file.getUint16(at + 32, true);
    return { encrypted, checksum, comment: bytes.subarray(comment, at) };
  });
}

/** Where a signature stands for the last time. */
function lastPlace(bytes: Uint8Array, mark: string): number {
  const [first = 0] = bytesOf(mark);
  let at = bytes.lastIndexOf(first);
  while (at > 0 && latinOf(bytes.subarray(at, at + mark.length)) !== mark) at = bytes.lastIndexOf(first, at - 1);
  return at;
}

function checkEntries(entries: readonly Entry[]): void {
  if (entries.some(({ encrypted }) => encrypted)) {
    throw new Refusal({ rule: 'file-encrypted', found: '设有密码的压缩包', expected: '没有密码的文件' });
  }
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

/** A part that is shorter or other than the directory says was cut off or changed on its way. */
function checkWhole(archive: Archive, entries: readonly Entry[]): void {
  const damaged = entries.find(({ name, checksum, originalSize }) => {
    const content = archive.get(name);
    return content && (content.length !== originalSize || crc32.buf(content) >>> 0 !== checksum);
  });
  if (!damaged) return;
  const found = `${damaged.name.slice(0, 200)} 残缺或被改动，与校验值不符`;
  throw new Refusal({ rule: 'file-damaged', found, expected: '完整的文件；请重新下载或导出' });
}

function collect(file: UnzipFile, most: number, done: (content: Uint8Array) => void): void {
  const pieces: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, piece, final) => {
    if (error)
      throw new Refusal(
        {
          rule: 'file-damaged',
          found: `${file.name.slice(0, 200)} 无法解压`,
          expected: '完整的文件；请重新下载或导出',
        },
        { cause: error },
      );
    size += piece.length;
    if (size > most) throw new Refusal(bomb);
    pieces.push(piece);
    if (final) done(joinBytes(pieces));
  };
  file.start();
}
