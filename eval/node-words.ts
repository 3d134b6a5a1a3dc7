/** What package.json sets behind `node` where it starts a script, so that what is measured runs as it does for its users. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Returns the words behind `node` in the npm script `name`: flags and the script, whose path is absolute; throws without one. */
export async function nodeWords(name: string): Promise<string[]> {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const [node, ...words] = scripts[name]?.split(' ') ?? [];
  if (node !== 'node') throw new Error(`package.json starts no node as ${name}.`);
  return words.map((word) => (word.startsWith('-') ? word : join(root, word)));
}
