/**
 * The parts of a Word file → its bytes. Nothing in it hangs on time or chance, so two builds on one machine give the same
 * bytes.
 */
import { commonParts, type WordParts } from './word-parts.ts';
import { type ZipEntry, zipArchive, zipEntry } from './zip.ts';

/** Returns the file of a document. */
export function wordFile(document: WordParts[number]): Uint8Array<ArrayBuffer> {
  common ??= commonParts().map(([path, text]) => zipEntry(path, text));
  return zipArchive([...common, zipEntry(...document)]);
}

let common: readonly ZipEntry[] | undefined;
