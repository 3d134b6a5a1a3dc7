/** The seed library as its generated files, rendered once for all tests. */
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments } from '../seed.ts';

export const seedGathered = gatherTexts(seedDocuments);
export const seedFiles = seedGathered.then((library) => renderFirst(library));

/** Returns the lines of a file of JSON lines. */
export async function seedRows<Row>(name: string): Promise<Row[]> {
  const text = (await seedFiles).get(name)!;
  return text
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Row);
}
