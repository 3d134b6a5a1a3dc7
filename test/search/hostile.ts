/** Queries that nobody types in good faith, by what they are. */
export const hostileQueries: readonly (readonly [what: string, query: string])[] = [
  ['nothing', ''],
  ['spaces', '   '],
  ['punctuation', '，。！？“”'],
  ['signs', '%%%'],
  ['a quote', '"'],
  ['quotes', '"行政复议"'],
  ['signs of regular expressions', '.*+?^$()|[]{}\\'],
  ['markup', '<script>alert(1)</script>'],
  ['emoji', '😀👨‍👩‍👧‍👦'],
  ['NUL', '\0\0行政'],
  ['a lone surrogate', '\ud800'],
  ['names of properties', '__proto__ constructor'],
  ['10,000 characters', '行政'.repeat(5000)],
  ['10,000 letters', 'a'.repeat(10_000)],
];
