/**
 * Calendars (RFC 5545) of what a plan fixes in time: one of the plan, one of each unit that is named for such a target.
 * Ids and stamps come from the plan alone, so that two builds are equal and a calendar that is fetched again replaces
 * what it brought before.
 */
import { createHash } from 'node:crypto';
import type { RegisteredUnit } from '../enrich/units.ts';
import { permalinkOf } from '../model/addresses.ts';
import type { EnrichedPlan, LocatedTarget } from '../model/enriched.ts';
import { roles } from '../model/kinds.ts';
import type { Plan } from '../model/plan.ts';
import { calendarPath, fileUrl } from './addresses.ts';
import { calendarLine, textValue } from './calendar-lines.ts';
import type { RenderContext } from './context.ts';
import type { TextPieces } from './json-lines.ts';
import { type Place, placeLink, placesOf, sentenceText, sentenceUrl } from './places.ts';
import { periodOf, type Schedule, scheduleOf } from './schedule.ts';

/** Returns the calendars of a library: path below the site root → text, which is made when it is gone through. */
export function renderCalendars({
  plans,
  units,
  root,
  planName,
}: Pick<RenderContext, 'plans' | 'units' | 'root' | 'planName'>): [string, TextPieces][] {
  const unitsOf = Map.groupBy(units, ({ plan }) => plan);
  return plans.flatMap((enriched) => {
    const { id, title } = enriched.plan;
    const events = eventsOf(enriched, root);
    const ofUnits = (unitsOf.get(id) ?? []).flatMap((unit) =>
      calendarFile(calendarPath(id, unit.name), `${unit.name}（${planName(id)}）`, eventsFor(unit, events)),
    );
    return [...calendarFile(calendarPath(id), title, events), ...ofUnits];
  });
}

/** Returns the link to a calendar of a plan or of one of its units, where `calendars` has it. */
export function calendarLink(
  calendars: ReadonlySet<string>,
  plan: string,
  unit?: string,
): { readonly calendarUrl?: string } {
  const path = calendarPath(plan, unit);
  return calendars.has(path) ? { calendarUrl: fileUrl(path) } : {};
}

interface CalendarEvent {
  /** Id of the measure or passage. */
  readonly place: string;
  /** As every calendar has it that the event stands in. */
  readonly text: string;
}

function eventsOf(enriched: EnrichedPlan, root: string | undefined): CalendarEvent[] {
  return placesOf(enriched).flatMap((place) =>
    place.targets.flatMap((target, index) => {
      const schedule = scheduleOf(enriched.plan, target);
      const earlier = place.targets.slice(0, index);
      return schedule ? [calendarEvent(enriched.plan, place, { target, earlier, schedule, root })] : [];
    }),
  );
}

interface DueTarget {
  readonly target: LocatedTarget;
  /** The targets that stand before it in its place. */
  readonly earlier: readonly LocatedTarget[];
  readonly schedule: Schedule;
  readonly root: string | undefined;
}

function calendarEvent(plan: Plan, place: Place, { target, earlier, schedule, root }: DueTarget): CalendarEvent {
  const { kind, text, sentence } = target;
  const twins = earlier.filter((other) => other.kind === kind && other.text === text);
  const url = permalinkOf(root, sentenceUrl(plan, place, sentence));
  return {
    place: place.id,
    text: eventText(schedule, {
      uid: uidOf(place.id, target, twins.length),
      stamp: plan.documentDate ?? periodOf(plan)?.start ?? '1970-01-01',
      summary: `${placeLink(plan, place).title}：${text}`,
      description: [sentenceText(place, sentence), ...notesOf(place), url].join('\n'),
      url,
    }),
  };
}

function eventsFor({ measures }: RegisteredUnit, events: readonly CalendarEvent[]): CalendarEvent[] {
  const own = new Set(roles.flatMap((role) => measures[role]));
  return events.filter(({ place }) => own.has(place));
}

function notesOf(place: Place): string[] {
  return place.type === 'measure' && place.note ? [place.note.text] : [];
}

/** Made of the address of the measure and the printed wording; only twins in one measure are counted. */
function uidOf(place: string, { kind, text }: LocatedTarget, twin: number): string {
  const name = [place, kind, text, ...(twin > 0 ? [twin] : [])].join('\n');
  return `${createHash('sha256').update(name).digest('hex').slice(0, 32)}@fangan`;
}

/** Without an event there is no file. */
function calendarFile(path: string, name: string, events: readonly CalendarEvent[]): [string, TextPieces][] {
  return events.length === 0 ? [] : [[path, { [Symbol.iterator]: () => [calendarText(name, events)].values() }]];
}

function calendarText(name: string, events: readonly CalendarEvent[]): string {
  return [
    calendarLine('BEGIN', 'VCALENDAR'),
    calendarLine('VERSION', '2.0'),
    calendarLine('PRODID', '-//Fangan//Fangan//ZH'),
    calendarLine('METHOD', 'PUBLISH'),
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    ...events.map(({ text }) => text),
    calendarLine('END', 'VCALENDAR'),
  ].join('');
}

/** What an event says beside its time. */
interface EventFacts {
  readonly uid: string;
  /** Of the plan: `2021-12-31`. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

function eventText({ day, rule }: Schedule, { uid, stamp, summary, description, url }: EventFacts): string {
  return [
    calendarLine('BEGIN', 'VEVENT'),
    calendarLine('UID', uid),
    calendarLine('DTSTAMP', `${dateValue(stamp)}T000000Z`),
    calendarLine('DTSTART;VALUE=DATE', dateValue(day)),
    rule ? calendarLine('RRULE', rule) : '',
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', description),
    URL.canParse(url) ? calendarLine('URL', url) : '',
    calendarLine('TRANSP', 'TRANSPARENT'),
    calendarLine('END', 'VEVENT'),
  ].join('');
}

function dateValue(day: string): string {
  return day.replaceAll('-', '');
}

/** RFC 5545 §3.3.11 allows no control character but the line break, which is escaped. */
function textLine(name: string, text: string): string {
  return calendarLine(name, textValue(text.replace(/[^\P{Cc}\n]/gu, ' ')));
}
