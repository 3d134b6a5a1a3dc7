/**
 * Keeps the ledger of a content folder: `ledger/<plan>.jsonl`, one file a plan, so that two branches that add plans do
 * not meet in one file, and `ledger/moves.yaml`, which editors write.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Address,
  compareLedger,
  formatLedger,
  type History,
  type LedgerEntry,
  planOf,
  readLedger,
} from '../../src/ledger/index.ts';
import { passageNames } from '../../src/model/labels.ts';
import type { LibraryRecords } from '../../src/model/records.ts';
import { isWritable, replaceFile } from './files.ts';

const ending = '.jsonl';

/** Compares a library with the ledger in `content`; throws where an address has gone without an entry. */
export async function readHistory(content: string, records: LibraryRecords): Promise<History> {
  const folder = join(content, 'ledger');
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith(ending)).sort() : [];
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const entries = texts.flatMap((text, index) => readLedger(join(folder, files[index] ?? ''), text));
  const moves = join(folder, 'moves.yaml');
  const text = existsSync(moves) ? await readFile(moves, 'utf8') : '';
  return compareLedger(entries, { file: moves, text }, listAddresses(records));
}

/**
 * Adds what is new to the ledger, each file as a whole or not at all. For a library that is read-only `tell` says so: its
 * addresses are recorded by the next build that can.
 */
export async function recordAddresses(
  content: string,
  additions: readonly LedgerEntry[],
  tell: (text: string) => void,
): Promise<void> {
  const folder = join(content, 'ledger');
  if (additions.length > 0 && !(await isWritable(existsSync(folder) ? folder : content))) {
    return tell(`${folder} is read-only: ${additions.length} addresses are not recorded`);
  }
  for (const [plan, entries] of Map.groupBy(additions, ({ id }) => planOf(id))) {
    const file = join(folder, `${plan}${ending}`);
    const before = existsSync(file) ? await readFile(file, 'utf8') : '';
    await replaceFile(file, before + formatLedger(entries));
  }
}

/** The addresses of a library, plan by plan: the plan, its measures, its passages. */
function listAddresses({ plans, measures, passages }: LibraryRecords): Address[] {
  const [measuresOf, passagesOf] = [Map.groupBy(measures, planKey), Map.groupBy(passages, planKey)];
  return plans.flatMap(({ id, url, title, source: { file } }) => {
    const texts = [
      ...(measuresOf.get(id) ?? []),
      ...(passagesOf.get(id) ?? []).map((passage) => ({ ...passage, title: passageNames[passage.kind] })),
    ];
    const whole = texts.map(({ text }) => text).join('\n');
    return [
      { id, url, title, text: whole, at: { file, line: 1, column: 1 } },
      ...texts.map((place) => ({
        ...{ id: place.id, url: place.url, title: place.title, text: place.text },
        at: { file, line: place.lines[0], column: 1 },
      })),
    ];
  });
}

function planKey({ plan }: { readonly plan: string }): string {
  return plan;
}
