/**
 * parse: a document's text → the tree of a plan.
 *
 * Accepts any string. Faults of the document become issues with file, line and column; nothing is thrown and nothing is
 * lost: head, parts, groups, measures, passages and closing together hold every character of the source but its layout.
 */
import type { SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { type HeadBlock, ownYear, type Passage, type Plan, type PlanFacts } from '../model/plan.ts';
import { lineIndex } from '../model/source-lines.ts';
import { checkBrackets, checkDates, checkNumbering, type Locate } from './checks.ts';
import { findContents } from './contents.ts';
import { findTextEnd, readSignature, readTail, splitClosing } from './closing.ts';
import { readFacts } from './facts.ts';
import { findFurniture } from './furniture.ts';
import { type Beside, readHead } from './head.ts';
import { type SourceLine, splitLines } from './lines.ts';
import { type Numbers, readNumbers } from './ladder.ts';
import { readBlocks } from './paragraphs.ts';
import { buildParagraphMeasure, buildPassage, buildTree, type TreeNode } from './tree.ts';

export interface ParsedPlan {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** Reads a document; see the module comment for what always holds. */
export function parsePlan(document: SourceDocument): ParsedPlan {
  const lines = splitLines(document.text, document.file.endsWith('.md'));
  const contents = findContents(lines);
  const numbers = readNumbers(lines.filter((line) => !contents.has(line)));
  const start = lines.findIndex((line) => numbers.has(line));
  const beside = { contents, furniture: findFurniture(lines, start < 0 ? lines.length : start) };
  const locate = placeFinder(document);
  return start < 0
    ? parseUnnumbered(document, lines, locate)
    : parseNumbered(document, lines, { start, numbers, locate, beside });
}

interface NumberedBody {
  readonly start: number;
  readonly numbers: Numbers;
  readonly locate: Locate;
  readonly beside: Beside;
}

function parseNumbered(document: SourceDocument, lines: readonly SourceLine[], body: NumberedBody): ParsedPlan {
  const head = readHead(lines.slice(0, body.start), body.beside);
  const numbered = lines.slice(body.start);
  const end = findTextEnd(numbered, body.numbers);
  const { blocks, closing: prose } = splitClosing(readBlocks(numbered.slice(0, end), body.numbers));
  const closing = [...prose, ...readTail(numbered.slice(end))];
  const text = blocks.flatMap(({ paragraphs }) => paragraphs);
  const passage = closing.length > 0 ? buildPassage(document.id, 'closing', 'closing', [], closing) : undefined;
  const facts = readFacts(document.id, head, document.metadata, {
    signature: readSignature(closing),
    text: text.map(({ text: paragraph }) => paragraph).join('\n'),
  });
  const issues = [
    ...checkNumbering(blocks, body.locate),
    ...checkBrackets(text, body.locate),
    ...checkDates([...head.map(({ content }) => content), ...text, ...closing], body.locate, ownYear(facts)),
  ];
  return { plan: assemble(document, head, facts, buildTree(document.id, blocks), passage), issues };
}

/** A document that numbers nothing is still readable and searchable: its paragraphs are its measures. */
function parseUnnumbered(document: SourceDocument, lines: readonly SourceLine[], locate: Locate): ParsedPlan {
  const first = lines.find(({ blank }) => !blank);
  const isTitle = first !== undefined && !/[。；，]/u.test(first.content.text);
  const head = isTitle ? readHead([first]) : [];
  const rest = isTitle ? lines.slice(first.number) : lines;
  const paragraphs = readBlocks(rest, new Map()).flatMap((block) => block.paragraphs);
  const measures = paragraphs.map((paragraph, index) => buildParagraphMeasure(document.id, index + 1, paragraph));
  const at = locate(first?.offset ?? 0);
  const found = first?.content.text.slice(0, 30) ?? '';
  const issue: Issue = { rule: 'numbering-missing', severity: 'warning', at, found, expected: '一、（一）1. 或第一条' };
  const facts = readFacts(document.id, head, document.metadata);
  const texts = [...head.map(({ content }) => content), ...paragraphs];
  const issues = [issue, ...checkDates(texts, locate, ownYear(facts))];
  return { plan: assemble(document, head, facts, measures), issues };
}

function assemble(
  document: SourceDocument,
  head: readonly HeadBlock[],
  facts: PlanFacts,
  children: readonly TreeNode[],
  closing?: Passage,
): Plan {
  const { id, file, sha256, media } = document;
  return {
    type: 'plan',
    id,
    ...facts,
    source: { file, sha256, media },
    head,
    headPassages: headPassages(id, head),
    children,
    ...(closing && { closing }),
  };
}

/** The notice and the 导语 are one passage, what is left of the head another. */
function headPassages(plan: string, head: readonly HeadBlock[]): Passage[] {
  const isProse = ({ kind }: HeadBlock): boolean => kind === 'notice' || kind === 'preamble';
  const prose = head.filter(isProse).map(({ content }) => content);
  const other = head.filter((block) => !isProse(block)).map(({ content }) => content);
  return [
    ...(other.length > 0 ? [buildPassage(plan, 'head', 'head', [], other)] : []),
    ...(prose.length > 0 ? [buildPassage(plan, 'preamble', 'preamble', [], prose)] : []),
  ];
}

function placeFinder({ file, text }: SourceDocument): Locate {
  const index = lineIndex(text);
  return (offset) => ({ file, ...index.place(offset) });
}
