/**
 * Learnt topics as entries of a topics.yaml: what an editor renames, merges and keeps. An id stays, and with it the
 * address of the topic; the words are those that most measures of a group have and hardly any other.
 */
import type { CutWords } from '../segment/cut.ts';
import { countWords } from '../segment/vectors.ts';
import { subjectOf } from './name-topic.ts';
import { createTellingWords } from './telling-words.ts';
import { listTopics, type TopicsFile, topicsFile } from './topics-file.ts';
import type { LibraryTopics, NamedTopic, TopicInput } from './types.ts';

/** A topics.yaml to come, with the measures of every learnt topic. */
export interface TopicsDraft {
  readonly file: TopicsFile;
  /** Topic → its measures in the order of the library. */
  readonly members: ReadonlyMap<string, readonly TopicInput[]>;
}

/**
 * Returns the themes of `file` of which a measure has a topic, then the learnt ones. The subjects of learnt themes join
 * those of the file, so that their plans are among the ones that the new file is for; where a theme has none, the new file
 * is for all plans.
 */
export function draftTopics(
  measures: readonly TopicInput[],
  { topics, found }: Pick<LibraryTopics, 'topics' | 'found'>,
  file: TopicsFile,
  cut: CutWords,
): TopicsDraft {
  const given = new Set(listTopics(file).map(({ id }) => id));
  const learnt = topics.filter(({ id }) => !given.has(id));
  const members = Map.groupBy(measures, ({ id }) => found.get(id)?.[0]?.topic ?? '');
  const kept = file.themes.filter((theme) => theme.topics.some(({ id }) => members.has(id)));
  const words = measures.map(({ id, text }) => [id, new Set(countWords(cut(text)).keys())] as const);
  const wordsOf = createTellingWords(new Map(words));
  const toEntry = ({ id, name, scope }: NamedTopic) => ({ id, name, scope, words: wordsOf(members.get(id) ?? []) });
  const themes = [...Map.groupBy(learnt, ({ theme }) => theme)].map(([name, own], index) => ({
    ...{ id: `learnt-${index + 1}`, name, topics: own.map(toEntry) },
  }));
  const subjects = themes.map((theme) => subjectOf(theme.name));
  const subject = subjects.every((one) => one !== undefined)
    ? [...(kept.length > 0 ? file.subject : []), ...subjects]
    : [];
  return {
    file: topicsFile.parse({ subject, themes: [...kept, ...themes] }),
    members: new Map(learnt.map(({ id }) => [id, members.get(id) ?? []])),
  };
}
