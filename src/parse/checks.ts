/** Finds what is wrong with a document's numbering and brackets. Nothing is mended: the findings go into the report. */
import type { Issue, SourcePlace } from '../model/issue.ts';
import { type Level, levels } from '../model/plan.ts';
import { type Printed, sourceOffset } from '../model/printed.ts';
import { type Numbering, writeOrdinal } from './numbering.ts';
import type { Block } from './paragraphs.ts';

/** Turns a source offset into a place. */
export type Locate = (offset: number) => SourcePlace;

/** Returns an issue for every number that is not the next one of its level. */
export function checkNumbering(blocks: readonly Block[], locate: Locate): Issue[] {
  const last: Partial<Record<Level, number>> = {};
  return blocks.flatMap(({ numbering, num }) => {
    if (!numbering) return [];
    const fault = faultOf(numbering, last[numbering.level]);
    last[numbering.level] = numbering.ordinal;
    for (const level of levels.slice(levels.indexOf(numbering.level) + 1)) restart(last, level, numbering);
    return fault ? [{ ...fault, severity: 'warning' as const, at: locate(sourceOffset(num, 0)), found: num.text }] : [];
  });
}

/** Returns an issue for every bracket or book-title mark that has no partner in its paragraph. */
export function checkBrackets(paragraphs: readonly Printed[], locate: Locate): Issue[] {
  return paragraphs.flatMap((paragraph) => {
    const lone = loneBracket(paragraph.text);
    if (lone === undefined) return [];
    const found = paragraph.text.slice(Math.max(0, lone - 6), lone + 10);
    const at = locate(sourceOffset(paragraph, lone));
    return [{ rule: 'bracket-unbalanced', severity: 'warning' as const, at, found, expected: '成对的括号或书名号' }];
  });
}

/** Below a new part or group, ordinals may start again or run on: both are common (济南 restarts, 卫滨 runs through). */
function restart(last: Partial<Record<Level, number>>, level: Level, { statute }: Numbering): void {
  const ordinal = last[level];
  if (ordinal !== undefined && !(statute && level === 'item')) last[level] = -ordinal;
}

function faultOf(
  { ordinal, suffix }: Numbering,
  before: number | undefined,
): Pick<Issue, 'rule' | 'expected'> | undefined {
  if (suffix) return undefined;
  const next = Math.abs(before ?? 0) + 1;
  const mayRestart = before === undefined || before < 0;
  if (ordinal === next || (mayRestart && ordinal === 1)) return undefined;
  const expected = mayRestart && next > 1 ? `${writeOrdinal(1)}或${writeOrdinal(next)}` : writeOrdinal(next);
  if (ordinal === next - 1) return { rule: 'number-repeated', expected };
  return { rule: ordinal > next ? 'number-skipped' : 'number-order', expected };
}

const pairs: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '》': '《',
  '〉': '〈',
  '”': '“',
  '〕': '〔',
  ']': '[',
  '】': '【',
};
/** Brackets that copies mix up: 〔…], （…). */
const families = ['（(〔[【', '《', '〈', '“'];

function loneBracket(text: string): number | undefined {
  const open: { readonly family: number; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opened = families.findIndex((family) => family.includes(character));
    const closed = families.findIndex((family) => family.includes(pairs[character] ?? '\0'));
    if (opened >= 0) open.push({ family: opened, at });
    if (closed < 0) continue;
    if (open.at(-1)?.family !== closed) return at;
    open.pop();
  }
  return open.at(0)?.at;
}
