/**
 * Results that are kept on the disk under a key that names all they follow from, so that what is found is what would be made
 * anew. An entry that is not whole is none. The folder is FANGAN_CACHE or one in node_modules; it may be deleted at any time,
 * and what nobody asked for in a month is removed.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { isFault } from './system-faults.ts';

const root = join(import.meta.dirname, '../..');
const day = 24 * 60 * 60 * 1000;
const keptDays = 30;

/** Returns what is kept under `key`, which is a SHA-256 in hex. */
export function readKept(key: string): unknown {
  const bytes = readSealed(entryOf(key, 'json'));
  return bytes && JSON.parse(bytes.toString());
}

/** Returns the bytes that are kept under `key`. */
export function readKeptBytes(key: string): Buffer | undefined {
  return readSealed(entryOf(key, 'bin'));
}

function readSealed(entry: string): Buffer | undefined {
  try {
    const bytes = unseal(entry, readFileSync(entry));
    if (bytes) keepUsed(entry);
    return bytes;
  } catch (error) {
    return ignoreRefusal(error);
  }
}

/** Says whether plain data are kept under `key`, whole or not. */
export function hasKept(key: string): boolean {
  return existsSync(entryOf(key, 'json'));
}

/** Keeps plain data under `key`; where nothing can be written it is made anew each time. */
export function keepResult(key: string, value: unknown): void {
  writeSealed(entryOf(key, 'json'), Buffer.from(JSON.stringify(value)));
}

/** Keeps bytes under `key`, in the place of others. */
export function keepBytes(key: string, bytes: Uint8Array): void {
  writeSealed(entryOf(key, 'bin'), bytes);
}

function writeSealed(entry: string, bytes: Uint8Array): void {
  const fresh = `${entry}.${randomUUID()}`;
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(fresh, seal(entry, bytes));
    renameSync(fresh, entry);
  } catch (error) {
    ignoreRefusal(error);
    removeQuietly(fresh);
  }
}

/** Removes what was not asked for in a month, known by its checksum: the folder may hold files of others. */
export function sweepKept(now: number = Date.now()): void {
  for (const name of listEntries()) {
    const entry = join(cacheFolder(), name);
    try {
      if (now - statSync(entry).mtimeMs > keptDays * day && isSealed(entry, readFileSync(entry))) rmSync(entry);
    } catch (error) {
      ignoreRefusal(error);
    }
  }
}

function listEntries(): readonly string[] {
  try {
    return readdirSync(cacheFolder()).filter((name) => entryName.test(name));
  } catch (error) {
    ignoreRefusal(error);
    return [];
  }
}

/** Code in a folder `project` that a thread loads from `began` on, in milliseconds since 1970. */
interface LoadedCode {
  readonly project: string;
  readonly began: number;
}

/**
 * Names the state of the code in `folders` and of its packages. Code that was written after this thread began may be another
 * than the one that is loaded: it has a name that is never found again.
 */
export function codeVersion(
  folders: readonly string[],
  { project, began }: LoadedCode = { project: root, began: performance.timeOrigin },
): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(folder, file)),
  );
  if (files.some((file) => statSync(join(project, file)).mtimeMs > began)) return randomUUID();
  const texts = [...files, ...locks].map((file) => sha256Of(readFileSync(join(project, file))));
  return sha256Of([process.version, ...texts].join('\n'));
}

/**
 * Names `code` for as long as a month goes: no longer stays what was withdrawn in an entry that is written anew only
 * where much of it is new.
 */
export function untilMonthEnds(code: string, now: number = Date.now()): string {
  return `${code} ${Math.floor(now / (keptDays * day))}`;
}

/** They name the packages, those that are compiled apart. */
const locks = ['package-lock.json', 'native/package-lock.json'];

/** Returns the SHA-256 of `content` in hex. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Once a day is often enough to tell what is asked for; where it cannot be told, what is kept serves as well. */
function keepUsed(entry: string): void {
  const now = Date.now();
  try {
    if (now - statSync(entry).mtimeMs > day) utimesSync(entry, now / 1000, now / 1000);
  } catch (error) {
    ignoreRefusal(error);
  }
}

/** Puts a checksum, on a line of its own, before the bytes of an entry; its name is part of it, so no other's bytes pass. */
export function seal(entry: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${checksumOf(entry, bytes)}\n`), bytes]);
}

function checksumOf(entry: string, bytes: Uint8Array): string {
  return createHash('sha256')
    .update(`${basename(entry)}\n`)
    .update(bytes)
    .digest('hex');
}

/** Returns the bytes of an entry behind a checksum that is their own. */
function unseal(entry: string, sealed: Buffer): Buffer | undefined {
  const bytes = sealed.subarray(checksumLength);
  return readChecksum(sealed) === `${checksumOf(entry, bytes)}\n` ? bytes : undefined;
}

/** Says whether a file is an entry; names were no part of the checksum once. */
function isSealed(entry: string, file: Buffer): boolean {
  const bytes = file.subarray(checksumLength);
  return unseal(entry, file) !== undefined || readChecksum(file) === `${sha256Of(bytes)}\n`;
}

function readChecksum(sealed: Buffer): string {
  return sealed.toString('latin1', 0, checksumLength);
}

/** 64 digits and the end of their line. */
const checksumLength = 65;

const entryName = /^[0-9a-f]{64}\.(?:json|bin)$/u;

function entryOf(key: string, kind: 'json' | 'bin'): string {
  return join(cacheFolder(), `${key}.${kind}`);
}

/** Returns the place of a folder that is kept as a whole. */
export function keptFolder(name: string): string {
  return join(cacheFolder(), name);
}

function cacheFolder(): string {
  return process.env['FANGAN_CACHE'] || join(root, 'node_modules/.cache/fangan');
}

/** What is not there, what may not be written, and what stands in the way. */
const refusals = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EISDIR', 'EEXIST'];

function ignoreRefusal(error: unknown): undefined {
  if (!isFault(error, ...refusals)) throw error;
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    ignoreRefusal(error);
  }
}
