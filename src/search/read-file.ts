/**
 * Path below a root → content of the file, decoded; whatever a server, a proxy or a cache sends instead of it makes reading
 * fail. Packed files carry their own checksum, JSON cannot be cut without breaking.
 */
import limitAtATime from 'p-limit';
import { longestWait } from '../index-format/search-files.ts';
import { SearchFailure } from './failure.ts';

/** Reads a file; `decode` throws on content that is none of ours. */
export type ReadFile = <Value>(
  path: string,
  decode: (content: Bytes) => Value | Promise<Value>,
  cache?: RequestCache,
) => Promise<Value>;
export type Bytes = Uint8Array<ArrayBuffer>;

/** So many files are on their way at a time, so that the wait for one is not the wait for those before it. */
const most = 24;

/**
 * Opens the files below `root`, an address that ends with `/`; a file that takes more than `wait` milliseconds is given up,
 * and `onFailure` hears of every one that failed.
 */
export function openReader(root: string, wait = longestWait, onFailure: () => void = () => {}): ReadFile {
  const failed = new Set<string>();
  const atATime = limitAtATime(most);
  return async (path, decode, cache = 'default') => {
    try {
      // What failed is not asked of a cache again: it may be the cache that holds a broken copy.
      const how = failed.has(path) ? 'reload' : cache;
      const content = await atATime(() => download(root + path, path, { cache: how, wait }));
      const value = await unpack(content)
        .then(decode)
        .catch((cause: unknown) => {
          throw cause instanceof SearchFailure ? cause : new SearchFailure('damaged', path, cause);
        });
      failed.delete(path);
      return value;
    } catch (failure) {
      failed.add(path);
      onFailure();
      throw failure;
    }
  };
}

async function download(
  address: string,
  path: string,
  { cache, wait }: { readonly cache: RequestCache; readonly wait: number },
): Promise<Bytes> {
  const signal = AbortSignal.timeout(wait);
  try {
    const response = await fetch(address, { cache, signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new SearchFailure(signal.aborted ? 'late' : 'unreachable', path, cause);
  }
}

/** Unpacks what is packed; a server may have done so on the way. The browser checks length and checksum. */
async function unpack(content: Bytes): Promise<Bytes> {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content;
  const unpacked = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Decodes JSON. */
export function readJson<Value>(content: Bytes): Value {
  return JSON.parse(new TextDecoder().decode(content));
}

/** Returns what decodes an object with these names from its `json`; somebody else's answer lacks them. */
export function readObject<Value extends object>(
  json: (content: Bytes) => Value,
  ...names: (keyof Value & string)[]
): (content: Bytes) => Value {
  return (content) => {
    const value = json(content);
    const lacking = names.find((name) => !(name in value));
    if (lacking !== undefined) throw new Error(`no ${lacking}`);
    return value;
  };
}
