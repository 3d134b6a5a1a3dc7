/**
 * npm run eval:forms [-- DIR]: how much of what is read from a document is read from it too when its form is damaged as
 * paper, copies and converters do. The folder holds documents, of which nothing has to be known; without it the invented
 * documents of eval/data/documents are taken.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Flag, runCommand, type ValueOption } from '../scripts/command/command.ts';
import { readDocumentOnce } from '../scripts/steps/extraction-cache.ts';
import { enrichPlan } from '../src/enrich/index.ts';
import { readDocument } from '../src/intake/read-document.ts';
import type { SourceDocument } from '../src/model/document.ts';
import type { EnrichedPlan } from '../src/model/enriched.ts';
import { BuildError } from '../src/model/issue.ts';
import { parsePlan } from '../src/parse/index.ts';
import { givenFile } from './data.ts';
import { compareReadings } from './form-facts.ts';
import type { Form } from './forms/form.ts';
import { lineForms } from './forms/line-forms.ts';
import { markupForms } from './forms/markup-forms.ts';
import type { Verdict } from './read-facts.ts';
import { formatShare } from './shares.ts';

const form: ValueOption<string> = {
  help: '只看名称里有这几个字的损坏方式',
  sign: 'NAME',
  expected: '损坏方式的名称',
  initial: '',
  read: (text) => text,
};
const wrong: Flag = { help: '列出与原件读得不同之处', initial: false };

const forms: readonly Form[] = [...lineForms, ...markupForms];
/** What stands beside documents. */
const noDocument = /\.(?:json|ya?ml)$/u;
const nameWidth = Math.max(...forms.map(({ name }) => name.length));

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly plan: EnrichedPlan;
}

async function evaluate(folder: string, chosen: readonly Form[], namesWrong: boolean): Promise<void> {
  const samples = await readSamples(folder);
  const all: Verdict[] = [];
  for (const one of chosen) {
    const verdicts: Verdict[] = [];
    for (const sample of samples) verdicts.push(...(await tryForm(sample, one, namesWrong)));
    if (verdicts.length > 0) console.log(formatShare(one.name, verdicts, nameWidth));
    all.push(...verdicts);
  }
  console.log(formatShare('all forms', all, nameWidth));
}

/** The documents of a folder as they are; every form begins with the text that was read from them. */
async function readSamples(folder: string): Promise<Sample[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const samples: Sample[] = [];
  for (const path of paths.filter((one) => !noDocument.test(one)).sort()) {
    const name = path.slice(folder.length + 1);
    const { document } = await readDocumentOnce(name, await readFile(path), {});
    if (!document) continue;
    const { text } = document;
    const asText = /\.(?:txt|md)$/u.test(name) ? name : `${name}.txt`;
    const plan = await readText(asText, text);
    if (plan) samples.push({ name: asText, text, plan });
  }
  if (samples.length === 0) throw new BuildError(`${folder} 里没有读得出的文件。`, '请核对路径。');
  return samples;
}

/** What a form leaves as it is says nothing of it. */
async function tryForm(
  { name, text, plan }: Sample,
  { name: damage, ending, damage: apply }: Form,
  namesWrong: boolean,
) {
  const damaged = apply(text);
  if (damaged === text) return [];
  const verdicts = compareReadings(plan, await readText(ending ? `${name}${ending}` : name, damaged));
  const faults = verdicts.filter(({ right }) => !right);
  if (namesWrong && faults.length > 0)
    console.log(`${name}, ${damage}\n${faults.map(({ kind, text: fault }) => `  ${kind}  ${fault}`).join('\n')}`);
  return verdicts;
}

async function readText(name: string, text: string): Promise<EnrichedPlan | undefined> {
  const { document } = await readDocument(name, new TextEncoder().encode(text));
  return document && enrichPlan(parsePlan(document satisfies SourceDocument).plan);
}

await runCommand({
  name: 'npm run eval:forms',
  about: '看文件换了样子（断行、页码、空格、标点……）还读不读得一样；不给文件夹，就用 eval/data/documents。',
  words: 'DIR',
  options: { form, wrong },
  async run(options, [given]) {
    const chosen = forms.filter(({ name }) => name.includes(options.form));
    if (chosen.length === 0)
      throw new BuildError(
        `没有名称里有“${options.form}”的损坏方式。`,
        `可以写：${forms.map(({ name }) => name).join('｜')}。`,
      );
    await evaluate(given === undefined ? givenFile('documents') : resolve(given), chosen, options.wrong);
  },
});
