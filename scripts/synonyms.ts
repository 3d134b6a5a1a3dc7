/** npm run synonyms: says which groups of synonyms.yaml the library can use. */
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';

await runCommand({
  name: 'npm run synonyms',
  about: '列出 synonyms.yaml 里这个文库用得上和用不上的词组。',
  options: { content },
  run: ({ content: folder }) => report(folder),
});

async function report(folder: string): Promise<void> {
  const { libraryRecords } = await import('../src/render/index.ts');
  const { gatherLibrary } = await import('./steps/library.ts');
  const { understandFolder } = await import('./steps/make-library.ts');
  const { searchLibrary } = await import('./steps/search.ts');
  const { reportSynonyms } = await import('./steps/synonym-report.ts');
  const { documents, editors, understood, cut } = await understandFolder(folder, console.log);
  const records = libraryRecords(gatherLibrary(documents, understood, { editors, cut }));
  console.log(reportSynonyms(searchLibrary(understood.plans, records, editors.synonyms), cut));
}
