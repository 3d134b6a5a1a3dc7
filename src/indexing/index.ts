/**
 * indexing: the records of a library → everything below `search/` of the site, as files in memory.
 *
 * Pagefind is the engine; beside its bundle stand the browser module, the records, and small files that it loads when a
 * query needs them. What holds a part of the library has a name that follows from its content; what belongs to the whole
 * stands in a folder whose name does. The same input gives the same bytes.
 */
import { readingsByCharacter } from '../index-format/heard-words.ts';
import type { GuideFile } from '../index-format/search-files.ts';
import { writeGroups } from '../index-format/vocabulary.ts';
import { listen, type Pause } from '../model/with-pauses.ts';
import type { CutWords } from '../segment/cut.ts';
import { readTraditionalVariants } from '../segment/traditional.ts';
import { cutBlocks } from './blocks.ts';
import { bundleSearchApi } from './bundle.ts';
import { buildEngine, type EngineBlock } from './engine.ts';
import { buildFacets, buildOrders } from './facets.ts';
import { digest, json, packed } from './files.ts';
import { buildGuide } from './guide.ts';
import { type Keeper, noKeeper } from './keeper.ts';
import { buildLexicon, writeLexicon } from './lexicon.ts';
import type { SearchFile, SearchLibrary } from './library.ts';
import { buildPlans, buildTopics, buildUnits } from './names.ts';
import { buildPinyin, writePinyin } from './pinyin.ts';
import { buildPlaces } from './places.ts';
import { buildRecords, type IndexRecords } from './records.ts';
import { storeRecords } from './sheaves.ts';
import { findStandingGroups } from './standing-groups.ts';
import { buildTraditional } from './traditional.ts';

export type { EngineBlock } from './engine.ts';
export type { Keeper } from './keeper.ts';
export type { SearchFile, SearchLibrary } from './library.ts';
export { synonymsFile } from './synonyms.ts';

/** The search of a library up to its engine. */
export interface PreparedSearch {
  /** What stands beside the engine. */
  readonly files: readonly SearchFile[];
  /** What the engine indexes. */
  readonly blocks: readonly EngineBlock[];
  /** The guide but for what the engine says of itself. */
  readonly guide: PreparedGuide;
}

type PreparedGuide = Omit<GuideFile, 'chunks'>;

/** Builds the search of `library`; `cut` cuts texts into words. Throws BuildError. */
export async function buildSearch(library: SearchLibrary, cut: CutWords): Promise<SearchFile[]> {
  const { files, blocks, guide } = await prepareSearch(library, cut);
  return [...(await finishSearch(blocks, guide)), ...files];
}

/** With what a search is made: a keeper of what earlier ones had in common with it, and pauses. */
export interface SearchMaking {
  readonly keeper?: Keeper | undefined;
  readonly pause?: Pause | undefined;
}

/** Makes all of the search of `library` that the engine is not needed for. */
export async function prepareSearch(
  library: SearchLibrary,
  cut: CutWords,
  { keeper = noKeeper, pause = listen }: SearchMaking = {},
): Promise<PreparedSearch> {
  const variants = readTraditionalVariants();
  const lexicon = buildLexicon(library, cut, variants.always, keeper);
  await pause();
  const traditional = buildTraditional(lexicon, library, variants);
  const { records, titleEnd } = buildRecords(library, variants.always);
  await pause();
  const stored = await storeRecords(records, { keeper, pause });
  const [topics, plans, units] = [buildTopics(library), buildPlans(library), buildUnits(library)];
  const names = [topics, plans, units].flatMap(({ file }) => file ?? []);
  const pinyin = buildPinyin(lexicon);
  const words = writeLexicon(lexicon, library.synonyms.ignore, readingsByCharacter(pinyin));
  const bucketed = [...names, words, buildPlaces(records, library.measures), ...buildFacets(records)];
  const files = [
    packed('synonyms.bin', { groups: writeGroups(findStandingGroups(library, lexicon, variants.always, keeper)) }),
    packed('traditional.bin', traditional.file),
    packed('pinyin.bin', writePinyin(pinyin)),
    ...bucketed.flatMap((one) => one.files),
    ...[...buildOrders(records)].map(([name, order]) => json(`orders/${name}.json`, order)),
  ];
  const folder = digest(files);
  return {
    files: [...stored.files, ...files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))],
    blocks: prepareBlocks({ records, titleEnd }, keeper),
    guide: buildGuide(library, {
      ...{ titleEnd, folder, ambiguous: traditional.ambiguous, records: stored.listed },
      ...(topics.list && { topics: topics.list }),
      ...(plans.list && { plans: plans.list }),
      ...(units.list && { units: units.list }),
      buckets: Object.fromEntries(bucketed.filter(({ count }) => count > 0).map(({ path, count }) => [path, count])),
    }),
  };
}

function prepareBlocks({ records, titleEnd }: IndexRecords, keeper: Keeper): EngineBlock[] {
  return cutBlocks(records).map(({ place, records: own }) => {
    const digest = keeper.digest([titleEnd, own.map(({ texts }) => texts)]);
    return {
      ...{ place: `index ${place}`, digest, count: own.length, index: keeper.read(`index ${place}`).get(digest) },
      records: { [Symbol.iterator]: () => own.values().map((record) => record.indexed()) },
    };
  });
}

/** Indexes the blocks and returns the files that follow from the engine. */
export async function finishSearch(
  blocks: readonly EngineBlock[],
  guide: PreparedGuide,
  making: SearchMaking = {},
): Promise<SearchFile[]> {
  const { files, chunks } = await buildEngine(blocks, making);
  return [...files, await bundleSearchApi(), json('guide.json', { ...guide, chunks })];
}
