/**
 * Keeps the ledger of a content folder: `ledger/<plan>.jsonl`, one file a plan, so that two branches that add plans do
 * not meet in one file, and `ledger/moves.yaml`, which editors write.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Address,
  compareLedger,
  formatLedger,
  type History,
  type LedgerEntry,
  readLedger,
} from '../../src/ledger/index.ts';
import { planOf } from '../../src/model/ids.ts';
import { passageNames } from '../../src/model/labels.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import type { LibraryRecords } from '../../src/model/records.ts';
import { replaceFiles } from '../disk/replace.ts';
import { isWritable } from '../disk/system-faults.ts';
import { readText, readTextIfAny } from '../disk/text-file.ts';

const ending = '.jsonl';

/** What the ledger tells, with every line of it, those to add included. */
export interface RecordedHistory extends History {
  readonly recorded: readonly LedgerEntry[];
}

/**
 * Compares a library with the ledger in `content`; throws where an address has gone without an entry, or with the file of
 * a plan that is left out (`leftOut`: id → file). What is new is of `day` (`2026-11-25`).
 */
export async function readHistory(
  content: string,
  records: LibraryRecords,
  leftOut: ReadonlyMap<string, string>,
  { day, memory = noMemory }: { readonly day: string; readonly memory?: Memory },
): Promise<RecordedHistory> {
  const folder = ledgerFolder(content);
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith(ending)).sort() : [];
  const texts = await Promise.all(files.map((file) => readText(join(folder, file))));
  const entries = texts.flatMap((text, index) => readLedger(join(folder, files[index] ?? ''), text));
  const moves = join(folder, 'moves.yaml');
  const text = await readTextIfAny(moves);
  const history = compareLedger(entries, { file: moves, text }, listAddresses(records), { leftOut, memory });
  const additions = history.additions.map((entry) => ({ ...entry, on: day }));
  return { ...history, additions, recorded: [...entries, ...additions] };
}

/**
 * Adds what is new to the ledger, each file as a whole or not at all. Returns a notice for a library that is read-only: its
 * addresses are recorded by the next build that can.
 */
export async function recordAddresses(content: string, additions: readonly LedgerEntry[]): Promise<string[]> {
  const folder = ledgerFolder(content);
  if (additions.length > 0 && !isWritable(folder)) {
    return [`${folder} 是只读的，有 ${additions.length} 个新地址没有记入台账`];
  }
  const byFile = Map.groupBy(additions, ({ id }) => `${planOf(id)}${ending}`);
  const files = [...byFile].map(async ([file, entries]): Promise<[string, string]> => {
    return [file, (await readTextIfAny(join(folder, file))) + formatLedger(entries)];
  });
  await replaceFiles(folder, new Map(await Promise.all(files)));
  return [];
}

/** Where a content folder keeps its ledger. */
export function ledgerFolder(content: string): string {
  return join(content, 'ledger');
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
