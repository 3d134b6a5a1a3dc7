/**
 * All targets of a library that has more of them than a page lists, each as little as filters need: what the files beside the
 * pages hold, and the rows that a board makes of them. What a row says stands in the file of its plan.
 */
import { idThere, planOf } from '../../model/ids.ts';
import { type TargetKind, targetKinds } from '../../model/kinds.ts';
import { noTopic, targetKindNames } from '../../model/labels.ts';
import type { DutyChoice, FilteredDuty } from './filter.ts';
import type { ListedDuty } from './rows.ts';

/** How many rows stand on a page and are listed at once: with its sentence and units a row weighs some 3 KiB. */
export const rowsOfPage = 66;

type Named = readonly [id: string, name: string];

/** A plan of the board; one of another library names it by its place among them. */
type BoardPlan = readonly [id: string, name: string, isDraft: boolean, library?: number];

/** `targets/rows/choices.json`: what rows name by its number. */
export interface BoardChoices {
  /** In how many files the rows stand: `targets/rows/1.json`. */
  readonly files: number;
  readonly plans: readonly BoardPlan[];
  /** The other libraries, by their addresses. */
  readonly libraries: readonly Named[];
  readonly topics: readonly Named[];
  readonly lines: readonly Named[];
  /** `2024-12-31` or `每季度` */
  readonly times: readonly string[];
}

/**
 * A target by numbers, those of a plan in the order of its file: its plan, its rank among all by time, its topic, its kind, its
 * time and the lines of work of its units; -1 where there is none.
 */
export type IndexedDuty = readonly [
  plan: number,
  rank: number,
  topic: number,
  kind: number,
  time: number,
  ...lines: readonly number[],
];

/** A target as the board filters and orders it. */
export interface BoardRow extends FilteredDuty {
  readonly planName: string;
  readonly kind: TargetKind | undefined;
  readonly units: readonly (FilteredDuty['units'][number] & {
    readonly name?: string;
    readonly collective?: boolean;
  })[];
  readonly rank: number;
  /** Where it stands in the file of its plan. */
  readonly at: number;
  readonly canPass: boolean;
}

/** Reads the rows of a board; their places and units are known to the files of plans alone. */
export function readIndexed(choices: BoardChoices, indexed: readonly IndexedDuty[]): BoardRow[] {
  const read = new Map<number, number>();
  return indexed.flatMap(([planAt, rank, topicAt, kindAt, timeAt, ...lines]) => {
    const [plan, topic, time] = [choices.plans[planAt], choices.topics[topicAt], choices.times[timeAt]];
    if (!plan) return [];
    const at = read.get(planAt) ?? 0;
    read.set(planAt, at + 1);
    const isDay = time !== undefined && /^\d/u.test(time);
    const [id, planName, isDraft, libraryAt] = plan;
    const library = libraryAt === undefined ? undefined : choices.libraries[libraryAt]?.[0];
    return {
      library,
      ...{ place: '', plan: id, planName, rank, at, canPass: isDay && !isDraft },
      units: [{ id: '', workLines: lines.flatMap((line) => choices.lines[line]?.[0] ?? []) }],
      topic: topic && { id: topic[0], name: topic[1] },
      kind: targetKinds[kindAt],
      ...(isDay ? { date: time } : { rhythm: time }),
    };
  });
}

/** Returns the plan whose rows have to be known whole: no other can have what is chosen, or its units may be chosen. */
export function planAsked({ plan, unit, place }: DutyChoice): string | undefined {
  return plan ?? (unit || place ? planOf(unit ?? place ?? '') : undefined);
}

/** Returns the address of the file of a plan's rows. */
export function fileOfPlan([id, , , library]: BoardPlan): string {
  if (library === undefined) return `targets/of/${encodeURIComponent(id)}.json`;
  return `targets/elsewhere/${library + 1}/${encodeURIComponent(idThere(id))}.json`;
}

/** Gives the rows of `plan` the places and units that its file says. */
export function fillRows(rows: readonly BoardRow[], plan: string, duties: readonly ListedDuty[]): BoardRow[] {
  return rows.map((row) => {
    const duty = row.plan === plan ? duties[row.at] : undefined;
    return duty ? { ...row, place: duty.place, units: duty.units } : row;
  });
}

/** Orders rows by time, by plan as plans stand in the library, or by topic, the topic that falls due first before the others. */
export function orderRows(rows: readonly BoardRow[], order: string): BoardRow[] {
  if (order === 'plan') return [...Map.groupBy(rows, ({ plan }) => plan).values()].flatMap(byRank);
  const inTime = byRank(rows);
  return order === 'topic' ? [...Map.groupBy(inTime, ({ topic }) => topic?.id).values()].flat() : inTime;
}

function byRank(rows: readonly BoardRow[]): BoardRow[] {
  return rows.toSorted((a, b) => a.rank - b.rank);
}

/** Returns the heading under which a row stands in an order. */
export function headingOf(
  row: Pick<BoardRow, 'planName' | 'topic' | 'date' | 'rhythm' | 'kind'>,
  order: string,
): string {
  if (order === 'plan') return row.planName;
  return order === 'topic' ? (row.topic?.name ?? noTopic) : timeHeading(row);
}

const untimedNames = { ...targetKindNames, frequency: '次数', deadline: '其他时限' };

/** Returns the heading of a row by time: its year, its rhythm, else what it fixes. */
export function timeHeading({
  date,
  rhythm,
  kind = 'deadline',
}: Pick<FilteredDuty, 'date' | 'rhythm' | 'kind'>): string {
  return date ? `${date.slice(0, 4)}年` : (rhythm ?? untimedNames[kind]);
}

/** What may be chosen of a facet. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Choices of one group stand together. */
  readonly group?: string;
}

/** Returns the units that rows name; those of one plan are told apart by their names. */
export function unitChoices(rows: readonly BoardRow[]): Choice[] {
  const named = rows.flatMap(({ units }) =>
    units.flatMap(({ id, name, collective }) => (name ? [{ value: id, name: unitName(name, collective) }] : [])),
  );
  return [...new Map(named.map((choice) => [choice.value, choice])).values()];
}

/** Returns how a choice names a unit. */
export function unitName(name: string, isCollective: boolean | undefined): string {
  return isCollective ? `${name}·统称` : name;
}

/** Returns the times that rows in the order of time may be filtered by. */
export function timeChoices(rows: readonly Pick<FilteredDuty, 'date' | 'rhythm' | 'kind'>[]): Choice[] {
  const years = [...new Set(rows.flatMap(({ date }) => date?.slice(0, 4) ?? []))].sort();
  const rhythms = new Set(rows.flatMap(({ date, rhythm }) => (date ? [] : (rhythm ?? []))));
  const untimed = new Set(rows.flatMap(({ date, rhythm, kind }) => (date || rhythm ? [] : (kind ?? []))));
  return [
    ...years.map((year) => ({ value: year, name: `${year}年` })),
    { value: 'rhythm', name: '经常性' },
    ...[...rhythms].map((rhythm) => ({ value: rhythm, name: rhythm })),
    { value: 'open', name: '未写明日期' },
    ...targetKinds
      .filter((kind) => untimed.has(kind))
      .map((kind) => ({ value: kind, name: `未写明日期的${targetKindNames[kind]}` })),
  ];
}
