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
  if (text.length <= room) return text;
  const kept = takeFitting(cutClauses(text), room).join('');
  return kept.length < text.length ? `${kept}…` : text;
}

/** Returns the last clauses of `text` that fit into `room` characters, at least one. */
export function lastClauses(text: string, room: number): string {
  const kept = takeFitting(cutClauses(text).reverse(), room).reverse().join('');
  return kept.length < text.length ? `…${kept}` : text;
}

/** Characters of the line that a list shows of a text, where a stop allows. */
const lineLength = 44;

/** Returns the line that a list shows of a text: its first clauses, without the title that it begins with. */
export function firstLine(text: string, title = ''): string {
  const body = title && text.startsWith(title) ? text.slice(title.length).replace(/^[，。；：、！？\s]+/u, '') : text;
  return firstClauses(body.replaceAll('\n', ''), lineLength);
}

/** Returns the line that a list shows of a text for the sake of some words in it: their clause, with those around it. */
export function lineAround(text: string, words: string): string {
  const whole = text.replaceAll('\n', '');
  const [clauses, at] = [cutClauses(whole), whole.indexOf(words)];
  const holds = clauses.findIndex((_, index) => clauses.slice(0, index + 1).join('').length > at);
  const [from, to] = widen(clauses, [holds, holds + 1]);
  return `${from > 0 ? '…' : ''}${clauses.slice(from, to).join('')}${to < clauses.length ? '…' : ''}`;
}

/** What stands before the words says what they are about, so it is taken in before what follows. */
function widen(clauses: readonly string[], [from, to]: readonly [number, number]): readonly [number, number] {
  const wider = (
    [
      [from - 1, to],
      [from, to + 1],
    ] as const
  ).find(
    ([first, next]) => first >= 0 && next <= clauses.length && clauses.slice(first, next).join('').length <= lineLength,
  );
  return wider ? widen(clauses, wider) : [from, to];
}

function takeFitting(clauses: readonly string[], room: number): string[] {
  let length = 0;
  return clauses.filter((clause, index) => {
    length += clause.length;
    return index === 0 || length <= room;
  });
}
