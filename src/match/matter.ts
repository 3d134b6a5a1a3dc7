/**
 * What measures are about beside their form: without standard wording, which tells nothing; an article on what follows where
 * others are broken (违反本条例第十五条规定的，…) with what these say; and what an article is there for.
 */
import { type Memory, noMemory } from '../model/memory.ts';
import { type ClauseKind, clauseKind, listBrokenArticles } from '../model/official/clause-kinds.ts';
import { hideStandardWording } from '../model/official/standard-wording.ts';
import { thresholds } from './thresholds.ts';
import type { MatchInput, Pair } from './types.ts';

export interface Matter {
  /** The measure with spaces in place of standard wording; the rest stands where it stood. */
  readonly telling: MatchInput;
  /** The same with the articles that it punishes. */
  readonly worded: MatchInput;
  /** Of an article of a regulation: what it is there for, and whether its title is but the beginning of a sentence. */
  readonly article?: { readonly kind: ClauseKind | undefined; readonly isUntitled: boolean };
}

/** Returns the matter of every measure, in order. */
export function readMatters(measures: readonly MatchInput[], memory: Memory = noMemory): Matter[] {
  const hidden = measures.map((measure) => ({
    ...measure,
    ...memory.keep(['without standard wording', measure.title, measure.headings, measure.text], () => hideIn(measure)),
  }));
  const textOf = new Map(hidden.map(({ id, text }) => [id, text]));
  const kinds = measures.map(clauseKind);
  const regulations = new Set(measures.filter((_, at) => kinds[at] === 'purpose').map(({ plan }) => plan));
  return measures.map((measure, at) => {
    const { [at]: telling = measure } = hidden;
    const isArticle = regulations.has(measure.plan);
    const { [at]: kind } = kinds;
    const broken = kind === 'sanction' ? listBrokenArticles(measure.text) : [];
    const cited = broken.flatMap((number) => textOf.get(`${measure.plan}/${number}`) ?? []);
    return {
      telling,
      worded: { ...telling, text: [telling.text, ...cited].join('\n') },
      ...(isArticle && { article: { kind, isUntitled: isUntitled(measure) } }),
    };
  });
}

function hideIn({ title, headings, text }: MatchInput): Pick<MatchInput, 'title' | 'headings' | 'text'> {
  return {
    title: hideStandardWording(title),
    headings: headings.map(hideStandardWording),
    text: hideStandardWording(text),
  };
}

/** `县教育局应当按时公布名单` of `县教育局应当按时公布名单，…`; `公布名单` of `公布名单。县教育局…` is a heading. */
function isUntitled({ title, text }: MatchInput): boolean {
  const opening = title.replace(/…$/u, '');
  return text.startsWith(opening) && !/^[。\s：:]/u.test(text.slice(opening.length));
}

/**
 * Says whether two measures may be counterparts whose texts agree so far (0–1): articles of regulations that are there for
 * different things are none, and where neither has a heading their texts have to tell.
 */
export function mayBeCounterparts({ a: { article: a }, b: { article: b } }: Pair<Matter>, likeness: number): boolean {
  if (!a || !b) return true;
  return a.kind === b.kind && (!(a.isUntitled && b.isUntitled) || likeness >= thresholds.untitledArticle);
}
