/**
 * Reads what editors have written about a library: topics, labels, units, synonyms, links and corrections. What is wrong in
 * any of these files becomes an issue with its line, all in one run.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type EditorialNotes, readCorrections } from '../../src/enrich/corrections.ts';
import { unitsFile } from '../../src/enrich/units.ts';
import { synonymsFile } from '../../src/indexing/index.ts';
import { readLinks } from '../../src/match/links.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { readYaml, yamlIssues } from '../../src/model/editors-yaml.ts';
import type { Issue } from '../../src/model/issue.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { type SiteSettings, siteSettings } from '../../src/model/site-settings.ts';
import { readTopicLabels } from '../../src/topics/labels.ts';
import { topicsFile } from '../../src/topics/topics-file.ts';
import { codeVersion, keepResult, readKept, sha256Of } from '../disk/kept-results.ts';
import { readText, readTextIfAny } from '../disk/text-file.ts';
import { ledgerFolder } from './ledger.ts';
import type { EditorsFiles } from './library.ts';

export interface LoadedEditorsFiles {
  /** A file with a fault counts as empty. */
  readonly editors: EditorsFiles;
  readonly issues: readonly Issue[];
}

/** Reads the files about `documents`; a library without topics, units or synonyms of its own takes those of the project. */
export async function loadEditorsFiles(
  content: string,
  documents: readonly SourceDocument[],
  memory: Memory = noMemory,
): Promise<LoadedEditorsFiles> {
  const topics = await load(content, 'topics.yaml', topicsFile, memory);
  const units = await load(content, 'units.yaml', unitsFile, memory);
  const synonyms = await load(content, 'synonyms.yaml', synonymsFile, memory);
  const labels = readTopicLabels(await readTextIfAny(join(content, 'labels.yaml')));
  const links = readLinks(await readTextIfAny(join(content, 'links.yaml')));
  const corrections = await Promise.all(
    documents.map(async ({ id }) => ({ id, ...(await loadCorrections(content, id)) })),
  );
  return {
    editors: {
      ...{ topics: topics.value, units: units.value, synonyms: synonyms.value },
      ...{ labels: labels.entries, links: links.entries },
      pairs: await readTextIfAny(join(ledgerFolder(content), 'pairs.txt')),
      corrections: new Map(corrections.map(({ id, corrections: list }) => [id, list])),
    },
    issues: [
      ...[topics, units, synonyms, ...corrections].flatMap(({ issues }) => issues),
      ...yamlIssues('labels.yaml', labels.faults),
      ...yamlIssues('links.yaml', links.faults),
    ],
  };
}

/** Reads what the owner says of the site. */
export async function loadSettings(
  content: string,
): Promise<{ readonly settings: SiteSettings; readonly issues: readonly Issue[] }> {
  const { value, issues } = await load(content, 'site.yaml', siteSettings, noMemory);
  return { settings: value, issues };
}

/** Reads the corrections and redactions of a plan; a plan without a file has none. */
export async function loadCorrections(
  content: string,
  plan: string,
): Promise<EditorialNotes & { readonly issues: readonly Issue[] }> {
  const file = `corrections/${plan}.yaml`;
  const { faults, ...notes } = readCorrections(await readTextIfAny(join(content, file)));
  return { ...notes, issues: yamlIssues(file, faults) };
}

interface LoadedFile<Value> {
  readonly value: Value;
  readonly issues: readonly Issue[];
}

async function load<Value>(
  content: string,
  name: string,
  schema: z.ZodType<Value>,
  memory: Memory,
): Promise<LoadedFile<Value>> {
  const own = join(content, name);
  const given = join(import.meta.dirname, '../../content', name);
  const text = await readText(existsSync(own) ? own : given);
  return memory.keep(['editors’ file', name, text], () => readFileOnce(name, text, schema));
}

/** Remembers what a file without a fault says: it is plain data, and reading a long one takes as long as many documents. */
function readFileOnce<Value>(name: string, text: string, schema: z.ZodType<Value>): LoadedFile<Value> {
  readerVersion ??= codeVersion(readingFolders);
  const key = sha256Of(JSON.stringify([readerVersion, name, text]));
  const kept = readKept(key) as Value | undefined; // kept under a key of its own kind
  if (kept !== undefined) return { value: kept, issues: [] };
  const { value, faults } = readYaml(text, schema);
  if (value !== undefined) keepResult(key, value);
  return { value: value ?? schema.parse({}), issues: yamlIssues(name, faults) };
}

/** Where the schemas and what reads by them stand. */
const readingFolders = ['src/model', 'src/segment', 'src/enrich', 'src/topics', 'src/indexing', 'scripts/steps'];

let readerVersion: string | undefined;
