/** The seed library as tests use it: its folder, its documents, its plans. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../src/model/document.ts';
import type { Measure, Plan } from '../src/model/plan.ts';
import { listMeasures } from '../src/model/walk.ts';
import { type ParsedPlan, parsePlan } from '../src/parse/index.ts';

export const seedContent = join(import.meta.dirname, '../content');
const sources = join(seedContent, 'sources');

/** Makes a document of a text, as intake would. */
export function textDocument(text: string, file = 'jia-2031.txt'): SourceDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { id: file.replace(/\.\w+$/u, ''), file, media: 'text', sha256, text, metadata: {} };
}

/** Parses a text given as lines. */
export function parseLines(...lines: readonly string[]): ParsedPlan {
  return parsePlan(textDocument(lines.join('\n')));
}

export const seedDocuments: readonly SourceDocument[] = readdirSync(sources)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => textDocument(readFileSync(join(sources, file), 'utf8'), file));

export const seedParsed: readonly ParsedPlan[] = seedDocuments.map(parsePlan);

export function seedPlan(id: string): Plan {
  return seedParsed.find(({ plan }) => plan.id === id)!.plan;
}

export function seedMeasure(id: string): Measure {
  return listMeasures(seedPlan(id.split('/')[0]!)).find((measure) => measure.id === id)!;
}
