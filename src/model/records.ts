/**
 * The public data files under `dist/data/`. One zod schema each: the code writes through it and the JSON Schema beside
 * the file is made from it. Field names and shapes are a contract with other programs.
 */
import { z } from 'zod';
import { passageKinds, type Role, relations, roles, statuses, targetKinds } from './kinds.ts';
import { isCalendarDay } from './official/dates.ts';

const relativeUrl = z.string().describe('Address below the site root, percent-encoded');
const lines = z.tuple([z.int().min(1), z.int().min(1)]).describe('First and last line of the source file, from 1');
const span = z.tuple([z.int().min(0), z.int().min(0)]).describe('Start and end offset in `text`, end exclusive');

/** A day of the calendar, 2021-12-31. */
export const calendarDate = z.string().refine(isCalendarDay, '日历上有的日期，如 2021-12-31').meta({ format: 'date' });

export const planRecord = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortName: z.string(),
  genre: z.string(),
  issuingBodies: z.array(z.string()),
  documentNumber: z.string().nullable(),
  documentDate: calendarDate.nullable().describe('2021-12-31'),
  status: z.enum(statuses),
  period: z.string().nullable(),
  region: z.strictObject({ name: z.string(), level: z.string() }),
  addressees: z.array(z.string()),
  basis: z.array(z.string()),
  measureCount: z.int(),
  url: relativeUrl,
  source: z.strictObject({ file: z.string(), sha256: z.string() }),
  replaces: z.string().nullable().describe('Id of the former edition'),
  replacedBy: z.string().nullable().describe('Id of the new edition'),
});
export type PlanRecord = z.infer<typeof planRecord>;

const responsibility = z.strictObject({ role: z.enum(roles), unit: z.string() });

const target = z.strictObject({
  kind: z.enum(targetKinds),
  text: z.string().describe('The wording as printed'),
  date: calendarDate.nullable().describe('2024-12-31 where the wording fixes a day'),
  sentence: z.int().min(1),
});
export type Target = z.infer<typeof target>;

const correction = z.strictObject({ old: z.string(), new: z.string(), reason: z.string() });
export type CorrectionRecord = z.infer<typeof correction>;

export const measureRecord = z.strictObject({
  id: z.string(),
  plan: z.string(),
  number: z.string(),
  ordinals: z.strictObject({ part: z.int().nullable(), group: z.int().nullable(), item: z.int().nullable() }),
  label: z.string(),
  headings: z.array(z.string()),
  title: z.string(),
  text: z.string().describe('As printed; █ stands for each character that an editor has taken out'),
  note: z.string().nullable(),
  responsibilities: z.array(responsibility),
  targets: z.array(target),
  citations: z.array(z.string()),
  topics: z.array(z.string()).describe('Topic ids, the main topic first'),
  corrections: z.array(correction),
  lines,
  url: relativeUrl,
});
export type MeasureRecord = z.infer<typeof measureRecord>;

const list = z.string().describe('Joined by ；');
const unitsByRole = { lead: list, responsible: list, supporting: list } satisfies Record<Role, z.ZodType>;

/** A row of `measures.csv`, its columns in order. */
export const measureRow = z.strictObject({
  id: z.string(),
  plan: z.string(),
  number: z.string(),
  label: z.string(),
  headings: z.string().describe('Of the levels above, joined by /'),
  title: z.string(),
  text: z.string(),
  note: z.string().describe('Empty where the plan prints none'),
  ...unitsByRole,
  targets: list,
  citations: list,
  topics: z.string().describe('Topic ids joined by ；, the main topic first'),
  url: relativeUrl,
});
export type MeasureRow = z.infer<typeof measureRow>;

/** A row of `matrix.csv`; plans follow with two columns each. */
export const matrixRow = z
  .object({ 主题分类: z.string(), 主题: z.string() })
  .catchall(z.int().min(0))
  .describe('For each plan: how many measures the topic is the main one of (措施数), and their characters (字数)');

export const passageRecord = z.strictObject({
  id: z.string(),
  plan: z.string(),
  kind: z.enum(passageKinds),
  headings: z.array(z.string()),
  text: z.string(),
  lines,
  url: relativeUrl,
});
export type PassageRecord = z.infer<typeof passageRecord>;

export const matchRecord = z.strictObject({
  a: z.string(),
  b: z.string(),
  relation: z.enum(relations),
  score: z.number().min(0).max(1),
  shared: z.array(z.strictObject({ a: span, b: span })),
  reviewed: z.boolean(),
});
export type MatchRecord = z.infer<typeof matchRecord>;

export const topicRecord = z.strictObject({
  id: z.string(),
  name: z.string(),
  theme: z.string(),
  scope: z.string(),
  measures: z.array(z.string()),
  url: relativeUrl,
});
export type TopicRecord = z.infer<typeof topicRecord>;

const measureIds = z.array(z.string());
const measuresByRole = {
  lead: measureIds,
  responsible: measureIds,
  supporting: measureIds,
} satisfies Record<Role, z.ZodType>;

export const unitRecord = z.strictObject({
  id: z.string(),
  plan: z.string(),
  name: z.string(),
  printed: z.array(z.string()),
  collective: z.boolean(),
  lines: z.array(z.string()),
  ...measuresByRole,
  url: relativeUrl,
});
export type UnitRecord = z.infer<typeof unitRecord>;

export const dutyRecord = z.strictObject({
  measure: z.string().describe('Id of the measure, or of the passage that fixes the target'),
  plan: z.string(),
  place: z.string().describe('五（四）'),
  title: z.string(),
  wording: z.string().nullable().describe('The target as printed; null where the measure fixes none'),
  unit: z.string().nullable().describe('As printed; null where the plan names nobody'),
  role: z.enum(roles).nullable(),
  kind: z.enum(targetKinds).nullable(),
  date: calendarDate.nullable().describe('2024-12-31 where the wording fixes a day'),
  topic: z.string().nullable().describe('Name of the main topic'),
  permalink: z.string().describe('Opens at the sentence; below the site root where the build knows no origin'),
  rhythm: z.string().nullable().describe('每年, 每季度, 任期内'),
  sentence: z.string().nullable().describe('The sentence that the target stands in'),
  collective: z.boolean().describe('The unit stands for several: 各部门'),
});
export type DutyRecord = z.infer<typeof dutyRecord>;

export const instrumentRecord = z.strictObject({
  id: z.string(),
  name: z.string(),
  numbers: z.array(z.string()),
  plan: z.string().nullable().describe('Id of the plan in this library that the name stands for'),
  citedBy: z.array(z.string()),
  url: relativeUrl,
});
export type InstrumentRecord = z.infer<typeof instrumentRecord>;

/** The public records of a library, kind by kind. */
export interface LibraryRecords {
  readonly plans: readonly PlanRecord[];
  readonly measures: readonly MeasureRecord[];
  readonly passages: readonly PassageRecord[];
  readonly matches: readonly MatchRecord[];
  readonly topics: readonly TopicRecord[];
  readonly units: readonly UnitRecord[];
  readonly instruments: readonly InstrumentRecord[];
}
