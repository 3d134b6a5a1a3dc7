/** Runs in the browser: fetches something for each of many, a few at a time, and says how far it has come. */
import limitAtATime from 'p-limit';

/** So many are on their way at a time: a server that is asked for hundreds of files at once refuses some. */
const most = 6;

/** What could not be had. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  /** What was asked for. */
  readonly key: string;

  constructor(key: string, cause: unknown) {
    super(`${key} could not be fetched.`, { cause });
    this.key = key;
  }
}

/**
 * Returns what `fetchOne` returns for each key; `tell` hears how many are there. Where one cannot be had, it throws
 * `NotFetched` and asks for no others.
 */
export async function fetchEach<Value>(
  keys: readonly string[],
  fetchOne: (key: string) => Promise<Value>,
  tell: (done: number, all: number) => void = () => {},
): Promise<Value[]> {
  const atATime = limitAtATime(most);
  let done = 0;
  let isGivenUp = false;
  tell(done, keys.length);
  return atATime.map(keys, async (key) => {
    try {
      const value = await fetchOne(key);
      done += 1;
      if (!isGivenUp) tell(done, keys.length);
      return value;
    } catch (cause) {
      isGivenUp = true;
      atATime.clearQueue();
      throw new NotFetched(key, cause);
    }
  });
}
