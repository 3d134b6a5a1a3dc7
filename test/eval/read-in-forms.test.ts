/** How much is read as before, in each form, of every third of the project’s own documents. */
import { beforeAll, expect, test } from 'vitest';
import { givenFile } from '../../eval/data.ts';
import { type ReadDocument, readInForm, readSamples } from '../../eval/form-readings.ts';
import { lineForms } from '../../eval/forms/line-forms.ts';
import { markupForms } from '../../eval/forms/markup-forms.ts';
import { shareOf } from '../../eval/shares.ts';

const usualFloor = 0.99;
/** （一） below a heading and its text, a sentence behind 第: what only a break tells. */
const floors: Readonly<Record<string, number>> = {
  pages: 0.8,
  'pages, hyphens': 0.8,
  'pages, bare': 0.8,
  'pages, of all': 0.8,
  'pages, head': 0.8,
  'pages, form feed': 0.8,
  'paragraphs joined': 0.79,
  'one line': 0.97,
  'one line, wrapped': 0.98,
  'characters apart': 0.98,
  'numbers apart': 0.97,
};

let samples: readonly ReadDocument[] = [];
beforeAll(async () => {
  const all = await readSamples(givenFile('documents'));
  samples = all.filter((_, index) => index % 3 === 0);
});

test.each(lineForms)('$name', async (form) => {
  const verdicts = await Promise.all(samples.map((sample) => readInForm(sample, form)));
  expect(shareOf(verdicts.flat())).toBeGreaterThanOrEqual(floors[form.name] ?? usualFloor);
});

/** Converters keep every word and mark what they set, so nothing of it is lost. */
test.each(markupForms)('$name', async (form) => {
  const verdicts = await Promise.all(samples.map((sample) => readInForm(sample, form)));
  expect(verdicts.flat().filter(({ right }) => !right)).toEqual([]);
});
