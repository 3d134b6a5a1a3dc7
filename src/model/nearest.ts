/** Finds what a misspelt name may have meant: a name and the known ones in, the known one that takes fewest edits out. */
import { closestMatch } from 'leven';

/** Returns the end of a message that says which known name is nearest; nothing where none is known. */
export function sayNearest(name: string, known: Iterable<string>): string {
  const nearest = closestMatch(name, [...known]);
  return nearest === undefined ? '' : `，最接近的是 ${nearest}`;
}
