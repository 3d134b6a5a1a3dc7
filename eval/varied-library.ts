/**
 * Large libraries for measuring: the measures of a library, varied. Words change for others of the same length, sentences
 * move between measures, figures and places change; the same seed gives the same library.
 */
import type { SearchLibrary } from '../src/indexing/index.ts';
import type { MeasureRecord, PlanRecord } from '../src/model/records.ts';
import type { CutWords } from '../src/segment/cut.ts';
import { inTurn, pick, seededRandom } from './random.ts';

const changedWords = 0.15;
const movedSentences = 0.3;
const perPlan = 200;

/** Returns a library of `count` measures made from those of `library`; `cut` cuts text into words. */
export function varyLibrary(library: SearchLibrary, count: number, cut: CutWords): SearchLibrary {
  const random = seededRandom(20_251_122);
  const texts = library.measures.map(({ text }) => text.split(/(?<=[。；])/u).map((sentence) => [...cut(sentence)]));
  const vocabulary = wordsByLength(texts.flat(2));
  const plans = Array.from({ length: Math.ceil(count / perPlan) }, (_, number) => variedPlan(library, number));
  const measures = Array.from({ length: count }, (_, number): MeasureRecord => {
    const measure = inTurn(library.measures, number);
    const plan = inTurn(plans, Math.floor(number / perPlan));
    const own = inTurn(texts, number);
    const sentences = own.map((sentence) => (random() < movedSentences ? pick(pick(texts, random), random) : sentence));
    const text = sentences.map((words) => words.map((word) => varyWord(word, vocabulary, random)).join('')).join('');
    const title = text.slice(0, Math.max(2, text.search(/[。，；,]/u)));
    const id = `${plan.id}/${(number % perPlan) + 1}`;
    return { ...measure, id, plan: plan.id, title, text, url: `/plans/${id}/` };
  });
  return { ...library, plans, measures, passages: [], matches: [], sentences: new Map() };
}

function variedPlan(library: SearchLibrary, number: number): PlanRecord {
  const plan = inTurn(library.plans, number);
  const region = { name: `第${number + 1}市`, level: '市级' };
  return { ...plan, id: `plan-${number + 1}`, shortName: region.name, region };
}

function varyWord(word: string, vocabulary: ReadonlyMap<number, readonly string[]>, random: () => number): string {
  if (/^\d+$/u.test(word)) return String(Math.floor(random() * 10 ** word.length));
  if (word.length < 2 || random() > changedWords) return word;
  return pick(vocabulary.get(word.length) ?? [word], random);
}

function wordsByLength(words: readonly string[]): Map<number, string[]> {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    if (/^\p{Script=Han}{2,}$/u.test(word)) push(byLength, word);
  }
  return byLength;
}

function push(byLength: Map<number, string[]>, word: string): void {
  const words = byLength.get(word.length);
  if (words) words.push(word);
  else byLength.set(word.length, [word]);
}
