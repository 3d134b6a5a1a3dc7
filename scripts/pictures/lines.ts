/** Sets a title in lines: pieces stay whole, no line is wider than there is room, and all are about as wide as the first. */

/** How wide a text is. */
type Measure = (text: string) => number;

/** Returns the lines, as few as possible; a piece wider than `room` has a line of its own. */
export function breakTitle(pieces: readonly string[], room: number, measure: Measure): string[] {
  const lines = fill(pieces, room, measure);
  const even = measure(pieces.join('')) / lines.length;
  const widths = [1, 1.05, 1.1, 1.15, 1.2, 1.3].map((part) => even * part).filter((width) => width < room);
  return widths.map((width) => fill(pieces, width, measure)).find(({ length }) => length <= lines.length) ?? lines;
}

function fill(pieces: readonly string[], room: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && measure(line + piece) <= room) lines.splice(-1, 1, line + piece);
    else lines.push(piece);
  }
  return lines;
}
