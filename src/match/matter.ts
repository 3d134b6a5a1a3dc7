/**
 * What measures are about beside their form: without standard wording, which tells nothing; an article on what follows where
 * others are broken (违反本条例第十五条规定的，…) with what these say; and what an article is there for.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { type ClauseKind, clauseKind, listBrokenArticles } from '../model/official/clause-kinds.ts';
import { hideStandardWording } from '../model/official/standard-wording.ts';
import type { MatchInput } from './types.ts';

export interface Matter {
  /** The measure with spaces in place of standard wording; the rest stands where it stood. */
  readonly telling: MatchInput;
  /** The same with the articles that it punishes. */
  readonly worded: MatchInput;
  readonly kind: ClauseKind | undefined;
}

/** Returns the matter of every measure, in order. */
export function readMatters(measures: readonly MatchInput[], memory: Memory = noMemory): Matter[] {
  const hide = (text: string): string =>
    memory.keep(['without standard wording', text], () => hideStandardWording(text));
  const hidden = measures.map((measure) => ({
    ...measure,
    title: hide(measure.title),
    headings: measure.headings.map(hide),
    text: hide(measure.text),
  }));
  const textOf = new Map(hidden.map(({ id, text }) => [id, text]));
  return hidden.map((telling, at) => {
    const { text, headings } = measures[at] ?? telling;
    const kind = clauseKind({ headings, text });
    const broken = kind === 'sanction' ? listBrokenArticles(text) : [];
    const cited = broken.flatMap((number) => textOf.get(`${telling.plan}/${number}`) ?? []);
    return { telling, worded: { ...telling, text: [telling.text, ...cited].join('\n') }, kind };
  });
}

/** Says whether two measures may be counterparts: articles that are there for different things are none. */
export function areOfOneKind(a: Matter, b: Matter): boolean {
  return a.kind === b.kind;
}
