/**
 * What pages ask of the library. A page follows from its code, from what `getStaticPaths` hands it and from the answers it
 * got; what an answer was made of does not count where the answer is the same. So every answer that outlives a page, and
 * every file, is asked for through here: who renders can have noted what a page asks, and ask it again of another
 * library. A bundle holds this code for itself, so it and who renders with it find each other on `globalThis`.
 */
import { digestValue } from './value-digest.ts';

type Answer = (key: string) => unknown;

/** Tells questions, as they are noted, from whose answers alone that to one follows. */
type Follows<Key extends string> = (key: Key) => readonly string[];

interface Asking {
  /** By the name of a question what answers it. */
  readonly answers: Map<string, Answer>;
  readonly follows: Map<string, Follows<string>>;
  /** By each question what was asked to answer it, if anything was. */
  readonly askedFor: Map<string, ReadonlySet<string>>;
  /** Questions for whose answers more was asked than is told. */
  readonly untold: Set<string>;
  /** What is noted of the page that is being rendered. */
  noted: Set<string> | undefined;
  /** Nothing may be asked. */
  isSilent: boolean;
}

const asking = findAsking();

function findAsking(): Asking {
  const place: { [name: symbol]: Asking | undefined } = globalThis;
  const name = Symbol.for('fangan.asking');
  const found = place[name] ?? {
    answers: new Map(),
    follows: new Map(),
    askedFor: new Map(),
    untold: new Set(),
    noted: undefined,
    isSilent: false,
  };
  place[name] = found;
  return found;
}

/**
 * Returns what asks a question: plain data that follow from `key` and the library alone, made once. `name` is one that no
 * other question has, without blanks. Where the answer follows from a `source` alone that is digested quicker, such as the
 * bytes of a file, that stands for it.
 */
export function question<Value, Key extends string>(
  name: string,
  answer: (key: Key) => Value,
  source?: (key: Key) => unknown,
): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  const ask = (key: Key): Value => {
    const held = known.get(key) ?? { value: makeAnswer(`${name} ${key}`, () => answer(key)) };
    known.set(key, held);
    return held.value;
  };
  const digested = source ?? ask;
  asking.answers.set(name, (key) => digested(key as Key)); // a key that was noted
  return (key) => {
    note(name, key);
    return ask(key);
  };
}

/**
 * Says that the answers to the questions `name` follow from those to others: where these are the same, an answer need
 * not be made to know that it is. One for which something else was asked follows from nothing that is told.
 */
export function followsFrom<Key extends string>(name: string, follows: Follows<Key>): void {
  asking.follows.set(name, (key) => follows(key as Key)); // a key that was noted
}

/** Returns what asks a question that has one answer for all. */
export function onlyQuestion<Value>(name: string, answer: () => Value, source?: () => unknown): () => Value {
  const ask = question<Value, ''>(name, answer, source);
  return () => ask('');
}

/**
 * Returns what notes that a page asks for something that who calls it reads or holds itself; `answer` is what the page gets
 * of it, or follows from.
 */
export function noteOf(name: string, answer: (key: string) => unknown): (key: string) => void {
  asking.answers.set(name, (key) => makeAnswer(`${name} ${key}`, () => answer(key)));
  return (key) => note(name, key);
}

/** Returns what makes something of an object, once; it may ask nothing, as pages that find it made would not have asked. */
export function madeOf<Given extends object, Value>(make: (given: Given) => Value): (given: Given) => Value {
  const known = new WeakMap<Given, Value>();
  return (given) => {
    const made = known.get(given) ?? silently(() => make(given));
    known.set(given, made);
    return made;
  };
}

function note(name: string, key: string): void {
  if (asking.isSilent) throw new Error(`${name} ${key} is asked for where nothing is noted.`);
  asking.noted?.add(`${name} ${key}`);
}

function silently<Value>(make: () => Value): Value {
  const { isSilent } = asking;
  asking.isSilent = true;
  try {
    return make();
  } finally {
    asking.isSilent = isSilent;
  }
}

function makeAnswer<Value>(noted: string, make: () => Value): Value {
  const asked = new Set<string>();
  const value = apart(make, asked);
  if (asked.size > 0) asking.askedFor.set(noted, asked);
  const told = new Set(followedBy(noted));
  if (told.size > 0 && !areTold(asked, told)) asking.untold.add(noted);
  return value;
}

/** Says whether all that was asked, if for something else that was asked, follows from what is told. */
function areTold(asked: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  return [...asked].every((one) => {
    const inner = asking.askedFor.get(one);
    return told.has(one) || (inner !== undefined && areTold(inner, told));
  });
}

/** What is asked to make an answer is not asked by the page. */
function apart<Value>(make: () => Value, asked?: Set<string>): Value {
  const { noted } = asking;
  asking.noted = asked;
  try {
    return make();
  } finally {
    asking.noted = noted;
  }
}

/** Returns what `work`, beside which no other page is rendered, returns, and what it asked. */
export async function noteAsked<Value>(work: () => Promise<Value>): Promise<readonly [Value, readonly string[]]> {
  const noted = new Set<string>();
  asking.noted = noted;
  try {
    return [await work(), [...noted]];
  } finally {
    asking.noted = undefined;
  }
}

/** Returns the questions from whose answers that to what was noted follows; none where that is not told, or not all. */
export function followedBy(noted: string): readonly string[] {
  if (asking.untold.has(noted)) return [];
  const blank = noted.indexOf(' ');
  return asking.follows.get(noted.slice(0, blank))?.(noted.slice(blank + 1)) ?? [];
}

/** Returns the digest of the answer to what was noted; `undefined` where there is no such question, or no answer. */
export function digestAnswer(noted: string): string | undefined {
  const blank = noted.indexOf(' ');
  const answer = asking.answers.get(noted.slice(0, blank));
  try {
    return answer && digestValue(apart(() => answer(noted.slice(blank + 1))));
  } catch {
    return undefined; // what is asked of a library that does not have it
  }
}
