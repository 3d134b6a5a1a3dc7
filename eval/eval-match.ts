/**
 * npm run eval:match [-- LABELS…]: how well the topics and matches of the library agree with what readers have labelled.
 * LABELS is a .json file (topics by their ids) or a folder with topics.json and topic-labels.json (topics by number);
 * without it both sets of eval/data are taken.
 */
import { basename, join } from 'node:path';
import { z } from 'zod';
import { runCommand } from '../scripts/command/command.ts';
import { content } from '../scripts/command/options.ts';
import { matchPlans } from '../scripts/steps/library.ts';
import { listTopics, type TopicsFile } from '../src/enrich/topics-file.ts';
import { listMatchInputs } from '../src/match/inputs.ts';
import { givenFile, readData } from './data.ts';
import { readLibrary } from './library.ts';
import {
  type Accuracy,
  type LinkQuality,
  rateFirstPlace,
  rateLinks,
  rateTopics,
  type TopicLabels,
} from './match-quality.ts';

const shownErrors = 15;

const numberedTopics = z.array(z.object({ id: z.string(), name: z.string() }));
const labelsFile = z.record(
  z.string(),
  z.object({ primary: z.string(), secondary: z.array(z.string()), alternative: z.array(z.string()).optional() }),
);

async function evaluate(given: readonly string[], folder: string): Promise<void> {
  const paths = given.length > 0 ? given : ['topic-labels-agreed.json', 'topic-labels-own.json'].map(givenFile);
  const { plans, editors, cut } = await readLibrary(folder);
  const sets = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), labels: await readLabels(path, editors.topics) })),
  );
  const measures = listMatchInputs(plans);
  const matches = matchPlans(plans, editors, cut);
  for (const { name, labels } of sets) {
    console.log(name);
    const main = rateTopics(measures, labels);
    const links = rateLinks(measures, matches, labels);
    const first = rateFirstPlace(measures, matches, labels);
    console.log(`  main topic   ${formatAccuracy(main)}`);
    console.log(`  links        ${formatLinks(links)}`);
    console.log(`  first place  ${formatAccuracy(first)}`);
    for (const line of [main, links, first].flatMap(({ wrong }) => wrong.slice(0, shownErrors))) {
      console.log(`    ${line}`);
    }
  }
}

async function readLabels(path: string, topics: TopicsFile): Promise<TopicLabels> {
  const parse = (value: unknown) => labelsFile.parse(value);
  if (path.endsWith('.json')) return readData(path, parse);
  const ids = new Map(listTopics(topics).map(({ id, name }) => [name, id]));
  const numbered = await readData(join(path, 'topics.json'), (value) => numberedTopics.parse(value));
  const byNumber = new Map(numbered.map(({ id, name }) => [id, ids.get(name) ?? name]));
  const toId = (number: string): string => byNumber.get(number) ?? number;
  const labels = Object.entries(await readData(join(path, 'topic-labels.json'), parse));
  return Object.fromEntries(
    labels.map(([id, { primary, secondary }]) => [id, { primary: toId(primary), secondary: secondary.map(toId) }]),
  );
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
  about: '把主题和对应与人工标注相比；不给标注，就用 eval/data 里的两份。',
  words: 'LABELS…',
  options: { content },
  run: (options, labels) => evaluate(labels, options.content),
});
