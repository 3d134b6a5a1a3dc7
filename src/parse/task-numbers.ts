/**
 * Numbers that say what they count: 任务一：动员部署, 问题2：…, 措施（三）… Lines go in, those that open the entries of such a
 * run come out with their numbers. The form does not tell their rank: they stand below the number above the first of them
 * and above all numbers that they hold.
 */
import { figures, hanNumerals, readNumeral } from '../model/official/numerals.ts';
import type { Printed } from '../model/printed.ts';
import type { SourceLine } from './lines.ts';
import { isAbove, type Numbering, numberingOf, type Rank, readNumbering } from './numbering.ts';

const counted = '任务|措施|举措|行动|工程|项目|事项|问题|专项';
/** `任务一：动员部署`, `【任务2】摸底`, `任务三　宣传`; not 项目一期 */
const pattern = new RegExp(
  `^[【［[]?(?<word>(?:重点|主要|具体|整改|专项)?(?:${counted}))\\s*[（(]?(?<ordinal>[${hanNumerals}]{1,3}|[${figures}]{1,2})(?<stop>[）)】］\\]][:：、.．]?|[:：、.．]?)\\s*`,
  'u',
);

interface Entry {
  readonly index: number;
  readonly match: RegExpExecArray;
  readonly word: string;
  readonly ordinal: number;
}

/** Returns the numbers of such runs, by the line that each opens; a lone one counts nothing. */
export function findTasks(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const texts = lines.map(({ content }) => content.text);
  const entries = lines.flatMap(({ content }, index) => readTask(content, index));
  return new Map(
    runsOf(entries).flatMap((run) => {
      const rank = rankOf(run, texts);
      return run.flatMap(({ index, match }) => {
        const line = lines[index];
        const numbering = rank && numberingOf(rank, match, 'plan');
        return line && numbering ? [[line, numbering] as const] : [];
      });
    }),
  );
}

/** A stop or a gap parts the number from what it counts. */
function readTask({ text, pieces }: Printed, index: number): Entry[] {
  const match = pattern.exec(text);
  const { word = '', ordinal: numeral = '', stop = '' } = match?.groups ?? {};
  const ordinal = readNumeral(numeral);
  const ends = [...pieces.map(({ at }) => at), text.length];
  const isApart = stop !== '' || ends.some((at) => at === match?.[0].length);
  return match && ordinal !== undefined && isApart ? [{ index, match, word, ordinal }] : [];
}

/** Runs of one word that count from 1. */
function runsOf(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.findLast((one) => one[0]?.word === entry.word);
    if (run?.at(-1)?.ordinal === entry.ordinal - 1) run.push(entry);
    else if (entry.ordinal === 1) runs.push([entry]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** `undefined` where the numbers that the entries hold leave no room for them. */
function rankOf(run: readonly Entry[], texts: readonly string[]): Rank | undefined {
  const [first = 0, last = 0] = [run[0]?.index, run.at(-1)?.index];
  const open = ranksIn(texts.slice(0, first));
  const above = open.at(-1);
  const rank = above ? (below[above] ?? 'task') : 'part';
  // 任务三 below 二、 goes on with 任务二 below 一、
  const held = ranksIn(texts.slice(first, last)).filter((other) => !(open.includes(other) && isAbove(other, rank)));
  if (held.includes('part')) return 'division';
  return held.every((other) => isAbove(rank, other)) ? rank : undefined;
}

/** A group and an item hold what stands right below them. */
const below: Partial<Readonly<Record<Rank, Rank>>> = { group: 'item', item: 'point' };

function ranksIn(texts: readonly string[]): Rank[] {
  return texts.flatMap((text) => readNumbering(text, 'plan')?.rank ?? []);
}
