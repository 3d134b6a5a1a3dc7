/**
 * Files → the bytes of a ZIP archive (APPNOTE.TXT 4.3), each compressed; nothing in it hangs on time or chance. A file
 * that many archives hold is compressed once, by Node's deflate, which takes less than half as long as that of fflate,
 * which browsers use.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** A file as archives hold it. */
export interface ZipEntry {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  /** What both of its headers say, from the version that a reader needs to the length of the name (4.4.3 to 4.4.11). */
  readonly header: Uint8Array;
}

const version = 20;
/** Names are in UTF-8 (4.4.4, bit 11). */
const utf8 = 0x0800;
const deflated = 8;
/** 1980-01-01, the earliest day that an archive can name, whatever day it is. */
const noDay = 0x21;

/** Returns a file for archives. */
export function zipEntry(path: string, text: string): ZipEntry {
  const [name, bytes] = [Buffer.from(path), Buffer.from(text)];
  const data = deflateRawSync(bytes);
  const sizes = littleEndian(4, [crc32(bytes), data.length, bytes.length]);
  const header = Buffer.concat([
    littleEndian(2, [version, utf8, deflated, 0, noDay]),
    sizes,
    littleEndian(2, [name.length, 0]),
  ]);
  return { name, data, header };
}

/** Returns the archive of `entries`. */
export function zipArchive(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, header } of entries) {
    const file = [signature('\u0003\u0004'), header, name, data];
    files.push(...file);
    directory.push(
      signature('\u0001\u0002'),
      littleEndian(2, [version]),
      header,
      littleEndian(2, [0, 0, 0]),
      littleEndian(4, [0, offset]),
      name,
    );
    offset += lengthOf(file);
  }
  const count = entries.length;
  const end = [
    littleEndian(2, [0, 0, count, count]),
    littleEndian(4, [lengthOf(directory), offset]),
    littleEndian(2, [0]),
  ];
  return Buffer.concat([...files, ...directory, signature('\u0005\u0006'), ...end]);
}

function signature(kind: string): Buffer {
  return Buffer.from(`PK${kind}`);
}

/** Numbers of `size` bytes each, the lowest byte first. */
function littleEndian(size: 2 | 4, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(size * values.length);
  for (const [index, value] of values.entries()) bytes.writeUIntLE(value, index * size, size);
  return bytes;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
