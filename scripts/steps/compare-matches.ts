/**
 * What pages show of two measures that match: their texts side by side where the pair has a page, their like sentences where
 * both stand on one page of the comparison of their topic.
 */
import type { PublishedPair } from '../../src/ledger/pairs.ts';
import {
  type AlignedRow,
  alignLikeSentences,
  alignSentences,
  type CutSentence,
  cutSentences,
} from '../../src/match/compare.ts';
import type { MeasureMatch } from '../../src/match/types.ts';
import type { WordedText } from '../../src/match/wording.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { lookUp } from '../../src/model/look-up.ts';
import type { Memory } from '../../src/model/memory.ts';
import type { Span } from '../../src/model/printed.ts';
import { runLengths } from '../../src/model/word-runs.ts';
import { comparisonPages, type RenderedMatch } from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';

/** The sentences of two texts that say the same. */
export type SentencePairs = RenderedMatch['sentences'];

/** Returns the like sentences of two texts as an earlier build has kept them, else what `make` returns. */
export type KeepAligned = (a: WordedText, b: WordedText, make: () => SentencePairs) => SentencePairs;

interface ComparedPlans {
  readonly plans: readonly EnrichedPlan[];
  readonly publishedPairs: readonly PublishedPair[];
  readonly cut: CutWords;
  readonly memory: Memory;
  readonly keep: KeepAligned | undefined;
}

/** Returns the matches with what pages show of them; nothing else shows it. */
export function compareMatches(
  matches: readonly MeasureMatch[],
  { plans, publishedPairs, cut, memory, keep = (_a, _b, make) => make() }: ComparedPlans,
): RenderedMatch[] {
  const texts = new Map(plans.flatMap(measureTexts).map((text) => [text.id, text]));
  const cutTexts = new Map<string, readonly CutSentence[]>(); // kept for one making: nothing is cut of pairs that are aligned
  const published = new Set(publishedPairs.map(({ a, b }) => `${a}\n${b}`));
  const placeOf = comparisonPlaces(plans);
  return matches.map((match) => {
    const { a, b, reviewed } = match;
    const hasPage = reviewed || published.has(`${a}\n${b}`);
    const isShown = hasPage || placeOf(a) === placeOf(b);
    const sides = [lookUp(texts, a, 'measure'), lookUp(texts, b, 'measure')] as const;
    const aligned = isShown ? align(...sides, hasPage) : notShown;
    return memory.keep(['rendered match', hasPage, aligned, match], () => renderedMatch(match, aligned, hasPage));
  });

  function cutOnce(text: WordedText): readonly CutSentence[] {
    const sentences = cutTexts.get(text.id) ?? cutSentences(text, cut);
    cutTexts.set(text.id, sentences);
    return sentences;
  }

  /** Sentences that stand alone are shown on the page of a pair; the spans of sentences are those of one text. */
  function align(a: WordedText, b: WordedText, hasPage: boolean): AlignedTexts {
    return memory.keep(['aligned sentences', hasPage, cut, a.sentences, b.sentences], () => {
      const rows = hasPage ? alignSentences(cutOnce(a), cutOnce(b)) : [];
      const alignLike = (): SentencePairs => alignLikeSentences(cutOnce(a), cutOnce(b)).flatMap(likeSentences);
      return {
        rows,
        sentences: hasPage ? rows.flatMap(likeSentences) : keep(a, b, alignLike),
      };
    });
  }
}

function renderedMatch(
  { a, b, relation, score, shared, reviewed, reason, share }: MeasureMatch,
  { rows, sentences }: AlignedTexts,
  hasPage: boolean,
): RenderedMatch {
  return {
    ...{ a, b, relation, score, reviewed, reason, share, sentences },
    ...(hasPage && { rows }),
    shared: shared.map((passage) => ({ a: offsets(passage.a), b: offsets(passage.b) })),
  };
}

interface AlignedTexts extends Pick<RenderedMatch, 'sentences'> {
  readonly rows: readonly AlignedRow[];
}

const notShown: AlignedTexts = { rows: [], sentences: [] };

/** Returns on which page of the comparison of its topic a measure stands; one without a topic stands alone. */
function comparisonPlaces(plans: readonly EnrichedPlan[]): (measure: string) => string {
  const pageOf = comparisonPages(plans);
  const places = plans.flatMap(({ plan, measures }) =>
    measures.map(({ id, topics: [main] }): [string, string] => [
      id,
      main ? `${main.topic}/${pageOf(main.topic, plan.id)}` : id,
    ]),
  );
  const byMeasure = new Map(places);
  return (measure) => lookUp(byMeasure, measure, 'measure');
}

function likeSentences({ a, b, same }: AlignedRow): SentencePairs {
  if (!a || !b) return [];
  return [{ a: a.sentence, b: b.sentence, same, runs: { a: runLengths(a.runs), b: runLengths(b.runs) } }];
}

/** Returns the texts of the measures of a plan, with their sentences. */
export function measureTexts({ plan, measures }: EnrichedPlan): WordedText[] {
  return measures.map(({ id, content, sentences }) => ({ id, plan: plan.id, text: content.text, sentences }));
}

function offsets({ start, end }: Span): [number, number] {
  return [start, end];
}
