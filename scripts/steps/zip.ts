/**
 * Packs a folder as a ZIP file, one file after the other, so that no site is too large; the same folder gives the same
 * bytes. What 32 bits cannot say, where a file begins and how many there are, stands as ZIP64 has it. An archive of a site is
 * known by its manifests.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { listTree } from '../disk/tree.ts';
import { manifestNames } from './manifest.ts';

/** A file of an archive; its content is asked for when its turn comes. */
export interface ZipEntry {
  readonly path: string;
  read(): Promise<Uint8Array>;
}

/** Writes what stands in `folder` into `file`; returns its bytes. */
export async function zipFolder(folder: string, file: string): Promise<number> {
  const sink = createWriteStream(file);
  const entries = (await listTree(folder)).map((path) => ({ path, read: () => readFile(join(folder, path)) }));
  for await (const bytes of zipBytes(entries)) if (!sink.write(bytes)) await once(sink, 'drain');
  sink.end();
  await finished(sink);
  return sink.bytesWritten;
}

/** Returns the bytes of an archive of these files, piece by piece. */
export async function* zipBytes(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const listed: Buffer[] = [];
  let offset = 0;
  for (const { path, read } of entries) {
    const content = await read();
    const packed = deflateRawSync(content, { level: 6 });
    const name = Buffer.from(path);
    const facts = factsOf(content, packed, name);
    const head = Buffer.concat([uint32(0x04034b50), facts, uint16(0), name]);
    yield head;
    yield packed;
    listed.push(directoryEntry(facts, name, offset));
    offset += head.length + packed.length;
  }
  yield* listed;
  yield directoryEnd(
    listed.length,
    listed.reduce((sum, { length }) => sum + length, 0),
    offset,
  );
}

/** Names are UTF-8 (APPNOTE 4.4.4), packed is by deflate (4.4.5), and there is no earlier day (4.4.6). */
const [utf8, deflated, firstDay] = [0x0800, 8, 0x0021];
const [plainVersion, zip64Version] = [20, 45];
const [most16, most32] = [0xffff, 0xffff_ffff];

/** What local header and directory both say, up to the length of the name (APPNOTE 4.3.7). */
function factsOf(content: Uint8Array, packed: Buffer, name: Buffer): Buffer {
  const sizes = [crc32(content), packed.length, content.length].map(uint32);
  return Buffer.concat([...[plainVersion, utf8, deflated, 0, firstDay].map(uint16), ...sizes, uint16(name.length)]);
}

/** The line of the directory for a file that begins at `offset` (APPNOTE 4.3.12, 4.5.3). */
export function directoryEntry(facts: Buffer, name: Buffer, offset: number): Buffer {
  const far = offset >= most32 ? Buffer.concat([uint16(1), uint16(8), uint64(offset)]) : Buffer.of();
  const version = far.length > 0 ? zip64Version : plainVersion;
  return Buffer.concat([
    ...[uint32(0x02014b50), uint16(version), facts, uint16(far.length)],
    ...[uint16(0), uint16(0), uint16(0), uint32(0), uint32(Math.min(offset, most32))],
    ...[name, far],
  ]);
}

/** The end of the archive: a directory of `count` lines and `size` bytes begins at `offset` (APPNOTE 4.3.14 to 4.3.16). */
export function directoryEnd(count: number, size: number, offset: number): Buffer {
  const counts = [uint16(Math.min(count, most16)), uint16(Math.min(count, most16))];
  const places = [size, offset].map((value) => uint32(Math.min(value, most32)));
  const end = Buffer.concat([uint32(0x06054b50), uint16(0), uint16(0), ...counts, ...places, uint16(0)]);
  if (count < most16 && offset + size < most32) return end;
  const record = [
    uint16(zip64Version),
    uint16(zip64Version),
    uint32(0),
    uint32(0),
    ...[count, count, size, offset].map(uint64),
  ];
  const rest = Buffer.concat(record);
  const locator = [uint32(0x07064b50), uint32(0), uint64(offset + size), uint32(1)];
  return Buffer.concat([uint32(0x06064b50), uint64(rest.length), rest, ...locator, end]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** Local header of a file (APPNOTE 4.3.7). */
const signature = 'PK\u0003\u0004';

/** Says whether something stands at `file` that is no ZIP file of a site. */
export async function isOtherFile(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    return !(await holdsSite(file));
  } catch {
    return true; // a folder, or what may not be read
  }
}

/** An archive may be larger than memory: it is looked through piece by piece, with the end of the piece before. */
async function holdsSite(file: string): Promise<boolean> {
  const missing = new Set<string>(manifestNames);
  const longest = Math.max(...manifestNames.map(({ length }) => length));
  let before = '';
  for await (const bytes of createReadStream(file)) {
    const piece = before + Buffer.from(bytes).toString('latin1');
    if (before === '' && !piece.startsWith(signature)) return false;
    for (const name of missing) if (piece.includes(name)) missing.delete(name);
    before = piece.slice(-longest);
  }
  return missing.size === 0;
}
