import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEditorsFile } from '../../scripts/steps/editors-file.ts';
import { readSynonyms } from '../../src/indexing/synonyms.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-editors-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(...lines: readonly string[]): Promise<unknown> {
  await writeFile(join(folder, 'synonyms.yaml'), lines.join('\n'));
  return readEditorsFile(join(folder, 'synonyms.yaml'), readSynonyms).catch(({ message }: Error) =>
    message.replaceAll(`${folder}/`, ''),
  );
}

describe('readEditorsFile', () => {
  test('returns what the check makes of the file', async () => {
    expect(await read('ignore: [的]', 'groups: []')).toEqual({ ignore: ['的'], groups: [] });
  });

  test('names every fault with its line', async () => {
    const message = await read('ignore: [的]', 'groups:', '  - { say: [热线], print: [12345] }', '  - { say: [告官] }');
    expect(message).toBe(
      [
        'synonyms.yaml:3  groups.0.print.0: Invalid input: expected string, received number',
        'synonyms.yaml:4  groups.1.print: Invalid input: expected array, received undefined',
      ].join('\n'),
    );
  });

  test('names the line at which YAML breaks off', async () => {
    expect(await read('ignore: [的]', 'groups:', '  - { say: [热线')).toMatch(/^synonyms\.yaml:3 {2}/u);
  });
});
