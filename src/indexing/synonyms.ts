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

const synonymsFile = z.strictObject({
  ignore: z.array(z.string().min(1)).describe('Words that ask but say nothing'),
  groups: z.array(synonymGroup),
});

/** Checks the parsed file and folds its words; throws zod's error when the shape is wrong. */
export function readSynonyms(parsed: unknown): Vocabulary {
  const { ignore, groups } = synonymsFile.parse(parsed);
  const folded = (words: readonly string[]) => [...new Set(words.map((word) => foldText(word)))];
  return {
    ignore: folded(ignore),
    groups: groups.map(({ say, print }) => ({ say: folded(say), print: folded(print) })),
  };
}
