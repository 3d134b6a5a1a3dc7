/** Patterns of this stage are in simplified characters; a text in traditional ones is read by them and stays as printed. */
import { simplify } from '../segment/traditional.ts';

/** Returns what the group `name` of a pattern with the flag `d` finds in `text`. */
export function printedGroup(pattern: RegExp, text: string, name: string): string | undefined {
  const found = pattern.exec(simplify(text))?.indices?.groups?.[name];
  return found && text.slice(...found);
}

/** Returns the part of `text` that `keep` leaves of it in simplified characters: what it takes off the start and the end goes. */
export function printedPart(text: string, keep: (simplified: string) => string): string {
  const simplified = simplify(text);
  const kept = keep(simplified);
  const start = simplified.indexOf(kept);
  return text.slice(start, start + kept.length);
}
