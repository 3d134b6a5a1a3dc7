/** What pages fetch that work with any text of the library: the list of all measures, and the texts of a plan. */

/** A line of `compare/choices.json`: id of a measure and how a reader finds it, 潍坊 五（四）发挥行政复议效能. */
export type Choice = readonly [id: string, name: string];

/** A measure of `plans/<plan>/texts.json`, or a passage, which has no label and is compared with nothing. */
export interface ChosenText {
  readonly id: string;
  readonly planName: string;
  readonly label: string;
  readonly title: string;
  /** Below the site root. */
  readonly url: string;
  /** Its title as printed above the text; empty where the title is the text's own or made. */
  readonly heading: string;
  readonly sentences: readonly string[];
  /** Its responsibility note as printed. */
  readonly note: string | null;
  /** Ids of the measures with which a comparison is published. */
  readonly pairs: readonly string[];
}
