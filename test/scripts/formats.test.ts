/** The seed plans saved in every format give the same 211 measures. */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { printOfd, printPdf, savePage, saveWord } from '../intake/fixtures/save-as.ts';
import { seedDocuments, seedParsed } from '../seed.ts';

const formats: readonly (readonly [ending: string, save: (text: string) => Uint8Array | Promise<Uint8Array>])[] = [
  ['txt', (text) => iconv.encode(text, 'gb18030')],
  ['docx', saveWord],
  ['html', savePage],
  ['pdf', printPdf],
  ['ofd', printOfd],
];

const bare = (text: string | undefined): string => (text ?? '').replace(/\s/gu, '');

test.each(formats)('as .%s', async (ending, save) => {
  const plans = seedDocuments.map(async ({ id, text }) => {
    const { document } = await readDocument(`${id}.${ending}`, await save(text));
    return parsePlan(document!).plan;
  });
  const measures = (await Promise.all(plans)).flatMap(listMeasures);
  const expected = seedParsed.flatMap(({ plan }) => listMeasures(plan));
  const facts = ({ id, title, content, note }: (typeof expected)[number]): string[] =>
    [id, title, content.text, note?.text].map(bare);
  expect(measures).toHaveLength(211);
  expect(measures.map(facts)).toEqual(expected.map(facts));
});
