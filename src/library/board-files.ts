/**
 * The files beside the pages of the duty board, from which a browser filters, orders and exports all targets: for every
 * target what filters need, and plan by plan the rows. A board of one page needs none.
 */
import { type BoardChoices, type IndexedDuty, rowsOfPage } from '../browser/duties/board-index.ts';
import { targetKinds } from '../model/kinds.ts';
import type { LibraryView, SiteView, TargetView } from '../render/views.ts';
import { followsFrom, onlyQuestion, question } from './asked.ts';
import { type DutyPage, dutyPages, groupByTime, sortByTime } from './duty-groups.ts';
import { loadLibrary, loadTargets, loadTargetsElsewhere, pulledLibraries } from './index.ts';
import { type TurnedPage, turnsTo } from './list-pages.ts';

/** A row of numbers weighs some 20 bytes. */
const rowsOfFile = 5000;

/** All targets of a library by numbers. */
export interface BoardFiles {
  readonly choices: BoardChoices;
  /** What each of the files of rows holds. */
  readonly rows: readonly (readonly IndexedDuty[])[];
}

/** Returns the files of the library's board; they are made on the first call. */
export const boardFiles = onlyQuestion(
  'board',
  (): BoardFiles =>
    indexTargets({ ...loadLibrary(), libraries: pulledLibraries() }, [...loadTargets(), ...loadTargetsElsewhere()]),
);

/** Returns the pages of the library's board. */
export const boardPages = onlyQuestion('board-pages', () => dutyPages(groupByTime(loadTargets()), 'targets/'));

/** A page of the board with what leads to the others. */
interface PlacedBoardPage {
  readonly page: DutyPage;
  readonly pages: readonly TurnedPage[];
}

/** Returns the page of the library's board that has this number. */
export function boardPageAt(number: number): PlacedBoardPage {
  return placedPage(String(number));
}

const placedPage = question('board-page', (number: string): PlacedBoardPage => {
  const page = boardPages()[Number(number) - 1];
  if (!page) throw new Error(`The board has no page ${number}.`);
  return { page, pages: turnsTo(boardPages()) };
});
followsFrom('board-page', () => ['all-targets ']);

/** Says whether the board has more targets than a page lists, or other libraries have some. */
export function hasBoardFiles(): boolean {
  return loadTargets().length > rowsOfPage || loadTargetsElsewhere().length > 0;
}

/** What targets are numbered by. */
interface Numbered extends Pick<SiteView, 'topics' | 'workLines'> {
  readonly plans: readonly { readonly id: string }[];
  readonly libraries: readonly (Pick<LibraryView, 'address' | 'name'> & {
    readonly plans: readonly { readonly id: string }[];
  })[];
}

/** Indexes targets, which stand plan by plan in the order of the plans, those of other libraries behind ours. */
export function indexTargets(
  { plans, topics, workLines, libraries }: Numbered,
  targets: readonly TargetView[],
  most: number = rowsOfFile,
): BoardFiles {
  const inTime = sortByTime(targets);
  const ranks = new Map(inTime.map((target, rank) => [target, rank]));
  const places = new Map(libraries.flatMap((library, at) => library.plans.map(({ id }) => [id, at] as const)));
  const names = new Map(targets.map(({ plan, planName }) => [plan, planName]));
  const own = [...plans.map(({ id }) => id), ...places.keys()].filter((id) => names.has(id));
  const touched = topics.filter(havingOf(targets.flatMap(({ topic }) => topic?.id ?? [])));
  const lines = workLines.filter(havingOf(targets.flatMap(linesOf)));
  const times = [...new Set(inTime.flatMap((target) => timeOf(target) ?? []))];
  const drafts = new Set(targets.flatMap(({ plan, draft }) => (draft ? [plan] : [])));
  const numbers = [own, touched.map(({ id }) => id), lines.map(({ id }) => id)].map(numbersOf);
  const numberOf = (list: number, id: string | undefined): number => numbers[list]?.get(id ?? '') ?? -1;
  const timeNumbers = new Map(times.map((time, index) => [time, index]));
  const indexed = targets.map(
    (target): IndexedDuty => [
      numberOf(0, target.plan),
      ranks.get(target) ?? 0,
      numberOf(1, target.topic?.id),
      targetKinds.indexOf(target.kind),
      timeNumbers.get(timeOf(target) ?? '') ?? -1,
      ...new Set(linesOf(target).flatMap((line) => numbers[2]?.get(line) ?? [])),
    ],
  );
  const rows = Array.from({ length: Math.ceil(indexed.length / most) }, (_, file) =>
    indexed.slice(file * most, (file + 1) * most),
  );
  const choices = {
    files: rows.length,
    plans: own.map((id): BoardChoices['plans'][number] => {
      const [named, place] = [[id, names.get(id) ?? id, drafts.has(id)] as const, places.get(id)];
      return place === undefined ? named : [...named, place];
    }),
    libraries: libraries.map(({ address, name }) => [address, name] as const),
    topics: touched.map(({ id, name }) => [id, name] as const),
    lines: lines.map(({ id, name }) => [id, name] as const),
    times,
  };
  return { choices, rows };
}

function timeOf({ date, rhythm }: TargetView): string | undefined {
  return date ?? rhythm?.name;
}

function linesOf({ units }: TargetView): string[] {
  return units.flatMap(({ workLines }) => workLines);
}

function havingOf(ids: readonly string[]): (entry: { readonly id: string }) => boolean {
  const kept = new Set(ids);
  return ({ id }) => kept.has(id);
}

function numbersOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
