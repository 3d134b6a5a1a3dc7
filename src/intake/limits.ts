/**
 * Bounds on one file, far above any real document: the 民法典, the longest Chinese statute, has 107,000 characters in
 * 1,300 lines and a scanned annex rarely passes 30 MiB.
 */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  lineCharacters: 100_000,
  textCharacters: 5_000_000,
  textLines: 200_000,
  archiveEntries: 10_000,
  /** All entries of an archive together, and one entry that is read, inflated. */
  archiveBytes: 256 * 1024 * 1024,
  entryBytes: 64 * 1024 * 1024,
  /** Inflated size over packed size of an entry larger than `ratioFreeBytes`; Word's XML stays below 60. */
  archiveRatio: 200,
  ratioFreeBytes: 4 * 1024 * 1024,
  /** A web page: elements in one another, and characters of its source. */
  htmlNesting: 400,
  htmlCharacters: 16_000_000,
  xmlNesting: 200,
  /** Cells of a row; Word's own bound. */
  tableColumns: 63,
  pages: 3_000,
  issuesPerRule: 50,
} as const;
