/**
 * What is known of the cost of libraries. A run renews the figures of what it measured and keeps the others, each with the day
 * and the machine of its own.
 */
import { cpus, release, totalmem } from 'node:os';
import type { Cost } from './measured-run.ts';
import type { SiteFigures } from './site-figures.ts';

/** What one library costs. */
export interface LibraryFigures {
  readonly documents: number;
  readonly measures: number;
  /** Its plans are invented; else they are those of a folder. */
  readonly isInvented: boolean;
  /** Day and machine. */
  readonly measured: string;
  readonly all: Cost;
  /** By the name of the stage, in order. */
  readonly stages: Readonly<Record<string, Cost>>;
  readonly site: SiteFigures;
  /** The whole build after one edit. */
  readonly edited?: Cost;
  /** `null`: it did not come to its end. */
  readonly peer?: Cost | null;
  readonly starlight?: Cost | null;
}

/** What an edit costs in `npm run dev`: from saved to shown, and what the server holds. */
export type EditCost = Omit<Cost, 'cpu'>;

export interface ScaleFigures {
  /** The smallest first. */
  readonly libraries: readonly LibraryFigures[];
  /** By the count of invented plans. */
  readonly edits: Readonly<Record<number, EditCost>>;
}

/** Returns figures with those in `measured` in place of the known ones of the same libraries. */
export function joinFigures(known: ScaleFigures, { libraries = [], edits = {} }: Partial<ScaleFigures>): ScaleFigures {
  const all = new Map([...known.libraries, ...libraries].map((library) => [keyOf(library), library]));
  return {
    libraries: [...all.values()].sort((a, b) => a.measures - b.measures),
    edits: { ...known.edits, ...edits },
  };
}

function keyOf({ documents, isInvented }: LibraryFigures): string {
  return `${documents} ${isInvented}`;
}

/** The stages that any of the libraries has, in order. */
export function stagesOf(libraries: readonly LibraryFigures[]): string[] {
  const longest = libraries.toSorted((a, b) => Object.keys(b.stages).length - Object.keys(a.stages).length);
  return [...new Set(longest.flatMap(({ stages }) => Object.keys(stages)))];
}

/** Says when and on what is measured: day, processors, memory, system and Node. */
export function describeMachine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GiB, Linux ${release()}, Node ${process.version}.`;
}
