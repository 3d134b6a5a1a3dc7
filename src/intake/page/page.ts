/** What a reader of fixed pages (PDF, OFD) finds on a page; lengths in the page's own unit, `y` grows downwards. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  /** The direction in which it is read, in degrees clockwise from left to right; 0 when it is not said. */
  readonly angle?: number;
  /** Set in a light tint. */
  readonly pale?: boolean;
  /** Not drawn at all, or beyond the page. */
  readonly invisible?: boolean;
  /** The name of its font within the file. */
  readonly font?: string;
}

/** A straight line, level or upright. */
export interface Ruling {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Page {
  /** Counted from 1 through the file. */
  readonly number: number;
  readonly runs: readonly TextRun[];
  readonly rulings?: readonly Ruling[];
}

export interface PageLine {
  readonly page: number;
  /** Which text column of the page it belongs to; lines across the page are in none. */
  readonly column?: string;
  /** Set for a line that a table's row became: it stands for itself. */
  readonly row?: boolean;
  /** Set for a line in parts, such as an entry of a list or of contents: it does not run on. */
  readonly parted?: boolean;
  readonly text: string;
  /** What stands above its baseline in smaller type, as drawn and as written. */
  readonly raised?: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}
