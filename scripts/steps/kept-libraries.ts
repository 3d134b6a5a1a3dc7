/**
 * The folder `libraries/` of a content folder: what was pulled from each library that `libraries.yaml` names, as it came, with
 * a note of when and with which digests. A library is replaced as a whole or stays as it was.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { yamlIssues } from '../../src/model/editors-yaml.ts';
import type { Issue } from '../../src/model/issue.ts';
import { type NamedLibrary, placeOf, readLibrariesFile } from '../../src/model/libraries-file.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import {
  type PulledLibrary,
  pulledFiles,
  readPulledRecords,
  type UnreadableFile,
} from '../../src/model/pulled-library.ts';
import { calendarDate } from '../../src/model/records.ts';
import { replaceFiles, stageFolder } from '../disk/replace.ts';
import { makeScratch } from '../disk/scratch.ts';
import { readTextIfAny } from '../disk/text-file.ts';
import { digestOf } from './manifest.ts';
import { eachFile, type FetchedLibrary } from './pull-library.ts';

const librariesFile = 'libraries.yaml';
const atLibraries = { file: librariesFile, line: 0, column: 1 };
const keptFolder = 'libraries';
const noteName = 'pulled.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const pulledNote = z.strictObject({
  address: z.string(),
  pulledOn: calendarDate,
  /** When it was last found to be as it was pulled, where that was later. */
  checkedOn: calendarDate.optional(),
  files: z.strictObject(eachFile(() => digest)),
});
/** What is known of the files of a library that was pulled. */
export type PulledNote = z.infer<typeof pulledNote>;

/** Returns the libraries that `libraries.yaml` names, with the faults in it. */
export async function loadLibrariesFile(
  content: string,
): Promise<{ readonly libraries: readonly NamedLibrary[]; readonly issues: readonly Issue[] }> {
  const { libraries, faults } = readLibrariesFile(await readTextIfAny(join(content, librariesFile)));
  return { libraries, issues: yamlIssues(librariesFile, faults) };
}

/** A library as it was pulled. */
interface KeptLibrary {
  readonly note: PulledNote;
  readonly files: FetchedLibrary['files'];
}

/** Returns the note of a library that was pulled; `undefined` for one that was not, or was changed since. */
export async function readNote(content: string, library: NamedLibrary): Promise<PulledNote | undefined> {
  return (await readKept(content, library))?.note;
}

async function readKept(content: string, { address }: NamedLibrary): Promise<KeptLibrary | undefined> {
  const folder = folderOf(content, address);
  const note = parseNote(await readTextIfAny(join(folder, noteName)));
  if (note?.address !== address) return undefined;
  const bytes = await Promise.all(pulledFiles.map((name) => readFile(join(folder, name)).catch(() => Buffer.of())));
  const files = eachFile((_, index) => bytes[index] ?? Buffer.of());
  return pulledFiles.every((name) => digestOf('sha256', files[name]) === note.files[name])
    ? { note, files }
    : undefined;
}

/** A note that somebody has damaged is none. */
function parseNote(text: string): PulledNote | undefined {
  try {
    return pulledNote.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Puts what was pulled into the place of what was there before. */
export async function keepLibrary(
  content: string,
  { address }: NamedLibrary,
  { files, digests }: FetchedLibrary,
  day: string,
): Promise<void> {
  const scratch = makeScratch(join(content, keptFolder));
  try {
    const fresh = join(scratch.folder, 'library');
    await mkdir(fresh);
    for (const name of pulledFiles) await writeFile(join(fresh, name), files[name], { flush: true });
    const note: PulledNote = { address, pulledOn: day, files: digests };
    await writeFile(join(fresh, noteName), writeNote(note), { flush: true });
    const staged = await stageFolder(fresh, folderOf(content, address));
    staged.place();
    await staged.remove();
  } finally {
    await scratch.remove();
  }
}

/** Notes the day on which a library was found to be as it was pulled. */
export async function noteChecked(
  content: string,
  { address }: NamedLibrary,
  { checkedOn: _, ...note }: PulledNote,
  day: string,
): Promise<void> {
  const checked: PulledNote = day === note.pulledOn ? note : { ...note, checkedOn: day };
  await replaceFiles(folderOf(content, address), new Map([[noteName, writeNote(checked)]]));
}

function writeNote(note: PulledNote): string {
  return `${JSON.stringify(note, null, 1)}\n`;
}

/**
 * Returns the libraries as they were pulled, and a warning for each that is not there, was changed since or is of
 * another version, and for each folder of a library that `libraries.yaml` does not name any more.
 */
export async function loadPulledLibraries(
  content: string,
  libraries: readonly NamedLibrary[],
  memory: Memory = noMemory,
): Promise<{ readonly pulled: readonly PulledLibrary[]; readonly issues: readonly Issue[] }> {
  const read = await Promise.all(libraries.map((library) => load(content, library, memory)));
  const left = await foldersLeft(content, libraries);
  return {
    pulled: read.flatMap((one) => ('rule' in one ? [] : one)),
    issues: [...read.flatMap((one) => ('rule' in one ? one : [])), ...left.map(leftIssue)],
  };
}

async function load(content: string, library: NamedLibrary, memory: Memory): Promise<PulledLibrary | Issue> {
  const kept = await readKept(content, library);
  if (!kept) return lackingIssue(library);
  const { note, files } = kept;
  const told = [
    library.address,
    library.name,
    library.region,
    note.pulledOn,
    note.checkedOn ?? '',
    ...pulledFiles.map((name) => note.files[name]),
  ];
  return memory.keep(['pulled library', ...told], () => {
    const records = readPulledRecords(files);
    if ('file' in records) return versionIssue(library, records);
    const { pulledOn, checkedOn } = note;
    return { ...library, ...records, pulledOn, ...(checkedOn !== undefined && { checkedOn }) };
  });
}

/** Returns the folders, by their names, of libraries that were pulled and are not named any more. */
async function foldersLeft(content: string, libraries: readonly NamedLibrary[]): Promise<string[]> {
  const named = new Set(libraries.map(({ address }) => folderName(address)));
  const folder = join(content, keptFolder);
  const found = existsSync(folder) ? await readdir(folder) : [];
  return found.filter((name) => !named.has(name) && existsSync(join(folder, name, noteName))).sort();
}

function lackingIssue({ name, address }: NamedLibrary): Issue {
  return {
    ...{ rule: 'library-not-pulled', severity: 'warning', at: atLibraries },
    found: `还没有${name}（${address}）的数据，或者取来以后改动过`,
    expected: 'npm run pull 取来的数据',
  };
}

function versionIssue({ name, address }: NamedLibrary, { file, record }: UnreadableFile): Issue {
  return {
    ...{ rule: 'library-not-pulled', severity: 'warning', at: atLibraries },
    found: `取来的${name}（${address}）的数据是另一个版本的：${file} 的第 ${record} 条`,
    expected: '与这个版本的 Fangan 公布的一样的数据',
  };
}

function leftIssue(name: string): Issue {
  return {
    ...{ rule: 'library-left', severity: 'warning' },
    at: { file: `${keptFolder}/${name}`, line: 0, column: 1 },
    found: 'libraries.yaml 里没有的文库的数据',
    expected: '只有 libraries.yaml 所列的文库',
  };
}

function folderOf(content: string, address: string): string {
  return join(content, keptFolder, folderName(address));
}

/** Addresses hold what file names may not. */
function folderName(address: string): string {
  return encodeURIComponent(placeOf(address));
}
