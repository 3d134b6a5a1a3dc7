/**
 * The clauses of a text, which end after ，；。！？ and nowhere else. A text is shortened there, so that no word and no number
 * is ever cut: a clause that is longer than the room is kept whole; `…` stands where something was left out.
 */

/** Behind a stop and the brackets and quotation marks that it closes with; 1,000 has no stop in it. */
const border = /(?<=[，；。！？;!?\n][”’）》]?)(?![”’）》])|(?<=,)(?![\d”’）》])/u;

/** Returns the clauses of `text`; joined they are the text. */
export function cutClauses(text: string): string[] {
  return text.split(border);
}

/** Returns the first clauses of `text` that fit into `room` characters, at least one. */
export function firstClauses(text: string, room: number): string {
  const kept = takeFitting(cutClauses(text), room).join('');
  return kept.length < text.length ? `${kept}…` : text;
}

/** Returns the last clauses of `text` that fit into `room` characters, at least one. */
export function lastClauses(text: string, room: number): string {
  const kept = takeFitting(cutClauses(text).reverse(), room).reverse().join('');
  return kept.length < text.length ? `…${kept}` : text;
}

function takeFitting(clauses: readonly string[], room: number): string[] {
  let length = 0;
  return clauses.filter((clause, index) => {
    length += clause.length;
    return index === 0 || length <= room;
  });
}
