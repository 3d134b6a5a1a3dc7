/**
 * A library that is made again and again with what is kept of the making before, in memory and on the disk, beside the same
 * library made from nothing.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSearchKeeper } from '../../scripts/steps/kept-search.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { finishSearch } from '../../src/indexing/index.ts';
import { BuildError } from '../../src/model/issue.ts';
import { createMemory, type Memory, noMemory } from '../../src/model/memory.ts';
import { type Edit, type EditedLibrary, editedLibrary } from '../edited-library.ts';
import { filesOf } from '../site/files-of.ts';

// Each of the edits makes the library, some of them twice.
vi.setConfig({ testTimeout: 300_000 });

const edits = 100;
/** After every so many edits it is built too, beside the build before and from nothing; what is wrong stays so until then. */
const comparedEach = 4;

let folder = '';
let content = '';
let library: EditedLibrary;

beforeAll(async () => {
  vi.setSystemTime('2026-11-26T12:00:00'); // what is new is of the day on which it is made
  folder = await mkdtemp(join(tmpdir(), 'fangan-kept-'));
  content = join(folder, 'content');
  library = editedLibrary(content, 20_261_126);
  await library.begin(5);
});
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('what is made is told from what was made last by data that differ as their JSON does', async () => {
  const [memory, kinds] = [createMemory(), new Set<string>()];
  const sign = (kind: string, given: readonly unknown[]): string => {
    expect(isTold(given), kind).toBe(true);
    kinds.add(kind.replace(/ .*/u, ''));
    return memory.sign(kind, given);
  };
  expect(await make({ ...memory, sign }, 'signed')).toBeInstanceOf(Map);
  expect(kinds.size).toBeGreaterThan(4);
});

/** Of maps, sets and what is no number JSON tells nothing, and nothing is there the same as null. */
function isTold(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return ['string', 'boolean', 'undefined'].includes(typeof value);
  if (value === null) return false;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isTold);
}

test('whatever is edited, all files are those that are made from nothing', async () => {
  const memory = createMemory();
  const done = new Set<Edit>();
  let made = 0;
  for (let edit = 0; edit < edits; edit += 1) {
    const kind = library.draw();
    await kind();
    const former = await editionOf(edit - 1);
    const kept = await make(memory, `edition-${edit}`);
    await rm(join(folder, `edition-${edit - 2}`), { recursive: true, force: true });
    if (edit % comparedEach === 0 || edit === edits - 1 || typeof kept === 'string') {
      const anew = await make(noMemory, 'fresh');
      expect(kept, `edit ${edit}: ${kind}`).toEqual(anew);
      expect(await make(noMemory, 'built', 'builds'), `build of edit ${edit}: ${kind}`).toEqual(anew);
    }
    expect(await editionOf(edit - 1), `edition before edit ${edit}: ${kind}`).toEqual(former);
    if (typeof kept === 'string') await library.dropDecisions();
    else {
      made += 1;
      done.add(kind);
    }
    if (edit % 3 > 0) memory.forgetUnused();
  }
  expect(library.edits.filter((kind) => !done.has(kind)).map(String)).toEqual([]);
  expect(made).toBeGreaterThan(edits * 0.8);
  expect((await readdir(join(folder, 'cache'))).length).toBeGreaterThan(edits / 3);
});

/** What stands in the folder of an edition; nothing before the first. */
async function editionOf(edit: number): Promise<ReadonlyMap<string, string>> {
  return edit < 0 ? new Map() : filesOf(join(folder, `edition-${edit}`));
}

/** Returns all that is made of the library beside what `kept` holds, or why nothing is made. */
async function make(
  memory: Memory,
  name: string,
  kept = memory === noMemory ? 'none' : 'cache',
): Promise<ReadonlyMap<string, string> | string> {
  const generated = join(folder, name);
  await rm(generated, { recursive: true, force: true });
  const cache = join(folder, kept);
  if (kept === 'none') await rm(cache, { recursive: true, force: true });
  vi.stubEnv('FANGAN_CACHE', cache);
  try {
    const made = await makeLibrary(content, generated, quietStages(), { memory });
    const { makeFormats, makeSearch, issues } = made;
    await made.writePublished();
    const keeper = kept === 'none' ? undefined : createSearchKeeper(content);
    const { files, blocks, guide } = await makeSearch({ keeper });
    const search = [...files, ...(await finishSearch(blocks, guide, { keeper }))];
    const beside = [...makeFormats(), ...search.map(({ path, content }) => [`search/${path}`, content] as const)];
    return new Map([
      ...(await filesOf(generated)),
      ...beside.map(([path, file]): [string, string] => [path, Buffer.from(file).toString('hex')]),
      ['issues', JSON.stringify(issues)],
    ]);
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
}
