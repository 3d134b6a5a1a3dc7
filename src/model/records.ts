/**
 * The public data files under `dist/data/`. One zod schema each: the code writes through it; the JSON Schema beside the file
 * and what `/data/` says of each field are made from it, so descriptions are Chinese. Field names and shapes are a contract
 * with other programs.
 */
import { z } from 'zod';
import { passageKinds, type Role, relations, roles, statuses, targetKinds } from './kinds.ts';
import { isCalendarDay } from './official/dates.ts';

const relativeUrl = z.string().describe('网址，从网站的根算起，已按百分号编码');
const lines = z.tuple([z.int().min(1), z.int().min(1)]).describe('在源文件里的首行和末行，从1数起');
const span = z.tuple([z.int().min(0), z.int().min(0)]);
const planId = z.string().describe('所属方案的编号');
const headings = z.array(z.string()).describe('上面各级的标题，从上到下');

/** A day of the calendar, 2021-12-31. */
export const calendarDate = z.string().refine(isCalendarDay, '日历上有的日期，如 2021-12-31').meta({ format: 'date' });

export const planRecord = z.strictObject({
  id: z.string().describe('编号，来自文件名，不再改变'),
  title: z.string().describe('题目'),
  shortName: z.string().describe('本站对这份方案的简称'),
  genre: z.string().describe('文种'),
  issuingBodies: z.array(z.string()).describe('发文机关'),
  documentNumber: z.string().nullable().describe('发文字号'),
  documentDate: calendarDate.nullable().describe('成文日期'),
  status: z.enum(statuses).describe('issued 已印发，draft 征求意见稿'),
  period: z.string().nullable().describe('适用的年份'),
  region: z
    .strictObject({ name: z.string().describe('地名'), level: z.string().describe('层级') })
    .describe('适用的地方'),
  addressees: z.array(z.string()).describe('主送机关'),
  basis: z.array(z.string()).describe('写明的依据'),
  measureCount: z.int().describe('措施数'),
  url: relativeUrl,
  source: z
    .strictObject({ file: z.string().describe('文件名'), sha256: z.string().describe('校验值') })
    .describe('源文件'),
  replaces: z.string().nullable().describe('上一版方案的编号'),
  replacedBy: z.string().nullable().describe('新一版方案的编号'),
});
export type PlanRecord = z.infer<typeof planRecord>;

const responsibility = z.strictObject({
  role: z.enum(roles).describe('lead 牵头，responsible 责任，supporting 配合'),
  unit: z.string().describe('单位，照原文'),
  from: z.string().optional().describe('写在上级标题下、管到各条的分工：那一段的编号'),
});

const target = z.strictObject({
  kind: z.enum(targetKinds).describe('deadline 时限，frequency 频次，quantity 数量，ratio 比例'),
  text: z.string().describe('写法，照原文'),
  date: calendarDate.nullable().describe('写法能定出的那一天'),
  sentence: z.int().min(1).describe('在第几句'),
});
export type Target = z.infer<typeof target>;

const correction = z.strictObject({
  old: z.string().describe('印作'),
  new: z.string().describe('应为'),
  reason: z.string().describe('理由'),
});
export type CorrectionRecord = z.infer<typeof correction>;

export const measureRecord = z.strictObject({
  id: z.string().describe('编号：方案编号/措施编号'),
  plan: planId,
  number: z.string().describe('文中的各级序号，以点相连；在附件里的前面有 annex1/'),
  ordinals: z
    .strictObject({
      part: z.int().nullable().describe('第几部分'),
      group: z.int().nullable().describe('第几组'),
      item: z.int().nullable().describe('第几项'),
    })
    .describe('最低三级的序号'),
  label: z.string().describe('序号的写法，如“七（二十）54”'),
  headings,
  title: z.string().describe('题名；原文没有的，由首句缩成'),
  text: z.string().describe('全文，照原文，不含序号和责任分工；█ 是编辑隐去的字'),
  note: z.string().nullable().describe('责任分工一栏，照原文'),
  responsibilities: z.array(responsibility).describe('谁负责'),
  targets: z.array(target).describe('时限和指标'),
  citations: z.array(z.string()).describe('引用的文件'),
  topics: z.array(z.string()).describe('主题编号，最主要的在前'),
  corrections: z.array(correction).describe('勘误'),
  lines,
  url: relativeUrl,
});
export type MeasureRecord = z.infer<typeof measureRecord>;

const unitList = (role: string): z.ZodString => z.string().describe(`${role}单位，以“；”相连`);
const unitsByRole = {
  lead: unitList('牵头'),
  responsible: unitList('责任'),
  supporting: unitList('配合'),
} satisfies Record<Role, z.ZodType>;

/** A row of `measures.csv`, its columns in order. */
export const measureRow = z.strictObject({
  id: z.string().describe('编号：方案编号/措施编号'),
  plan: planId,
  number: z.string().describe('文中的各级序号，以点相连；在附件里的前面有 annex1/'),
  label: z.string().describe('序号的写法'),
  headings: z.string().describe('上面各级的标题，以“/”相连'),
  title: z.string().describe('题名'),
  text: z.string().describe('全文'),
  note: z.string().describe('责任分工一栏，没有就空着'),
  ...unitsByRole,
  targets: z.string().describe('时限和指标，以“；”相连'),
  citations: z.string().describe('引用的文件，以“；”相连'),
  topics: z.string().describe('主题编号，最主要的在前，以“；”相连'),
  url: relativeUrl,
});
export type MeasureRow = z.infer<typeof measureRow>;

/** A row of `matrix.csv`; plans follow with two columns each. */
export const matrixRow = z
  .object({ 主题分类: z.string().describe('主题所属的类'), 主题: z.string().describe('主题的名称') })
  .catchall(z.int().min(0))
  .describe('每份方案两列：以这一主题为主的措施数，和它们的字数');

export const passageRecord = z.strictObject({
  id: z.string().describe('编号：方案编号/段落'),
  plan: planId,
  kind: z
    .enum(passageKinds)
    .describe('head 版头，contents 目录，preamble 导语，intro 标题下的文字，closing 结尾，annex 附件，notes 注释'),
  headings,
  text: z.string().describe('全文，照原文'),
  lines,
  url: relativeUrl,
});
export type PassageRecord = z.infer<typeof passageRecord>;

export const matchRecord = z.strictObject({
  a: z.string().describe('一项措施的编号'),
  b: z.string().describe('另一份方案里一项措施的编号'),
  relation: z.enum(relations).describe('counterpart 对应，related 相近'),
  score: z.number().min(0).max(1).describe('相近的程度，0到1'),
  shared: z
    .array(
      z.strictObject({ a: span.describe('在 a 的全文里，从第几字到第几字之前'), b: span.describe('在 b 的全文里') }),
    )
    .describe('两项都有的文字'),
  reviewed: z.boolean().describe('编辑核对过'),
});
export type MatchRecord = z.infer<typeof matchRecord>;

export const topicRecord = z.strictObject({
  id: z.string().describe('编号'),
  name: z.string().describe('名称'),
  theme: z.string().describe('所属的类'),
  scope: z.string().describe('包括什么'),
  measures: z.array(z.string()).describe('以它为主的措施，编号'),
  url: relativeUrl,
});
export type TopicRecord = z.infer<typeof topicRecord>;

const measureIds = (role: string) => z.array(z.string()).describe(`由它${role}的措施，编号`);
const measuresByRole = {
  lead: measureIds('牵头'),
  responsible: measureIds('负责'),
  supporting: measureIds('配合'),
} satisfies Record<Role, z.ZodType>;

export const unitRecord = z.strictObject({
  id: z.string().describe('编号'),
  plan: planId,
  name: z.string().describe('名称'),
  printed: z.array(z.string()).describe('文中的各种写法'),
  collective: z.boolean().describe('泛指若干单位，如“各部门”'),
  lines: z.array(z.string()).describe('所属的各类部门，各地同类的归在一起'),
  ...measuresByRole,
  url: relativeUrl,
});
export type UnitRecord = z.infer<typeof unitRecord>;

export const dutyRecord = z.strictObject({
  measure: z.string().describe('措施的编号，或写明指标的段落的编号'),
  plan: planId,
  place: z.string().describe('所在，如“五（四）”'),
  title: z.string().describe('题名'),
  wording: z.string().nullable().describe('指标的写法，照原文；没有就空着'),
  unit: z.string().nullable().describe('单位，照原文；没有写明就空着'),
  role: z.enum(roles).nullable().describe('lead 牵头，responsible 责任，supporting 配合'),
  kind: z.enum(targetKinds).nullable().describe('deadline 时限，frequency 频次，quantity 数量，ratio 比例'),
  date: calendarDate.nullable().describe('写法能定出的那一天'),
  topic: z.string().nullable().describe('主题的名称'),
  permalink: z.string().describe('网址，打开就在那一句'),
  rhythm: z.string().nullable().describe('多久一次：每年、每季度、任期内'),
  sentence: z.string().nullable().describe('写明指标的那一句'),
  collective: z.boolean().describe('泛指若干单位，如“各部门”'),
});
export type DutyRecord = z.infer<typeof dutyRecord>;

export const instrumentRecord = z.strictObject({
  id: z.string().describe('编号'),
  name: z.string().describe('名称'),
  numbers: z.array(z.string()).describe('文号'),
  plan: z.string().nullable().describe('本库收入了这份文件的，它的方案编号'),
  citedBy: z.array(z.string()).describe('引用它的措施和段落，编号'),
  url: relativeUrl,
});
export type InstrumentRecord = z.infer<typeof instrumentRecord>;

export const newsRecord = z.strictObject({
  id: z.string().describe('方案、措施或段落的编号'),
  plan: planId,
  kind: z.enum(['added', 'changed']).describe('added 收入，changed 文字有改动'),
  title: z.string().describe('题目或题名'),
  url: relativeUrl,
  day: calendarDate.describe('哪一天'),
  summary: z.string().describe('一句话'),
});
export type NewsRecord = z.infer<typeof newsRecord>;

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
