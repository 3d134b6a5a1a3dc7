/**
 * Neighbours: where little of a query stands literally, what belongs to the best hits comes with them: the counterparts of a
 * measure and the measures on the topics that most of the best hits have. A plan may put the same thing in words that
 * nobody would search.
 */
import type { Candidate, Findings, Records } from './evidence.ts';
import type { SearchFiles } from './files.ts';
import { inTiers, rankAll } from './order.ts';
import type { Ranked } from './rank.ts';

/** So many hits are enough: with as many literal ones nothing else is looked for. */
const enough = 10;
/** So many of the likeliest records say what a query is about. */
const asked = 20;
/** What scores less answers by chance; what the vocabulary leads to has been asked for in other words. */
const least = { literal: 0.15, reworded: 0.03 } as const;
const pulls = { best: 8, counterpart: 0.2, topic: 0.25, least: 0.12, added: 30 } as const;

/** Returns the findings `within` what the query narrows to, with what belongs to the best of all of them. */
export async function withNeighbours(
  findings: Findings,
  within: Records | undefined,
  files: SearchFiles,
): Promise<Findings> {
  const { evidence } = findings;
  const narrowed = narrowTo(within, findings);
  const inside = narrowed.candidates;
  const answering = inside.filter(({ kind }) => kind === 'exact' || kind === 'respelt').length;
  const asksForAll = inside.some(({ kind }) => kind === 'listed');
  if (findings.candidates.length === 0 || asksForAll || answering >= enough) return narrowed;
  const ranked = await rankAll(inTiers(findings).slice(0, asked), evidence, files);
  const best = ranked.sort((a, b) => b.score - a.score).slice(0, pulls.best);
  const top = best[0]?.score ?? 0;
  if (answering === 0 && top < (findings.expanded.length > 0 ? least.reworded : least.literal))
    return { ...findings, candidates: [] };
  const pull = await pullOf(best, files);
  const known = new Set(inside.map(({ match }) => match.record));
  const added = [...pull]
    .filter(([record, one]) => !known.has(record) && one.pull >= pulls.least * top && (within?.has(record) ?? true))
    .sort(([a, one], [b, other]) => other.pull - one.pull || a - b)
    .slice(0, Math.max(0, pulls.added - inside.length))
    .map(
      ([record, { kind }]): Candidate => ({
        match: { record, at: undefined },
        kind,
        covered: 0,
        inTitle: false,
        pull: 0,
      }),
    );
  const candidates = [...inside, ...added].map((one) => ({ ...one, pull: pull.get(one.match.record)?.pull ?? 0 }));
  return { ...findings, candidates };
}

/** Returns of the findings what is `within` the given records, or all. */
export function narrowTo(within: Records | undefined, findings: Findings): Findings {
  if (within === undefined) return findings;
  return { ...findings, candidates: findings.candidates.filter(({ match }) => within.has(match.record)) };
}

interface Pull {
  readonly pull: number;
  readonly kind: 'counterpart' | 'topic';
}

async function pullOf(best: readonly Ranked[], files: SearchFiles): Promise<Map<number, Pull>> {
  const pull = new Map<number, Pull>();
  const add = (record: number, more: number, kind: Pull['kind']): void => {
    const known = pull.get(record);
    pull.set(record, { pull: (known?.pull ?? 0) + more, kind: known?.kind ?? kind });
  };
  for (const { score, record } of best) {
    for (const [place, number] of record.hit.counterparts.entries()) {
      add(number, (pulls.counterpart * score) / (place + 2), 'counterpart');
    }
  }
  const shares = sharesOf(best);
  const facet = await files.facetOf('topic', [...shares.keys()]);
  const top = best[0]?.score ?? 0;
  for (const [topic, share] of shares) {
    for (const record of facet.get(topic) ?? []) add(record, pulls.topic * share * top, 'topic');
  }
  return pull;
}

/** How much of what the best hits score stands under each topic. */
function sharesOf(best: readonly Ranked[]): Map<string, number> {
  const total = best.reduce((sum, { score }) => sum + score, 0) || 1;
  const shares = new Map<string, number>();
  for (const { record, score } of best) {
    for (const [index, topic] of record.hit.topics.entries()) {
      shares.set(topic, (shares.get(topic) ?? 0) + score / total / (index + 1));
    }
  }
  return shares;
}
