/**
 * What a list says of a measure below its title, in the measure's own words, so that entries of like titles are told
 * apart: the sentence that names what the list is about (a unit, a topic), else the one that fixes a day, else the one
 * that fixes anything, else the first.
 */
import { firstLine, lineAround } from '../model/clauses.ts';
import type { MeasureView } from '../render/views.ts';
import { madeOf } from './asked.ts';
import { unmarkedText } from './sentences.ts';

type Told = Pick<MeasureView, 'title' | 'titleMade' | 'paragraphs' | 'targets'>;

/** Returns the line of a measure in a list for the sake of any of these words; empty where it holds a title only. */
export function tellingLine(measure: Told, about: readonly string[] = []): string {
  const own = ownSentences(measure);
  for (const words of about) {
    const naming = own.find(({ text }) => text.includes(words));
    if (naming) return lineAround(naming.text, words);
  }
  for (const { sentence, text: words } of [...measure.targets.filter(({ date }) => date), ...measure.targets]) {
    const fixing = own.find(({ n }) => n === sentence);
    if (fixing) return lineAround(fixing.text, words);
  }
  for (const { text } of own) {
    const first = firstLine(text, measure.titleMade ? measure.title : '');
    if (first) return first;
  }
  return '';
}

interface OwnSentence {
  readonly n: number;
  readonly text: string;
}

/** A measure stands in the lists of several units and topics. */
const ownSentences = madeOf(cutSentences);

/** The title is no sentence of its own. */
function cutSentences({ paragraphs }: Told): OwnSentence[] {
  return paragraphs
    .flat()
    .filter(({ title }) => !title)
    .map((sentence) => ({ n: sentence.n, text: unmarkedText(sentence).replaceAll('\n', '').trim() }));
}
