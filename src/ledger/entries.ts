/**
 * The lines of `content/ledger/<plan>.jsonl`: every address that the library has published, with what stood there. Lines
 * are only ever added; a later line of the same id is what stands there since.
 */
import { z } from 'zod';
import { staysBelowRoot } from '../model/addresses.ts';
import { BuildError } from '../model/issue.ts';

const ledgerEntry = z.strictObject({
  id: z.string().min(1),
  url: z.string().refine(staysBelowRoot).describe('Address below the site root, percent-encoded'),
  title: z.string(),
  hash: z.string().regex(/^[0-9a-f]{16}$/u),
  sketch: z.string().regex(/^[0-9a-f]{64}$/u),
  on: z.iso.date().optional().describe('Day on which it was published; older lines have none'),
});
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntry>>;

/** A line of `content/ledger/lists/<plan>.jsonl`: a page or a calendar of plans or measures, with one that stood on it. */
const listEntry = z.strictObject({
  url: z.string().refine(isListAddress).describe('Address below the site root, percent-encoded'),
  title: z.string(),
  place: z.string().min(1).describe('Id of a plan, measure or passage'),
  ended: z.iso.date().optional().describe('Day of the first build without it'),
});
export type ListEntry = Readonly<z.infer<typeof listEntry>>;

function isListAddress(url: string): boolean {
  return /^\/[^?#]+(?:\/|\.ics)$/u.test(url) && staysBelowRoot(url);
}

/** Returns the entries of a ledger file; throws a BuildError that names every line that is none. */
export function readLedger(file: string, text: string): LedgerEntry[] {
  return readEntries(ledgerEntry, file, text);
}

/** Returns the entries of a ledger file of lists; throws a BuildError that names every line that is none. */
export function readListLedger(file: string, text: string): ListEntry[] {
  return readEntries(listEntry, file, text);
}

/** Returns the lines of entries as they stand in a ledger file. */
export function formatLedger(entries: readonly (LedgerEntry | ListEntry)[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function readEntries<Entry>(schema: z.ZodType<Entry>, file: string, text: string): Entry[] {
  const faults: string[] = [];
  const entries = text.split('\n').flatMap((line, index) => {
    const entry =
      line.trim() === '' ? undefined : readLine(schema, line, (fault) => faults.push(`${file}:${index + 1}  ${fault}`));
    return entry ? [entry] : [];
  });
  if (faults.length > 0) {
    throw new BuildError(faults.join('\n'), '台账由程序写成，请从版本库取回这些行。');
  }
  return entries;
}

function readLine<Entry>(schema: z.ZodType<Entry>, line: string, report: (fault: string) => void): Entry | undefined {
  try {
    const { data, error } = schema.safeParse(JSON.parse(line));
    for (const { path, message } of error?.issues ?? [])
      report(`发现 ${path.join('.') || '整行'} 有误，应为程序写成的记录（${message}）。`);
    return data;
  } catch {
    report('发现不是 JSON 的文字，应为程序写成的记录。');
    return undefined;
  }
}
