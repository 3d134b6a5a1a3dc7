/** The rows of a table as each format gives them. */

export interface Cell {
  /** Paragraphs of the cell separated by line feeds. */
  readonly text: string;
  /** Where a merged cell begins: in this place, in the row above or in the column to the left. */
  readonly from: 'here' | 'above' | 'left';
}

export type TableRow = readonly Cell[];
