/** Where the relationships of a part lead (ECMA-376 part 2, §9.3). */
import { descend } from '../xml.ts';
import type { Parts } from './left-out.ts';

/** Returns a path in the archive; a target is relative to the folder of the part that names it, or from the root. */
export function findTarget(parts: Parts, part: string, id: string): string {
  const at = part.lastIndexOf('/') + 1;
  const relationships = parts.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  const found = relationships && [...descend(relationships)].find(({ attributes }) => attributes['Id'] === id);
  const target = found?.attributes['Target'] ?? '';
  return target.startsWith('/') ? target.slice(1) : part.slice(0, at) + target;
}
