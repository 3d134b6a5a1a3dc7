/**
 * Digests of the answers that pages get of their library. Where an answer follows from others (`followsFrom`) and these
 * are as they were when an earlier build digested it, it is not made to be digested once more.
 */
import { digestAnswer, followedBy } from '../../src/library/asked.ts';
import { keepEntry, readEntry } from '../disk/kept-entry.ts';

export interface KeptAnswers {
  /** Returns the digest of the answer to a question as it was noted; nothing where there is no answer. */
  answerTo(question: string): string | undefined;
  /** Keeps what was digested for the next build. */
  keep(): void;
}

/** By the question the digest of its answer, and those of the answers from which it follows. */
type Known = ReadonlyMap<string, readonly [answer: string, followed: string]>;

/** So many threads render at most, each of which keeps what it has digested. */
export const mostParts = 3;

/** Opens what is known of the answers that one library gives, for the thread of this number. */
export function openAnswers(
  { code, site }: { readonly code: string; readonly site: string },
  part: number,
): KeptAnswers {
  const nameOf = (number: number) => ({ place: ['answers', site, String(number)], code });
  const kept = Array.from({ length: mostParts }, (_, number) => readEntry(nameOf(number), readKnown) ?? new Map());
  const answers = new Map<string, string>();
  const followed = new Map<string, string>();

  function answerTo(question: string): string | undefined {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const others = digestFollowed(question);
    const answer =
      others === undefined ? digestAnswer(question) : (findKept(question, others) ?? digestAnswer(question));
    if (answer !== undefined) answers.set(question, answer);
    if (answer !== undefined && others !== undefined && followedBy(question).length > 0) followed.set(question, others);
    return answer;
  }

  function digestFollowed(question: string): string | undefined {
    const others = followedBy(question).map(answerTo);
    return others.length === 0 || others.includes(undefined) ? undefined : others.join();
  }

  function findKept(question: string, others: string): string | undefined {
    const found = kept.map((known: Known) => known.get(question)).find((one) => one?.[1] === others);
    return found?.[0];
  }

  return {
    answerTo,
    keep() {
      const now = [...followed].map(([question, others]) => [question, answers.get(question), others] as const);
      const isKept = now.every(([question, , others]) => kept[part]?.get(question)?.[1] === others);
      if (!isKept) keepEntry(nameOf(part), now, []);
    },
  };
}

function readKnown(head: readonly (readonly [question: string, answer: string, followed: string])[]): Known {
  return new Map(head.map(([question, answer, followed]) => [question, [answer, followed]]));
}
