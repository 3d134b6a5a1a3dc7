/**
 * Bytes of any file → the document that parse reads, or the reasons why the file is refused.
 *
 * Every fault is an `Issue`; nothing is thrown whatever the bytes are. Text stays within the bounds in `limits`; what a
 * library does with a crafted Word, PDF, HTML or OFD file is bounded by whoever calls, see `readsAsText`.
 */
import { createHash } from 'node:crypto';
import type { DocumentMetadata, SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { extractFile, portableReaders, type Readers } from './extract-file.ts';
import type { Extraction, LeftOut } from './faults.ts';
import { planIdOf } from './plan-id.ts';

export interface IntakeResult {
  /** Absent when the file is refused; then at least one issue is an error. */
  readonly document?: SourceDocument;
  /** What the file holds and its text leaves out; looked at before the original is published. */
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

/** A format's reader is loaded with the first file of that format. */
const readers: Readers = {
  ...portableReaders,
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  ofd: async (bytes) => (await import('./ofd/read-ofd.ts')).readOfd(bytes),
};

/**
 * Reads a file, `file` being its path below `sources/` with `/`. What `sidecar` says stands above what the file itself
 * says about its metadata. A document marked as secret, anywhere in the file, is refused like one that cannot be read;
 * numbers of persons are for `checkPublication`.
 */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  sidecar: DocumentMetadata = {},
): Promise<IntakeResult> {
  const { extracted, issues } = await extractFile(file, bytes, readers);
  if (!extracted) return { leftOut: [], issues };
  const { media, extraction } = extracted;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = buildDocument({ file, media, sha256 }, extraction, sidecar);
  return { document, leftOut: extraction.leftOut, issues };
}

function buildDocument(
  source: Pick<SourceDocument, 'file' | 'media' | 'sha256'>,
  { text, anchors, notes, encoding, metadata }: Extraction,
  sidecar: DocumentMetadata,
): SourceDocument {
  return {
    id: planIdOf(source.file),
    ...source,
    ...(encoding === undefined ? {} : { encoding }),
    text,
    ...(anchors === undefined ? {} : { anchors }),
    ...(notes === undefined ? {} : { notes }),
    metadata: { ...metadata, ...sidecar },
  };
}
