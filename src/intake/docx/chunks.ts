/**
 * Reads what a Word file holds as files of their own and prints in its text (`w:altChunk`, ECMA-376 §17.17.2.1): web
 * pages, plain text and other Word files. A chunk of another kind is reported.
 */
import { openArchive } from '../archive.ts';
import { renderBlocks, type SourceBlock } from '../blocks.ts';
import { decodeText } from '../encoding.ts';
import type { Finding, LeftOut } from '../faults.ts';
import { applyStyles } from '../html/apply-styles.ts';
import { decodePage } from '../html/decode-page.ts';
import { readHtmlBlocks } from '../html/html-blocks.ts';
import { parsePage } from '../html/parse-page.ts';
import { descend, type XmlElement } from '../xml.ts';
import type { Parts } from './left-out.ts';
import { findTarget } from './relationships.ts';
import { chunkMark } from './restate.ts';

/** What a Word file prints, and what is to be said of it. */
export interface WordText {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
  /** Each paragraph as the file holds it. */
  readonly pieces: readonly string[];
}

export interface Chunk extends WordText {
  /** The relationship that leads to it. */
  readonly id: string;
}

export interface WordFile {
  readonly bytes: Uint8Array;
  readonly main: string;
  readonly parts: Parts;
  /** Of files within files. */
  readonly depth: number;
}

type ReadWord = (bytes: Uint8Array, depth: number) => Promise<WordText>;

/** Parts of a document in files of their own; those of a master document lie outside the file. */
const chunks = new Set(['w:altChunk', 'w:subDoc']);
const deepest = 3;

/** Returns the chunks that the main part of `file` prints; Word files among them are read by `readWord`. */
export async function readChunks(file: WordFile, readWord: ReadWord): Promise<readonly Chunk[]> {
  const main = file.parts.get(file.main);
  const ids = main ? [...descend(main)].filter(({ name }) => chunks.has(name)).map(idOf) : [];
  const targets = new Map(ids.map((id) => [id, findTarget(file.parts, file.main, id)]));
  const names = new Set(targets.values());
  const archive = names.size === 0 ? new Map<string, Uint8Array>() : openArchive(file.bytes, (name) => names.has(name));
  return Promise.all(
    [...targets].map(async ([id, name]) => ({
      id,
      ...(await readChunk(name, archive.get(name), file.depth, readWord)),
    })),
  );
}

/** Returns `blocks` with each chunk in the place of its mark. */
export function placeChunks(blocks: readonly SourceBlock[], chunks: readonly Chunk[]): readonly SourceBlock[] {
  if (chunks.length === 0) return blocks;
  const byId = new Map(chunks.map(({ id, blocks: inner }) => [id, inner]));
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return byId.get(markedId(block.text)) ?? [block];
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: placeInCell(cell.text, byId) })));
    return [{ ...block, rows }];
  });
}

function placeInCell(text: string, byId: ReadonlyMap<string, readonly SourceBlock[]>): string {
  const lines = text.split('\n').map((line) => {
    const blocks = byId.get(markedId(line));
    return blocks ? renderBlocks(blocks).text : line;
  });
  return lines.join('\n');
}

function markedId(text: string): string {
  return text.startsWith(chunkMark) && text.endsWith(chunkMark) ? text.slice(1, -1) : '';
}

function idOf({ attributes }: XmlElement): string {
  return attributes['r:id'] ?? '';
}

async function readChunk(
  name: string,
  bytes: Uint8Array | undefined,
  depth: number,
  readWord: ReadWord,
): Promise<WordText> {
  const ending = /\.(?<ending>\w+)$/u.exec(name)?.groups?.['ending']?.toLowerCase() ?? '';
  if (!bytes) return unread(name);
  if (/^x?html?$/u.test(ending)) return readPage(bytes);
  if (ending === 'txt') return readLines(bytes);
  return ending === 'docx' && depth < deepest ? readWord(bytes, depth + 1) : unread(name);
}

function readPage(bytes: Uint8Array): WordText {
  const page = parsePage(decodePage(bytes).text);
  applyStyles(page);
  const blocks = readHtmlBlocks(page);
  return { blocks, leftOut: [], findings: [], pieces: [] };
}

function readLines(bytes: Uint8Array): WordText {
  const lines = decodeText(bytes).text.split('\n');
  return { blocks: lines.map((text) => ({ kind: 'paragraph', text })), leftOut: [], findings: [], pieces: [] };
}

function unread(name: string): WordText {
  const expected = '能读出的片段；请在 Word 里打开后另存为 .docx，片段就成为正文';
  return {
    blocks: [],
    leftOut: [],
    findings: [{ rule: 'docx-chunk-unread', severity: 'warning', found: name.slice(0, 100), expected }],
    pieces: [],
  };
}
