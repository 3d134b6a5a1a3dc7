/**
 * npm run bench:match: what matching costs at 1, 4 and 16 times the library. The copies are plans of their own, so the
 * larger libraries are as crowded as can be.
 */
import { matchMeasures } from '../src/match/index.ts';
import { listMatchInputs } from '../src/match/inputs.ts';
import type { MatchInput } from '../src/match/types.ts';
import { readLibrary } from './library.ts';

const { understood, cut } = await readLibrary('content');
const measures = listMatchInputs(understood.plans);
const options = { cut, topicName: (topic: string): string => topic, sameSubject: (): boolean => true };

matchMeasures(measures, options);
for (const times of [1, 4, 16]) {
  const library = Array.from({ length: times }, (_, copy) => measures.map((measure) => rename(measure, copy))).flat();
  const start = performance.now();
  const { length } = matchMeasures(library, options);
  const seconds = (performance.now() - start) / 1000;
  const each = ((seconds / library.length) * 1000).toFixed(2);
  console.log(
    `${times}×: ${library.length} measures, ${length} matches, ${seconds.toFixed(2)} s, ${each} ms a measure`,
  );
}

function rename(measure: MatchInput, copy: number): MatchInput {
  return { ...measure, id: `${copy}-${measure.id}`, plan: `${copy}-${measure.plan}` };
}
