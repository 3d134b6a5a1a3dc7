/** The measures of the seed plans, parsed and with their topics: what the tests of topics and of matching read. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createTopicClassifier } from '../../src/enrich/topics.ts';
import { topicsFile } from '../../src/enrich/topics-file.ts';
import type { TopicScore } from '../../src/model/enriched.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';

const content = new URL('../../content/', import.meta.url);

export const topics = topicsFile.parse(parse(readFileSync(new URL('topics.yaml', content), 'utf8')));

export interface SeedMeasure {
  readonly id: string;
  readonly plan: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly topics: readonly TopicScore[];
}

/** Returns the measures of every plan in content/sources, in printed order. */
export function readSeedMeasures(): SeedMeasure[] {
  const classify = createTopicClassifier(topics);
  const folder = new URL('sources/', content);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const id = file.replace(/\.txt$/u, '');
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { plan } = parsePlan({ id, file, media: 'text', sha256: '', text, metadata: {} });
      return listMeasures(plan).map((measure) => {
        const read = { title: measure.title, headings: measure.headings, text: measure.content.text };
        return { id: measure.id, plan: id, ...read, topics: classify(read) };
      });
    });
}
