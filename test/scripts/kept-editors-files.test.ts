/** A file of the editors that is read a second time says what it said, faults and all. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepResult } from '../../scripts/disk/kept-results.ts';
import { loadEditorsFiles } from '../../scripts/steps/editors-files.ts';

let folder = '';
let kept = '';
let content = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-editors-'));
  [kept, content] = [join(folder, 'kept'), join(folder, 'content')];
  await mkdir(content);
  vi.stubEnv('FANGAN_CACHE', kept);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const units = (alias: string): string => `aliases:\n  ${alias}: 市司法局\n`;

async function loadUnits(text: string) {
  for (const name of ['topics.yaml', 'synonyms.yaml']) await writeFile(join(content, name), '');
  await writeFile(join(content, 'units.yaml'), text);
  const { editors, issues } = await loadEditorsFiles(content, []);
  return { aliases: editors.units.aliases, issues };
}

test('a file is read once for its text', async () => {
  const read = await loadUnits(units('司法局'));
  expect(read).toEqual({ aliases: { 司法局: '市司法局' }, issues: [] });
  const entries = await readdir(kept);
  expect(entries).toHaveLength(3);
  expect(await loadUnits(units('司法局'))).toEqual(read);
  for (const entry of entries) keepResult(entry.replace('.json', ''), { aliases: { 市局: '市司法局' } });
  expect((await loadUnits(units('司法局'))).aliases).toEqual({ 市局: '市司法局' });
  expect((await loadUnits(units('区司法局'))).aliases).toEqual({ 区司法局: '市司法局' });
});

test('a file with a fault is not kept, and its fault is told each time', async () => {
  const read = await loadUnits('aliases:\n  司法局: [市司法局]\n');
  expect(read.aliases).toEqual({});
  expect(read.issues).toMatchObject([{ rule: 'yaml-invalid', at: { file: 'units.yaml', line: 2 } }]);
  expect(await readdir(kept)).toHaveLength(2);
  expect(await loadUnits('aliases:\n  司法局: [市司法局]\n')).toEqual(read);
});
