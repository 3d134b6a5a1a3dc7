/** Finds which plan is a new edition of which (`replaces` in a sidecar) and compares the two. */
import { compareEditions, type EditionText } from '../../src/match/editions.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan } from '../../src/model/enriched.ts';
import { BuildError, sayFault } from '../../src/model/issue.ts';
import { lookUp } from '../../src/model/look-up.ts';
import { sayNearest } from '../../src/model/nearest.ts';
import type { EditionChange } from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';

/** Returns the editions with what changed; throws a BuildError for every sidecar that names no plan to replace. */
export function gatherEditions(
  documents: readonly SourceDocument[],
  plans: readonly EnrichedPlan[],
  cut: CutWords,
): EditionChange[] {
  const texts = new Map(plans.map((plan) => [plan.plan.id, editionTexts(plan)]));
  checkReplacements(documents);
  return documents.flatMap(({ id, metadata: { replaces } }) => {
    if (replaces === undefined) return [];
    return [
      {
        old: replaces.plan,
        new: id,
        changes: compareEditions(lookUp(texts, replaces.plan, 'plan'), lookUp(texts, id, 'plan'), cut),
      },
    ];
  });
}

/** A passage or measure in printed order; the note is part of it, since a new unit is a change. */
function editionTexts({ measures, passages }: EnrichedPlan): EditionText[] {
  const isFoot = ({ kind }: EnrichedPassage): boolean => kind === 'closing' || kind === 'annex';
  const opening = passages.filter((passage) => !isFoot(passage));
  return [...opening, ...measures, ...passages.filter(isFoot)].map(editionText);
}

function editionText(place: EnrichedMeasure | EnrichedPassage): EditionText {
  const { id, content, sentences } = place;
  const note = place.type === 'measure' ? place.note?.text : undefined;
  if (note === undefined) return { id, text: content.text, sentences };
  const text = `${content.text}\n${note}`;
  return { id, text, sentences: [...sentences, { start: content.text.length + 1, end: text.length }] };
}

function checkReplacements(documents: readonly SourceDocument[]): void {
  const replaced = new Map(documents.map(({ id, metadata }) => [id, metadata.replaces?.plan]));
  const owners = new Map<string, string>();
  const faults = documents.flatMap(({ id, file, metadata: { replaces } }) => {
    if (replaces === undefined) return [];
    const { plan, line } = replaces;
    const owner = owners.get(plan);
    owners.set(plan, owner ?? id);
    const fault = !replaced.has(plan)
      ? `没有编号为 ${plan} 的方案${sayNearest(plan, replaced.keys())}`
      : leadsBack(id, replaced)
        ? `${id} 绕回来替代自己`
        : owner && `${owner} 已经替代了 ${plan}`;
    const sidecar = `sources/${file.replace(/\.[^./]+$/u, '')}.yaml`;
    return fault
      ? [`${sidecar}:${line}  ${sayFault({ found: `replaces：${fault}`, expected: '被替代的旧方案的编号' })}`]
      : [];
  });
  if (faults.length > 0) throw new BuildError(faults.join('\n'), '请改正 replaces，或删去这一行。');
}

/** Says whether the editions before `id` lead to `id` again. */
function leadsBack(id: string, replaced: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let older = replaced.get(id);
  while (older !== undefined && !seen.has(older)) {
    seen.add(older);
    older = replaced.get(older);
  }
  return seen.has(id);
}
