/** The seed library as its generated files, rendered once for all tests. */
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments } from '../seed.ts';

export const seedGathered = gatherTexts(seedDocuments);
export const seedFiles = seedGathered.then((library) => renderFirst(library));

/** Returns the lines of a file of JSON lines, or of all such files in a folder. */
export async function seedRows<Row>(name: string): Promise<Row[]> {
  const files = [...(await seedFiles)].filter(([path]) => path === name || path.startsWith(`${name}/`));
  if (files.length === 0) throw new Error(`No ${name} among the generated files.`);
  return files
    .map(([, text]) => text)
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Row);
}
