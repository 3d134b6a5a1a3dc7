/** The measures of the seed plans as matching reads them, and the labels of readers. */
import { readFileSync } from 'node:fs';
import { givenFile } from '../../eval/data.ts';
import type { TopicLabels } from '../../eval/match-quality.ts';
import { segmenterOf, understandPlans } from '../../scripts/steps/library.ts';
import { readPlans } from '../../scripts/steps/read-plans.ts';
import { listMatchInputs } from '../../src/match/inputs.ts';
import { editorsFiles } from '../library.ts';
import { seedDocuments } from '../seed.ts';

export const seedEditors = await editorsFiles();
const { plans } = readPlans(seedDocuments);
export const seedCut = segmenterOf(seedDocuments, plans);
export const seedUnderstood = understandPlans(plans, seedEditors, seedCut);
export const seedMeasures = listMatchInputs(seedUnderstood.plans);

/** Two sets: labels on which two readers agreed (three plans), and one reader's labels of the two other plans. */
export const labelSets = ['topic-labels-agreed', 'topic-labels-own'] as const;

export function readLabels(name: (typeof labelSets)[number]): TopicLabels {
  return JSON.parse(readFileSync(givenFile(`${name}.json`), 'utf8')) as TopicLabels;
}
