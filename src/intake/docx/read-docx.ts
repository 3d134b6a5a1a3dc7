/**
 * A Word file → its lines. What mammoth passes over is restated for it; hidden and struck text is taken out; what stands
 * in files of its own is read in its place. Notes, which paper sets at the foot of a page, stand below everything else: within a
 * measure they would part it from those who answer for it. Every character that the file prints is looked for in the lines.
 */
import { parseFragment } from 'parse5';
import { leaveComments, listNames, openArchive } from '../archive.ts';
import { renderBlocks, type SourceBlock } from '../blocks.ts';
import { findLost } from '../completeness.ts';
import { type Extraction, type LeftOut, Refusal } from '../faults.ts';
import { readHtmlBlocks } from '../html/html-blocks.ts';
import { limits } from '../limits.ts';
import { descend, parseXml, textOf, type XmlElement } from '../xml.ts';
import { placeChunks, readChunks, type WordText } from './chunks.ts';
import { placeFirstHeader } from './first-header.ts';
import { readRemovingStyles, takeRemovedOut } from './hidden-text.ts';
import { gatherLeftOut, type Parts } from './left-out.ts';
import { usePrefixes } from './prefixes.ts';
import { listPieces, listUnprintedNotes } from './printed-pieces.ts';
import { reportWord, type WordPart } from './report.ts';
import { restate } from './restate.ts';
import { notePart, writeHtml } from './word-html.ts';

const mainPart = /^word\/document\d*\.xml$/u;
const embedded = 'word/embeddings/';

/** Reads a Word file; comments, headers, footers, hidden and struck text stay out, with a note. */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const { blocks, notes, leftOut, findings, pieces } = await readWord(bytes);
  const [main, below] = [renderBlocks(blocks), renderBlocks(notes)];
  const texts = notes.length > 0 ? [main.text, below.text] : [main.text];
  const known = [...texts, ...main.headers, ...below.headers];
  return {
    text: texts.join('\n'),
    anchors: [...main.anchors, ...below.anchors.map((anchor) => `注释${anchor}`)],
    ...(notes.length > 0 ? { notes: main.anchors.length + 1 } : {}),
    leftOut,
    findings: [...findings, ...main.findings, ...below.findings, ...findLost(pieces, known)],
  };
}

interface WordFileText extends WordText {
  readonly notes: readonly SourceBlock[];
}

/** A file within a file has its notes below it. */
async function readInner(bytes: Uint8Array, depth: number): Promise<WordText> {
  const { notes, blocks, ...text } = await readWord(bytes, depth);
  return { ...text, blocks: [...blocks, ...notes] };
}

async function readWord(bytes: Uint8Array, depth = 0): Promise<WordFileText> {
  const packed = openParts(bytes);
  const main = [...packed.keys()].find((name) => mainPart.test(name));
  if (main === undefined)
    throw new Refusal({ rule: 'file-damaged', found: '没有 word/document.xml', expected: '完整的 Word 文件' });
  const parts = placeFirstHeader(packed, main);
  const texts = readTexts(parts, main);
  const shown = texts.map(({ shown: { part } }) => part);
  shown.forEach(checkTables);
  const { html, notes, unknownSymbols } = await writeHtml(replaceParts(parts, texts, 'restated'), main);
  const chunks = await readChunks({ bytes, main, parts, depth }, readInner);
  const leftOut = [
    ...gatherLeftOut(replaceParts(parts, texts, 'shown'), shown),
    ...texts.flatMap(leaveRemoved),
    ...leaveUnprinted(shown),
    ...listEmbedded(bytes),
    ...leaveComments(bytes),
  ];
  return {
    blocks: placeChunks(readHtmlBlocks(parseFragment(html)), chunks),
    notes: readHtmlBlocks(parseFragment(notes)),
    leftOut: [...leftOut, ...chunks.flatMap((chunk) => chunk.leftOut)],
    findings: [...reportWord(parts, texts, leftOut, unknownSymbols), ...chunks.flatMap(({ findings }) => findings)],
    pieces: [...listPieces(shown), ...chunks.flatMap(({ pieces }) => pieces)],
  };
}

function openParts(bytes: Uint8Array): Parts {
  const archive = openArchive(bytes, (name) => /\.(?:xml|rels)$/iu.test(name));
  return new Map([...archive].map(([name, content]) => [name, usePrefixes(parseXml(name, content))]));
}

/** The parts that print the text, first without what is taken out, then in elements that mammoth reads. */
function readTexts(parts: Parts, main: string): readonly WordPart[] {
  const removes = readRemovingStyles(parts.get('word/styles.xml'));
  const texts = [...parts].filter(([name]) => name === main || notePart.test(name));
  return texts.map(([name, part]) => {
    const shown = takeRemovedOut(part, removes);
    return { name, shown, restated: restate(shown.part) };
  });
}

function replaceParts(parts: Parts, texts: readonly WordPart[], state: 'shown' | 'restated'): Parts {
  return new Map([...parts, ...texts.map((text) => [text.name, text[state].part] as const)]);
}

function leaveRemoved({ shown: { hidden, struck }, restated: { readings } }: WordPart): readonly LeftOut[] {
  return [
    ...hidden.map((text): LeftOut => ({ place: '隐藏文字', text, original: 'withhold' })),
    ...struck.map(({ text }): LeftOut => ({ place: '删除线文字', text, original: 'warn' })),
    ...readings.map((text): LeftOut => ({ place: '注音', text, original: 'publish' })),
  ];
}

/** A note whose reference was deleted stays in the file; the lines that part notes from the text are notes without words. */
function leaveUnprinted(texts: readonly XmlElement[]): readonly LeftOut[] {
  const words = listUnprintedNotes(texts).map((note) => textOf(note).trim());
  return words.filter(Boolean).map((text): LeftOut => ({ place: '不印出的注', text, original: 'warn' }));
}

/** Word itself opens no wider table. */
function checkTables(main: XmlElement): void {
  const rows = [...descend(main)].filter(({ name }) => name === 'w:tr');
  const cells = rows.reduce((most, { children }) => {
    return Math.max(most, children.filter(({ name }) => name === 'w:tc').length);
  }, 0);
  if (cells <= limits.tableColumns) return;
  const expected = `每行不超过 ${limits.tableColumns} 格（Word 的上限）；请核对原件`;
  throw new Refusal({ rule: 'table-too-wide', found: `表格有一行 ${cells} 格`, expected });
}

/** Files within the file (spreadsheets, old objects) are not looked into. */
function listEmbedded(bytes: Uint8Array): readonly LeftOut[] {
  const names = listNames(bytes).filter((name) => name.startsWith(embedded));
  return names.map((name) => ({ place: '嵌入的文件', text: name.slice(embedded.length), original: 'warn' }));
}
