/**
 * Remembers what was read from Word, PDF, HTML and OFD files, so that a file is extracted once. The key names everything
 * that the result depends on: bytes, path, bounds, the code that reads, its packages.
 */
import { readsAsText } from '../../src/intake/format.ts';
import { type IntakeResult, readDocument } from '../../src/intake/read-document.ts';
import type { DocumentMetadata } from '../../src/model/document.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { codeVersion, keepResult, readKept, sha256Of } from '../disk/kept-results.ts';
import { readApart, usualBounds } from './read-apart.ts';

/** Reads a document as `readDocument` does. */
export async function readDocumentOnce(
  file: string,
  bytes: Uint8Array,
  sidecar: DocumentMetadata,
  memory: Memory = noMemory,
): Promise<IntakeResult> {
  if (readsAsText(file, bytes))
    return memory.keep(['text', file, sha256Of(bytes), JSON.stringify(sidecar)], () =>
      readDocument(file, bytes, sidecar),
    );
  const key = extractionKey(file, bytes);
  const kept = readKept(key) as IntakeResult | undefined; // kept under a key of its own kind
  const result = kept ?? (await readAndKeep(key, file, bytes));
  const { document } = result;
  if (!document) return result;
  return { ...result, document: { ...document, metadata: { ...document.metadata, ...sidecar } } };
}

/** A refusal is kept too: a file that runs into its bounds would do so in every build. */
async function readAndKeep(key: string, file: string, bytes: Uint8Array): Promise<IntakeResult> {
  const { lasting, ...result } = await readApart(file, bytes);
  if (lasting) keepResult(key, result);
  return result;
}

function extractionKey(file: string, bytes: Uint8Array): string {
  readerVersion ??= codeVersion(['src/intake', 'src/model', 'src/segment']);
  return sha256Of([readerVersion, JSON.stringify(usualBounds), file, sha256Of(bytes)].join('\n'));
}

let readerVersion: string | undefined;
