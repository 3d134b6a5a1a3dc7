/**
 * Gathers the units that notes name: which printed names are one unit of a plan, and which line of work (条线) it
 * belongs to, so that 潍坊 市司法局 and 济南 综合管理部（司法） meet. The facts stand in content/units.yaml.
 */
import { z } from 'zod';
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import { readOffices } from '../model/official/responsibility.ts';

const workLine = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u, '小写字母、数字和连字符，如 justice'),
  name: z.string(),
  names: z.array(z.string()).default([]),
});

/** The shape of content/units.yaml: short forms written out, and the lines of work with the names that belong to them. */
export const unitsFile = z.strictObject({
  aliases: z.record(z.string(), z.string()).default({}),
  lines: z.array(workLine).default([]),
});
export type UnitsFile = z.infer<typeof unitsFile>;

/** One unit of one plan with the measures it has a part in, by role. */
export interface RegisteredUnit {
  /** `weifang-2021/市司法局` */
  readonly id: string;
  readonly plan: string;
  /** The name as first printed. */
  readonly name: string;
  readonly printed: readonly string[];
  readonly collective: boolean;
  /** Ids of its lines of work. */
  readonly workLines: readonly string[];
  readonly measures: Readonly<Record<Role, readonly string[]>>;
}

/** 市司法局 → 司法局, 自治区司法厅 → 司法厅; 市场监管部 has no such prefix */
const regionPrefix = /^(?:国家|自治区|省|市(?!场监)|区|县|旗|州|镇|街道)/u;
const organSuffix = /(?:(?:行政)?(?:主管)?部门|委员会办公室|委员会|办公室|办公厅|总局|[局委办部厅处科]|[支总]队)$/u;

/** Returns the units of one plan, in the order in which its notes first name them. */
export function registerUnits(plan: string, measures: readonly EnrichedMeasure[], file: UnitsFile): RegisteredUnit[] {
  const units = new Map<string, OpenUnit>();
  for (const { id, responsibilities } of measures) {
    for (const { unit, collective, role } of responsibilities) {
      const key = unitKey(unit, file);
      const open = units.get(key) ?? { name: unit, printed: new Set(), collective, roles: new Map() };
      open.printed.add(unit);
      const charged = open.roles.get(role) ?? new Set();
      open.roles.set(role, charged.add(id));
      units.set(key, open);
    }
  }
  return [...units.values()].map((unit) => closeUnit(plan, unit, file));
}

/** Returns the ids of the lines of work that a printed name belongs to; a collective belongs to none. */
export function linesOf(printed: string, file: UnitsFile): string[] {
  const { name, offices } = readOffices(printed) ?? { name: printed, offices: [] };
  const ofOffices = offices.flatMap((office) => linesOfName(office, file));
  return ofOffices.length > 0 ? ofOffices : linesOfName(name, file);
}

function linesOfName(printed: string, file: UnitsFile): string[] {
  const key = unitKey(printed, file);
  const names = [printed, key, key.replace(organSuffix, '')];
  return file.lines.filter((line) => line.names.some((name) => names.includes(name))).map(({ id }) => id);
}

interface OpenUnit {
  readonly name: string;
  readonly printed: Set<string>;
  readonly collective: boolean;
  readonly roles: Map<Role, Set<string>>;
}

function closeUnit(plan: string, { name, printed, collective, roles }: OpenUnit, file: UnitsFile): RegisteredUnit {
  const of = (role: Role): string[] => [...(roles.get(role) ?? [])];
  return {
    id: `${plan}/${name}`,
    plan,
    name,
    printed: [...printed],
    collective,
    workLines: collective ? [] : linesOf(name, file),
    measures: { lead: of('lead'), responsible: of('responsible'), supporting: of('supporting') },
  };
}

/** The name that all spellings of a unit share: width folded, region prefix off, short forms written out. */
function unitKey(printed: string, file: UnitsFile): string {
  const folded = printed.normalize('NFKC').replace(/\s/gu, '');
  const core = folded.replace(regionPrefix, '').replace(/^\p{Script=Han}{1,4}区(?=公安)/u, '');
  return file.aliases[core] ?? core;
}
