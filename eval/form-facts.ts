/**
 * Compares what is read from a document with what is read from it after a damage: one verdict for each fact. White space,
 * signs that nobody sees, the width of a sign and the script tell nothing here, for they are what is damaged.
 */
import type { EnrichedMeasure, EnrichedPlan } from '../src/model/enriched.ts';
import { readTraditionalVariants } from '../src/segment/traditional.ts';
import type { Verdict } from './read-facts.ts';

/** A fact as it was read; a place has several of a kind, or one. */
interface Fact {
  readonly kind: string;
  /** The number of a measure; empty for what the document says of itself. */
  readonly place: string;
  readonly value: string;
}

/** Of the beginning and the end of a measure, as many characters. */
const affix = 12;
/** One fact of these is found in the place of another one; of all others there may be too many. */
const single: ReadonlySet<string> = new Set(['title', 'genre', 'number', 'date', 'starts', 'ends', 'text', 'note']);

/** Returns a verdict for every fact of `before`, and one for each that `after` has beside them. */
export function compareReadings(before: EnrichedPlan, after: EnrichedPlan | undefined): Verdict[] {
  const facts = listFacts(before);
  const rest = after ? listFacts(after) : [];
  const verdicts = facts.map((fact) => {
    const at = rest.findIndex((other) => isSame(fact, other));
    const [found] = at >= 0 ? rest.splice(at, 1) : rest.filter((other) => isBeside(fact, other));
    return judge(fact.kind, at >= 0, fact.place, found?.value ?? 'none', fact.value);
  });
  const ids = new Set(facts.filter(({ kind }) => kind === 'ids').map(({ value }) => value));
  const surplus = rest.filter(({ kind, place }) => !single.has(kind) && (place === '' || ids.has(place)));
  return [...verdicts, ...surplus.map(({ kind, place, value }) => judge(kind, false, place, value, 'none'))];
}

function judge(kind: string, right: boolean, place: string, found: string, expected: string): Verdict {
  return { kind, right, text: `${place}: found ${found}, expected ${expected}` };
}

function isSame(fact: Fact, other: Fact): boolean {
  return isBeside(fact, other) && fact.value === other.value;
}

function isBeside(fact: Fact, other: Fact): boolean {
  return fact.kind === other.kind && fact.place === other.place;
}

function listFacts({ plan, measures }: EnrichedPlan): Fact[] {
  const head = [
    ['title', plan.title],
    ['genre', plan.genre],
    ['number', plan.documentNumber ?? ''],
    ['date', plan.documentDate ?? ''],
    ...plan.issuingBodies.map((body) => ['bodies', body]),
    ...plan.addressees.map((addressee) => ['addressees', addressee]),
    ...measures.map(({ number }) => ['ids', number]),
    ...plan.annexes.map(({ id, content }) => ['annexes', `${id.slice(plan.id.length)} ${startOf(content.text)}`]),
  ].map(([kind = '', value = '']) => ({ kind, place: '', value: fold(value) }));
  return [...head, ...measures.flatMap(factsOf)];
}

function factsOf({ number, content, note, responsibilities, targets }: EnrichedMeasure): Fact[] {
  const text = fold(content.text);
  return [
    ['starts', startOf(text)],
    ['ends', text.slice(-affix)],
    ['text', text],
    ['note', note?.text ?? ''],
    ...responsibilities.map(({ role, unit }) => ['units', `${role} ${unit}`]),
    ...targets.map(({ kind, text: wording, date = '' }) => ['targets', `${kind} ${wording} ${date}`]),
  ].map(([kind = '', value = '']) => ({ kind, place: number, value: fold(value) }));
}

function startOf(text: string): string {
  return fold(text).slice(0, affix);
}

const { always, ambiguous } = readTraditionalVariants();
const variants = new Map([...ambiguous, ...always]);

/** What looks alike is alike, a character in both scripts is one, and nothing that cannot be seen counts. */
function fold(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\p{Script=Han}/gu, (character) => variants.get(character) ?? character)
    .replaceAll('覆', '复') // 答覆 and 批覆 in traditional texts
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[—–－―~～-]+/gu, '-');
}
