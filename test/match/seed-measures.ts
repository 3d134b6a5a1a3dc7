/** The measures of the seed plans as matching reads them, and the labels of readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TopicLabels } from '../../eval/match-quality.ts';
import { readPlans } from '../../scripts/steps/library.ts';
import { listMatchInputs } from '../../src/match/inputs.ts';
import { editorsFiles } from '../library.ts';
import { seedDocuments } from '../seed.ts';

const editors = await editorsFiles();
const data = join(import.meta.dirname, '../../eval/data');

export const seedTopics = editors.topics;
export const seedEnriched = readPlans(seedDocuments, editors).plans;
export const seedMeasures = listMatchInputs(seedEnriched);

/** Two sets: labels on which two readers agreed (three plans), and one reader's labels of the two other plans. */
export const labelSets = ['topic-labels-agreed', 'topic-labels-own'] as const;

export function readLabels(name: (typeof labelSets)[number]): TopicLabels {
  return JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')) as TopicLabels;
}
