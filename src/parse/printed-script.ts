/**
 * A text in traditional characters is divided in simplified ones, in which every pattern of this stage is written; what
 * is kept of it stands in the characters that the source prints.
 */
import type { HeadBlock } from '../model/plan.ts';
import type { Printed } from '../model/printed.ts';
import type { Locate } from './checks.ts';
import type { Block } from './paragraphs.ts';

/** Takes what was read in simplified characters back to those of its source. */
export type AsPrinted = (content: Printed) => Printed;

/** The way from what was read of a document back to its source. */
export interface Source {
  readonly locate: Locate;
  readonly asPrinted: AsPrinted;
}

/** Returns how a text of `source` is taken back; `read` is the source as it was read, each character in its place. */
export function printedIn(source: string, read: string): AsPrinted {
  return source === read ? (content) => content : (content) => ({ ...content, text: textOf(content, source) });
}

function textOf({ text, pieces }: Printed, source: string): string {
  let end = 0;
  const parts = pieces.flatMap((piece) => {
    const layout = text.slice(end, piece.at);
    end = piece.at + piece.length;
    return [layout, source.slice(piece.source, piece.source + piece.length)];
  });
  return [...parts, text.slice(end)].join('');
}

/** Returns a block in the characters of its source. */
export function printBlock(block: Block, asPrinted: AsPrinted): Block {
  return { ...block, num: asPrinted(block.num), paragraphs: block.paragraphs.map(asPrinted) };
}

/** Returns the blocks of a head in the characters of their source. */
export function printHead(head: readonly HeadBlock[], asPrinted: AsPrinted): HeadBlock[] {
  return head.map((block) => ({ ...block, content: asPrinted(block.content) }));
}
