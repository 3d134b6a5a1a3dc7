/** Words that tell a group of measures from the others. */
import { createRarity } from '../segment/vectors.ts';
import type { TopicInput } from './types.ts';

const mostWords = 6;

/**
 * Takes the words of every measure by its id; returns what finds the words that most measures of a group have and hardly any
 * other, the most telling first.
 */
export function createTellingWords(
  words: ReadonlyMap<string, ReadonlySet<string>>,
): (group: readonly TopicInput[]) => string[] {
  const rarity = createRarity([...words.values()]);
  return (group) => {
    const counts = Map.groupBy(
      group.flatMap(({ id }) => [...(words.get(id) ?? [])]),
      (word) => word,
    );
    const common = [...counts].filter(
      ([word, { length }]) => length > group.length / 2 && /^\p{Script=Han}{2,}$/u.test(word),
    );
    const worth = ([word, { length }]: (typeof common)[number]): number => (length / group.length) * rarity(word);
    return common
      .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostWords)
      .map(([word]) => word);
  };
}
