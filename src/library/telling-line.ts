/**
 * What a list says of a measure below its title, in the measure's own words, so that entries of like titles are told apart:
 * the sentence that names what the list is about (a unit, a topic), else the one that fixes a day, else the one that fixes
 * anything, else the first.
 */
import { firstLine, lineAround } from '../model/clauses.ts';
import type { MeasureView } from '../render/views.ts';
import { unmarkedText } from './sentences.ts';

type Told = Pick<MeasureView, 'title' | 'titleMade' | 'paragraphs' | 'targets'>;

/** Returns the line of a measure in a list for the sake of any of these words; empty where it holds a title only. */
export function tellingLine(measure: Told, about: readonly string[] = []): string {
  const own = ownSentences(measure);
  const naming = about.flatMap((words) =>
    own.flatMap(({ text }) => (text.includes(words) ? lineAround(text, words) : [])),
  );
  const first = own.map(({ text }) => firstLine(text, measure.titleMade ? measure.title : '')).find(Boolean);
  const targets = [...measure.targets.filter(({ date }) => date), ...measure.targets];
  const fixing = targets.flatMap(({ sentence, text: words }) =>
    own.flatMap(({ n, text }) => (n === sentence ? lineAround(text, words) : [])),
  );
  return naming[0] ?? fixing[0] ?? first ?? '';
}

/** The title is no sentence of its own. */
function ownSentences({ paragraphs }: Told): { readonly n: number; readonly text: string }[] {
  return paragraphs
    .flat()
    .filter(({ title }) => !title)
    .map((sentence) => ({ n: sentence.n, text: unmarkedText(sentence).replaceAll('\n', '').trim() }));
}
