/**
 * Remembers what was read from Word, PDF, HTML and OFD files, so that a file is extracted once. The key names everything
 * that the result depends on (bytes, path, bounds, the code that reads, its packages), so a hit is what reading would
 * give; an entry that is not whole is no hit. The folder is FANGAN_CACHE or one in node_modules; it may be deleted at any
 * time.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readsAsText } from '../../src/intake/format.ts';
import { type IntakeResult, readDocument } from '../../src/intake/read-document.ts';
import type { DocumentMetadata } from '../../src/model/document.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { replaceFile } from './files.ts';
import { readApart, usualBounds } from './read-apart.ts';

const root = join(import.meta.dirname, '../..');

/** Reads a document as `readDocument` does. */
export async function readDocumentOnce(
  file: string,
  bytes: Uint8Array,
  sidecar: DocumentMetadata,
  memory: Memory = noMemory,
): Promise<IntakeResult> {
  if (readsAsText(file, bytes))
    return memory.keep(['text', file, hash(bytes), JSON.stringify(sidecar)], () => readDocument(file, bytes, sidecar));
  const entry = join(cacheFolder(), `${await cacheKey(file, bytes)}.json`);
  const result = (await readEntry(entry)) ?? (await readAndKeep(entry, file, bytes));
  const { document } = result;
  if (!document) return result;
  return { ...result, document: { ...document, metadata: { ...document.metadata, ...sidecar } } };
}

/** A refusal is kept too: a file that runs into its bounds would do so in every build. */
async function readAndKeep(entry: string, file: string, bytes: Uint8Array): Promise<IntakeResult> {
  const { lasting, ...result } = await readApart(file, bytes);
  if (lasting) await replaceFile(entry, sealText(JSON.stringify(result))).catch(ignoreUnwritable);
  return result;
}

async function readEntry(entry: string): Promise<IntakeResult | undefined> {
  if (!existsSync(entry)) return undefined;
  const sealed = await readFile(entry, 'utf8');
  const text = sealed.slice(sealed.indexOf('\n') + 1);
  return sealText(text) === sealed ? JSON.parse(text) : undefined;
}

/** Puts a checksum before a text. */
function sealText(text: string): string {
  return `${hash(text)}\n${text}`;
}

async function cacheKey(file: string, bytes: Uint8Array): Promise<string> {
  readerVersion ??= findReaderVersion();
  return hash([await readerVersion, JSON.stringify(usualBounds), file, hash(bytes)].join('\n'));
}

function cacheFolder(): string {
  return process.env['FANGAN_CACHE'] ?? join(root, 'node_modules/.cache/fangan');
}

let readerVersion: Promise<string> | undefined;

/** Names the state of everything that takes part in reading a document. */
async function findReaderVersion(): Promise<string> {
  const folders = ['src/intake', 'src/model', 'src/segment'];
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  const files = [
    ...listed
      .flat()
      .filter((file) => file.endsWith('.ts'))
      .sort(),
    'package-lock.json',
  ];
  const texts = await Promise.all(files.map((file) => readFile(join(root, file))));
  return hash([process.version, ...texts.map(hash)].join('\n'));
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Where nothing can be written, every build reads anew. */
function ignoreUnwritable(error: NodeJS.ErrnoException): void {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code ?? '')) throw error;
}
