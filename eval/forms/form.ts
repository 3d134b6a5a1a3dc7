/** A way in which the text of a document is damaged on its way to a reader, without the loss of a word. */
export interface Form {
  readonly name: string;
  /** The ending of the file where the damage makes one of another format of it: `.html`. */
  readonly ending?: string;
  /** Returns a text that it cannot damage as it is. */
  readonly damage: (text: string) => string;
}
