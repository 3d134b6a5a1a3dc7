/**
 * Divides a document: its lines → head, text, foot, annexes and imprint. The text begins at the first number, or in a
 * document that numbers nothing at its first prose; the numbers of its annexes are none of its own. A notice that numbers
 * what it asks for and issues a plan below its signature is the head of that plan.
 */
import { isDateLine, isSigningDay } from '../model/official/dates.ts';
import type { Span } from '../model/printed.ts';
import { findSignature, isSigned, maySignWhole } from './annex-signature.ts';
import { type Annexes, findAnnexes, findAnnexList } from './annexes.ts';
import { endsSentence } from './broken-lines.ts';
import { findCollected, partHead } from './collected-documents.ts';
import { findContents } from './contents.ts';
import { findTextEnd, isImprint } from './foot.ts';
import { findFurniture, findPageList, findTools } from './furniture.ts';
import { findFurtherDocuments } from './further-documents.ts';
import type { Beside } from './head-paragraphs.ts';
import { findArticleAbove } from './headlines.ts';
import { isIssuing } from './issuing.ts';
import { type Numbers, readNumbers } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import type { Numbering } from './numbering.ts';
import { narrowestPaper } from './paper-edge.ts';
import { findPlainHeadings } from './plain-headings.ts';
import { endsTitle, shapeOf } from './shapes.ts';

export interface Division {
  readonly numbers: Numbers;
  /** What of the head is none of its text. */
  readonly beside: Beside;
  /** The text carries numbers. */
  readonly numbered: boolean;
  readonly head: readonly SourceLine[];
  readonly text: readonly SourceLine[];
  readonly foot: readonly SourceLine[];
  readonly annexes: readonly (readonly SourceLine[])[];
  /** Those of the annexes that are documents of their own. */
  readonly further: readonly FurtherDocument[];
  /** 版记 below the annexes. */
  readonly imprint: readonly SourceLine[];
  /** What a page sets below the whole, and callouts from anywhere in the text. */
  readonly page: readonly SourceLine[];
}

/** A document of its own below the first one of a file. */
export interface FurtherDocument {
  /** All its lines, those of its own annexes included. */
  readonly lines: readonly SourceLine[];
  /** How it is divided itself, where it opens with a head. */
  readonly division?: Pick<Division, 'head' | 'beside' | 'text' | 'numbered' | 'numbers'>;
}

const longestAddressees = 200;
/** Lines of a heading and of the sentence below it that paper has broken. */
const longestOpening = 4;

/** Returns the parts of a document in printed order; further documents of the file are its last annexes. */
export function divideLines(printed: readonly SourceLine[]): Division {
  const collected = findCollected(printed);
  const opening = collected.flatMap(({ section, lines, first }) => (first ? [] : [...section, ...lines].slice(0, 1)));
  const firsts = new Set<SourceLine | undefined>(collected.length > 0 ? opening : findFurtherDocuments(printed));
  const starts = [...printed.keys()].filter((index) => firsts.has(printed[index]));
  const own = divideDocument(printed.slice(0, starts[0]));
  const further = starts.map((start, index) => printed.slice(start, starts[index + 1]));
  return further.length === 0 ? own : withFurther(own, further);
}

/** What stands below the annexes of the first document stands above the further ones; these have annexes of their own. */
function withFurther(own: Division, further: readonly (readonly SourceLine[])[]): Division {
  const rest = [...own.imprint, ...own.page];
  const last = own.annexes.at(-1);
  const annexes = last ? [...own.annexes.slice(0, -1), [...last, ...rest]] : [];
  const others = further.map(divideFurther);
  return {
    ...own,
    numbers: new Map([own, ...others].flatMap(({ numbers }) => [...numbers])),
    foot: last ? own.foot : [...own.foot, ...rest],
    annexes: [...annexes, ...others.flatMap((other) => other.annexes)],
    further: [...own.further, ...others.map(({ further: document }) => document)],
    imprint: [],
    page: [],
  };
}

/** A further document is one annex, and each of its own annexes another one. */
function divideFurther(lines: readonly SourceLine[]): DividedFurther {
  const division = divideDocument(lines);
  const firsts = new Set(division.annexes.map(([first]) => first));
  const starts = [...lines.keys()].filter((index) => index === 0 || firsts.has(lines[index]));
  return {
    numbers: division.numbers,
    annexes: starts.map((start, index) => lines.slice(start, starts[index + 1])),
    further: { lines, division },
  };
}

interface DividedFurther extends Pick<Division, 'annexes' | 'numbers'> {
  readonly further: FurtherDocument;
}

function divideDocument(printed: readonly SourceLine[]): Division {
  const contents = findContents(printed);
  const listed = findAnnexList(printed);
  const asides = new Set([...printed.filter(({ aside, blank }) => aside && !blank), ...findArticleAbove(printed)]);
  const collected = findCollected(printed);
  const titles = new Set(collected.flatMap(({ section, lines }) => [...section, ...lines]));
  const unnumbered = [contents, listed, asides, findPageList(printed), titles];
  const numbers = readNumbers(printed.filter((line) => !unnumbered.some((lines) => lines.has(line))));
  const lines = withoutStrayLabels(printed, numbers);
  const { start, numbered, annexes } = findStart(lines, numbers, new Set([...contents, ...asides]));
  const furniture = findFurniture(lines, start);
  const below = lines.slice(start, annexes.start).map((line) => (asides.has(line) ? { ...line, blank: true } : line));
  const end = findTextEnd(below, numbers, furniture);
  const asidesBelow = lines.slice(start).filter((line) => asides.has(line));
  const page = new Set([...asidesBelow, ...linesBelow(lines.slice(start + end), furniture)]);
  const own = (part: readonly SourceLine[]): SourceLine[] => part.filter((line) => !page.has(line));
  const above = partHead(lines.slice(0, start), collected);
  const head = above.lines.filter((line) => !furniture.has(line));
  const signed = withoutSignature(annexes.annexes.map(own), below, head);
  return {
    numbers,
    beside: { contents, furniture: new Set([...furniture, ...asides, ...above.added]), listed },
    numbered,
    head: above.lines,
    text: withoutTools(below.slice(0, end)),
    foot: [...own(below.slice(end)), ...signed.signature],
    annexes: signed.annexes,
    further: annexes.further.map((annex) => ({ lines: annex })),
    imprint: own(annexes.imprint),
    page: [...page].filter(({ blank }) => !blank),
  };
}

/** What signs below the last annex signs the whole where nobody has signed the text above and the head allows it. */
function withoutSignature(
  annexes: readonly (readonly SourceLine[])[],
  text: readonly SourceLine[],
  head: readonly SourceLine[],
): Pick<Division, 'annexes'> & { readonly signature: readonly SourceLine[] } {
  const last = annexes.at(-1) ?? [];
  const first = text.some(isSigned) ? undefined : findSignature(last.filter(({ blank }) => !blank));
  const start = first ? last.indexOf(first) : last.length;
  const [annex, signature] = [last.slice(0, start), last.slice(start)];
  if (!maySignWhole(signature, head, annex)) return { annexes, signature: [] };
  return { annexes: [...annexes.slice(0, -1), annex], signature };
}

/** What a page sets below everything that the document prints, its day included. */
function linesBelow(lines: readonly SourceLine[], furniture: ReadonlySet<SourceLine>): ReadonlySet<SourceLine> {
  const last = lines.findLastIndex(
    (line) => !line.blank && (!furniture.has(line) || isSigningDay(line.content.text) || isImprint(line.content.text)),
  );
  return new Set(lines.slice(last + 1));
}

const strayLabel = /^附\s*件\s*[:：]$/u;

/** 附件： with nothing behind it opens no annex where the numbers count on below it: a page has set it there. */
function withoutStrayLabels(lines: readonly SourceLine[], numbers: Numbers): SourceLine[] {
  return lines.map((line, index) =>
    strayLabel.test(line.content.text) && countsOn(lines, index, numbers) ? { ...line, blank: true } : line,
  );
}

/** The first number below goes on with the last one of its rank above. */
function countsOn(lines: readonly SourceLine[], at: number, numbers: Numbers): boolean {
  const numbersIn = (part: readonly SourceLine[]): Numbering[] => part.flatMap((line) => numbers.get(line) ?? []);
  const [next] = numbersIn(lines.slice(at + 1));
  const last = numbersIn(lines.slice(0, at)).findLast(({ rank }) => rank === next?.rank);
  return last !== undefined && next?.ordinal === last.ordinal + 1;
}

/** What a page sets between two paragraphs is layout, as a page number is. */
function withoutTools(lines: readonly SourceLine[]): SourceLine[] {
  const tools = findTools(lines);
  return lines.map((line) => (tools.has(line) ? { ...line, blank: true } : line));
}

interface Start {
  readonly start: number;
  readonly numbered: boolean;
  readonly annexes: Annexes;
}

/** `beside` are the lines of the head that are no prose. */
function findStart(lines: readonly SourceLine[], numbers: Numbers, beside: ReadonlySet<SourceLine>): Start {
  const first = lines.findIndex((line) => numbers.has(line));
  const prose = findProse(lines, beside);
  const plain = first < 0 ? withHeading(lines, prose.start, beside) : prose.start;
  const unnumbered = { start: plain, numbered: false, annexes: findAnnexes(lines, numbers, plain) };
  if (first < 0) return unnumbered;
  const above = lines.slice(0, Math.min(first, prose.end));
  const issuing = above.some(({ content }) => isIssuing(content.text));
  if (unnumbered.annexes.start < first && !issuing && !isAbout(lines, unnumbered)) return unnumbered;
  const annexes = findAnnexes(lines, numbers, first);
  const plan = issuing ? findIssuedPlan(lines, numbers, first, annexes.start) : undefined;
  if (plan === undefined) return { start: first, numbered: true, annexes };
  return { start: plan, numbered: true, annexes: findAnnexes(lines, numbers, plan) };
}

/** The title above the text ends with the name of its first annex: 关于同意建立甲制度的批复 and 甲制度 */
function isAbout(lines: readonly SourceLine[], { start, annexes }: Start): boolean {
  const [annex = []] = annexes.annexes;
  const name = annex
    .filter(({ blank }) => !blank)
    .slice(1, 3)
    .map(({ content }) => content.text.replace(/\s/gu, ''));
  const title = textOf(lines.slice(0, start));
  const names = [name[0] ?? '', name.join('')].filter((text) => endsTitle(text));
  return names.some((text) => title.includes(`${text}的`));
}

function textOf(lines: readonly SourceLine[]): string {
  return lines.map(({ content }) => content.text.replace(/\s/gu, '')).join('');
}

/** The first number of the plan that a numbered notice issues: it stands below the day and has more numbers than the notice. */
function findIssuedPlan(
  lines: readonly SourceLine[],
  numbers: Numbers,
  first: number,
  annex: number,
): number | undefined {
  const notice = lines.slice(first, annex);
  if (!notice.some(({ content }) => isDateLine(content.text))) return undefined;
  const numberedBelow = lines.flatMap((line, index) => (index >= annex && numbers.has(line) ? [index] : []));
  const above = notice.filter((line) => numbers.has(line)).length;
  return numberedBelow.length > above ? numberedBelow[0] : undefined;
}

/** Where the text of a document without numbers begins: at its first prose, row or second heading. */
function findProse(lines: readonly SourceLine[], beside: ReadonlySet<SourceLine>): Span {
  const printed = lines.filter((line) => !line.blank && !beside.has(line));
  const [, heading] = printed.filter((line) => line.heading);
  const paragraphs = findParagraphs(lines, beside).map((paragraph) => withoutTitle(lines, paragraph));
  const first = paragraphs.find(
    ({ start, end }) => lines[start] === heading || isProse(textOf(lines.slice(start, end))),
  );
  const other = printed[1] ?? printed[0];
  const start = other ? lines.indexOf(other) : lines.length;
  return first ?? { start, end: start + 1 };
}

/** The paragraphs of a text, each of neighbouring lines: the lines that paper has cut together. */
function findParagraphs(lines: readonly SourceLine[], beside: ReadonlySet<SourceLine>): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isOwn = !line.blank && !beside.has(line);
    if (isOwn && mayGoOn(line) && next && !next.blank && !next.heading && !beside.has(next)) continue;
    if (isOwn) found.push({ start, end: index + 1 });
    start = index + 1;
  }
  return found;
}

/** A line of paper's width that ends no sentence. */
function mayGoOn({ content, extent, heading }: SourceLine): boolean {
  return !heading && extent.width >= narrowestPaper && !endsSentence(content.text);
}

/** What stands above the first line of running text heads it. */
function withoutTitle(lines: readonly SourceLine[], { start, end }: Span): Span {
  const running = lines.slice(start, end).findIndex(({ content }) => isRunning(content.text) || isProse(content.text));
  return { start: running < 0 ? end - 1 : start + running, end };
}

function isRunning(text: string): boolean {
  return /[，,；;]/u.test(text) && shapeOf(text) === 'line';
}

/** The heading above the first prose of a text that numbers nothing opens it, below a title and above the prose's first line. */
function withHeading(lines: readonly SourceLine[], prose: number, beside: ReadonlySet<SourceLine>): number {
  const headings = findPlainHeadings(lines);
  const [title, ...below] = lines.slice(0, prose).filter((line) => !line.blank && !beside.has(line));
  const opening = below.slice(-longestOpening).findLast((line) => !line.heading && headings.has(line));
  return title && opening ? lines.indexOf(opening) : prose;
}

/** A sentence, or a row of a table; a list of addressees ends with a colon, a title may hold a comma. */
function isProse(text: string): boolean {
  if (/^\||\t/u.test(text)) return true;
  if (/[：:]$/u.test(text) && text.length < longestAddressees) return false;
  return /^(?:prose|line)$/u.test(shapeOf(text)) && (endsSentence(text) || /[。；]/u.test(text));
}
