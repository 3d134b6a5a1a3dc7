/**
 * parse: a document's text → the tree of a plan.
 *
 * Accepts any string. Faults of the document become issues with file, line and column; nothing is thrown and nothing is
 * lost: head, parts, groups, measures, passages, closing and annexes together hold every character of the source but its
 * layout.
 */
import type { SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { PassageKind } from '../model/kinds.ts';
import { type HeadBlock, ownYear, type Passage, type Plan } from '../model/plan.ts';
import type { Printed } from '../model/printed.ts';
import { placeFinder } from '../model/source-lines.ts';
import { simplify } from '../segment/traditional.ts';
import { readAnnexes, titleOf } from './annex-passages.ts';
import { checkBrackets, checkDates, checkNumbering, type Locate } from './checks.ts';
import { splitClosing } from './closing.ts';
import { joinCutSignatures } from './cut-signatures.ts';
import { type Division, divideLines, type FurtherDocument } from './division.ts';
import { splitFields } from './exported-fields.ts';
import { readFacts } from './facts.ts';
import { findIssuedDay, readSignature, readTail } from './foot.ts';
import { readHead } from './head.ts';
import { type SourceLine, splitLines } from './lines.ts';
import { restoreBreaks } from './lost-breaks.ts';
import { readBlocks } from './paragraphs.ts';
import { readPlainText } from './plain-text.ts';
import { printBlock, printedIn, printHead, type Source } from './printed-script.ts';
import { buildPassage, buildTree, type TreeNode } from './tree.ts';

export interface ParsedPlan {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** The text of a document as read: its tree, the prose that closes it, and what its numbers show. */
interface Text {
  readonly children: readonly TreeNode[];
  readonly paragraphs: readonly Printed[];
  readonly closing: readonly Printed[];
  readonly issues: readonly Issue[];
}

/** Reads a document; see the module comment for what always holds. */
export function parsePlan(document: SourceDocument): ParsedPlan {
  const source = simplify(document.text);
  const asPrinted = printedIn(document.text, source);
  const lines = joinCutSignatures(splitFields(splitLines(source, document.file.endsWith('.md'))));
  const first = lines.findIndex(({ number }) => number === document.notes);
  const [printedLines, noteLines] = first < 0 ? [lines, []] : [lines.slice(0, first), lines.slice(first)];
  const { lines: restored, cut } = restoreBreaks(printedLines);
  const division = divideLines(restored);
  const locate = placeFinder(document);
  const head = printHead(readHead(division.head, division.beside), asPrinted);
  const text = division.numbered
    ? readNumbered(document.id, division, { locate, asPrinted })
    : readUnnumbered(document, division, { locate, asPrinted });
  const [foot, below] = [[...text.closing, ...readTail(division.foot)], readTail(division.imprint)];
  const signature = readSignature(foot);
  const facts = readFacts(document.id, head, document.metadata, {
    signature: { ...signature, names: signature.names.map(asPrinted) },
    text: text.paragraphs.map((paragraph) => paragraph.text).join('\n'),
    issued: findIssuedDay([...foot, ...below]),
  });
  const annexes = readAnnexes({ id: document.id, title: facts.title }, division, { locate, asPrinted });
  const closing = foot.map(asPrinted);
  const imprint = [...below, ...contentsOf(division.page)].map(asPrinted);
  const notes = contentsOf(noteLines.filter(({ blank }) => !blank)).map(asPrinted);
  const printed = [
    ...contentsOf(head),
    ...text.paragraphs,
    ...closing,
    ...contentsOf(annexes.annexes),
    ...annexes.paragraphs,
    ...notes,
  ];
  const { id, file, sha256, media } = document;
  const plan: Plan = {
    type: 'plan',
    id,
    ...facts,
    source: { file, sha256, media },
    head,
    headPassages: headPassages(id, head),
    children: text.children,
    ...footPassage(id, 'closing', closing),
    annexes: annexes.annexes,
    ...footPassage(id, 'imprint', imprint),
    ...footPassage(id, 'notes', notes),
  };
  return {
    plan,
    issues: [
      ...sayRestored(cut, locate),
      ...text.issues,
      ...annexes.issues,
      ...division.further.flatMap((document) => sayFurther(document, { locate, asPrinted })),
      ...checkDates(printed, locate, ownYear(facts)),
    ],
  };
}

/** Said once: a text that is run together has few lines. */
function sayRestored(cut: readonly SourceLine[], locate: Locate): Issue[] {
  return cut.slice(0, 1).map(({ offset, content }) => ({
    rule: 'breaks-restored',
    severity: 'info',
    at: locate(offset),
    found: `连成一行的 ${content.text.length} 字`,
    expected: '各段各占一行',
  }));
}

/** Where another document begins, with its title. */
function sayFurther(document: FurtherDocument, { locate, asPrinted }: Source): Issue[] {
  return document.lines.slice(0, 1).map(({ offset }) => ({
    rule: 'document-further',
    severity: 'warning',
    at: locate(offset),
    found: `从这一行起是另一份文件“${titleOf(document, asPrinted)}”`,
    expected: '一个文件里一份文件',
  }));
}

function readNumbered(plan: string, { text, numbers }: Division, { locate, asPrinted }: Source): Text {
  const { blocks: read, closing } = splitClosing(readBlocks(text, numbers));
  const blocks = read.map((block) => printBlock(block, asPrinted));
  const paragraphs = blocks.flatMap((block) => block.paragraphs);
  const issues = [...checkNumbering(blocks, locate), ...checkBrackets(paragraphs, locate)];
  return { children: buildTree(plan, blocks), paragraphs, closing, issues };
}

/** A document that numbers nothing is still readable and searchable: its paragraphs are its measures. */
function readUnnumbered(
  { id, text: source }: SourceDocument,
  { text, head }: Division,
  { locate, asPrinted }: Source,
): Text {
  const plain = readPlainText(id, text, asPrinted);
  const first = [...head, ...text].find(({ aside, blank }) => !aside && !blank);
  const found = (first ? asPrinted(first.content).text : source).slice(0, 30);
  const at = locate(first?.offset ?? 0);
  const issue: Issue = { rule: 'numbering-missing', severity: 'warning', at, found, expected: '一、（一）1. 或第一条' };
  return { ...plain, issues: [issue] };
}

function contentsOf(parts: readonly (HeadBlock | Passage | SourceLine)[]): Printed[] {
  return parts.map(({ content }) => content);
}

/** The notice and the 导语 are one passage, the table of contents another, what is left of the head a third. */
function headPassages(plan: string, head: readonly HeadBlock[]): Passage[] {
  return (['head', 'contents', 'preamble'] as const).flatMap((kind) => {
    const own = contentsOf(head.filter((block) => passageOf(block) === kind));
    return own.length > 0 ? [buildPassage({ id: `${plan}/${kind}`, kind, headings: [] }, own)] : [];
  });
}

function passageOf({ kind }: HeadBlock): PassageKind {
  if (kind === 'contents') return 'contents';
  return kind === 'notice' || kind === 'preamble' ? 'preamble' : 'head';
}

type FootName = 'closing' | 'imprint' | 'notes';

function footPassage(plan: string, name: FootName, paragraphs: readonly Printed[]): Partial<Plan> {
  if (paragraphs.length === 0) return {};
  const kind = name === 'notes' ? 'notes' : 'closing';
  return { [name]: buildPassage({ id: `${plan}/${name}`, kind, headings: [] }, paragraphs) };
}
