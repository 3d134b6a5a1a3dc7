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
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const day = 24 * 60 * 60 * 1000;
const keptDays = 30;

/** Returns what is kept under `key`, which is a SHA-256 in hex. */
export function readKept(key: string): unknown {
  const entry = entryOf(key);
  try {
    const text = unseal(readFileSync(entry, 'utf8'));
    if (text === undefined) return undefined;
    keepUsed(entry);
    return JSON.parse(text);
  } catch (error) {
    return ignore(error, [...unwritable, 'ENOENT', 'ENOTDIR']);
  }
}

/** Says whether anything is kept under `key`, whole or not. */
export function hasKept(key: string): boolean {
  return existsSync(entryOf(key));
}

/** Keeps plain data under `key`; where nothing can be written it is made anew each time. */
export function keepResult(key: string, value: unknown): void {
  const entry = entryOf(key);
  const fresh = `${entry}.${randomUUID()}`;
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify(value)));
    renameSync(fresh, entry);
  } catch (error) {
    ignore(error, unwritable);
  }
}

/** Removes what was not asked for in a month, known by its checksum: the folder may hold files of others. */
export function sweepKept(now: number = Date.now()): void {
  try {
    for (const name of readdirSync(cacheFolder()).filter((one) => entryName.test(one))) {
      const entry = join(cacheFolder(), name);
      if (now - statSync(entry).mtimeMs > keptDays * day && unseal(readFileSync(entry, 'utf8')) !== undefined)
        rmSync(entry, { force: true });
    }
  } catch (error) {
    ignore(error, [...unwritable, 'ENOENT', 'ENOTDIR']);
  }
}

/** Names the state of the code in `folders` and of its packages. */
export function codeVersion(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(folder, file)),
  );
  const texts = [...files, 'package-lock.json'].map((file) => sha256Of(readFileSync(join(root, file))));
  return sha256Of([process.version, ...texts].join('\n'));
}

/** Returns the SHA-256 of `content` in hex. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Once a day is often enough to tell what is asked for. */
function keepUsed(entry: string): void {
  const now = Date.now();
  if (now - statSync(entry).mtimeMs > day) utimesSync(entry, now / 1000, now / 1000);
}

/** Puts a checksum before a text. */
function seal(text: string): string {
  return `${sha256Of(text)}\n${text}`;
}

/** Returns the text behind a checksum that is its own. */
function unseal(sealed: string): string | undefined {
  const text = sealed.slice(sealed.indexOf('\n') + 1);
  return seal(text) === sealed ? text : undefined;
}

const entryName = /^[0-9a-f]{64}\.json$/u;

function entryOf(key: string): string {
  return join(cacheFolder(), `${key}.json`);
}

function cacheFolder(): string {
  return process.env['FANGAN_CACHE'] ?? join(root, 'node_modules/.cache/fangan');
}

const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'];

function ignore(error: unknown, codes: readonly string[]): undefined {
  if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
}
