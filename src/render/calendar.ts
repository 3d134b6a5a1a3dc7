/**
 * Calendars (RFC 5545) of what a plan fixes in time: one of the plan, one of each unit that is named for such a target.
 *
 * A dated target is an all-day event on its last day. A rhythm is an event on the last day of each of its cycles, from
 * the one in which the plan is dated (or its period begins) to the end of its period; a plan that prints no period has
 * no end. 任期内 and 年内 fix no day and give no event. Ids and stamps come from the plan alone, so that two builds are
 * equal and a calendar that is fetched again replaces what it brought before.
 */
import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { RegisteredUnit } from '../enrich/units.ts';
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan, LocatedTarget, Rhythm } from '../model/enriched.ts';
import type { Plan } from '../model/plan.ts';
import { calendarPath, measureUrl, permalinkOf } from './addresses.ts';
import type { RenderContext } from './input.ts';
import { passageSentenceUrl } from './records.ts';

/** Returns the calendars of a library: path below the site root → text. Without an event there is no file. */
export function renderCalendars(context: RenderContext): [string, string][] {
  return context.plans.flatMap((enriched) => {
    const events = eventsOf(context, enriched);
    const { plan } = enriched;
    const units = context.units.filter((unit) => unit.plan === plan.id);
    return [
      ...calendarFile(calendarPath(plan.id), plan.title, events),
      ...units.flatMap((unit) =>
        calendarFile(
          calendarPath(plan.id, unit.name),
          `${unit.name}（${context.planName(plan.id)}）`,
          eventsFor(unit, events),
        ),
      ),
    ];
  });
}

/** RFC 5545 §3.1: at most 75 octets a line. The package counts them without the space that begins a folded line. */
ICAL.foldLength = 74;

interface Schedule {
  /** `2024-12-31` */
  readonly day: string;
  readonly rule?: string;
}

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

function eventsOf(context: RenderContext, { plan, measures, passages }: EnrichedPlan): CalendarEvent[] {
  const stamp = plan.documentDate ?? periodOf(plan)?.start ?? '1970-01-01';
  const make = (place: EnrichedMeasure | EnrichedPassage, url: (sentence: number) => string): CalendarEvent[] =>
    place.targets.flatMap((target, index) => {
      const schedule = scheduleOf(plan, target);
      if (!schedule) return [];
      const twins = place.targets
        .slice(0, index)
        .filter(({ kind, text }) => kind === target.kind && text === target.text);
      const permalink = permalinkOf(context, url(target.sentence));
      return [
        {
          ...schedule,
          uid: uidOf(place.id, target, twins.length),
          place: place.id,
          summary: `${place.type === 'measure' ? place.title : plan.title}：${target.text}`,
          description: [sentenceOf(place, target), ...notesOf(place), permalink].join('\n'),
          url: permalink,
          stamp,
        },
      ];
    });
  return [
    ...measures.flatMap((measure) => make(measure, (n) => `${measureUrl(plan.id, measure.number)}#s${n}`)),
    ...passages.flatMap((passage) => make(passage, (n) => passageSentenceUrl(plan.id, passage, n))),
  ];
}

function eventsFor({ measures }: RegisteredUnit, events: readonly CalendarEvent[]): CalendarEvent[] {
  const own = new Set([...measures.lead, ...measures.responsible, ...measures.supporting]);
  return events.filter(({ place }) => own.has(place));
}

function sentenceOf({ content, sentences }: EnrichedMeasure | EnrichedPassage, { sentence }: LocatedTarget): string {
  const span = sentences[sentence - 1];
  return span ? content.text.slice(span.start, span.end).trim() : '';
}

function notesOf(place: EnrichedMeasure | EnrichedPassage): string[] {
  return place.type === 'measure' && place.note ? [place.note.text] : [];
}

/** Made of the address of the measure and the printed wording; only twins in one measure are counted. */
function uidOf(place: string, { kind, text }: LocatedTarget, twin: number): string {
  const name = [place, kind, text, ...(twin > 0 ? [twin] : [])].join('\n');
  return `${createHash('sha256').update(name).digest('hex').slice(0, 32)}@fangan`;
}

function scheduleOf(plan: Plan, { date, rhythm }: LocatedTarget): Schedule | undefined {
  if (date) return { day: date };
  const period = periodOf(plan);
  const start = [plan.documentDate, period?.start]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const cycle = rhythm && start ? cycleOf(rhythm, start) : undefined;
  if (!cycle || (period && cycle.day > period.end)) return undefined;
  const until = period ? `;UNTIL=${period.end.replaceAll('-', '')}` : '';
  return { day: cycle.day, rule: `${cycle.rule}${until}` };
}

/** `2021—2025` or `2022` */
function periodOf({ period }: Plan): { readonly start: string; readonly end: string } | undefined {
  const years = period?.match(/\d{4}/gu) ?? [];
  return years[0] ? { start: `${years[0]}-01-01`, end: `${years.at(-1)}-12-31` } : undefined;
}

/** The last day of the first cycle that is not over on `start`, and how it comes back. */
function cycleOf({ unit, every }: Rhythm, start: string): { readonly day: string; readonly rule: string } | undefined {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  switch (unit) {
    case 'year':
      return { day: `${year}-12-31`, rule: `FREQ=YEARLY;INTERVAL=${every}` };
    case 'month':
      return {
        day: isoDay(new Date(Date.UTC(year, Math.ceil(month / every) * every, 0))),
        rule: `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=-1`,
      };
    case 'week':
      return { day: endOfWeek(start), rule: `FREQ=WEEKLY;INTERVAL=${every}` };
    case 'day':
      return { day: start, rule: `FREQ=DAILY;INTERVAL=${every}` };
    default:
      return undefined;
  }
}

/** Sunday, the last day of the week of GB/T 7408. */
function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return isoDay(date);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function calendarFile(path: string, name: string, events: readonly CalendarEvent[]): [string, string][] {
  if (events.length === 0) return [];
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Fangan//Fangan//ZH');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', plainText(name));
  calendar.updatePropertyWithValue('x-wr-calname', plainText(name));
  for (const event of events) calendar.addSubcomponent(eventComponent(event));
  return [[path, `${calendar}\r\n`]];
}

function eventComponent({ uid, stamp, day, rule, summary, description, url }: CalendarEvent): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', uid);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
  if (rule) event.updatePropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  event.updatePropertyWithValue('summary', plainText(summary));
  event.updatePropertyWithValue('description', plainText(description));
  if (URL.canParse(url)) event.updatePropertyWithValue('url', url);
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

/** RFC 5545 §3.3.11 allows no control character but the line break, which is escaped. */
function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ');
}
