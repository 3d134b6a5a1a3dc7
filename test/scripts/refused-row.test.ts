/**
 * A library with a document of which the schema of a public file refuses a row, where other stages have nothing
 * against it.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { planRecord } from '../../src/model/records.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-refused-row-'));
  await mkdir(join(folder, 'sources'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the document is left out, with all that was written of it', async () => {
  for (const [id, place] of Object.entries({ jia: '甲市', yi: '乙市' })) {
    const text = `${place}普法工作方案\n一、宣传。开展宪法宣传。（责任单位：市司法局）\n`;
    await writeFile(join(folder, 'sources', `${id}.txt`), text);
  }
  const { parse } = planRecord;
  const refusing = vi.spyOn(planRecord, 'parse').mockImplementation((row) => {
    const plan = parse(row);
    if (plan.id === 'yi') throw new Error('refused');
    return plan;
  });
  onTestFinished(() => refusing.mockRestore());
  const generated = join(folder, 'generated');
  const { documents, leftOut, issues } = await makeLibrary(folder, generated, quietStages());
  expect(documents.map(({ id }) => id)).toEqual(['jia']);
  expect([...leftOut]).toEqual([['yi', 'yi.txt']]);
  expect(issues.map(({ rule, at }) => [rule, at.file])).toContainEqual(['document-failed', 'yi.txt']);
  const files = await readdir(generated, { recursive: true });
  expect(files).toEqual(expect.arrayContaining(['data/plans.json', 'plans/jia.mdx', 'lessons.json']));
  expect(files.filter((file) => /(?:^|\/)yi\b/u.test(file))).toEqual([]);
});
