/** npm run synonyms: says which groups of synonyms.yaml the library can use. */
import { libraryRecords } from '../src/render/index.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { gatherLibrary } from './steps/library.ts';
import { understandFolder } from './steps/make-library.ts';
import { searchLibrary } from './steps/search.ts';
import { reportSynonyms } from './steps/synonym-report.ts';

await runCommand({
  name: 'npm run synonyms',
  about: '列出 synonyms.yaml 里这个文库用得上和用不上的词组。',
  options: { content },
  run: ({ content: folder }) => report(folder),
});

async function report(folder: string): Promise<void> {
  const { documents, editors, understood, cut } = await understandFolder(folder, console.log);
  const records = libraryRecords(gatherLibrary(documents, understood, { editors, cut }));
  console.log(reportSynonyms(searchLibrary(understood.plans, records, editors.synonyms), cut));
}
