/** Finds out how a document sets its text: whether paper broke its lines, and whether its headings run into the text. */
import type { Numbers } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import { isAbove, type Rank, ranks } from './numbering.ts';
import { type Edge, readEdge } from './paper-edge.ts';

export interface Paper extends Edge {
  /** The lines that open a provision in whose level headings run into the text (`（一）加强立法。聚焦…`). */
  readonly runIn: ReadonlySet<SourceLine>;
}

/** Reads the setting of the numbered part of a document. */
export function readPaper(lines: readonly SourceLine[], numbers: Numbers): Paper {
  const printed = lines.filter(({ blank }) => !blank);
  return { ...readEdge(printed), runIn: findRunIn(printed, numbers) };
}

interface Opening {
  readonly line: SourceLine;
  readonly rank: Rank;
  readonly runIn: boolean;
}

function findRunIn(lines: readonly SourceLine[], numbers: Numbers): ReadonlySet<SourceLine> {
  const lowest = openingsOf(lines, numbers).filter(({ rank }, index, all) => {
    const next = all[index + 1];
    return !next || !isAbove(rank, next.rank);
  });
  return new Set(
    ranks.flatMap((rank) => {
      const alike = lowest.filter((opening) => opening.rank === rank);
      const usual = alike.filter(({ runIn }) => runIn).length > (alike.length * 2) / 3;
      return usual ? alike.map(({ line }) => line) : [];
    }),
  );
}

function openingsOf(lines: readonly SourceLine[], numbers: Numbers): Opening[] {
  return lines.flatMap((line) => {
    const rank = numbers.get(line)?.rank;
    return rank ? [{ line, rank, runIn: /[。！？]/u.test(line.content.text) }] : [];
  });
}
