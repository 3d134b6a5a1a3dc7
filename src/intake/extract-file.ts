/**
 * Bytes of any file → its text with what was found in it, or the reasons why the file is refused: what `readDocument` makes
 * a document of, and what a browser reads of a draft. Every fault is an `Issue`; nothing is thrown whatever the bytes are.
 */
import type { MediaType } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { checkCharacters } from './characters.ts';
import { decodeText } from './encoding.ts';
import { type Extraction, type Finding, Refusal, toIssue, withReason } from './faults.ts';
import { detectFormat } from './format.ts';
import { limits } from './limits.ts';
import type { UnmarkedText } from './markdown-html.ts';
import { coverNumbers } from './personal-data.ts';
import { findHiddenMarks, findSecretMarks } from './secrecy.ts';
import { findSizeFault } from './size.ts';
import { readTextTables } from './text-tables.ts';

export interface ExtractedFile {
  /** Absent when the file is refused; then at least one issue is an error. */
  readonly extracted?: { readonly media: MediaType; readonly extraction: Extraction };
  readonly issues: readonly Issue[];
}

type Reader = (bytes: Uint8Array, file: string) => Extraction | Promise<Extraction>;

/** Whoever reads files says which formats; a file in another is refused. */
export type Readers = Readonly<Partial<Record<MediaType, Reader>>>;

/** Readers that run anywhere, each loaded with the first file of its format. */
export const portableReaders = {
  text: extractText,
  docx: async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
  html: async (bytes) => (await import('./html/read-html.ts')).readHtml(bytes),
} satisfies Readers;

/** Reads a file; a document marked as secret, anywhere in the file, is refused like one that cannot be read. */
export async function extractFile(file: string, bytes: Uint8Array, readers: Readers): Promise<ExtractedFile> {
  try {
    checkSize(bytes);
    const { media, findings } = detectFormat(file, bytes);
    const read = readers[media] ?? refuseFormat(media);
    const extraction = await read(bytes, file);
    checkText(extraction.text);
    const { text, leftOut } = extraction;
    const marks = [...findSecretMarks(text), ...findHiddenMarks(leftOut)];
    const all = [...findings, ...extraction.findings, ...checkCharacters(text), ...marks];
    const issues = all.map((finding) => toCoveredIssue(file, finding));
    return issues.some(({ severity }) => severity === 'error')
      ? { issues }
      : { extracted: { media, extraction }, issues };
  } catch (error) {
    return { issues: [toCoveredIssue(file, toFinding(error))] };
  }
}

function refuseFormat(media: MediaType): never {
  throw new Refusal({
    rule: 'format-unknown',
    found: `${media.toUpperCase()} 文件`,
    expected: '.docx、.txt、.md 或 .html 文件；也可以复制其中的文字',
  });
}

/** No report repeats a number of a person. */
function toCoveredIssue(file: string, finding: Finding): Issue {
  return toIssue(file, { ...finding, found: coverNumbers(finding.found) });
}

async function extractText(bytes: Uint8Array, file: string): Promise<Extraction> {
  const { text: printed, encoding } = decodeText(bytes);
  checkText(printed);
  const { text: unmarked, ...placed } = file.endsWith('.md')
    ? await readMarkup(printed)
    : { text: printed, leftOut: [] };
  const { text, findings } = readTextTables(unmarked);
  return {
    text,
    ...placed,
    encoding,
    findings: [...(encoding === 'utf-8' ? [] : [nameEncoding(encoding)]), ...findings],
  };
}

async function readMarkup(text: string): Promise<UnmarkedText> {
  if (!/[<&{]/u.test(text)) return { text, leftOut: [] };
  return (await import('./markdown-html.ts')).readMarkdownHtml(text);
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
