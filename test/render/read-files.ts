/** The files of a library read back: calendars by a parser that knows the standard, tables as rows. */
import ICAL from 'ical.js';

/** An event with its first days. */
export interface ReadEvent {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly days: readonly string[];
}

/** Returns the events of a calendar. */
export function readEvents(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const days: string[] = [];
    const occurrences = event.iterator();
    for (let next = occurrences.next(); next && days.length < 30; next = occurrences.next()) days.push(String(next));
    const url = component.getFirstPropertyValue('url');
    return {
      ...{ uid: event.uid, day: String(event.startDate), summary: event.summary, description: event.description, days },
      url: url ? String(url) : undefined,
    };
  });
}

/** A row by its columns. */
export type Row = Readonly<Record<string, string>>;

/** RFC 4180 as a state machine of one regular expression; no cell of the seed library holds a line break. */
export function readCsv(text: string): Row[] {
  const [header, ...lines] = text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(([, a, b]) => a?.replaceAll('""', '"') ?? b!),
    );
  return lines.map((cells) => Object.fromEntries(header!.map((name, index) => [name, cells[index]!])));
}
