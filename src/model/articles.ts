/**
 * Articles (条) of a statute: which measures are articles and which of them a citation names. A citation may write the
 * number in figures (第12条) where the statute writes it in characters; what counts is the number.
 */
import { readNumeral } from './official/numerals.ts';
import type { Measure } from './plan.ts';

const articleLabel = /^第.+[条條]/u;
/** `十二条之一`, `12条` */
const printedArticle = /^(?<ordinal>.+)[条條](?:之(?<suffix>.+))?$/u;

/** Tells whether a measure is an article. */
export function isArticle({ label }: Pick<Measure, 'label'>): boolean {
  return articleLabel.test(label);
}

/** Returns the article that a citation names as 十二条之一; `undefined` where the measures have none of that number. */
export function findArticle<M extends Pick<Measure, 'label' | 'number'>>(
  measures: readonly M[],
  cited: string,
): M | undefined {
  const number = numberOf(cited);
  return measures.find((measure) => isArticle(measure) && measure.number === number);
}

/** Returns the number of an article as addresses write it: 十二条之一 → `12-1`. */
function numberOf(cited: string): string {
  const { ordinal = '', suffix = '' } = printedArticle.exec(cited)?.groups ?? {};
  return [ordinal, suffix].flatMap((numeral) => readNumeral(numeral) ?? []).join('-');
}
