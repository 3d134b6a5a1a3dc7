/**
 * Fetches what another library publishes, file by file, and checks each against that library's manifest. Comes back with all
 * files or with a sentence that says what is wrong; nothing in between.
 */
import type { NamedLibrary } from '../../src/model/libraries-file.ts';
import { type PulledFile, pulledFiles, readPulledRecords } from '../../src/model/pulled-library.ts';
import { digestOf, readManifest } from './manifest.ts';

/** The files of a library as they came, with their digests. */
export interface FetchedLibrary {
  readonly files: Readonly<Record<PulledFile, Uint8Array>>;
  readonly digests: Readonly<Record<PulledFile, string>>;
}

/** Why a library could not be pulled: what was found and what was expected. */
export class PullFailure extends Error {
  override readonly name = 'PullFailure';
}

/** How long a file may take to come, and how large it may be. */
interface PullBounds {
  readonly milliseconds: number;
  readonly bytes: number;
}

const bounds: PullBounds = { milliseconds: 120_000, bytes: 400 * 2 ** 20 };
const manifest = 'manifest.sha256';

/**
 * Fetches the files of `library`; throws a PullFailure. Returns `undefined` where its manifest still names the digests in
 * `known`: then nothing but the manifest is fetched.
 */
export async function pullLibrary(
  { address }: Pick<NamedLibrary, 'address'>,
  known: FetchedLibrary['digests'] | undefined,
  limits = bounds,
): Promise<FetchedLibrary | undefined> {
  const listed = readManifest(decode(await download(address, manifest, limits)));
  if (!listed) throw new PullFailure(`发现 ${manifest} 读不出来，应为方案库生成的清单`);
  const digests = eachFile((name) => digestIn(listed, name));
  if (known && pulledFiles.every((name) => known[name] === digests[name])) return undefined;
  const came = await Promise.all(pulledFiles.map((name) => download(address, `data/${name}`, limits)));
  const files = eachFile((name, index) => checked(name, came[index], digests[name]));
  const records = readPulledRecords(files);
  if ('file' in records)
    throw new PullFailure(`发现 data/${records.file} 的第 ${records.record} 条是别的格式，应为与本站同一版本的方案库`);
  return { files, digests };
}

function digestIn(listed: ReadonlyMap<string, string>, name: PulledFile): string {
  const digest = listed.get(`data/${name}`);
  if (digest === undefined) throw new PullFailure(`发现 ${manifest} 里没有 data/${name}，应为方案库生成的网站`);
  return digest;
}

function checked(name: PulledFile, bytes: Uint8Array = new Uint8Array(), digest: string): Uint8Array {
  if (digestOf('sha256', bytes) === digest) return bytes;
  throw new PullFailure(`发现 data/${name} 与 ${manifest} 的校验值不符，应为相符的文件`);
}

/** Makes a value for each of the files that are pulled. */
export function eachFile<Value>(make: (name: PulledFile, index: number) => Value): Record<PulledFile, Value> {
  const [plans, measures, topics] = pulledFiles;
  return { [plans]: make(plans, 0), [measures]: make(measures, 1), [topics]: make(topics, 2) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function download(address: string, path: string, { milliseconds, bytes }: PullBounds): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(new URL(path, address), { signal, cache: 'no-store' });
    if (!response.ok) throw new PullFailure(`发现 ${path} 的回答是 HTTP ${response.status}，应为 200`);
    return await readBounded(response, path, bytes);
  } catch (error) {
    if (error instanceof PullFailure) throw error;
    const found = signal.aborted ? `${path} 等了 ${milliseconds / 1000} 秒还没有取到` : `${path} 连不上或中途断了`;
    throw new PullFailure(`发现 ${found}，应为能取到的文件`, { cause: error });
  }
}

async function readBounded(response: Response, path: string, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > most) throw new PullFailure(`发现 ${path} 超过 ${Math.round(most / 2 ** 20)} MiB，应为小一些的文件`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
