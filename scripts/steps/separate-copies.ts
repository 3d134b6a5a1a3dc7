/**
 * A plan that two libraries hold, as a province has that of a county, counts once: where it stands first, in ours, then in the
 * others in the order in which an editor names them. The same file is the same plan; so are two of one title and status with
 * one document number, or, where one of them prints none, with one text. Folding decides what is equal.
 */
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { idElsewhere, type PulledCopy, type PulledLibrary } from '../../src/model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';
import { foldText } from '../../src/segment/fold.ts';
import { simplify } from '../../src/segment/traditional.ts';

/** What of a plan tells that another is the same. */
interface HeldPlan extends Pick<PlanRecord, 'title' | 'status'> {
  /** Among the plans of all libraries. */
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
  /** The texts of its measures, in printed order. */
  text(): string;
}

/** Returns the libraries without the plans that stand before them already, which each tells as copies. */
export function separateCopies(
  plans: readonly EnrichedPlan[],
  libraries: readonly PulledLibrary[],
  memory: Memory = noMemory,
): PulledLibrary[] {
  const held = createHeld();
  if (libraries.length > 0) for (const plan of plans) held.add(ownPlan(plan));
  return libraries.map((library) => {
    const found = heldIn(library).map((plan) => ({ plan, same: held.find(plan) }));
    const copies = found.flatMap(({ plan: { url }, same }): PulledCopy[] => (same ? [{ of: same.id, url }] : []));
    for (const { plan, same } of found) if (!same) held.add(plan);
    const kept = new Set(found.flatMap(({ plan: { there }, same }) => (same ? [] : there)));
    return copies.length === 0
      ? library
      : memory.keepLast(`without copies ${library.address}`, [library, copies], () => keepPlans(library, kept, copies));
  });
}

function keepPlans(library: PulledLibrary, kept: ReadonlySet<string>, copies: readonly PulledCopy[]): PulledLibrary {
  const measures = library.measures.filter(({ plan }) => kept.has(plan));
  const ids = new Set(measures.map(({ id }) => id));
  return {
    ...library,
    ...{ measures, copies },
    plans: library.plans.filter(({ id }) => kept.has(id)),
    topics: library.topics.map((topic) => ({ ...topic, measures: topic.measures.filter((id) => ids.has(id)) })),
  };
}

function ownPlan({ plan, measures }: EnrichedPlan): HeldPlan {
  return {
    ...{ id: plan.id, title: plain(plan.title), status: plan.status, sha256: plan.source.sha256 },
    number: plain(plan.documentNumber ?? ''),
    text: () => plainText(measures.map(({ content }) => content)),
  };
}

interface PulledPlan extends HeldPlan {
  /** Its id there, and its page. */
  readonly there: string;
  readonly url: string;
}

function heldIn(library: PulledLibrary): PulledPlan[] {
  const byPlan = Map.groupBy(library.measures, ({ plan }) => plan);
  return library.plans.map(({ id, title, status, documentNumber, source, url }) => ({
    ...{ id: idElsewhere(library, id), there: id, url, title: plain(title), status, sha256: source.sha256 },
    number: plain(documentNumber ?? ''),
    text: () => plainText(byPlan.get(id) ?? []),
  }));
}

function plainText(measures: readonly Pick<MeasureRecord, 'text'>[]): string {
  return measures.map(({ text }) => plain(text)).join('');
}

function plain(text: string): string {
  return foldText(simplify(text));
}

/** The plans that count so far. */
function createHeld() {
  const byFile = new Map<string, HeldPlan>();
  const byTitle = new Map<string, HeldPlan[]>();
  return {
    add(plan: HeldPlan): void {
      if (!byFile.has(plan.sha256)) byFile.set(plan.sha256, plan);
      byTitle.set(plan.title, [...(byTitle.get(plan.title) ?? []), plan]);
    },
    find: (plan: HeldPlan): HeldPlan | undefined =>
      byFile.get(plan.sha256) ?? byTitle.get(plan.title)?.find((one) => isSame(one, plan)),
  };
}

function isSame(a: HeldPlan, b: HeldPlan): boolean {
  if (a.status !== b.status) return false;
  if (a.number !== '' && b.number !== '') return a.number === b.number;
  const text = a.text();
  return text !== '' && text === b.text();
}
