/**
 * Bytes of any file → the document that parse reads, or the reasons why the file is refused.
 *
 * Every fault is an `Issue`; nothing is thrown whatever the bytes are. Text stays within the bounds in `limits`; what a
 * library does with a crafted Word, PDF, HTML or OFD file is bounded by whoever calls, see `readsAsText`.
 */
import { createHash } from 'node:crypto';
import type { DocumentMetadata, MediaType, SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { checkCharacters } from './characters.ts';
import { decodeText } from './encoding.ts';
import { type Extraction, type Finding, type LeftOut, Refusal, toIssue, withReason } from './faults.ts';
import { detectFormat } from './format.ts';
import { limits } from './limits.ts';
import { coverNumbers } from './personal-data.ts';
import { planIdOf } from './plan-id.ts';
import { findHiddenMarks, findSecretMarks } from './secrecy.ts';
import { findSizeFault } from './size.ts';

export interface IntakeResult {
  /** Absent when the file is refused; then at least one issue is an error. */
  readonly document?: SourceDocument;
  /** What the file holds and its text leaves out; looked at before the original is published. */
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

type Extractor = (bytes: Uint8Array) => Extraction | Promise<Extraction>;

/** A format's reader is loaded with the first file of that format. */
const extractors: Readonly<Record<MediaType, Extractor>> = {
  text: extractText,
  docx: async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  html: async (bytes) => (await import('./html/read-html.ts')).readHtml(bytes),
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
  try {
    checkSize(bytes);
    const { media, findings } = detectFormat(file, bytes);
    const extract = await extractors[media](bytes);
    checkText(extract.text);
    const { text, leftOut } = extract;
    const marks = [...findSecretMarks(text), ...findHiddenMarks(leftOut)];
    const all = [...findings, ...extract.findings, ...checkCharacters(text), ...marks];
    const issues = all.map((finding) => toCoveredIssue(file, finding));
    if (issues.some(({ severity }) => severity === 'error')) return { leftOut: [], issues };
    return { document: buildDocument(file, bytes, media, extract, sidecar), leftOut, issues };
  } catch (error) {
    return { leftOut: [], issues: [toCoveredIssue(file, toFinding(error))] };
  }
}

/** No report repeats a number of a person. */
function toCoveredIssue(file: string, finding: Finding): Issue {
  return toIssue(file, { ...finding, found: coverNumbers(finding.found) });
}

function buildDocument(
  file: string,
  bytes: Uint8Array,
  media: MediaType,
  { text, anchors, encoding, metadata }: Extraction,
  sidecar: DocumentMetadata,
): SourceDocument {
  return {
    id: planIdOf(file),
    file,
    media,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(encoding === undefined ? {} : { encoding }),
    text,
    ...(anchors === undefined ? {} : { anchors }),
    metadata: { ...metadata, ...sidecar },
  };
}

function extractText(bytes: Uint8Array): Extraction {
  const { text, encoding } = decodeText(bytes);
  return { text, encoding, leftOut: [], findings: encoding === 'utf-8' ? [] : [nameEncoding(encoding)] };
}

function nameEncoding(encoding: string): Finding {
  return { rule: 'encoding-detected', severity: 'info', found: encoding.toUpperCase(), expected: 'UTF-8' };
}

function checkSize(bytes: Uint8Array): void {
  const fault = findSizeFault(bytes.length);
  if (fault) throw new Refusal(fault);
}

function checkText(text: string): void {
  if (!/\S/u.test(text)) throw new Refusal({ rule: 'file-empty', found: '没有文字', expected: '有文字的文件' });
  const lines = text.split('\n');
  if (text.length > limits.textCharacters || lines.length > limits.textLines) {
    const expected = `不超过 ${limits.textCharacters} 字、${limits.textLines} 行`;
    throw new Refusal({ rule: 'text-too-long', found: `${text.length} 字、${lines.length} 行`, expected });
  }
  const long = lines.findIndex((line) => line.length > limits.lineCharacters);
  if (long < 0) return;
  const found = `一行 ${lines[long]?.length} 字`;
  const expected = `每行（每段）不超过 ${limits.lineCharacters} 字；请分段`;
  throw new Refusal({ rule: 'line-too-long', line: long + 1, column: limits.lineCharacters + 1, found, expected });
}

/** A format's reader fails on a damaged file in its own words; they stand behind ours. */
function toFinding(error: unknown): Finding {
  if (error instanceof Refusal) return error.finding;
  const found = withReason('文件内部有损坏或不合格式的地方，读不下去', error);
  return { rule: 'file-damaged', found, expected: '完整的文件；请重新下载，或用原来的程序打开后另存' };
}
