/** 底色与特色: what each sentence of a plan is to the other plans, as values and, in the data of the pages, a figure each. */

export interface StripSentence {
  /** No other plan has its wording. */
  readonly own: boolean;
  /** It fixes a deadline or a figure. */
  readonly fixes: boolean;
}

/** Writes sentences as figures: 1 for one of its own, 2 for one that fixes something, 3 for both. */
export function writeStrip(sentences: readonly StripSentence[]): string {
  return sentences.map(({ own, fixes }) => (own ? 1 : 0) + (fixes ? 2 : 0)).join('');
}

/** Reads sentences that were written as figures. */
export function readStrip(figures: string): StripSentence[] {
  return [...figures].map((figure) => ({ own: '13'.includes(figure), fixes: '23'.includes(figure) }));
}
