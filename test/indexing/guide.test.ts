/** What `guide.json` weighs: every page that searches asks for it anew. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeNameList } from '../../src/index-format/name-list.ts';
import { digest, json } from '../../src/indexing/files.ts';
import { buildGuide } from '../../src/indexing/guide.ts';
import { buildPlans, buildUnits } from '../../src/indexing/names.ts';
import { inventedLibrary } from '../search/invented-library.ts';

const [sample] = inventedLibrary.plans;

/** A guide to so many plans of counties, each with its number. */
function guideTo(count: number): string {
  const plans = Array.from({ length: count }, (_, index) => ({
    ...sample!,
    id: `青石县-2031-${index}`,
    shortName: `青石县第${index}号`,
    region: { name: `青石县${index}`, level: '县' },
    documentNumber: `青政办发〔2031〕${index}号`,
  }));
  const sheaves = plans.map(({ id }, at) => ({ word: String(20 + (at % 40)), name: digest([json(id, at)]) }));
  const library = { ...inventedLibrary, plans };
  const build = { titleEnd: 9, folder: 'folder', ambiguous: '', buckets: {}, records: writeNameList(sheaves) };
  const named = { plans: buildPlans(library).list!, units: buildUnits(library).list! };
  return JSON.stringify(buildGuide(library, { ...build, ...named }));
}

test('a plan adds at most 97 bytes to the guide, and 18 to what is sent', () => {
  const [few, many] = [guideTo(100), guideTo(1100)];
  expect((Buffer.byteLength(many) - Buffer.byteLength(few)) / 1000).toBeLessThanOrEqual(97);
  expect((gzipSync(many).length - gzipSync(few).length) / 1000).toBeLessThanOrEqual(18);
});

test('the guide says of which format the index is', () => {
  expect(JSON.parse(guideTo(1))).toMatchObject({ format: 11, count: 17 });
});
