/**
 * Finds where the numbered text of a document ends and reads the lines below: who signs and when (署名, 成文日期), remarks
 * (附注), annexes (附件) and the imprint (版记: 抄送, 印发). closing.ts reads the prose that closes the text.
 */
import { annexNumber } from '../model/official/annex-label.ts';
import { findDate, isSigningDay } from '../model/official/dates.ts';
import { isUnitName } from '../model/official/unit-names.ts';
import type { Printed } from '../model/printed.ts';
import { citesAnnex } from './annex-labels.ts';
import { namesSeveral } from './body-names.ts';
import {
  addLine,
  closeParagraph,
  endsSentence,
  holdsSentence,
  type OpenParagraph,
  openParagraph,
} from './broken-lines.ts';
import { type Numbers, opensRemark } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import { opensNoteLine } from './notes.ts';
import { isRow } from './paragraphs.ts';
import { endsWithBody, shapeOf } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

/** `附件`, `附件1`, `附件：1．任务清单`, `附表：1．任务清单`, `附件2 名单`; not 附件所列… */
const annexLine = new RegExp(
  `^附\\s*[表图]\\s*[:：]\\s*[1１]\\s*[.．、]|^附(?:\\s*件)?\\s*(?:${annexNumber}\\s*$|[:：]|$|${annexNumber}(?:\\s*[:：.．、]\\s*|\\s+)\\S{1,40}$)`,
  'u',
);
const imprintLine =
  /^(?:抄\s*送|主\s*送|分\s*送|发\s*送|出\s*席|列\s*席|请\s*假|缺\s*席|印发(?:机关|单位|日期|时间))\s*(?:[:：]|(?<=印发..)$)|印发$/u;
const issued = /^\s*印[发發]$/u;
/** 抄送：市委。甲市政府办 2031年7月8日印发 on one line */
const labelled = /^(?:[抄主分发]\s*送|印发(?:机关|单位)?|校\s*对|打\s*印)\s*[:：]/u;
const annotationLine = /^[（(](?:此件|本文|稿件来源)[^）)]*[）)]$|^附\s*注\s*[:：]/u;
const contactLine =
  /^[（(](?:联系人|联系电话)[^）)]*[）)]$|^(?:联系人|联系人及电话|联系单位|联系电话|联系方式|经\s*办\s*人)\s*[:：]/u;
/** 三、联系方式: the lines below say it. */
const contactHeading = /^[^。；]{0,12}(?:联系|咨询)[^。；]{0,8}$/u;
/** A name set on a line of its own. */
const signatureLine =
  /^[^。；：:，,！？（(〔[【\d０-９][^。；：:，,！？]{3,40}$|^国务院$|^(?!全部|各)\p{Script=Han}{2}[部办]$/u;
const sealedOnBehalf = /^[（(][^）)]*代章[）)]$/u;

/** Returns the index of the line with which the text has ended; `furniture` is what a page sets below it. */
export function findTextEnd(
  lines: readonly SourceLine[],
  numbers: Numbers,
  furniture: ReadonlySet<SourceLine> = new Set(),
): number {
  const list = lines.findIndex((line, index) => index > 0 && !line.blank && opensAnnexes(line, lines[index - 1]));
  const listed = list < 0 ? lines.length : list;
  const last = lines.slice(0, listed).findLastIndex((line) => numbers.has(line));
  const ends = asksToCall(lines, last) ? endsText : isTail;
  const stop = lines.findIndex((line, index) => index > last && (ends(line.content) || furniture.has(line)));
  return withSignature(lines, stop < 0 ? listed : stop, last);
}

function opensAnnexes({ content }: SourceLine, above: SourceLine | undefined): boolean {
  return annexLine.test(content.text) && !citesAnnex(above?.content.text ?? '');
}

/** How to call is what the last provision says: its heading does, or it has nothing else to say. */
function asksToCall(lines: readonly SourceLine[], last: number): boolean {
  const heading = lines[last]?.content.text ?? '';
  const below = lines.slice(last + 1).find(({ blank }) => !blank)?.content.text ?? '';
  return contactHeading.test(heading) || (!holdsSentence(heading) && contactLine.test(below));
}

/** The names above the date are the signature; the number's own line never is. */
function withSignature(lines: readonly SourceLine[], stop: number, last: number): number {
  if (!isSigningDay(lines[stop]?.content.text ?? '')) return stop;
  const above = lines.slice(last + 1, stop);
  const text = above.findLastIndex(({ blank, content }) => !blank && !signs(content));
  const own = lines[last]?.content;
  const heading = text < 0 && !holdsSentence(own?.text ?? '') && !isRow(own);
  return heading ? stop : last + 1 + text + 1;
}

function isTail(line: Printed): boolean {
  return endsText(line) || contactLine.test(line.text);
}

function endsText(line: Printed): boolean {
  const { text } = line;
  return (
    isSigningDay(text) ||
    splitSignedDay(line) !== undefined ||
    opensRemark(text) ||
    [annexLine, imprintLine, annotationLine].some((pattern) => pattern.test(text))
  );
}

/** Tells whether a line belongs to the imprint: 抄送：…, …印发 */
export function isImprint(text: string): boolean {
  return imprintLine.test(text);
}

/** Returns the paragraphs of what stands below the numbered text; names and list lines stay apart. */
export function readTail(lines: readonly SourceLine[]): Printed[] {
  const paragraphs: OpenParagraph[] = [];
  for (const [index, { blank, content }] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (blank) continue;
    const below = lines[index + 1]?.content.text ?? '';
    const signature = endsWithBody(content.text) && isSigningDay(below);
    if (isIssuedBelow(content, below)) {
      paragraphs.push(openParagraph(content));
    } else if (last && issued.test(content.text) && isIssuedBelow(last.lines.at(-1), content.text)) {
      addLine(last, content);
    } else if (
      last &&
      (last.hasComma || last.hasSentence) &&
      !endsSentence(last.tail) &&
      !isTail(content) &&
      !opensNoteLine(content.text) &&
      !signature
    ) {
      addLine(last, content);
    } else {
      paragraphs.push(...(splitSignedDay(content) ?? [content]).map(openParagraph));
    }
  }
  return paragraphs.map(closeParagraph);
}

/** `甲市司法局办公室　2031年7月8日` above 印发: the line's end parted them */
function isIssuedBelow(line: Printed | undefined, below: string): boolean {
  return line !== undefined && issued.test(below) && (isSigningDay(line.text) || splitSignedDay(line) !== undefined);
}

export interface Signature {
  readonly names: readonly Printed[];
  readonly date: string | undefined;
}

/** Returns the names and the day that sign a document below its text. */
export function readSignature(closing: readonly Printed[]): Signature {
  const day = closing.findIndex(({ text }) => isSigningDay(text));
  const above = closing.slice(0, Math.max(day, 0));
  const text = above.findLastIndex((line) => !signs(line));
  return { names: above.slice(text + 1), date: closing[day]?.text };
}

/** Two bodies may share a line, a mayor may sign (市长 林远山); a name with its office (吴　十　研究员) signs nothing. */
function signs(line: Printed): boolean {
  if (sealedOnBehalf.test(line.text) || shapeOf(line.text) === 'person' || namesSeveral(line)) return true;
  return signatureLine.test(line.text) && (!isRow(line) || endsWithBody(line.text));
}

/** Returns the line that says when a document was printed: 甲县人民政府办公室　2031年4月14日印发 */
export function findIssuedDay(paragraphs: readonly Printed[]): string | undefined {
  return paragraphs.findLast(({ text }) => isIssuedDay(text))?.text;
}

/** A day and 印发 behind nothing but the names of bodies; 原文件2019年3月5日印发 is said of another document. */
function isIssuedDay(text: string): boolean {
  const found = findDate(text);
  if (!found || !issued.test(text.slice(found.span.end))) return false;
  const above = text.slice(0, found.span.start).trim();
  const bodies = labelled.test(above) ? above.replace(/^.*[。：:\s](?=\S)/u, '') : above;
  return bodies === '' || bodies.split(/[\s、]+/u).every(isUnitName);
}
