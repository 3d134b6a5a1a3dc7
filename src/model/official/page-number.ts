/** The number of a page as GB/T 9704—2012 §7.5 sets it, between two dashes, and as copies write these. */
const dashes = '[—–\\-－―]{1,2}';

/** Source of a pattern for `— 3 —`, `- 3 -`. */
export const dashedPageNumber = `${dashes}\\s*\\d{1,4}\\s*${dashes}`;
