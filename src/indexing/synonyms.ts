/** Reads `content/synonyms.yaml`: general vocabulary of administration, everyday words beside official ones. */
import { z } from 'zod';
import type { Vocabulary } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';

const term = z.string().min(2);

/** One group: what people say or write short, and what documents print. */
const synonymGroup = z.strictObject({
  say: z.array(term).min(1).describe('Everyday words and abbreviations'),
  print: z.array(term).min(1).describe('Official wording, the closest first'),
});

/** The shape of the file; its words come out folded. */
export const synonymsFile = z
  .strictObject({
    ignore: z.array(z.string().min(1)).default([]).describe('Words that ask but say nothing'),
    groups: z.array(synonymGroup).default([]),
  })
  .transform(
    ({ ignore, groups }): Vocabulary => ({
      ignore: fold(ignore),
      groups: groups.map(({ say, print }) => ({ say: fold(say), print: fold(print) })),
    }),
  );

function fold(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => foldText(word)))];
}
