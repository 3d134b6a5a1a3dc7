/**
 * The folder `libraries/` of a content folder: what was pulled from each library that `libraries.yaml` names, as it came, with
 * a note of when and with which digests. A library is replaced as a whole or stays as it was.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { yamlIssues } from '../../src/model/editors-yaml.ts';
import type { Issue } from '../../src/model/issue.ts';
import { type NamedLibrary, placeOf, readLibrariesFile } from '../../src/model/libraries-file.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { type PulledLibrary, pulledFiles, readPulledRecords } from '../../src/model/pulled-library.ts';
import { calendarDate } from '../../src/model/records.ts';
import { stageFolder } from '../disk/replace.ts';
import { makeScratch } from '../disk/scratch.ts';
import { readTextIfAny } from '../disk/text-file.ts';
import { digestOf } from './manifest.ts';
import { eachFile, type FetchedLibrary } from './pull-library.ts';

const librariesFile = 'libraries.yaml';
const noteName = 'pulled.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const pulledNote = z.strictObject({
  address: z.string(),
  pulledOn: calendarDate,
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

/** Returns the note of a library that was pulled; `undefined` for one that was not. */
export async function readNote(content: string, { address }: NamedLibrary): Promise<PulledNote | undefined> {
  const text = await readTextIfAny(join(folderOf(content, address), noteName));
  const note = parseNote(text);
  return note?.address === address ? note : undefined;
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
  const scratch = makeScratch(join(content, 'libraries'));
  try {
    const fresh = join(scratch.folder, 'library');
    await mkdir(fresh);
    for (const name of pulledFiles) await writeFile(join(fresh, name), files[name], { flush: true });
    const note: PulledNote = { address, pulledOn: day, files: digests };
    await writeFile(join(fresh, noteName), `${JSON.stringify(note, null, 1)}\n`, { flush: true });
    const staged = await stageFolder(fresh, folderOf(content, address));
    staged.place();
    await staged.remove();
  } finally {
    await scratch.remove();
  }
}

/** Returns the libraries as they were pulled, and a warning for each that is not there or was changed since. */
export async function loadPulledLibraries(
  content: string,
  libraries: readonly NamedLibrary[],
  memory: Memory = noMemory,
): Promise<{ readonly pulled: readonly PulledLibrary[]; readonly issues: readonly Issue[] }> {
  const read = await Promise.all(
    libraries.map(async (library) => ({ library, pulled: await load(content, library, memory) })),
  );
  return {
    pulled: read.flatMap(({ pulled }) => pulled ?? []),
    issues: read.filter(({ pulled }) => !pulled).map(({ library }) => lackingIssue(library)),
  };
}

async function load(content: string, library: NamedLibrary, memory: Memory): Promise<PulledLibrary | undefined> {
  const note = await readNote(content, library);
  if (!note) return undefined;
  const folder = folderOf(content, library.address);
  const bytes = await Promise.all(pulledFiles.map((name) => readFile(join(folder, name)).catch(() => Buffer.of())));
  const files = eachFile((_, index) => bytes[index] ?? Buffer.of());
  if (pulledFiles.some((name) => digestOf('sha256', files[name]) !== note.files[name])) return undefined;
  const told = [
    library.address,
    library.name,
    library.region,
    note.pulledOn,
    ...pulledFiles.map((name) => note.files[name]),
  ];
  return memory.keep(['pulled library', ...told], () => {
    const records = readPulledRecords(files);
    return 'file' in records ? undefined : { ...library, ...records, pulledOn: note.pulledOn };
  });
}

function lackingIssue({ name, address }: NamedLibrary): Issue {
  return {
    ...{ rule: 'library-not-pulled', severity: 'warning' },
    at: { file: librariesFile, line: 0, column: 1 },
    found: `还没有${name}（${address}）的数据，或者取来以后改动过`,
    expected: 'npm run pull 取来的数据',
  };
}

/** Addresses hold what file names may not. */
function folderOf(content: string, address: string): string {
  return join(content, 'libraries', encodeURIComponent(placeOf(address)));
}
