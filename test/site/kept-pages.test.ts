/** Pages of a library that is edited again and again, with those that were kept, beside the same pages all rendered anew. */
import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { seal } from '../../scripts/disk/kept-results.ts';
import { makeScratch, workFolder } from '../../scripts/disk/scratch.ts';
import { settleTree } from '../../scripts/disk/tree.ts';
import { type TakenBundle, takeBundle } from '../../scripts/pages/bundle.ts';
import { renderPages } from '../../scripts/pages/render-pages.ts';
import { takeFacts, takePaths } from '../../scripts/steps/file-facts.ts';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { type Digests, digestsOf } from '../../scripts/steps/manifest.ts';
import { linksIn } from '../../scripts/steps/page-links.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { BuildError } from '../../src/model/issue.ts';
import { type Edit, type EditedLibrary, editedLibrary } from '../edited-library.ts';
import { filesOf } from './files-of.ts';

// Each edit makes the library and renders its pages twice.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

type Files = ReadonlyMap<string, string>;

const scratch = makeScratch(workFolder);
let folder = '';
let content = '';
let bundle: TakenBundle;
let library: EditedLibrary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-kept-pages-'));
  content = join(folder, 'content');
  vi.stubEnv('FANGAN_CACHE', join(folder, 'cache'));
  bundle = await takeBundle({ content, base: '/', site: undefined }, join(scratch.folder, 'code'), () => undefined);
  writeFileSync(join(folder, 'a file'), '');
  library = editedLibrary(content, 20_261_128);
  await library.begin(5);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  await scratch.remove();
});

/** Makes what the pages read; returns why there is nothing. */
async function generate(): Promise<string | undefined> {
  await rm(join(folder, 'generated'), { recursive: true, force: true });
  try {
    await makeLibrary(content, join(folder, 'generated'), quietStages());
    return undefined;
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
}

/**
 * Returns the pages of what was made; `code` names that of the kept ones, which grow in the folder of those that were rendered
 * before.
 */
async function render(kept?: { readonly code: string }): Promise<Files> {
  const site = kept ? grown() : join(folder, 'site');
  for (const made of [facts(), join(folder, 'site')]) await rm(made, { recursive: true, force: true });
  const place = { folder: site, facts: facts(), rights: kept && lstatSync(join(folder, 'a file')) };
  const given = { content, generated: join(folder, 'generated'), place, server: bundle.server, measures: 20 };
  await renderPages({ ...given, ...(kept && { kept: { code: kept.code, site: 'one' } }) });
  await settleTree(site, new Set(takePaths(facts())));
  return filesOf(site);
}

function facts(): string {
  return join(folder, 'facts');
}

function grown(): string {
  return join(folder, 'grown');
}

/** What the pages that were rendered last are, told by themselves. */
function factsOfPages(): [path: string, digests: Digests, ids: readonly string[]][] {
  const paths = readdirSync(grown(), { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.sort().map((file) => {
    const bytes = readFileSync(file);
    return [file.slice(`${grown()}/`.length), digestsOf(bytes), linksIn(file, bytes).ids];
  });
}

function differing(a: Files, b: Files): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** Does an edit after which there is a library; what editors had decided about a text that has gone is taken back. */
async function edit(one: Edit): Promise<void> {
  let fault: string | undefined;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await one();
    fault = await generate();
    if (fault === undefined) return;
    await library.dropDecisions();
  }
  throw new Error(`${one}: ${fault}`);
}

test('whatever is edited, all pages are those that are rendered anew', async () => {
  const { code } = bundle;
  await generate();
  await render({ code });
  for (const one of library.edits) {
    await edit(one);
    const kept = await render({ code });
    const told = [...takeFacts(facts())].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(told.map(({ path, digests, links }) => [path, digests, links.ids])).toEqual(factsOfPages());
    expect(differing(kept, await render()), String(one)).toEqual([]);
  }
});

describe('what is kept', () => {
  const cache = (): string => join(folder, 'cache');
  /** What the stages keep that make the library. */
  let ofStages: ReadonlySet<string> = new Set();
  const written = async (): Promise<ReadonlyMap<string, bigint>> => {
    const names = (await readdir(cache())).filter((name) => name.endsWith('.bin') && !ofStages.has(name)).sort();
    return new Map(names.map((name) => [join(cache(), name), statSync(join(cache(), name), { bigint: true }).mtimeNs]));
  };

  beforeEach(async () => {
    await rm(cache(), { recursive: true, force: true });
    await generate();
    ofStages = new Set(await readdir(cache()));
    await render(bundle);
  });

  test('is taken where nothing has changed, of the same code only', async () => {
    const before = await written();
    await render(bundle);
    expect(await written()).toEqual(before);
    expect(differing(await render({ code: 'another' }), await render())).toEqual([]);
    const after = await written();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([file, time]) => before.get(file) === time)).toEqual([]);
  });

  test.each<[string, (bytes: Buffer, other: Buffer, name: string) => Uint8Array]>([
    ['is cut short', (bytes) => bytes.subarray(0, -1)],
    ['is changed by a bit', (bytes) => bytes.with(100, (bytes[100] ?? 0) ^ 1)],
    ['belongs to other pages', (_, other) => other],
    ['belongs to other pages and is whole', (_, other, name) => seal(name, other.subarray(other.indexOf('\n') + 1))],
    ['is nothing that was ever kept', (_, __, name) => seal(name, Buffer.from('别人的'))],
    ['is packed like pages and is none', (_, __, name) => seal(name, zstdCompressSync(Buffer.from('{}\n')))],
  ])('changes no page where it %s', async (_, damage) => {
    const files = [...(await written()).keys()];
    const whole = files.map((file) => readFileSync(file));
    for (const [place, file] of files.entries())
      writeFileSync(file, damage(whole[place] ?? Buffer.of(), whole[(place + 1) % whole.length] ?? Buffer.of(), file));
    expect(differing(await render(bundle), await render())).toEqual([]);
  });
});
