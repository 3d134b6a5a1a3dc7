/**
 * npm run eval:match [-- LABELS]: how well the topics and matches of the library agree with what readers have labelled.
 * LABELS is a folder with topics.json and topic-labels.json (topics by number) or a .json file (topics by their ids).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { z } from 'zod';
import { loadDocuments, loadTopics, loadUnits } from '../scripts/steps/content.ts';
import { readPlans } from '../scripts/steps/library.ts';
import { fail } from '../scripts/steps/report.ts';
import { listTopics, type TopicsFile } from '../src/enrich/topics-file.ts';
import { matchMeasures } from '../src/match/index.ts';
import { listMatchInputs } from '../src/match/inputs.ts';
import { createSegmenter } from '../src/segment/jieba.ts';
import { type Accuracy, rateFirstPlace, rateLinks, rateTopics, type TopicLabels } from './match-quality.ts';

const shownErrors = 15;

const numberedTopics = z.array(z.object({ id: z.string(), name: z.string() }));
const labelsFile = z.record(
  z.string(),
  z.object({ primary: z.string(), secondary: z.array(z.string()), alternative: z.array(z.string()).optional() }),
);

const command = defineCommand({
  meta: { name: 'eval-match', description: 'Compare topics and matches with labels' },
  args: {
    labels: { type: 'positional', required: false, default: '../shared/gold', description: 'Folder or .json file' },
    content: { type: 'string', default: 'content', description: 'Folder of the library' },
  },
  run: ({ args }) => evaluate(args.labels, args.content).catch(fail),
});

async function evaluate(labelsPath: string, content: string): Promise<void> {
  const topics = await loadTopics(content);
  const labels = await readLabels(labelsPath, topics);
  const { documents } = await loadDocuments(content);
  const editors = { topics, units: await loadUnits(content), corrections: new Map(), links: '' };
  const measures = listMatchInputs(readPlans(documents, editors).plans);
  const matches = matchMeasures(measures, { cut: createSegmenter().cut, topicName: (topic) => topic });
  const main = rateTopics(measures, labels);
  const links = rateLinks(measures, matches, labels);
  const first = rateFirstPlace(measures, matches, labels);
  console.log(`main topic   ${formatAccuracy(main)}`);
  console.log(
    `links        precision ${links.precision.toFixed(3)}  recall ${links.recall.toFixed(3)}  F1 ${links.f1.toFixed(3)}  of ${links.counterparts}`,
  );
  console.log(`first place  ${formatAccuracy(first)}`);
  for (const line of [main, links, first].flatMap(({ wrong }) => wrong.slice(0, shownErrors))) console.log(`  ${line}`);
}

async function readLabels(path: string, topics: TopicsFile): Promise<TopicLabels> {
  if (path.endsWith('.json')) return labelsFile.parse(await readJson(path));
  const ids = new Map(listTopics(topics).map(({ id, name }) => [name, id]));
  const numbered = numberedTopics.parse(await readJson(join(path, 'topics.json')));
  const byNumber = new Map(numbered.map(({ id, name }) => [id, ids.get(name) ?? name]));
  const toId = (number: string): string => byNumber.get(number) ?? number;
  const labels = Object.entries(labelsFile.parse(await readJson(join(path, 'topic-labels.json'))));
  return Object.fromEntries(
    labels.map(([id, { primary, secondary }]) => [id, { primary: toId(primary), secondary: secondary.map(toId) }]),
  );
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function formatAccuracy({ right, all }: Accuracy): string {
  return `${(right / all).toFixed(3)}  (${right} of ${all})`;
}

await runMain(command);
