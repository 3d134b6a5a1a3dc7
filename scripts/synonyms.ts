/** npm run synonyms: says which groups of synonyms.yaml the library can use. */
import { libraryRecords } from '../src/render/index.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { gatherLibrary, readPlans, segmenterOf, understandPlans } from './steps/library.ts';
import { readFolder, withoutFaulty } from './steps/make-library.ts';
import { searchLibrary } from './steps/search.ts';
import { reportSynonyms } from './steps/synonym-report.ts';

await runCommand({
  name: 'npm run synonyms',
  about: '列出 synonyms.yaml 里这个文库用得上和用不上的词组。',
  options: { content },
  run: ({ content: folder }) => report(folder),
});

async function report(folder: string): Promise<void> {
  const { documents, editors, leftOut } = withoutFaulty(await readFolder(folder));
  for (const file of leftOut.values()) console.log(`${file}：有错误，没有用上；原因见 npm run build 的报告。`);
  const { plans } = readPlans(documents);
  const cut = segmenterOf(documents, plans);
  const understood = understandPlans(plans, editors, cut);
  const records = libraryRecords(gatherLibrary(documents, understood, { editors, cut }));
  console.log(reportSynonyms(searchLibrary(understood.plans, records, editors.synonyms), cut));
}
