/** Makes of a content folder all that its site is made of: read → parse → enrich → match → ledger → render → search. */
import { rm } from 'node:fs/promises';
import { today } from '../../src/browser/today.ts';
import { writeFormats, writeWordFiles } from '../../src/formats/index.ts';
import { type PreparedSearch, prepareSearch, type SearchLibrary, type SearchMaking } from '../../src/indexing/index.ts';
import { listNews } from '../../src/ledger/news.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import type { Pause } from '../../src/model/with-pauses.ts';
import {
  comparedTopics,
  type GeneratedFile,
  isReadByPages,
  libraryRecords,
  listCalendars,
  noHistory,
  renderLibrary,
} from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import { createLinkingWriter, type EarlierFiles } from './earlier-files.ts';
import type { Example } from './examples.ts';
import { createWriter, type WriteFile, type WrittenFiles, writeChanged, writeEach, writeFiles } from './files.ts';
import { checkGuides } from './guides.ts';
import { clearHeap } from './heap-room.ts';
import { createRenderMemory } from './kept-memory.ts';
import { type NewAddresses, readHistory } from './ledger.ts';
import { failedIssue, findFailing, type LeftOutFiles, standAlone } from './left-out.ts';
import { loadLessons } from './lessons.ts';
import {
  type EditorsFiles,
  findLostCorrections,
  findLostDecisions,
  gatherLibrary,
  segmenterOf,
  type UnderstoodPlans,
  understandPlans,
} from './library.ts';
import { drawLinkPictures } from './link-pictures.ts';
import { readPlanOnce, readPlansAhead } from './plan-cache.ts';
import { type ReadContent, readFolder, stopOnErrors, withoutFaulty } from './read-folder.ts';
import { readPlans } from './read-plans.ts';
import { formatIssues } from './report.ts';
import { searchLibrary } from './search.ts';
import { separateCopies } from './separate-copies.ts';
import type { Stages } from './stages.ts';
import { createTextCache } from './text-cache.ts';

export interface MadeLibrary {
  readonly documents: readonly SourceDocument[];
  readonly issues: readonly Issue[];
  /** Files in which an error was found; the library is made without them. */
  readonly leftOut: LeftOutFiles;
  readonly counts: { readonly plans: number; readonly measures: number };
  /** What an editor chose to be tried first. */
  readonly examples: readonly Example[];
  /** What the ledger does not have yet. */
  readonly addresses: NewAddresses;
  /** Writes the generated files that no page reads, where they were not written with the others (`writeGenerated`). */
  writePublished(pause?: Pause): Promise<void>;
  /** Makes what stands beside the pages in other formats, path below the site and content, each when its turn comes. */
  makeFormats(): Iterable<readonly [path: string, content: string | Uint8Array]>;
  /** Makes of the search what its engine is not needed for; it takes its time, and nothing but the search needs it. */
  makeSearch(making?: SearchMaking): Promise<PreparedSearch>;
}

type Made = Omit<MadeLibrary, 'examples'>;

/** Where a library is made. */
interface Workplace {
  readonly content: string;
  readonly generated: string;
  readonly stages: Stages;
  readonly root: string | undefined;
  readonly memory: Memory;
  /** Writes a generated file. */
  readonly write: WriteFile;
  /** Of the site. */
  readonly name: string;
}

interface LibraryOptions extends Partial<Pick<Workplace, 'root' | 'memory'>> {
  /** The generated files of an earlier run, which may be linked. */
  readonly earlier?: EarlierFiles | undefined;
}

/** A library up to its topics. */
interface UnderstoodFolder {
  readonly documents: readonly SourceDocument[];
  readonly editors: EditorsFiles;
  readonly plans: readonly EnrichedPlan[];
  readonly understood: UnderstoodPlans;
  readonly cut: CutWords;
}

/** Reads a content folder up to its topics, for a command that asks no more; `tell` hears of what is left out. */
export async function understandFolder(content: string, tell: (text: string) => void): Promise<UnderstoodFolder> {
  const { documents, editors, leftOut } = withoutFaulty(await readFolder(content));
  for (const file of leftOut.values()) tell(`${file}：有错误，没有用上；原因见 npm run build 的报告。`);
  const { plans } = readPlans(documents);
  const cut = segmenterOf(documents, plans);
  return { documents, editors, plans, understood: understandPlans(plans, editors, cut), cut };
}

/**
 * Writes what the pages read into the folder `generated`, which holds nothing else. A document with an error, or at
 * which a stage fails, is left out; throws a BuildError where that would do harm (`keepSound`, `readHistory`) or an
 * editors' file is wrong.
 */
export async function makeLibrary(
  content: string,
  generated: string,
  stages: Stages,
  { root, memory = noMemory, earlier }: LibraryOptions = {},
): Promise<MadeLibrary> {
  const { settings, examples, libraries, ...found } = await stages.run('读取', () => readFolder(content, memory));
  const ofEditors = new Map([
    ['settings.json', JSON.stringify(settings)],
    ['examples.json', JSON.stringify(examples.map(({ value }) => value))],
    ['libraries.json', JSON.stringify(libraries)],
  ]);
  const workplace = { content, generated, stages, root, name: settings.name, memory };
  const make = async (read: ReadContent): Promise<MadeLibrary> => {
    const write = earlier ? createLinkingWriter(generated, earlier) : createWriter(generated);
    await writeEach(write, ofEditors);
    return { ...(await makeSound(read, { ...workplace, write })), examples };
  };
  try {
    return await make(found);
  } catch (error) {
    const failing = error instanceof BuildError ? [] : listFailing(withoutFaulty(found));
    if (failing.length === 0) throw error;
    await rm(generated, { recursive: true, force: true }); // with what was made of them
    return make({ ...found, issues: [...found.issues, ...failing] });
  }
}

/** Makes a library of the documents without error; what then stands against it is told with what was left out. */
async function makeSound(read: ReadContent, workplace: Workplace): Promise<Made> {
  const { leftOut, ...sound } = withoutFaulty(read);
  try {
    return await makeFiles(sound, leftOut, workplace);
  } catch (error) {
    if (!(error instanceof BuildError) || leftOut.size === 0) throw error;
    throw new BuildError(`${formatIssues(read.issues)}\n\n${error.message}`, error.hint, { cause: error });
  }
}

async function makeFiles(
  { documents, issues, editors, pulled: whole }: ReadContent,
  leftOut: LeftOutFiles,
  { content, generated, stages, root, name, memory, write }: Workplace,
): Promise<Made> {
  const { plans, issues: read } = await stages.run('解析', async () => {
    await readPlansAhead(documents);
    return readPlans(documents, (one) => memory.keep(['plan', one], () => readPlanOnce(one)));
  });
  const pulled = separateCopies(plans, whole, memory);
  const lost = [...findLostCorrections(plans, editors.corrections), ...findLostDecisions(plans, editors)];
  const ids = new Set(plans.flatMap(({ measures }) => measures.map(({ id }) => id)));
  const cut = await stages.run('词典', () => segmenterOf(documents, plans, { pulled, memory }));
  const kept = memory === noMemory ? createTextCache(content) : undefined; // else it is asked for what is new alone
  const lasting = kept?.memory ?? memory;
  const understood = await stages.run('主题', () => understandPlans(plans, editors, cut, { memory: lasting, kept }));
  const { lessons, issues: ofLessons } = await loadLessons(content, { ...understood, cut });
  const written = [...(await checkGuides(content, ids)), ...ofLessons];
  stopOnErrors([...lost, ...written], read);
  const gathered = await stages.run('对应', () =>
    gatherLibrary(documents, understood, { editors, cut, pulled, memory: lasting, kept }),
  );
  kept?.close();
  if (memory === noMemory) await clearHeap(); // finding matches lets go of most of what it makes
  const records = libraryRecords(gathered, memory);
  const listed = {
    ...{ ...records, workLines: gathered.workLines },
    ...{ calendars: listCalendars(gathered), compared: comparedTopics(gathered) },
  };
  const history = await stages.run('台账', () => readHistory(content, listed, leftOut, { day: today(), memory }));
  const news = listNews(history.recorded, records.plans);
  const published = { ...history, formerLists: history.lists.former, recordedPages: history.pages, news };
  const rendering = { root, memory: memory === noMemory ? createRenderMemory(content) : memory };
  const files = renderLibrary(gathered, records, published, rendering);
  const unread = await stages.run('排版', () => writeGenerated(files, { generated, memory, write }));
  const pictures = root ? await stages.run('图片', () => drawLinkPictures(generated)) : new Map<string, Uint8Array>();
  const besides = { 'lessons.json': lessons, 'pictures.json': pictures.size > 0 };
  await writeEach(
    write,
    Object.entries(besides).map(([path, value]) => [path, JSON.stringify(value)]),
  );
  return {
    documents,
    issues: [...issues, ...read, ...written, ...history.issues],
    leftOut,
    counts: { plans: records.plans.length, measures: records.measures.length },
    addresses: { additions: history.additions, lists: history.lists.additions },
    writePublished: (pause) => writeFiles(generated, unread, { pause, stride: 1 }),
    *makeFormats() {
      yield* pictures;
      yield* writeFormats(gathered, records, published, { name, root });
      yield* writeWordFiles(gathered, records, root);
      yield topicWords(editors);
    },
    makeSearch: searchMaker(searchLibrary(understood.plans, records, editors.synonyms), cut),
  };
}

/**
 * Writes generated files, one by one and all of them where the library is made once: the rows of a public file are
 * checked when it is written, and a document with one that its schema refuses has to be left out. Where the library is
 * made again and again its pages come first, and what no page reads is returned.
 */
async function writeGenerated(
  files: Iterable<GeneratedFile>,
  { generated, memory, write }: Pick<Workplace, 'generated' | 'memory' | 'write'>,
): Promise<readonly GeneratedFile[]> {
  if (memory === noMemory) {
    await writeEach(write, files);
    return [];
  }
  const { pages = [], rest = [] } = Object.groupBy(files, ([path]) => (isReadByPages(path) ? 'pages' : 'rest'));
  await memory.mend<Promise<WrittenFiles>>('written files', async (last) =>
    writeChanged(generated, pages, await last?.catch(() => undefined)),
  );
  return rest;
}

/** Stands apart, so that the rest of the library can leave memory before its search is made. */
function searchMaker(library: SearchLibrary, cut: CutWords): MadeLibrary['makeSearch'] {
  return (making) => prepareSearch(library, cut, making);
}

/** The words that show topics, by which a browser reads a draft. */
function topicWords({ topics }: EditorsFiles): readonly [string, string] {
  return ['draft/topics.json', JSON.stringify(topics)];
}

/**
 * Returns an error for each document of which no library can be made, not even one of it alone; what comes in pieces is
 * gone through, as its rows are made only then.
 */
function listFailing({ documents, editors }: ReadContent): Issue[] {
  const own = { ...editors, links: [], labels: [], pairs: '' };
  const cut = (text: string): string[] => [...text];
  const failing = findFailing(documents.map(standAlone), (document) => {
    const { plans } = readPlans([document]);
    const gathered = gatherLibrary([document], understandPlans(plans, own, cut), { editors: own, cut });
    const files = renderLibrary(gathered, libraryRecords(gathered), noHistory);
    for (const [, text] of files) Array.from(text);
  });
  return [...failing].map(([{ file }, error]) => failedIssue(file, error));
}
