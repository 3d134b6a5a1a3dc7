/** The columns of other libraries in the table of topics by plans: their plans, or the libraries where plans are too many. */
import { idThere } from '../model/ids.ts';
import type { ElsewhereTopic, LibraryView, TopicView } from '../render/views.ts';
import { pulledLibraries } from './index.ts';
import { isLargeTogether } from './plan-groups.ts';

/** What stands in a column on a topic. */
interface ElsewhereAmount {
  /** Of measures of a plan, or of plans of a library. */
  readonly count: number;
  /** In words. */
  readonly amount: string;
  /** Of the texts, in words; a library has none. */
  readonly length: string | undefined;
  /** A whole address. */
  readonly url: string;
}

interface ElsewhereColumn {
  readonly name: string;
  /** What stands below the name. */
  readonly note: string;
  /** A whole address. */
  readonly url: string;
  /** Returns what it has on a topic, if anything. */
  cellOf(topic: Pick<TopicView, 'id'>): ElsewhereAmount | undefined;
}

/** Returns the columns behind those of our plans. */
export function columnsElsewhere(): ElsewhereColumn[] {
  const having = pulledLibraries().filter(({ plans }) => plans.length > 0);
  return having.flatMap((library) => (isLargeTogether() ? [columnOf(library)] : planColumns(library)));
}

function columnOf({ name, address, plans, topics }: LibraryView): ElsewhereColumn {
  return {
    ...{ name, url: address, note: `${plans.length}份` },
    cellOf({ id }) {
      const { cells = [], url = '' } = topics[id] ?? {};
      return cells.length > 0
        ? { count: cells.length, amount: `${cells.length}份`, length: undefined, url }
        : undefined;
    },
  };
}

function planColumns({ name, plans, topics }: LibraryView): ElsewhereColumn[] {
  return plans.map(({ id, shortName, url }, place) => ({
    ...{ name: shortName, note: name, url },
    cellOf: (topic) => planCell(topics[topic.id], place, id),
  }));
}

/** The page of the topic there has an anchor for each plan, which goes by its own id. */
function planCell(topic: ElsewhereTopic | undefined, place: number, id: string): ElsewhereAmount | undefined {
  const cell = topic?.cells.find(({ plan }) => plan === place);
  if (!topic || !cell) return undefined;
  const { measures, characters } = cell;
  const url = `${topic.url}#${idThere(id)}`;
  const count = measures.length;
  return { count, amount: `${count}项`, length: `${characters}字`, url };
}
