/** What the text of a measure tells by itself, as printed or as a library has published it. */
import type { Measure } from '../model/plan.ts';
import { splitSentences } from './sentences.ts';
import { titleMeasure } from './titles.ts';

/** Returns the sentences of a text and its title: the first of them where that reads as one, else one that is made. */
export function readMeasureText(text: string): Pick<Measure, 'title' | 'titleMade' | 'sentences'> {
  const sentences = splitSentences(text);
  const [paragraph = '', ...others] = text.split('\n');
  const first = text.slice(sentences[0]?.start ?? 0, sentences[0]?.end ?? 0);
  const alone = others.length > 0 && first === paragraph && !/[。；;：:]$/u.test(first);
  const { title, made } = titleMeasure(first, alone);
  return { title, titleMade: made, sentences };
}
