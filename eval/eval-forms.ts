/**
 * npm run eval:forms [-- DIR]: how much of what is read from a document is read from it too when its form is damaged as
 * paper, copies and converters do. The folder holds documents, of which nothing has to be known; without it the invented
 * documents of eval/data/documents are taken.
 */
import { resolve } from 'node:path';
import { type Flag, runCommand, type ValueOption } from '../scripts/command/command.ts';
import { BuildError } from '../src/model/issue.ts';
import { givenFile } from './data.ts';
import { type ReadDocument, readInForm, readSamples } from './form-readings.ts';
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
const nameWidth = Math.max(...forms.map(({ name }) => name.length));

async function evaluate(folder: string, chosen: readonly Form[], namesWrong: boolean): Promise<void> {
  const samples = await readSamples(folder);
  if (samples.length === 0) throw new BuildError(`${folder} 里没有读得出的文件。`, '请核对路径。');
  const all: Verdict[] = [];
  for (const one of chosen) {
    const verdicts: Verdict[] = [];
    for (const sample of samples) verdicts.push(...(await tryForm(sample, one, namesWrong)));
    if (verdicts.length > 0) console.log(formatShare(one.name, verdicts, nameWidth));
    all.push(...verdicts);
  }
  console.log(formatShare('all forms', all, nameWidth));
}

async function tryForm(sample: ReadDocument, one: Form, namesWrong: boolean): Promise<Verdict[]> {
  const verdicts = await readInForm(sample, one);
  const faults = verdicts.filter(({ right }) => !right);
  if (namesWrong && faults.length > 0)
    console.log(`${sample.name}, ${one.name}\n${faults.map(({ kind, text }) => `  ${kind}  ${text}`).join('\n')}`);
  return verdicts;
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
