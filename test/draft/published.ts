/** The published records of the seed library, with or without one of its plans, as a draft is compared with them. */
import { searchLibrary } from '../../scripts/steps/search.ts';
import type { DraftLibrary } from '../../src/draft/types.ts';
import { buildLexicon } from '../../src/indexing/lexicon.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { readTraditionalVariants } from '../../src/segment/traditional.ts';
import { editorsFiles } from '../library.ts';
import { seedGathered } from '../render/seed-library.ts';

const editors = await editorsFiles();
const gathered = await seedGathered;
const records = libraryRecords(gathered);
const variants = readTraditionalVariants().always;
const cut = createSegmenter();

/** The topics of the seed library with the ids of the measures that have them as their main one. */
export const publishedTopics = records.topics;

/** Returns the library without the plan `without`. */
export function publishedLibrary(without?: string): DraftLibrary {
  const plans = records.plans.filter(({ id }) => id !== without);
  const measures = records.measures.filter(({ plan }) => plan !== without);
  const passages = records.passages.filter(({ plan }) => plan !== without);
  const units = records.units.filter(({ plan }) => plan !== without).flatMap(({ printed }) => printed);
  const searched = searchLibrary([], { ...records, plans, measures, passages }, editors.synonyms);
  const words = buildLexicon(searched, cut, variants);
  return { plans, measures, topics: records.topics, units, topicsFile: editors.topics, words };
}
