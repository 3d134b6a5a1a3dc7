/**
 * Calendars (RFC 5545) of what a plan fixes in time: one of the plan, one of each unit that is named for such a target. One
 * that has gone says so in its only event, as programs go on asking for it.
 * Ids and stamps come from the plan alone, so that two builds are equal and a calendar that is fetched again replaces
 * what it brought before.
 */
import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { RegisteredUnit } from '../enrich/units.ts';
import { permalinkOf } from '../model/addresses.ts';
import type { EnrichedPlan, LocatedTarget } from '../model/enriched.ts';
import { roles } from '../model/kinds.ts';
import type { Plan } from '../model/plan.ts';
import { calendarPath, fileUrl } from './addresses.ts';
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

/** A calendar with the ids of the measures and passages of its events. */
export interface ListedCalendar {
  readonly path: string;
  /** Of the plan, or the name of the unit. */
  readonly title: string;
  readonly places: readonly string[];
}

/** Returns which calendars a library has, by what their events are of. */
export function listCalendars({ plans, units }: Pick<RenderContext, 'plans' | 'units'>): ListedCalendar[] {
  const unitsOf = Map.groupBy(units, ({ plan }) => plan);
  return plans.flatMap((enriched) => {
    const { id, title } = enriched.plan;
    const due = placesOf(enriched)
      .filter(({ targets }) => targets.some((target) => scheduleOf(enriched.plan, target)))
      .map((place) => ({ place: place.id }));
    const ofUnits = (unitsOf.get(id) ?? []).map((unit) => ({
      ...{ path: calendarPath(id, unit.name), title: unit.name },
      places: eventsFor(unit, due).map(({ place }) => place),
    }));
    const ofPlan = { path: calendarPath(id), title, places: due.map(({ place }) => place) };
    return [ofPlan, ...ofUnits].filter(({ places }) => places.length > 0);
  });
}

/** Returns what stands at the addresses of calendars that have gone. */
export function renderEndedCalendars({
  formerLists,
  root,
}: Pick<RenderContext, 'formerLists' | 'root'>): [string, string][] {
  const calendars = formerLists.filter(({ url }) => url.endsWith('.ics'));
  return calendars.map(({ url, title = '日历', successor, place, ended }) => {
    const path = url.slice(1).split('/').map(decodeURIComponent).join('/');
    const lead = successor ?? place;
    const where =
      lead && `${successor ? '现在订阅' : '原有的一项现在见'}“${lead.title}”：${permalinkOf(root, lead.url)}`;
    const event = {
      ...{ uid: uidOf(path, ended), day: ended, stamp: ended },
      ...{ summary: `“${title}”的日历不再更新`, description: where ?? '原有的事项已经撤下。' },
      url: lead ? permalinkOf(root, lead.url) : '',
    };
    return [path, calendarText(`${title}：不再更新`, [eventText(event)])];
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

/** RFC 5545 §3.1: at most 75 octets a line. The package counts them without the space that begins a folded line. */
ICAL.foldLength = 74;

/** RFC 7986 §5.1, and what went before it: texts, which the package does not know. */
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };

interface CalendarEvent extends Schedule {
  readonly uid: string;
  /** Id of the measure or passage. */
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Of the plan: `2021-12-31`. */
  readonly stamp: string;
}

type ShownEvent = Omit<CalendarEvent, 'place'>;

/** An event stands in the calendar of its plan and in those of several units. */
const texts = new WeakMap<CalendarEvent, string>();

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
    ...schedule,
    uid: uidOf(place.id, kind, text, ...(twins.length > 0 ? [twins.length] : [])),
    place: place.id,
    summary: `${placeLink(plan, place).title}：${text}`,
    description: [sentenceText(place, sentence), ...notesOf(place), url].join('\n'),
    url,
    stamp: plan.documentDate ?? periodOf(plan)?.start ?? '1970-01-01',
  };
}

function eventsFor<Event extends Pick<CalendarEvent, 'place'>>(
  { measures }: RegisteredUnit,
  events: readonly Event[],
): Event[] {
  const own = new Set(roles.flatMap((role) => measures[role]));
  return events.filter(({ place }) => own.has(place));
}

function notesOf(place: Place): string[] {
  return place.type === 'measure' && place.note ? [place.note.text] : [];
}

/** Made of the address of the measure and the printed wording; only twins in one measure are counted. */
function uidOf(...names: readonly (string | number)[]): string {
  return `${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 32)}@fangan`;
}

/** Without an event there is no file. */
function calendarFile(path: string, name: string, events: readonly CalendarEvent[]): [string, TextPieces][] {
  const pieces = (): Iterator<string> => [calendarText(name, events.map(textOf))].values();
  return events.length === 0 ? [] : [[path, { [Symbol.iterator]: pieces }]];
}

function textOf(event: CalendarEvent): string {
  const text = texts.get(event) ?? eventText(event);
  texts.set(event, text);
  return text;
}

/** Its events stand behind all else that a calendar says. */
function calendarText(name: string, events: readonly string[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Fangan//Fangan//ZH');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', plainText(name));
  calendar.updatePropertyWithValue('x-wr-calname', plainText(name));
  const lines = `${calendar}\r\n`;
  const end = lines.lastIndexOf('END:');
  return [lines.slice(0, end), ...events, lines.slice(end)].join('');
}

function eventText({ uid, stamp, day, rule, summary, description, url }: ShownEvent): string {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', uid);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
  if (rule) event.updatePropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  event.updatePropertyWithValue('summary', plainText(summary));
  event.updatePropertyWithValue('description', plainText(description));
  if (URL.canParse(url)) event.updatePropertyWithValue('url', url);
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  return `${event}\r\n`;
}

/** RFC 5545 §3.3.11 allows no control character but the line break, which is escaped. */
function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ');
}
