/**
 * What a folder (资料夹) holds, in the reader's order: measures with the reader's own notes, and headings between them.
 * Values in, values out; where it is kept is said in store.ts and address.ts.
 */

/** A measure or passage that the reader has taken in. */
export interface Collected {
  readonly id: string;
  readonly note: string;
  /** Its text when it was taken in; empty until the folder has seen it. */
  readonly text: string;
}

export interface Heading {
  readonly heading: string;
}

export type Entry = Collected | Heading;

/** Tells a heading from what was taken in. */
export function isHeading(entry: Entry): entry is Heading {
  return 'heading' in entry;
}

/** Moves the entry at `from` to the place `to`; a place outside is the nearest inside. */
export function moveEntry(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = entries[from];
  if (!entry) return entries;
  const rest = entries.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, entry);
}

/** Adds what was sent to the reader's own entries; of a measure that is in both the reader's stays, with both notes. */
export function joinEntries(own: readonly Entry[], sent: readonly Entry[]): readonly Entry[] {
  const sentById = new Map(sent.flatMap((entry) => (isHeading(entry) ? [] : [[entry.id, entry] as const])));
  const kept = own.map((entry) => (isHeading(entry) ? entry : withNote(entry, sentById.get(entry.id)?.note ?? '')));
  const ids = new Set(own.flatMap((entry) => (isHeading(entry) ? [] : [entry.id])));
  return [...kept, ...sent.filter((entry) => isHeading(entry) || !ids.has(entry.id))];
}

function withNote(entry: Collected, note: string): Collected {
  if (note === '' || entry.note.includes(note)) return entry;
  return { ...entry, note: [entry.note, note].filter(Boolean).join('\n') };
}

/** Reads entries that were kept or sent; whatever is none is left out. */
export function readEntries(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.flatMap(readEntry) : [];
}

function readEntry(value: unknown): Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  const { heading, id, note, text } = { heading: undefined, id: undefined, note: '', text: '', ...value };
  if (typeof heading === 'string') return [{ heading }];
  if (typeof id !== 'string') return [];
  return [{ id, note: typeof note === 'string' ? note : '', text: typeof text === 'string' ? text : '' }];
}
