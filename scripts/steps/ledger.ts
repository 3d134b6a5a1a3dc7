/**
 * Keeps the ledger of a content folder: `ledger/<plan>.jsonl`, one file a plan, so that two branches that add plans do
 * not meet in one file, with `ledger/lists/<plan>.jsonl` for the pages that list it or its measures beside others,
 * `ledger/pages.txt` for all further pages, where the lines of both branches stay, and `ledger/moves.yaml`, which editors
 * write.
 */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListEntry, readListLedger } from '../../src/ledger/entries.ts';
import {
  type Address,
  compareLedger,
  formatLedger,
  type History,
  type LedgerEntry,
  type LinkedAddress,
  readLedger,
} from '../../src/ledger/index.ts';
import {
  type ComparedLists,
  compareLists,
  isOfRegion,
  isOfUnit,
  type ListedTexts,
  type PlaceList,
} from '../../src/ledger/lists.ts';
import { listNews } from '../../src/ledger/news.ts';
import {
  formatPageCounts,
  joinPageCounts,
  type PageCounts,
  pagesBeforeCounts,
  type RecordedPages,
  readPageCounts,
  tellPages,
  titlesOf,
} from '../../src/ledger/pages.ts';
import { takenOut } from '../../src/model/document.ts';
import { planOf } from '../../src/model/ids.ts';
import { BuildError } from '../../src/model/issue.ts';
import { roles } from '../../src/model/kinds.ts';
import { passageNames } from '../../src/model/labels.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { type Grouping, groupings, groupNameIn, groupUrl, mostColumns } from '../../src/model/plan-groups.ts';
import type { LibraryRecords, MeasureRecord, PassageRecord, PlanRecord, UnitRecord } from '../../src/model/records.ts';
import { compareTopicUrl, fileUrl, workLineUrl } from '../../src/render/addresses.ts';
import type { ListedCalendar } from '../../src/render/calendar.ts';
import type { GatheredLibrary } from '../../src/render/index.ts';
import { replaceFiles } from '../disk/replace.ts';
import { isWritable } from '../disk/system-faults.ts';
import { readText, readTextIfAny } from '../disk/text-file.ts';
import { visible } from '../disk/visible.ts';

const ending = '.jsonl';
/** Folder of the ledger for pages that list measures. */
const listsFolder = 'lists';
const pagesFile = 'pages.txt';

/** What the ledger tells, with every line of it, those to add included, and what it tells of lists. */
export interface RecordedHistory extends History {
  readonly recorded: readonly LedgerEntry[];
  readonly lists: ComparedLists;
  readonly pages: readonly RecordedPages[];
}

/** Lines to add to a ledger. */
export interface NewAddresses {
  readonly additions: readonly LedgerEntry[];
  readonly lists: readonly ListEntry[];
  /** How many pages the lists of the site have, which are known when it is made. */
  readonly pages?: PageCounts;
}

/** The records of a library, the lines of work to which its units belong, and which calendars and comparisons it has. */
interface ListedRecords extends LibraryRecords, Pick<GatheredLibrary, 'workLines'> {
  readonly calendars: readonly ListedCalendar[];
  /** Ids of the topics of which plans are compared. */
  readonly compared: ReadonlySet<string>;
}

/**
 * Compares a library with the ledger in `content`; throws where an address has gone without an entry, or with the file of
 * a plan that is left out (`leftOut`: id → file). What is new is of `day` (`2026-11-25`).
 */
export async function readHistory(
  content: string,
  records: ListedRecords,
  leftOut: ReadonlyMap<string, string>,
  { day, memory = noMemory }: { readonly day: string; readonly memory?: Memory },
): Promise<RecordedHistory> {
  const folder = ledgerFolder(content);
  const entries = await readEntries(folder, readLedger);
  const moves = join(folder, 'moves.yaml');
  const text = await readTextIfAny(moves);
  const history = compareLedger(entries, { file: moves, text }, listAddresses(records), { leftOut, memory });
  const additions = history.additions.map((entry) => ({ ...entry, on: day }));
  const recordedLists = await readEntries(join(folder, listsFolder), readListLedger);
  const today = placeLists(records);
  const lists = compareLists(recordedLists, today, listedTexts(records, history), day);
  const counted = await readRecordedPages(folder);
  const counts =
    counted.size > 0 ? counted : pagesBeforeCounts(countLines(entries, records.plans) + history.gone.length);
  const pages = tellPages(counts, titlesOf(today), lists.untold);
  return { ...history, additions, recorded: [...entries, ...additions], lists, pages };
}

/** Returns how many lines of news the last build had. */
function countLines(entries: readonly LedgerEntry[], plans: readonly PlanRecord[]): number {
  const recorded = new Set(entries.map(({ id }) => id));
  return listNews(
    entries,
    plans.filter(({ id }) => recorded.has(id)),
  ).length;
}

async function readRecordedPages(folder: string): Promise<PageCounts> {
  const file = join(folder, pagesFile);
  return readPageCounts(await readTextIfAny(file), file);
}

/** Reads the files of a folder of the ledger, which a new library does not have yet. */
async function readEntries<Entry>(folder: string, read: (file: string, text: string) => Entry[]): Promise<Entry[]> {
  const files = (await listFolder(folder)).filter((file) => file.endsWith(ending)).sort();
  const texts = await Promise.all(files.map((file) => readText(join(folder, file))));
  return texts.flatMap((text, index) => read(join(folder, files[index] ?? ''), text));
}

async function listFolder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  if ((await stat(folder)).isDirectory()) return readdir(folder);
  throw new BuildError(`${visible(folder)}：发现一个文件，应为文件夹。`, '台账由程序写成，请从版本库取回这个文件夹。');
}

/**
 * Adds what is new to the ledger, each file as a whole or not at all. Returns a notice for a library that is read-only: its
 * addresses are recorded by the next build that can.
 */
export async function recordAddresses(
  content: string,
  { additions, lists, pages = new Map() }: NewAddresses,
): Promise<string[]> {
  const folder = ledgerFolder(content);
  const recorded = await readRecordedPages(folder);
  const longer = [...pages].filter(([url, number]) => number > (recorded.get(url) ?? 0));
  const count = additions.length + lists.length + longer.length;
  if (count > 0 && !isWritable(folder)) return [`${folder} 是只读的，有 ${count} 个新地址没有记入台账`];
  const byFile = new Map<string, readonly (LedgerEntry | ListEntry)[]>([
    ...Map.groupBy(additions, ({ id }) => `${planOf(id)}${ending}`),
    ...Map.groupBy(lists, ({ place }) => join(listsFolder, `${planOf(place)}${ending}`)),
  ]);
  const files = [...byFile].map(async ([file, entries]): Promise<[string, string]> => {
    const text = await readTextIfAny(join(folder, file));
    const between = text === '' || text.endsWith('\n') ? '' : '\n'; // an editor may have saved it without
    return [file, text + between + formatLedger(entries)];
  });
  const counts: [string, string] = [pagesFile, formatPageCounts(joinPageCounts([...recorded, ...longer]))];
  await replaceFiles(folder, new Map([...(await Promise.all(files)), ...(longer.length > 0 ? [counts] : [])]));
  return [];
}

/** Where a content folder keeps its ledger. */
export function ledgerFolder(content: string): string {
  return join(content, 'ledger');
}

/** The addresses of a library, plan by plan: the plan, its measures, its passages. */
function listAddresses({ plans, measures, passages }: LibraryRecords): Address[] {
  const [measuresOf, passagesOf] = [Map.groupBy(measures, planKey), Map.groupBy(passages, planKey)];
  return plans.flatMap(({ id, url, title, source: { file } }) => {
    const texts = [
      ...(measuresOf.get(id) ?? []),
      ...(passagesOf.get(id) ?? []).map((passage) => ({ ...passage, title: passageNames[passage.kind] })),
    ];
    const whole = texts.map(({ text }) => text).join('\n');
    return [
      { id, url, title, text: whole, at: { file, line: 1, column: 1 } },
      ...texts.map((place) => ({
        ...{ id: place.id, url: place.url, title: place.title, text: place.text },
        at: { file, line: place.lines[0], column: 1 },
      })),
    ];
  });
}

/** The pages that list plans, measures of several plans, or some of one, with what stands on each. */
function placeLists(records: ListedRecords): PlaceList[] {
  const { plans, topics, units, workLines, instruments, calendars, compared } = records;
  const shownGroupings = plans.length > mostColumns ? groupings : (['region'] as const);
  return [
    ...topics.map(({ url, name, measures }) => ({ url, title: name, places: measures })),
    ...topics
      .filter(({ id }) => compared.has(id))
      .map(({ id, name, measures }) => ({ url: compareTopicUrl(id), title: `对照：${name}`, places: measures })),
    ...units.map((unit) => ({ url: unit.url, title: unit.name, places: measuresOf(unit) })),
    ...instruments.map(({ url, name, citedBy }) => ({ url, title: name, places: citedBy })),
    ...workLines
      .map(({ id, name }) => ({ id, name, units: units.filter(({ lines }) => lines.includes(id)) }))
      .filter((line) => line.units.length > 0)
      .map(({ id, name, units: own }) => ({ url: workLineUrl(id), title: name, places: own.flatMap(measuresOf) })),
    ...shownGroupings.flatMap((by) => groupLists(by, plans)),
    ...calendars.map(({ path, title, places }) => ({ url: fileUrl(path), title, places })),
  ];
}

function measuresOf(unit: UnitRecord): string[] {
  return roles.flatMap((role) => unit[role]);
}

function groupLists(by: Grouping, plans: readonly PlanRecord[]): PlaceList[] {
  const nameOf = groupNameIn[by];
  return [...Map.groupBy(plans, (plan) => groupUrl(by, nameOf(plan)))].flatMap(([url, own]) =>
    url === undefined ? [] : [{ url: `/${url}`, title: own.map(nameOf)[0] ?? '', places: own.map(({ id }) => id) }],
  );
}

/**
 * A text that was renumbered is followed to where it went, whatever has its old number now. Where an editor has taken
 * something out, only a name that still stands in a text is told: that of a unit in its plan, that of a region in its plan or
 * above it, any other in any plan.
 */
function listedTexts({ plans, measures, passages }: LibraryRecords, { gone, reused }: History): ListedTexts {
  const renumbered = new Map(reused.map(({ id, former }) => [id, former]));
  const places = new Map<string, LinkedAddress>([
    ...[...plans, ...measures].map(({ id, url, title }) => [id, { id, url, title }] as const),
    ...passages.map(({ id, url, kind }) => [id, { id, url, title: passageNames[kind] }] as const),
    ...gone.flatMap(({ id, successor }) => (successor ? [[id, successor] as const] : [])),
    ...renumbered,
  ]);
  const printed = [...measures, ...passages];
  const texts = Map.groupBy(printed, planKey);
  const heads = new Map([...gone, ...plans.map(headOf)].map(({ id, title }) => [id, title]));
  const changed = new Set([
    ...printed.filter((text) => says(text, takenOut)).map(planKey),
    ...plans.filter((plan) => `${headOf(plan).title}${plan.region.name}`.includes(takenOut)).map(({ id }) => id),
  ]);
  return {
    find: (place) => places.get(place),
    isRenumbered: (place) => renumbered.has(place),
    mayName({ url, title, place }) {
      const own = [place, places.get(place)?.id ?? place].map(planOf);
      if (isOfRegion(url) && own.some((plan) => heads.get(plan)?.includes(title))) return true;
      const standing = own.filter((plan) => texts.has(plan));
      const isOwn = isOfUnit(url) || (isOfRegion(url) && standing.length > 0);
      const naming = isOwn ? standing : [...texts.keys()];
      if (!naming.some((plan) => changed.has(plan))) return naming.length > 0;
      return naming.some((plan) => texts.get(plan)?.some((text) => says(text, title)));
    },
  };
}

/** Returns what stands above a text: its title, and who issues it. */
function headOf({ id, title, issuingBodies }: PlanRecord): Pick<LinkedAddress, 'id' | 'title'> {
  return { id, title: [title, ...issuingBodies].join('\n') };
}

/** Says whether `words` stand in a measure or passage, or in the headings above it. */
function says(place: MeasureRecord | PassageRecord, words: string): boolean {
  const { headings, text } = place;
  const [title, note] = 'title' in place ? [place.title, place.note ?? ''] : ['', ''];
  return [...headings, title, text, note].some((one) => one.includes(words));
}

function planKey({ plan }: { readonly plan: string }): string {
  return plan;
}
