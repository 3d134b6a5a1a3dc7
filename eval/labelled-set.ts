/**
 * A folder of documents that readers have labelled: labels.json says what each measure is about, by `<document>/<number>`,
 * with the number or the id of a topic, and null where a measure is about none of them.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { readDocumentOnce } from '../scripts/steps/extraction-cache.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { givenFile, readData } from './data.ts';
import type { TopicLabels } from './match-quality.ts';

export interface LabelledSet {
  readonly name: string;
  readonly documents: readonly SourceDocument[];
  readonly labels: TopicLabels;
}

const labelsFile = z.record(
  z.string(),
  z.object({
    primary: z.string().nullable(),
    secondary: z.array(z.string()),
    alternative: z.array(z.string()).optional(),
  }),
);

/** Reads a labelled folder; throws a BuildError where it has no labels.json. */
export async function readLabelledSet(folder: string): Promise<LabelledSet> {
  const labels = await readLabels(join(folder, 'labels.json'));
  const files = (await readdir(folder)).filter((file) => extname(file) !== '.json').sort();
  const results = await Promise.all(
    files.map(async (file) => readDocumentOnce(file, await readFile(join(folder, file)), {})),
  );
  return { name: basename(folder), documents: results.flatMap(({ document }) => document ?? []), labels };
}

/** Reads what readers say of the measures of the library that comes with the project. */
export async function readSeedLabels(): Promise<TopicLabels> {
  const [agreed, own] = await Promise.all(
    ['topic-labels-agreed.json', 'topic-labels-own.json'].map((name) => readLabels(givenFile(name))),
  );
  return { ...own, ...agreed };
}

async function readLabels(path: string): Promise<TopicLabels> {
  const labels = await readData(path, labelsFile);
  const ids = await readData(givenFile('topic-numbers.json'), z.record(z.string(), z.string()));
  const toId = (topic: string): string => ids[topic] ?? topic;
  return Object.fromEntries(
    Object.entries(labels).map(([measure, { primary, secondary, alternative = [] }]) => [
      measure,
      {
        primary: primary === null ? null : toId(primary),
        secondary: secondary.map(toId),
        alternative: alternative.map(toId),
      },
    ]),
  );
}
