/** What a reader of fixed pages (PDF, OFD) finds on a page; lengths in the page's own unit, `y` grows downwards. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
}

export interface Page {
  /** Counted from 1 through the file. */
  readonly number: number;
  readonly runs: readonly TextRun[];
}

export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}
