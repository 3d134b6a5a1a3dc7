/** Sentences of a measure: what they say, and the links to them. */
import type { Link, MeasureView, Run, SentenceView } from '../render/views.ts';

/** Returns what a sentence says, without its marks. */
export function unmarkedText({ runs }: SentenceView): string {
  return runs.map(runText).join('');
}

/** Returns the link to a sentence of a measure. */
export function sentenceLink({ url }: MeasureView, sentence: SentenceView): Link {
  return { url: `${url}#s${sentence.n}`, label: `第${sentence.n}句`, title: unmarkedText(sentence) };
}

function runText(run: Run): string {
  return typeof run === 'string' ? run : run.children.map(runText).join('');
}
