/** The targets of other libraries as rows of our board, and what they charge lines of work with; pages of both stay there. */
import { firstLine } from '../model/clauses.ts';
import type { NamedLibrary } from '../model/libraries-file.ts';
import { addressIn, idElsewhere, type PulledLibrary } from '../model/pulled-library.ts';
import type { PlanRecord, Target } from '../model/records.ts';
import { topicUrl } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { nameElsewhere } from './elsewhere.ts';
import type { ChargedElsewhere, TargetElsewhere, UnitElsewhere } from './input.ts';
import { rhythmName } from './rhythm.ts';
import type { TargetView } from './targets.ts';

/** What an export says of a row of another library, which no page here can look up. */
export interface DutySource extends Pick<NamedLibrary, 'name' | 'address'> {
  readonly plan: Pick<PlanRecord, 'title' | 'documentNumber' | 'status'>;
  /** The whole measure, with its note. */
  readonly text: string;
}

/** A target in another library: its address is whole, its units have none. */
export interface ElsewhereTarget extends TargetView {
  readonly elsewhere: DutySource;
}

/** A measure of another library that charges a line of work, with what a list shows of it. */
export interface DutyElsewhere {
  /** As `ElsewherePlan` has it. */
  readonly plan: string;
  /** A whole address. */
  readonly url: string;
  readonly label: string;
  readonly title: string;
  /** What its text begins with, behind the title. */
  readonly line: string;
  /** The id of its main topic, where ours has one of this name. */
  readonly topic: string | undefined;
  /** As printed. */
  readonly targets: readonly string[];
  readonly units: readonly UnitElsewhere[];
}

type Needs = Pick<RenderContext, 'chargedElsewhere' | 'topics'>;

/** Yields the measures of other libraries that charge one of our lines of work, plan by plan. */
export function* dutiesElsewhere({ chargedElsewhere, topics }: Needs): Generator<DutyElsewhere> {
  const ids = new Map(topics.map(({ id, name }) => [name, id]));
  const topicOf = createTopicReader((name) => ids.get(name));
  for (const charged of chargedElsewhere) {
    const { library, plan, measure, targets } = charged;
    const units = charged.units.filter(({ workLines }) => workLines.length > 0);
    if (units.length === 0) continue;
    yield {
      ...{ plan: idElsewhere(library, plan.id), url: addressIn(library, measure.url) },
      ...{ label: measure.label, title: measure.title, line: firstLine(measure.text, measure.title) },
      ...{ topic: topicOf(charged), targets: targets.map(({ target }) => target.text), units },
    };
  }
}

/** Yields the targets of other libraries, plan by plan; a topic of theirs is ours of its name. */
export function* targetsElsewhere({ chargedElsewhere, topics }: Needs): Generator<ElsewhereTarget> {
  const ours = new Map(topics.map(({ id, name }) => [name, { id, name, url: topicUrl(id) }]));
  const topicOf = createTopicReader((name) => ours.get(name));
  for (const charged of chargedElsewhere) {
    const row = rowOf(charged, topicOf(charged));
    for (const { target, before, after, rhythm } of charged.targets) {
      const { kind, text, date, sentence } = target;
      yield {
        ...{ ...row, kind, text, date, sentence, before, after, url: `${row.url}#s${sentence}` },
        ...(rhythm && { rhythm: { ...rhythm, name: rhythmName(rhythm) } }),
      };
    }
  }
}

/** Returns what tells the main topic of a measure by the names that its library gives. */
function createTopicReader<Topic>(find: (name: string) => Topic | undefined) {
  const names = new Map<PulledLibrary, ReadonlyMap<string, string>>();
  return ({ library, measure }: Pick<ChargedElsewhere, 'library' | 'measure'>): Topic | undefined => {
    const known = names.get(library) ?? new Map(library.topics.map(({ id, name }) => [id, name]));
    names.set(library, known);
    return find(known.get(measure.topics[0] ?? '') ?? '');
  };
}

type Row = Omit<ElsewhereTarget, keyof TargetElsewhere | keyof Target>;

function rowOf({ library, plan, measure, units }: ChargedElsewhere, topic: TargetView['topic']): Row {
  const { title, documentNumber, status } = plan;
  const id = idElsewhere(library, plan.id);
  return {
    ...{ place: idElsewhere(library, measure.id), plan: id, planName: nameElsewhere(library, plan) },
    ...{ label: measure.label, title: measure.title, url: addressIn(library, measure.url) },
    ...(status === 'draft' && { draft: true }),
    ...(topic && { topic }),
    units: units.map((unit) => ({ ...unit, id: `${id}/${unit.name}`, url: '' })),
    elsewhere: {
      ...{ name: library.name, address: library.address, plan: { title, documentNumber, status } },
      text: measure.text + (measure.note ?? ''),
    },
  };
}
