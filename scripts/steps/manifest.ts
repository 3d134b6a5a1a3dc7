/**
 * What a site consists of, file by file, with the digest of each: SHA-256 (FIPS 180-4) and SM3 (GB/T 32905—2016), in the
 * form that `sha256sum -c` reads. Who has a copy can tell whether a file was changed, lost or added.
 */
import { createHash, hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listName } from '../disk/owned-folder.ts';
import { listTree } from '../disk/tree.ts';
import { readFiles } from './files.ts';

const manifests = [
  { name: 'manifest.sha256', algorithm: 'sha256' },
  { name: 'manifest.sm3', algorithm: 'sm3' },
] as const;
/** The files that hold the digests, at the top of a site. */
export const manifestNames: readonly string[] = manifests.map(({ name }) => name);
/** These list the files and cannot stand in their own list. */
const lists: readonly string[] = [listName, ...manifestNames];

/** Says whether a file of a site lists the others. */
export function isManifest(path: string): boolean {
  return lists.includes(path);
}

/** The digests of a file in hex, in the order of the manifests. */
export type Digests = readonly string[];

/** Returns the digests of a file. */
export function digestsOf(bytes: Uint8Array): Digests {
  return manifests.map(({ algorithm }) => digestOf(algorithm, bytes));
}

/** What makes the digests of a file that comes in pieces. */
export interface Digester {
  add(piece: string | Uint8Array): void;
  digests(): Digests;
}

/** Returns what makes the digests of one file. */
export function createDigester(): Digester {
  const hashes = manifests.map(({ algorithm }) => createHash(algorithm));
  return {
    add(piece) {
      for (const one of hashes) one.update(piece);
    },
    digests: () => hashes.map((one) => one.digest('hex')),
  };
}

/** Writes the manifests of a site into its folder: the digests of its files are `known`, by path, or they are read. */
export async function writeManifests(folder: string, known?: ReadonlyMap<string, Digests>): Promise<void> {
  const all = [...(known ?? (await readDigests(folder)))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [place, { name }] of manifests.entries())
    await writeFile(join(folder, name), all.map(([path, digests]) => `${digests[place]}  ${path}\n`).join(''));
}

async function readDigests(folder: string): Promise<ReadonlyMap<string, Digests>> {
  const read = new Map<string, Digests>();
  for await (const [path, bytes] of readFiles(folder, await listedFiles(folder))) read.set(path, digestsOf(bytes));
  return read;
}

/** How a site differs from its manifest. */
export interface Differences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Stand in the folder and not in the manifest. */
  readonly foreign: readonly string[];
  readonly files: number;
}

/** Compares the site in `folder` with its SHA-256 manifest; `undefined` where it has none that can be read. */
export async function compareManifest(folder: string): Promise<Differences | undefined> {
  const known = readManifest(await readManifestText(folder).catch(() => ''));
  if (!known) return undefined;
  const present = await listedFiles(folder);
  const changed: string[] = [];
  const listed = present.filter((path) => known.has(path));
  for await (const [path, bytes] of readFiles(folder, listed)) {
    if (digestOf('sha256', bytes) !== known.get(path)) changed.push(path);
  }
  const here = new Set(present);
  return {
    changed,
    missing: [...known.keys()].filter((path) => !here.has(path)),
    foreign: present.filter((path) => !known.has(path)),
    files: known.size,
  };
}

/** Returns the SHA-256 manifest of a folder as it stands there. */
export function readManifestText(folder: string): Promise<string> {
  return readFile(join(folder, manifests[0].name), 'utf8');
}

/** Reads a manifest: path → digest; `undefined` where a line is none. */
export function readManifest(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const entries = lines.map((line) => /^(?<digest>[0-9a-f]{64}) {2}(?<path>.+)$/u.exec(line)?.groups);
  if (entries.length === 0 || entries.some((groups) => !groups)) return undefined;
  return new Map(entries.map((groups) => [groups?.['path'] ?? '', groups?.['digest'] ?? '']));
}

async function listedFiles(folder: string): Promise<readonly string[]> {
  return (await listTree(folder)).filter((path) => !isManifest(path));
}

/** Returns the digest of `bytes` in hex. */
export function digestOf(algorithm: string, bytes: Uint8Array): string {
  return hash(algorithm, bytes);
}
