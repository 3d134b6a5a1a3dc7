/**
 * Takes out what a page strikes: characters through whose middle a line is drawn that ends where they end. A line at the
 * baseline underlines; one that goes on, or that meets a line across it, belongs to a table.
 */
import type { Finding, LeftOut } from '../faults.ts';
import { indexCharacters, isLevel, type RunCharacter } from './characters.ts';
import type { Page, Ruling, TextRun } from './page.ts';

export interface Unstruck<Own extends Page> {
  readonly pages: readonly Own[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/** How far above the baseline a line strikes, and how far it may jut out; in type sizes. */
const strike = { lowest: 0.12, highest: 0.62, jut: 0.6 } as const;
/** How near a line across it meets it, in units of the page. */
const meeting = 1;

/** Returns the pages without what is struck, and what that is. */
export function leaveStruck<Own extends Page>(pages: readonly Own[]): Unstruck<Own> {
  const cleared = pages.map(strikeOut);
  const named = cleared.flatMap(({ page, struck }) => struck.map((quote) => ({ number: page.number, ...quote })));
  const found = named.map(({ number, text, around }) => `第${number}页“${around}…”里的“${text}”`);
  return {
    pages: cleared.map(({ page }) => page),
    leftOut: named.map(({ number, text }) => ({ place: `第${number}页删除线文字`, text, original: 'warn' })),
    findings: found.length === 0 ? [] : [{ ...struckOut, found: [...new Set(found)].join('；').slice(0, longestList) }],
  };
}

const longestList = 200;
const struckOut = {
  rule: 'text-struck',
  severity: 'warning',
  expected: '没有删除线的定稿；有删除线的文字按已删除处理，未收入正文',
} as const;

interface Quote {
  readonly text: string;
  /** How the words around it begin. */
  readonly around: string;
}

function strikeOut<Own extends Page>(page: Own): { readonly page: Own; readonly struck: readonly Quote[] } {
  const rulings = page.rulings ?? [];
  const { all, near } = indexCharacters(page.runs);
  const levels = Map.groupBy(rulings, isLevel);
  const struck = new Set<RunCharacter>();
  const kept = rulings.filter((ruling) => {
    const crossed = near(ruling).filter((character) => isCrossed(character, ruling));
    const across = levels.get(!isLevel(ruling)) ?? [];
    if (!endsWith(crossed, ruling) || across.some((other) => meets(ruling, other))) return true;
    for (const character of crossed) struck.add(character);
    return false;
  });
  if (struck.size === 0) return { page, struck: [] };
  return { page: { ...page, runs: withoutStruck(all, struck), rulings: kept }, struck: quote(all, struck) };
}

/** Its middle lies between the ends of the line, and the line above the baseline. */
function isCrossed({ run, angle, from, to }: RunCharacter, ruling: Ruling): boolean {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const above = ((ruling.x1 - run.x) * sin - (ruling.y1 - run.y) * cos) / run.size;
  const [start, end] = alongRun(run, angle, ruling);
  const middle = (from + to) / 2;
  return above > strike.lowest && above < strike.highest && start < middle && middle < end;
}

/** From where to where a line runs, from the start of a run on. */
function alongRun(run: TextRun, angle: number, { x1, y1, x2, y2 }: Ruling): readonly [start: number, end: number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [one, other] = [(x1 - run.x) * cos + (y1 - run.y) * sin, (x2 - run.x) * cos + (y2 - run.y) * sin];
  return [Math.min(one, other), Math.max(one, other)];
}

/** Tells whether a line ends where the characters do that it crosses. */
function endsWith(crossed: readonly RunCharacter[], ruling: Ruling): boolean {
  const juts = crossed.map(({ run, angle, from, to }) => {
    const [start, end] = alongRun(run, angle, ruling);
    return { before: (from - start) / run.size, behind: (end - to) / run.size };
  });
  const least = (side: 'before' | 'behind') =>
    juts.reduce((most, jut) => Math.min(most, jut[side]), Number.POSITIVE_INFINITY);
  const printed = crossed.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return printed && least('before') <= strike.jut && least('behind') <= strike.jut;
}

function meets(one: Ruling, other: Ruling): boolean {
  const overlaps = (a1: number, a2: number, b1: number, b2: number) =>
    Math.min(a1, a2) - meeting <= Math.max(b1, b2) && Math.min(b1, b2) - meeting <= Math.max(a1, a2);
  return overlaps(one.x1, one.x2, other.x1, other.x2) && overlaps(one.y1, one.y2, other.y1, other.y2);
}

/** What is left of a run on each side of struck characters is a run of its own, as wide as to where the next one stands. */
function withoutStruck(all: readonly RunCharacter[], struck: ReadonlySet<RunCharacter>): readonly TextRun[] {
  const kept: TextRun[] = [];
  for (const group of groupBySame(
    all,
    (one, other) => one.run === other.run && struck.has(one) === struck.has(other),
  )) {
    const piece = cutOut(group);
    const before = kept.at(-1);
    if (!group.some((character) => struck.has(character))) kept.push(piece);
    else if (before && follows(piece, before)) kept.splice(-1, 1, { ...before, width: before.width + piece.width });
  }
  return kept;
}

function follows(run: TextRun, before: TextRun): boolean {
  const [along, above] = [run.x - before.x, run.y - before.y].map((step) => step / run.size);
  return Math.hypot(along ?? 0, above ?? 0) - before.width / run.size < strike.jut;
}

function cutOut(group: Group<RunCharacter>): TextRun {
  const [{ run, angle, from }] = group;
  const [x, y] = [run.x + Math.cos(angle) * from, run.y + Math.sin(angle) * from];
  return { ...run, x, y, width: (group.at(-1)?.to ?? from) - from, text: textOf(group) };
}

/** Characters of a page before and in all that tell where struck text stands. */
const quoted = { before: 6, all: 12 } as const;

function quote(all: readonly RunCharacter[], struck: ReadonlySet<RunCharacter>): readonly Quote[] {
  let at = 0;
  return groupBySame(all, (one, other) => struck.has(one) === struck.has(other)).flatMap((group) => {
    const from = Math.max(0, at - quoted.before);
    at += group.length;
    const [text, around] = [textOf(group).trim(), textOf(all.slice(from, from + quoted.all)).trim()];
    return struck.has(group[0]) && text !== '' ? [{ text, around }] : [];
  });
}

type Group<Item> = [Item, ...Item[]];

/** Neighbours that are of one kind together. */
function groupBySame<Item>(items: readonly Item[], same: (one: Item, other: Item) => boolean): readonly Group<Item>[] {
  const groups: Group<Item>[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && same(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function textOf(characters: readonly RunCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}
