/**
 * Where in a long text each of many pieces may stand: every pair of characters that a piece shares with the text speaks
 * for the place at which the piece would begin. The long text is gone through once for all pieces.
 */

/** Begins of a piece are counted in steps of so many characters, so that a character more or less does not part them. */
const step = 16;
const pairLength = 2;
/** So many places are looked at closely. */
const mostPlaces = 3;

interface Occurrence {
  readonly piece: number;
  readonly offset: number;
}

/** Returns for each piece the parts of `text` (start and end) in which it may stand, the likeliest first. */
export function likelyPlaces(
  pieces: readonly string[],
  text: string,
): readonly (readonly (readonly [start: number, end: number])[])[] {
  const votes = countVotes(pairsOf(pieces), pieces.length, text);
  return pieces.map(({ length }, index) => {
    const slack = Math.max(step, length >> 2);
    const ranked = [...(votes[index] ?? [])].sort(([a, first], [b, second]) => second - first || a - b);
    return ranked.slice(0, mostPlaces).map(([place]) => {
      const start = place * step;
      return [Math.max(0, start - slack), start + step + length + slack] as const;
    });
  });
}

function pairsOf(pieces: readonly string[]): Map<string, Occurrence[]> {
  const pairs = new Map<string, Occurrence[]>();
  for (const [piece, text] of pieces.entries()) {
    for (let offset = 0; offset + pairLength <= text.length; offset += 1) {
      const pair = text.slice(offset, offset + pairLength);
      const known = pairs.get(pair);
      if (known) known.push({ piece, offset });
      else pairs.set(pair, [{ piece, offset }]);
    }
  }
  return pairs;
}

function countVotes(pairs: ReadonlyMap<string, readonly Occurrence[]>, pieces: number, text: string) {
  const votes = Array.from({ length: pieces }, () => new Map<number, number>());
  for (let at = 0; at + pairLength <= text.length; at += 1) {
    for (const { piece, offset } of pairs.get(text.slice(at, at + pairLength)) ?? []) {
      const place = Math.floor((at - offset) / step);
      const own = votes[piece];
      own?.set(place, (own.get(place) ?? 0) + 1);
    }
  }
  return votes;
}
