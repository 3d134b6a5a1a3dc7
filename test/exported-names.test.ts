/**
 * An exported name stands for one thing: no two files export the same, but for families of which each folder has its
 * own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** Names that several files export by design, and why. */
const families: Readonly<Record<string, string>> = {
  GET: 'Astro asks a page that is no HTML for it',
  getStaticPaths: 'Astro asks a page with a parameter for it',
  strykerPlugins: 'Stryker asks a plugin for it',
  thresholds: 'the numbers that decide, a table for each folder',
  gatherLeftOut: 'what the text leaves out, for each format its own',
  listPieces: 'what a text should hold, for each format its own',
};

interface Export {
  readonly name: string;
  readonly file: string;
}

const exported = ['src', 'scripts', 'eval'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => exportsOf(file, readFileSync(join(root, file), 'utf8'))),
);
const homes = Map.groupBy(exported, ({ name }) => name);

/**
 * What a file declares; what it passes on (`export { … } from`) has its home elsewhere. A type may bear the name of its
 * value.
 */
function exportsOf(file: string, text: string): Export[] {
  const declared = text.matchAll(
    /^export (?:async )?(?:declare )?(?:function\*?|const|let|class|interface|type) (?<name>\w+)/gmu,
  );
  const names = new Set([...declared].map(({ groups }) => groups!['name']!));
  return [...names].map((name) => ({ name, file }));
}

test('no two files export one name', () => {
  expect(homes.size).toBeGreaterThan(1000);
  const shared = [...homes].filter(([name, { length }]) => length > 1 && families[name] === undefined);
  expect(shared).toEqual([]);
});

test('every family has more than one home', () => {
  expect(Object.keys(families).filter((name) => (homes.get(name) ?? []).length < 2)).toEqual([]);
});
