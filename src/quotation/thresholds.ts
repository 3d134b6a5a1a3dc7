/** The numbers that decide what counts as a quotation; lengths are comparable characters. */
export const thresholds = {
  /** What is shorter in quotation marks is a word set off, not a quotation. */
  markedLength: 5,
  /** What is shorter without quotation marks is no quotation. */
  plainLength: 8,
  /** Part of the characters that a quotation in marks shares with its source. */
  markedLikeness: 0.6,
  /** The same for a sentence without marks, which may well be the author's own. */
  plainLikeness: 0.75,
  /** With so much of a sentence in marks, the marks say what is quoted. */
  markedShare: 0.5,
  /** Parts of a quotation that are longer are set against the library in pieces. */
  longestPiece: 1000,
  /** Of several places that have a quotation word for word, so many are named. */
  mostPlaces: 5,
} as const;
