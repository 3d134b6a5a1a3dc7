/**
 * A search over several libraries. Each answers wholly or is left out: one that is down, slow or of another version is named
 * beside the answer of the others, and asked again after a while, so that not every query waits for it.
 */
import { SearchFailure } from './failure.ts';
import { joinLibraries, LibraryFailure, type OpenedLibrary } from './join-libraries.ts';
import { joinedOnce } from './joined-once.ts';
import type { AskedLibrary } from './open-library.ts';
import { runSearch } from './search.ts';
import type { LackingLibrary, SearchOptions, SearchResult } from './types.ts';
import type { Sources } from './understand.ts';

/** Milliseconds for which a library that failed is not asked again. */
const pause = 30_000;

interface Failed {
  readonly library: AskedLibrary;
  readonly failure: SearchFailure;
}

/** Returns the search over `libraries`; it fails only when none of them can answer. */
export function searchAcross(
  libraries: readonly AskedLibrary[],
): (query: string, options: SearchOptions) => Promise<SearchResult> {
  const resting = new Map<AskedLibrary, Failed & { readonly until: number }>();
  const join = joinedOnce(joinLibraries, ({ sources }: OpenedLibrary) => sources); // joining takes its time
  return async (query, options) => {
    const now = Date.now();
    const rest = [...resting.values()].filter(({ until }) => until > now);
    const asked = libraries.filter((library) => !rest.some((one) => one.library === library));
    const { failed, ...answer } = await answerFrom(asked.length > 0 ? asked : libraries, { query, options, join });
    for (const one of failed) resting.set(one.library, { ...one, until: Date.now() + pause });
    return { ...answer, lacking: [...rest, ...failed].map(describeLacking) };
  };
}

interface Question {
  readonly query: string;
  readonly options: SearchOptions;
  readonly join: (opened: readonly OpenedLibrary[]) => Promise<Sources>;
}

/** Asks `libraries` until those that are left answer; fails as the first of them when none is left. */
async function answerFrom(
  libraries: readonly AskedLibrary[],
  question: Question,
): Promise<SearchResult & { readonly failed: readonly Failed[] }> {
  const tried = await Promise.all(libraries.map(tryToOpen));
  const opened = tried.filter((one) => 'sources' in one);
  const failed = tried.filter((one) => 'failure' in one);
  if (opened.length === 0) throw failed[0]?.failure ?? new RangeError('no library');
  try {
    const answer = await runSearch(question.query, question.options, await question.join(opened));
    return { ...answer, failed };
  } catch (error) {
    if (!(error instanceof LibraryFailure)) throw error;
    const others = opened.map(({ library }) => library).filter((library) => library !== error.library);
    if (others.length === 0) throw error.failure;
    const answer = await answerFrom(others, question);
    return { ...answer, failed: [...failed, error, ...answer.failed] };
  }
}

async function tryToOpen(library: AskedLibrary): Promise<OpenedLibrary | Failed> {
  try {
    return { library, sources: await library.open() };
  } catch (failure) {
    if (!(failure instanceof SearchFailure)) throw failure;
    return { library, failure };
  }
}

function describeLacking({ library, failure }: Failed): LackingLibrary {
  const { base, name } = library;
  return { library: base, name, reason: failure.reason, message: failure.message };
}
