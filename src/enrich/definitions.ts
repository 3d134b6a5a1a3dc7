/**
 * Finds the terms that a plan itself explains, each with the words that explain it. Official prose does so in few ways:
 * a bracket behind the quoted term (“三张清单、两个机制”（…）), a list of as many things as the term counts (…、…、…“三统一”),
 * a sum of such terms (“1+4+6”), or plain words (“…”是指…, 以下简称“…”). What only looks like one of these is left alone.
 */
import type { LocatedDefinition } from '../model/enriched.ts';
import { matchesIn } from '../model/matches-in.ts';
import { readLeadingNumeral } from '../model/official/numerals.ts';
import type { Span } from '../model/printed.ts';
import { findList, isCountedBy } from './collectives.ts';

/** A term at its place and the words that explain it. */
interface Explained {
  readonly term: string;
  readonly termSpan: Span;
  readonly span: Span;
}

const quotedTerm = /“(?<term>[^“”]+)”/gu;
/** A term and its explanation in one stretch of text, in either order. */
const stretches: readonly RegExp[] = [
  // “三张清单、两个机制”（部门职责任务清单、…）, “三网融合”（即…）
  /“(?<term>[^“”]{2,24})”[（(](?<text>(?:即|是?指)[^（()）]{2,300}|[^（()）:：]{1,150}[、，][^（()）:：]{1,300})[）)]/dgu,
  // “三网融合”是指电信网、…, “六项联动”，即审批监管、…
  /“(?<term>[^“”]{2,24})”[，,]?(?:是指|系指|指的是|分别是|分别为|具体包括|具体是|包括|即(?![时将可日使]))(?<text>[^。；;“”]{2,300})/dgu,
  // 所称重大行政决策，是指…
  /所称(?<term>\p{Script=Han}{2,16}?)[，,]?(?:是指|系指|指的是)(?<text>[^。]{4,300})/dgu,
  // …制度（以下简称“三项制度”）
  /(?<text>[^，,。；;：:（()）\n]{4,80})[（(](?:以下|下)?(?:统称|简称)(?:为)?[：:]?“?(?<term>[^“”（()）]{2,20})”?[）)]/dgu,
];
/** “不予处罚事项清单、……”四张清单 */
const countedBehind = /“(?<text>[^“”]{2,300})”(?<term>[两二三四五六七八九十][个项张类种条大]\p{Script=Han}{2})/dgu;
/** 1+4+6 */
const sum = /^\d+(?:\+\d+)+$/u;

/** Returns the explained terms of a text in printed order, each once; `sentences` are the text's sentences. */
export function findDefinitions(text: string, sentences: readonly Span[]): Omit<LocatedDefinition, 'place'>[] {
  const terms = [...matchesIn(text, quotedTerm)].map(locateTerm);
  const found = [
    ...stretches.flatMap((pattern) => [...matchesIn(text, pattern)].flatMap(readStretch)),
    ...[...matchesIn(text, countedBehind)].filter(isCounted).flatMap(readStretch),
    ...terms.flatMap(({ term, at }) => explained(term, at, findList(text, sentences, at))),
    ...terms.flatMap(({ term, at }, index) => explained(term, at, findAddends(terms, index, sentences))),
  ].sort((a, b) => a.termSpan.start - b.termSpan.start);
  const firsts = new Map(found.toReversed().map((one) => [one.term, one]));
  return found
    .filter((one) => firsts.get(one.term) === one)
    .map((one) => ({ ...one, sentence: sentenceOf(sentences, one.termSpan) + 1 }));
}

interface PlacedTerm {
  readonly term: string;
  /** With its quotes. */
  readonly at: Span;
}

function locateTerm(match: RegExpExecArray): PlacedTerm {
  return { term: match.groups?.['term'] ?? '', at: { start: match.index, end: match.index + match[0].length } };
}

function readStretch(match: RegExpExecArray): Explained[] {
  const { term: termAt, text: textAt } = match.indices?.groups ?? {};
  const term = match.groups?.['term'];
  if (!term || !termAt || !textAt) return [];
  return [{ term, termSpan: { start: termAt[0], end: termAt[1] }, span: { start: textAt[0], end: textAt[1] } }];
}

function isCounted({ groups }: RegExpExecArray): boolean {
  return isCountedBy(groups?.['text'] ?? '', groups?.['term'] ?? '');
}

function explained(term: string, { start, end }: Span, span: Span | undefined): Explained[] {
  return span ? [{ term, termSpan: { start: start + 1, end: end - 1 }, span }] : [];
}

/** Returns where the terms stand that a sum adds up: “一张网”…“四类事项”…“六项联动” for 1+4+6, in this order before it. */
function findAddends(terms: readonly PlacedTerm[], index: number, sentences: readonly Span[]): Span | undefined {
  const total = terms[index];
  if (!total || !sum.test(total.term)) return undefined;
  const numbers = total.term.split('+').map(Number);
  const own = sentenceOf(sentences, total.at);
  const found: PlacedTerm[] = [];
  for (const other of terms.slice(Math.max(0, index - 3 * numbers.length), index)) {
    const isNext = readLeadingNumeral(other.term) === numbers[found.length];
    if (isNext && sentenceOf(sentences, other.at) === own) found.push(other);
  }
  const [first, last] = [found[0], found.at(-1)];
  return first && last && found.length === numbers.length ? { start: first.at.start, end: last.at.end } : undefined;
}

function sentenceOf(sentences: readonly Span[], { start: at }: Span): number {
  return sentences.findIndex(({ start, end }) => start <= at && at < end);
}
