/**
 * Joins the pieces in which a text layer hands on the lines of a page. Where lines are set to both margins the signs leave
 * gaps, and each gap may end a row: `加大普法力度，` / `提高全市群众的法治观念，` / `推动`. A row of paper that ends so ends far
 * from the margin; with the rows below it, it fills the line.
 */
import { openingNumber, opensWithNumber } from '../model/official/level-numbers.ts';
import { joinPrinted, type Printed } from '../model/printed.ts';
import { endsSentence } from './broken-lines.ts';
import { opensNoteLine } from './notes.ts';
import { endsWithBody, shapeOf } from './shapes.ts';

interface Line {
  readonly content: Printed;
  readonly blank: boolean;
  readonly heading: boolean;
  readonly extent: { readonly length: number; readonly width: number };
}

/** In 汉字: a line may be so much wider than most, and so much narrower where a paragraph's indent is lost. */
const wider = 1;
const narrower = 2;
/** What stands before the number of an article and behind it. */
const [indent, gap] = [2, 1];
const [narrowestEdge, widestEdge] = [20, 60];
/** One line in so many is as wide as the paper, and one in so many is wider by chance. */
const rarestFull = 25;
const rarestWider = 50;
/** One line in so many ends with a comma in the first three quarters of the paper. */
const rarestPiece = 12;
const fewestPieces = 8;

const signBehind = /[，。、；：！？”’》〉）〕】,;:]$/u;
const signBefore = /^[“‘《〈（〔【，。、；：”’》〉）〕】]/u;
/** `（2031年3月5日）` behind a title, `（此件公开发布）` above one */
const closesAlone = /日\s?[）)]$|^[（(][^（()）]{4,20}(?:公开|发布|印发)[^（()）]{0,6}[）)]$/u;
/** `总　则` */
const setWide = /^(?:目录|[总分附]则|前言|说明)$/u;
const comma = /[，、]$/u;

/** Returns the lines of a text; where it comes in pieces, those of one line are one. */
export function joinPieces<L extends Line>(lines: readonly L[]): L[] {
  const edge = findEdge(lines);
  if (edge === undefined) return [...lines];
  const joined: L[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = countPieces(lines, at, edge);
    joined.push(...joinAll(lines.slice(at, at + count), edge));
    at += count;
  }
  return joined;
}

/** The width of the paper of a text in pieces; `undefined` for any other text. */
function findEdge(lines: readonly Line[]): number | undefined {
  const printed = lines.filter(({ blank }) => !blank);
  const widths = printed.map(({ extent }) => extent.width).sort((one, other) => one - other);
  const edge = widths[Math.ceil(widths.length * (1 - 1 / rarestWider)) - 1] ?? 0;
  const full = widths.filter((width) => Math.abs(width - edge) <= wider).length;
  const pieces = printed.filter(({ extent, content }) => extent.width < edge * 0.75 && comma.test(content.text)).length;
  const isPaper = edge >= narrowestEdge && edge <= widestEdge && full * rarestFull >= widths.length;
  return isPaper && pieces >= fewestPieces && pieces * rarestPiece >= widths.length ? edge : undefined;
}

/** How many lines from `at` on fill one line of the paper; 1 where they do not. */
function countPieces(lines: readonly Line[], at: number, edge: number): number {
  const first = lines[at]?.content.text ?? '';
  const widest = edge + wider - (isArticle(first) ? indent : 0);
  let width = (lines[at]?.extent.width ?? 0) + (isArticle(first) ? gap : 0);
  let end = at + 1;
  while (goesOn(lines[end - 1], lines[end], edge)) {
    const next = lines[end]?.extent.width ?? 0;
    if (width + next > widest) break;
    width += next;
    end += 1;
  }
  const isWhole = width >= edge - narrower || isArticle(first) || setWide.test(textOf(lines.slice(at, end)));
  return isWhole ? end - at : 1;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ content }) => content.text).join('');
}

function goesOn(above: Line | undefined, line: Line | undefined, edge: number): boolean {
  if (!above || !line || [above, line].some(({ blank, heading }) => blank || heading)) return false;
  const { text } = line.content;
  if (opensWithNumber(text) || opensNoteLine(text)) return false;
  if (closesAlone.test(above.content.text)) return false;
  if (endsSentence(above.content.text) && (line.extent.width >= edge - narrower - 1 || standsAlone(text))) return false;
  return isGap(above.content.text, text);
}

/** A sign, a number or the letters of a short heading leave gaps. */
function isGap(above: string, text: string): boolean {
  return signBehind.test(above) || signBefore.test(text) || isNumber(above) || setWide.test(above + text);
}

/** `第一条` alone: a wide gap parts it from its text. */
function isArticle(text: string): boolean {
  return text.startsWith('第') && isNumber(text);
}

/** `第一条`, `16．`, `（三）` alone */
function isNumber(text: string): boolean {
  return text !== '' && openingNumber(text) === text;
}

/** Below a sentence: who signs, a day, a remark. */
function standsAlone(text: string): boolean {
  return endsWithBody(text) || /^(?:number|date|annotation)$/u.test(shapeOf(text));
}

/** No line is wider than its paper. */
function joinAll<L extends Line>(lines: readonly L[], edge: number): L[] {
  if (lines.length === 1) return [...lines];
  const extents = lines.map(({ extent }) => extent);
  const sumOf = (measure: keyof Line['extent']): number => extents.reduce((sum, extent) => sum + extent[measure], 0);
  return lines.slice(0, 1).map((first) => ({
    ...first,
    content: joinPrinted(lines.map(({ content }) => content)),
    extent: { length: sumOf('length'), width: Math.min(sumOf('width'), edge) },
  }));
}
