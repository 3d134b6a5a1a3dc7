/**
 * What the plans charge a line of work with, topic by topic: a table where there are few plans, a list in pages where their
 * columns would not fit.
 */
import { idThere } from '../model/ids.ts';
import { type Role, roles } from '../model/kinds.ts';
import type { DutyElsewhere, PlanView, TopicLink, TopicView, UnitView, WorkLineView } from '../render/views.ts';
import { followsFrom, onlyQuestion, question } from './asked.ts';
import { type DutyPage, dutyPages, groupByTime } from './duty-groups.ts';
import { librariesByPlan } from './elsewhere.ts';
import { loadDutiesElsewhere, loadLibrary, namedPlans } from './index.ts';
import { ofLine, unitsOfLine } from './line-units.ts';
import { cutList, type ListPage, type TurnedPage, turnsTo } from './list-pages.ts';
import { placeInTopic } from './topic-pages.ts';
import { targetsOfLine } from './unit-pages.ts';

/** A measure with the units of the line that it charges, each in its role. */
interface LineDuty {
  /** Its id. */
  readonly measure: string;
  readonly parts: readonly { readonly unit: UnitView; readonly role: Role }[];
}

/** A plan that charges a line of work. */
export interface LinePlan extends Pick<PlanView, 'id' | 'shortName'> {
  /** Below the site root, or whole where the plan is of another library. */
  readonly url: string;
  /** Name of the other library that has it. */
  readonly library?: string;
}

/** The duties of one plan on a topic; a plan of another library has them there. */
export interface LineCell {
  readonly plan: LinePlan;
  readonly duties: readonly (LineDuty | DutyElsewhere)[];
  /** In a table: where the plan charges others than the line, where it does not charge the line itself. */
  readonly others?: string | undefined;
}

/** A topic with the plans of the line; `undefined` stands for measures without a topic. */
interface LineRow {
  readonly topic: TopicLink | undefined;
  readonly cells: readonly LineCell[];
}

/** A page of the list of a line: duties, or on its last pages targets. */
export interface LinePage extends Omit<ListPage<unknown>, 'entries'> {
  readonly name: string | undefined;
  /** Every row has a cell for each plan of the line; in a list it has those with duties. */
  readonly isTable: boolean;
  readonly rows: readonly LineRow[];
  readonly targets: DutyPage | undefined;
}

/** So many columns of text a wide screen has room for, and so many cells a page. */
const mostTextColumns = 12;
const mostCells = 500;
const dutiesOfPage = 150;

/** A row with the whole topic, of which pages show little. */
interface FoundRow extends Omit<LineRow, 'topic'> {
  readonly topic: TopicView | undefined;
}

/** Returns the topics on which a line has duties, each with every plan that names a unit of the line. */
function lineRows(line: WorkLineView): readonly FoundRow[] {
  const plans = namedPlans();
  const { topics } = loadLibrary();
  const byPlan = Map.groupBy(unitsOfLine(line), ({ plan }) => plan);
  const own = plans.flatMap((plan): LineColumn[] => {
    const units = byPlan.get(plan.id);
    return units ? [{ plan, duties: Map.groupBy(dutiesOf(units), ({ measure }) => mainTopicOf(measure)) }] : [];
  });
  const columns = [...own, ...columnsElsewhereOf(line.id)];
  return [...topics, undefined]
    .map((topic) => ({
      topic,
      cells: columns.map(({ plan, duties }) => ({ plan, duties: duties.get(topic?.id) ?? [] })),
    }))
    .filter(({ cells }) => cells.some(({ duties }) => duties.length > 0));
}

/** A plan of a line, with its duties by topic. */
interface LineColumn {
  readonly plan: LinePlan;
  readonly duties: ReadonlyMap<string | undefined, LineCell['duties']>;
}

/** Returns how many plans of other libraries charge units of a line. */
export function countPlansElsewhere({ id }: WorkLineView): number {
  return plansElsewhereOf(id);
}

const plansElsewhereOf = question('plans-elsewhere-of-line', (id: string) => columnsElsewhereOf(id).length);

/** The plans of other libraries that charge units of a line, in the order of the libraries. */
const columnsElsewhereOf = question('columns-elsewhere-of-line', (id: string): readonly LineColumn[] => {
  const isOfLine = ({ workLines }: DutyElsewhere['units'][number]): boolean => workLines.includes(id);
  const charged = loadDutiesElsewhere().flatMap((duty) => {
    const units = duty.units.filter(isOfLine);
    return units.length > 0 ? { ...duty, units } : [];
  });
  return [...Map.groupBy(charged, ({ plan }) => plan)].flatMap(([plan, duties]): LineColumn[] => {
    const library = librariesByPlan().get(plan);
    const named = library?.plans.find((one) => one.id === plan);
    if (!library || !named) return [];
    const { shortName, url } = named;
    return [
      { plan: { id: plan, shortName, url, library: library.name }, duties: Map.groupBy(duties, ({ topic }) => topic) },
    ];
  });
});

/** Returns the pages of a line; they are asked for as pages and for the sitemap. */
export function linePages({ id }: WorkLineView): readonly LinePage[] {
  return pagesOfLine(id);
}

const pagesOfLine = question('pages-of-line', (id: string): readonly LinePage[] => ofLine(id, listLinePages));

/** A page of a line with what leads to its other pages. */
interface PlacedLinePage {
  readonly page: LinePage;
  readonly pages: readonly TurnedPage[];
  /** The first page with targets. */
  readonly board: string | undefined;
  /** There are several such pages. */
  readonly paged: boolean;
}

/** Returns the page of a line, whose id has no blanks, that has this number. */
export function linePageAt({ id }: WorkLineView, number: number): PlacedLinePage {
  return placedPage(`${number} ${id}`);
}

const placedPage = question('page-of-line', (numbered: string): PlacedLinePage => {
  const [number = '', id = ''] = numbered.split(' ');
  const pages = pagesOfLine(id);
  const page = pages[Number(number) - 1];
  if (!page) throw new Error(`The line ${id} has no page ${number}.`);
  return {
    page,
    pages: turnsTo(pages),
    board: pages.find(({ targets }) => targets?.groups.length)?.url,
    paged: pages.filter(({ targets }) => targets).length > 1,
  };
});
followsFrom('page-of-line', () => [
  ...['workLines', 'units', 'topics'].map((part) => `site ${part}`),
  ...['named-plans', 'all-targets', 'duties-elsewhere', 'pulled'].map((name) => `${name} `),
]);

/** A line of few plans is one page, with all its rows and targets. */
function listLinePages(line: WorkLineView): LinePage[] {
  const rows = lineRows(line);
  const groups = groupByTime(targetsOfLine(line));
  const boards = dutyPages(groups, line.url);
  if (fitsTable(rows) && boards.length === 1) {
    const shown = rows.map(({ topic, cells }) => ({ topic: linkTo(topic), cells: cells.map(withOthers(topic)) }));
    return [{ number: 1, url: line.url, name: undefined, isTable: true, rows: shown, targets: boards[0] }];
  }
  const listed = listPages(rows, line.url);
  return [
    ...listed,
    ...boards
      .filter((page) => page.groups.length > 0)
      .map((targets, index) => {
        const number = listed.length + index + 1;
        const name = `指标：${targets.name ?? ''}`;
        return { number, url: `${line.url}${number}/`, name, isTable: false, rows: [], targets };
      }),
  ];
}

function linkTo(topic: TopicView | undefined): TopicLink | undefined {
  return topic && { id: topic.id, name: topic.name, url: topic.url };
}

function withOthers(topic: TopicView | undefined): (cell: LineCell) => LineCell {
  return (cell) => (cell.duties.length > 0 ? cell : { ...cell, others: placeOfOthers(cell.plan, topic) });
}

function fitsTable(rows: readonly FoundRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const duties = cells.reduce((sum, cell) => sum + cell.duties.length, 0);
  const columns = rows[0]?.cells.length ?? 0;
  return columns <= mostTextColumns && cells.length <= mostCells && duties <= dutiesOfPage;
}

/** Returns where a plan has measures on a topic, with which it charges others than the line. */
function placeOfOthers({ id, library }: LinePlan, topic: TopicView | undefined): string | undefined {
  if (!topic) return undefined;
  if (library !== undefined) return placeThere(id, topic);
  const has = topic.cells.some((cell) => cell.plan === id && cell.measures.length > 0);
  return has ? placeInTopic(topic, id) : undefined;
}

function placeThere(plan: string, { id }: TopicView): string | undefined {
  const { plans = [], topics = {} } = librariesByPlan().get(plan) ?? {};
  const there = topics[id];
  const has = there?.cells.some((cell) => plans[cell.plan]?.id === plan);
  return there && has ? `${there.url}#${idThere(plan)}` : undefined;
}

/** Returns the topic that a measure is about before all others; none of a measure without a topic. */
function mainTopicOf(measure: string): string | undefined {
  return mainTopics().get(measure);
}

const mainTopics = onlyQuestion(
  'main-topics',
  () =>
    new Map(
      loadLibrary().topics.flatMap(({ id, cells }) =>
        cells.flatMap(({ measures }) => measures.map((own): [string, string] => [own, id])),
      ),
    ),
);

function dutiesOf(units: readonly UnitView[]): LineDuty[] {
  const entries = units.flatMap((unit) =>
    roles.flatMap((role) => unit[role].map((measure) => ({ role, unit, measure }))),
  );
  return [...Map.groupBy(entries, ({ measure }) => measure)].map(([measure, parts]) => ({ measure, parts }));
}

function listPages(rows: readonly FoundRow[], url: string): LinePage[] {
  const entries = rows.flatMap(({ topic, cells }) =>
    cells.flatMap((cell) => (cell.duties.length > 0 ? [{ topic, cell }] : [])),
  );
  const pages = cutList(entries, url, { most: dutiesOfPage, weigh: ({ cell }) => cell.duties.length });
  return pages.map(({ entries: own, ...page }) => ({
    ...page,
    name: own[0]?.topic?.name,
    isTable: false,
    rows: [...Map.groupBy(own, ({ topic }) => topic)].map(([topic, list]) => ({
      topic: linkTo(topic),
      cells: list.map(({ cell }) => cell),
    })),
    targets: undefined,
  }));
}
