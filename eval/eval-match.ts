/**
 * npm run eval:match [-- FOLDER…]: how well topics and matches agree with what readers have labelled. First come plans that
 * nobody had read when the method was made, each folder beside the library: main topics, and the pairs that touch one of
 * its plans; then the plans of the library itself. Without a folder the sets of eval/data are taken.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Flag, runCommand } from '../scripts/command/command.ts';
import { content } from '../scripts/command/options.ts';
import { matchPlans } from '../scripts/steps/library.ts';
import { listMatchInputs } from '../src/match/inputs.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { givenFile } from './data.ts';
import { readLabelledSet, readSeedLabels } from './labelled-set.ts';
import { readLibrary } from './library.ts';
import {
  type Accuracy,
  type LinkQuality,
  type MatchedLibrary,
  rateFirstPlace,
  rateLinks,
  rateTopics,
  type TopicLabels,
} from './match-quality.ts';

const shownErrors = 15;
/** The first is kept back from whoever changes the method; it may be missing. */
const givenSets = ['topics-test', 'topics-dev'];

const wrong: Flag = { help: '不列出错的主题和对应', initial: true };

async function evaluate(given: readonly string[], folder: string, shown: number): Promise<void> {
  const folders = given.length > 0 ? given.map((path) => resolve(path)) : givenSets.map(givenFile).filter(existsSync);
  const seedLabels = await readSeedLabels();
  for (const path of folders) {
    const { name, documents, labels } = await readLabelledSet(path);
    const unseen = new Set(documents.map(({ id }) => id));
    const rated = rate(await matchLibrary(folder, documents), { ...seedLabels, ...labels }, unseen);
    report(`${name}, beside the library`, rated, shown);
  }
  report('the library', rate(await matchLibrary(folder), seedLabels), shown);
}

/** Matches a library as the build does. */
async function matchLibrary(folder: string, added: readonly SourceDocument[] = []): Promise<MatchedLibrary> {
  const { understood, editors, cut } = await readLibrary(folder, added);
  return { measures: listMatchInputs(understood.plans), matches: matchPlans(understood, editors, { cut }) };
}

interface Rating {
  readonly main: Accuracy;
  readonly links: LinkQuality;
  readonly first: Accuracy;
}

function rate(library: MatchedLibrary, labels: TopicLabels, unseen?: ReadonlySet<string>): Rating {
  return {
    main: rateTopics(library.measures, labels, unseen),
    links: rateLinks(library, labels, unseen),
    first: rateFirstPlace(library, labels, unseen),
  };
}

function report(name: string, { main, links, first }: Rating, shown: number): void {
  console.log(name);
  console.log(`  main topic   ${formatAccuracy(main)}`);
  console.log(`  links        ${formatLinks(links)}`);
  console.log(`  first place  ${formatAccuracy(first)}`);
  for (const line of [main, links, first].flatMap((rated) => rated.wrong.slice(0, shown))) console.log(`    ${line}`);
}

function formatAccuracy({ right, all }: Accuracy): string {
  return `${(right / all).toFixed(3)}  (${right} of ${all})`;
}

function formatLinks({ precision, recall, f1, counterparts }: LinkQuality): string {
  const figures = `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return `${figures}  of ${counterparts}`;
}

await runCommand({
  name: 'npm run eval:match',
  about: '把主题和对应与人工标注相比：先看没读过的方案，再看文库自己的；不给文件夹，就用 eval/data 里的。',
  words: 'FOLDER…',
  options: { content, wrong },
  run: (options, folders) => evaluate(folders, options.content, options.wrong ? shownErrors : 0),
});
