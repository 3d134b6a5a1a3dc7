/**
 * What a command and all that it starts cost: processor time and resident memory, read from Linux's /proc while it runs.
 * Memory that processes share is divided among them (proportional set size).
 */
import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its descendants have used. */
export interface TreeUse {
  /** Seconds of all processors, those of children that have ended included. */
  readonly cpu: number;
  /** MiB in memory at this moment. */
  readonly memory: number;
}

/** Times in seconds of all processors. */
interface ProcessRow {
  readonly id: number;
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended and were waited for, with theirs. */
  readonly ended: number;
}

/** Linux counts times of processes in hundredths of a second. */
const ticks = 100;

/**
 * Returns what the process `root` and its descendants have used so far; of the descendants those whose command line
 * `isCounted` may be asked for alone.
 */
export function readTree(root: number, isCounted: (command: string) => boolean = () => true): TreeUse {
  const tree = descendants(root, listProcesses()).filter(({ id }) => isCounted(readCommand(id)));
  return {
    cpu: tree.reduce((sum, { own, ended }) => sum + own + ended, 0),
    memory: tree.reduce((sum, { id }) => sum + readMemory(id), 0),
  };
}

/** Returns the seconds of all processors that children of this process have used which have ended. */
export function readEnded(): number {
  const [row] = readProcess(process.pid);
  return row?.ended ?? 0;
}

/** Returns the ids of `root` and its descendants whose command line `isCounted`. */
export function processIds(root: number, isCounted: (command: string) => boolean): number[] {
  return descendants(root, listProcesses()).flatMap(({ id }) => (isCounted(readCommand(id)) ? [id] : []));
}

function listProcesses(): ProcessRow[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => readProcess(Number(name)));
}

/** `12 (node) S 1 …`: parent in field 4, times of the process and of its ended children in 14 to 17. */
function readProcess(id: number): ProcessRow[] {
  const fields = readWhileThere(`/proc/${id}/stat`)
    ?.replace(/^.*\) /su, '')
    .split(' ');
  if (!fields) return [];
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return [{ id, parent: Number(fields[1]), own: (user + system) / ticks, ended: (endedUser + endedSystem) / ticks }];
}

function descendants(root: number, rows: readonly ProcessRow[]): ProcessRow[] {
  const children = Map.groupBy(rows, ({ parent }) => parent);
  const own = rows.filter(({ id }) => id === root);
  const below = (row: ProcessRow): ProcessRow[] => [row, ...(children.get(row.id) ?? []).flatMap(below)];
  return own.flatMap(below);
}

function readCommand(id: number): string {
  return readWhileThere(`/proc/${id}/cmdline`)?.replaceAll('\0', ' ') ?? '';
}

function readMemory(id: number): number {
  const rollup = readWhileThere(`/proc/${id}/smaps_rollup`) ?? '';
  const kibibytes = Number(/^Pss:\s+(?<size>\d+) kB$/mu.exec(rollup)?.groups?.['size'] ?? 0);
  return kibibytes / 1024;
}

/** A process may end between two looks. */
function readWhileThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
