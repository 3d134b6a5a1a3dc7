/**
 * What the library says today of what a folder holds, from the files that its pages publish. Addresses are below the site
 * root; what the library does not have is left out.
 */
import { roles } from '../../model/kinds.ts';
import { roleTitles, targetKindNames } from '../../model/labels.ts';
import type { PlanRecord, TopicRecord } from '../../model/records.ts';
import { citationsOf, editionLine, nameSentences, type SentenceSpan } from '../citation.ts';
import { type ChosenText, sentenceAddress, sentenceOf, wholeText } from '../compare/chosen-texts.ts';
import { planOfText, readTaken, type Taken, textsOfTaken } from './taken.ts';

/** An entry as the library has it. */
export interface LibraryText {
  readonly title: string;
  readonly text: string;
  readonly citation: string;
  /** Day and state of the document; empty where there is none. */
  readonly edition: string;
  readonly url: string;
  /** Of a comparison: its two texts, each with its place. */
  readonly sides?: readonly { readonly place: string; readonly text: string }[];
}

/** Fetches what a folder needs of the library. */
export interface FolderFiles {
  /** Reads the ids of all plans. */
  plans(): Promise<readonly string[]>;
  plan(id: string): Promise<PlanRecord>;
  textsOf(plan: string): Promise<readonly ChosenText[]>;
  /** Reads the ids of all topics. */
  topics(): Promise<readonly string[]>;
  topic(id: string): Promise<FolderTopic>;
}

interface Fetched {
  readonly plans: ReadonlyMap<string, PlanRecord>;
  readonly texts: ReadonlyMap<string, ChosenText>;
  readonly topics: ReadonlyMap<string, FolderTopic>;
}

/** `topics/<topic>/topic.json`: a topic with how a reader finds its measures, 潍坊 五（四）发挥行政复议效能. */
export interface FolderTopic extends Pick<TopicRecord, 'id' | 'name' | 'scope' | 'url'> {
  readonly measures: readonly string[];
}

/** Returns what the library has of these entries, by their ids. */
export async function readTexts(ids: readonly string[], files: FolderFiles): Promise<ReadonlyMap<string, LibraryText>> {
  const all = ids.map((id) => [id, readTaken(id)] as const);
  const fetched = await fetchFor(
    all.map(([, taken]) => taken),
    files,
  );
  return new Map(
    all.flatMap(([id, taken]) => {
      const text = textOf(taken, fetched);
      return text ? [[id, text] as const] : [];
    }),
  );
}

async function fetchFor(all: readonly Taken[], files: FolderFiles): Promise<Fetched> {
  const ids = new Set(all.flatMap(textsOfTaken).map(planOfText));
  const about = new Set(all.flatMap((taken) => (taken.kind === 'topic' ? [taken.id] : [])));
  const [plans, topics] = await Promise.all([ids.size > 0 ? files.plans() : [], about.size > 0 ? files.topics() : []]);
  const wanted = plans.filter((id) => ids.has(id));
  const [records, texts, named] = await Promise.all([
    Promise.all(wanted.map((id) => files.plan(id))),
    Promise.all(wanted.map((id) => files.textsOf(id))),
    Promise.all(topics.filter((id) => about.has(id)).map((id) => files.topic(id))),
  ]);
  return {
    plans: new Map(records.map((plan) => [plan.id, plan])),
    texts: new Map(texts.flat().map((text) => [text.id, text])),
    topics: new Map(named.map((topic) => [topic.id, topic])),
  };
}

function textOf(taken: Taken, fetched: Fetched): LibraryText | undefined {
  if (taken.kind === 'topic') return topicText(taken.id, fetched);
  if (taken.kind === 'pair') return pairText(taken.a, taken.b, fetched);
  const text = fetched.texts.get(taken.id);
  if (!text) return undefined;
  if (taken.kind === 'sentences') return sentencesText(text, taken.span, fetched);
  return taken.kind === 'duty' ? dutyText(text, taken.sentence, fetched) : named(text, wholeText(text), fetched);
}

/** A passage of a text under its name and with its citation. */
function named(text: ChosenText, passage: string, { plans }: Fetched, span?: SentenceSpan): LibraryText {
  const { id, planName, label, ordinals, title, url } = text;
  const plan = plans.get(planOfText(id));
  return {
    title: `${planName}　${label}${title}${span ? `　${nameSentences(span)}` : ''}`,
    text: passage,
    citation: plan ? (citationsOf(plan, { label, ordinals, span })[0]?.text ?? '') : '',
    edition: plan ? editionLine(plan) : '',
    url: span ? sentenceAddress(text, span[0]) : url,
  };
}

function sentencesText(text: ChosenText, span: SentenceSpan, fetched: Fetched): LibraryText | undefined {
  const [first, last] = span;
  const own = Array.from({ length: last - first + 1 }, (_, index) => sentenceOf(text, first + index));
  return own.every((one) => one !== undefined) ? named(text, own.join(''), fetched, span) : undefined;
}

/** The sentence that fixes it, or the measure as a whole; then what is fixed, and who answers for it. */
function dutyText(text: ChosenText, sentence: number | undefined, fetched: Fetched): LibraryText | undefined {
  const { targets = [], responsibilities = [] } = text;
  const passage = sentence === undefined ? wholeText(text) : sentenceOf(text, sentence);
  if (passage === undefined) return undefined;
  const fixed = targets
    .filter((target) => target.sentence === sentence)
    .map(({ kind, text: wording, date }) => `${targetKindNames[kind]}：${wording}${date ? `（至${date}）` : ''}`);
  const charged = roles.flatMap((role) => {
    const units = responsibilities.filter((one) => one.role === role).map(({ unit }) => unit);
    return units.length > 0 ? [`${roleTitles[role]}：${units.join('、')}`] : [];
  });
  const lines = [passage, ...fixed, ...charged].join('\n');
  return named(text, lines, fetched, sentence === undefined ? undefined : [sentence, sentence]);
}

function pairText(a: string, b: string, fetched: Fetched): LibraryText | undefined {
  const [textA, textB] = [fetched.texts.get(a), fetched.texts.get(b)];
  if (!textA || !textB) return undefined;
  const sides = [textA, textB].map((text) => ({
    ...named(text, wholeText(text), fetched),
    place: `${text.planName}${text.label}`,
  }));
  return {
    title: `对照：${sides.map(({ place }) => place).join('与')}`,
    text: sides.map(({ place, text }) => `${place}：${text}`).join('\n'),
    citation: sides.map(({ citation }) => citation).join('；'),
    edition: sides.map(({ edition }) => edition).join('；'),
    url: `compare/?${new URLSearchParams({ a, b })}`,
    sides: sides.map(({ place, text }) => ({ place, text })),
  };
}

function topicText(id: string, { topics }: Fetched): LibraryText | undefined {
  const topic = topics.get(id);
  if (!topic) return undefined;
  const { name, scope, measures, url } = topic;
  return {
    title: `主题：${name}`,
    text: [...(scope ? [`${scope}。`] : []), ...measures].join('\n'),
    citation: `主题“${name}”，${measures.length}项措施`,
    edition: '',
    url,
  };
}
