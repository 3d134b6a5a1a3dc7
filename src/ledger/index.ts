/**
 * ledger: published addresses never die in silence.
 *
 * Compares what the library publishes with everything that it ever published. An address that is gone, or under which
 * another text stands because the document was renumbered, needs an editor's entry that says where its text went.
 */
import { faultyFile, type ReportFault } from '../model/editors-yaml.ts';
import { planOf } from '../model/ids.ts';
import { BuildError, type Issue } from '../model/issue.ts';
import { lookUp } from '../model/look-up.ts';
import { type Memory, noMemory } from '../model/memory.ts';
import type { LedgerEntry } from './entries.ts';
import { findText } from './find-text.ts';
import { estimateLikeness } from './fingerprint.ts';
import { checkMoves, createMoveFinder, type FindMove } from './follow-moves.ts';
import { type Outcome, readMoves } from './moves.ts';
import { type Address, gatherState, type LedgerState, type Published } from './state.ts';
import { suggestMoves } from './suggest.ts';
import { thresholds } from './thresholds.ts';

export { formatLedger, type LedgerEntry, readLedger } from './entries.ts';
export type { Outcome } from './moves.ts';
export type { Address } from './state.ts';

/** A published address as others link to it. */
export interface LinkedAddress {
  readonly id: string;
  readonly url: string;
  readonly title: string;
}

/** An address that is no longer published, with the title of its last text. */
export interface GoneAddress extends LinkedAddress {
  readonly outcome: Outcome;
  /** What took its place; none for what is withdrawn. */
  readonly successor?: LinkedAddress;
  readonly reason?: string;
}

/** An address under which another text stood before. */
interface ReusedAddress {
  readonly id: string;
  /** Where the former text stands now. */
  readonly former: LinkedAddress;
}

export interface History {
  /** Lines to add to the ledger, in the order of `addresses`. */
  readonly additions: readonly LedgerEntry[];
  readonly gone: readonly GoneAddress[];
  readonly reused: readonly ReusedAddress[];
  /** Texts that changed a lot at an address that stays. */
  readonly issues: readonly Issue[];
}

/** What an editor says about addresses: the text of moves.yaml and the name by which messages call the file. */
export interface MovesFile {
  readonly file: string;
  readonly text: string;
}

interface ComparisonOptions {
  /** Id → file. */
  readonly leftOut?: ReadonlyMap<string, string>;
  readonly memory?: Memory;
}

/**
 * Compares the ledger with the addresses of today; throws a BuildError that holds the entries to add or to mend. A plan
 * that was published cannot be left out: its addresses would be dead until its file is mended.
 */
export function compareLedger(
  entries: readonly LedgerEntry[],
  { file, text }: MovesFile,
  addresses: readonly Address[],
  { leftOut = new Map(), memory = noMemory }: ComparisonOptions = {},
): History {
  const state = gatherState(entries, addresses, memory);
  const moves = readCheckedMoves(file, text, state);
  const find = createMoveFinder(moves, state);
  const lost = [...state.recorded.values()].filter(({ id }) => !state.published.has(id));
  const changed = [...state.recorded.values()].filter((entry) => isAnother(entry, state.published.get(entry.id)));
  const byPlace = Map.groupBy(changed, (entry) => standsElsewhere(entry, state));
  const [renumbered, rewritten] = [byPlace.get(true) ?? [], byPlace.get(false) ?? []];
  const unanswered = [...lost, ...renumbered].filter(({ id }) => !find(id));
  const dead = Map.groupBy(unanswered, ({ id }) => leftOut.get(planOf(id)));
  dead.delete(undefined);
  if (dead.size > 0) throw deadAddresses(dead);
  if (unanswered.length > 0) throw missingEntries(file, unanswered, state);
  return {
    additions: [...state.published.values()].filter((address) => isNews(state, address)).map(toEntry),
    gone: lost.map((entry) => goneAddress(entry, find, state)),
    reused: moves.flatMap(({ from, to }) => {
      const former = to === undefined ? undefined : state.published.get(to);
      return state.published.has(from) && former ? [{ id: from, former: toPlace(former) }] : [];
    }),
    issues: rewritten.flatMap((entry) => rewrittenIssue(entry, state)),
  };
}

function readCheckedMoves(file: string, text: string, state: LedgerState) {
  const { entries, faults: ofFile } = readMoves(text);
  const faults = ofFile.map(({ line, found, expected }) => ({ line, found, expected }));
  const report: ReportFault = (line, found, expected) => void faults.push({ line, found, expected });
  checkMoves(entries, state, report);
  if (faults.length === 0) return entries.map(({ value }) => value);
  throw faultyFile(
    file,
    faults,
    '每条写 from（原地址），再写 moved（新地址）、merged（并入的地址）或 withdrawn（理由）之一。',
  );
}

function isAnother(entry: LedgerEntry, now: Published | undefined): boolean {
  return now !== undefined && estimateLikeness(entry, now) < thresholds.changed;
}

function standsElsewhere(entry: LedgerEntry, state: LedgerState): boolean {
  return (findText(state, entry)?.likeness ?? 0) >= thresholds.moved;
}

function isNews({ recorded }: LedgerState, { id, hash, title, url }: Published): boolean {
  const entry = recorded.get(id);
  return entry?.hash !== hash || entry.title !== title || entry.url !== url;
}

function toEntry({ id, url, title, hash, sketch }: Published): LedgerEntry {
  return { id, url, title, hash, sketch };
}

function goneAddress({ id, url, title }: LedgerEntry, find: FindMove, { published }: LedgerState): GoneAddress {
  const move = find(id);
  if (!move) throw new Error(`No entry says where ${id} has gone.`);
  const { outcome, to, reason } = move;
  const successor = to === undefined ? undefined : toPlace(lookUp(published, to, 'published address'));
  return { id, url, title, outcome, ...(successor && { successor }), ...(reason && { reason }) };
}

function toPlace({ id, url, title }: Published): LinkedAddress {
  return { id, url, title };
}

/** A plan's own text is that of its measures, which are reported themselves. */
function rewrittenIssue(entry: LedgerEntry, { published }: LedgerState): Issue[] {
  if (!entry.id.includes('/')) return [];
  const now = lookUp(published, entry.id, 'published address');
  const kept = Math.round(estimateLikeness(entry, now) * 100);
  return [
    {
      rule: 'address-text-changed',
      severity: 'warning',
      at: now.at,
      found: `${now.id} 的文字与上次发布时只有约 ${kept}% 相同`,
      expected: '同一地址的文字不变；移到别处的，请写入 ledger/moves.yaml',
    },
  ];
}

function deadAddresses(dead: ReadonlyMap<string | undefined, readonly LedgerEntry[]>): BuildError {
  const lines = [...dead].map(
    ([file, { length }]) => `${file}：发现 ${length} 个发布过的网址没有了文字，应为能够收入的文件。`,
  );
  const hint = `请改正 ${[...dead.keys()].join('、')}，或者放回上次发布时的文件，再运行一次；原来的网站不变。`;
  return new BuildError(lines.join('\n'), hint);
}

function missingEntries(file: string, lost: readonly LedgerEntry[], state: LedgerState): BuildError {
  const names = lost.map(({ id, title }) => `  ${id}  ${title}`);
  return new BuildError(
    `${file}：发现 ${lost.length} 个发布过的地址已经没有或者换了文字，应为每个地址都写明文字去了哪里：\n${names.join('\n')}\n请在文件里加上：\n\n${suggestMoves(lost, state)}`,
    '加之前请逐条核对：moved 是文字未变、换了地址，merged 是并入了别的文字，withdrawn 是不再有（写明理由）。',
  );
}
