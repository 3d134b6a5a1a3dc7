/** What the page for choosing two measures fetches: the list of all, and the texts of a plan. */

/** A line of `compare/choices.json`: id of a measure and how a reader finds it, 潍坊 五（四）发挥行政复议效能. */
export type Choice = readonly [id: string, name: string];

/** A measure of `plans/<plan>/texts.json`. */
export interface ChosenText {
  readonly id: string;
  readonly planName: string;
  readonly label: string;
  readonly title: string;
  /** Below the site root. */
  readonly url: string;
  readonly sentences: readonly string[];
  /** Ids of the measures with which a comparison is published. */
  readonly pairs: readonly string[];
}
