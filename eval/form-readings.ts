/** Documents of a folder, and what is read from them as they are and in other forms. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocumentOnce } from '../scripts/steps/extraction-cache.ts';
import { enrichPlan } from '../src/enrich/index.ts';
import { readDocument } from '../src/intake/read-document.ts';
import type { EnrichedPlan } from '../src/model/enriched.ts';
import { parsePlan } from '../src/parse/index.ts';
import { compareReadings } from './form-facts.ts';
import type { Form } from './forms/form.ts';
import type { Verdict } from './read-facts.ts';

/** A document as it is. */
export interface ReadDocument {
  readonly name: string;
  readonly text: string;
  readonly plan: EnrichedPlan;
}

/** What stands beside documents. */
const noDocument = /\.(?:json|ya?ml)$/u;

/** Reads the documents of a folder by name; every form begins with the text that was read from them. */
export async function readSamples(folder: string): Promise<ReadDocument[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const samples: ReadDocument[] = [];
  for (const path of paths.filter((one) => !noDocument.test(one)).sort()) {
    const name = path.slice(folder.length + 1);
    const { document } = await readDocumentOnce(name, await readFile(path), {});
    if (!document) continue;
    const { text } = document;
    const asText = /\.(?:txt|md)$/u.test(name) ? name : `${name}.txt`;
    const plan = await readText(asText, text);
    if (plan) samples.push({ name: asText, text, plan });
  }
  return samples;
}

/** Returns the verdicts on a document in a form; none where the form leaves it as it is. */
export async function readInForm(
  { name, text, plan }: ReadDocument,
  { ending = '', damage }: Form,
): Promise<Verdict[]> {
  const damaged = damage(text);
  return damaged === text ? [] : compareReadings(plan, await readText(name + ending, damaged));
}

async function readText(name: string, text: string): Promise<EnrichedPlan | undefined> {
  const { document } = await readDocument(name, new TextEncoder().encode(text));
  return document && enrichPlan(parsePlan(document).plan);
}
