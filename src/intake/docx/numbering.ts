/**
 * Rebuilds the numbers that Word prints before list paragraphs and does not store in their text (ECMA-376 §17.9).
 *
 * A paragraph names a list (`numId`) and a level, itself or through its style; lists made from one abstract list count
 * on together unless one of them restarts.
 */
import type { Finding } from '../faults.ts';
import { limits } from '../limits.ts';
import { childAt, descend, type XmlElement } from '../xml.ts';
import { writeNumber } from './counting.ts';
import { valueAt } from './values.ts';

interface Level {
  readonly format: string;
  /** `%1、`, `（%2）`, `第%1条` */
  readonly pattern: string;
  readonly start: number;
  /** The level after whose numbers this one starts again; 0 when it counts through. */
  readonly restart: number;
  readonly style: string;
  readonly suffix: string;
  readonly legal: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that start anew where this list is used first. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface Reference {
  readonly list: string;
  readonly level: number;
}

interface Style {
  readonly list?: string | undefined;
  readonly level?: number | undefined;
  readonly basedOn?: string | undefined;
}

/** Writes the label of one paragraph after the other; the order of the calls is the order of the document. */
export type Numberer = (paragraphProperties: XmlElement | undefined) => string;

/** Returns the numberer of a document from its parts `numbering.xml` and `styles.xml`, either of which may be missing. */
export function createNumberer(numbering: XmlElement | undefined, stylesPart: XmlElement | undefined): Numberer {
  const styles = readStyles(stylesPart);
  const lists = readLists(numbering, styles);
  const counters = new Map<string, number[]>();
  const used = new Set<string>();
  return (properties) => {
    const reference = findReference(properties, styles, lists);
    const list = reference && lists.get(reference.list);
    const level = reference && list?.levels.get(reference.level);
    if (!reference || !list || !level) return '';
    const counter = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counter);
    if (!used.has(reference.list)) for (const [index, start] of list.restarts) counter[index] = start - 1;
    used.add(reference.list);
    advance(counter, reference.level, list.levels);
    return level.format === 'bullet' ? '' : renderLabel(level, counter, list.levels);
  };
}

/** Returns a warning for every kind of number by which lists count that is no whole number, or no level of Word. */
export function reportNumbers(parts: readonly (XmlElement | undefined)[]): readonly Finding[] {
  const elementsWithNumber = parts.flatMap((part) => (part ? [...descend(part)] : []));
  const found = elementsWithNumber.flatMap(({ name, attributes }) => {
    const value = name === 'w:lvl' || name === 'w:lvlOverride' ? attributes['w:ilvl'] : attributes['w:val'];
    return value === undefined || isCountable(name, value) ? [] : [`${name} ${value.slice(0, 40)}`];
  });
  return [...new Set(found)].slice(0, limits.issuesPerRule).map((number) => ({
    rule: 'docx-number',
    severity: 'warning',
    found: number,
    expected: `整数，级别 0 至 ${lastLevel}；请用 Word 打开，核对自动编号`,
  }));
}

function isCountable(name: string, value: string): boolean {
  if (name === 'w:ilvl' || name === 'w:lvl' || name === 'w:lvlOverride')
    return (readWhole(value) ?? Number.POSITIVE_INFINITY) <= lastLevel;
  return !/^w:(?:start|startOverride|lvlRestart)$/u.test(name) || readWhole(value) !== undefined;
}

function advance(counter: number[], at: number, levels: List['levels']): void {
  const startOf = (index: number) => levels.get(index)?.start ?? 1;
  for (let index = 0; index < at; index += 1) counter[index] ??= startOf(index);
  counter[at] = (counter[at] ?? startOf(at) - 1) + 1;
  for (const index of levels.keys()) {
    if (index > at && (levels.get(index)?.restart ?? index) > at) delete counter[index];
  }
}

function renderLabel(level: Level, counter: readonly number[], levels: List['levels']): string {
  const label = level.pattern.replace(/%(?<number>[1-9])/gu, (_, number: string) => {
    const index = Number(number) - 1;
    const format = level.legal ? 'decimal' : (levels.get(index)?.format ?? 'decimal');
    return writeNumber(counter[index] ?? 1, format);
  });
  const spaced = level.suffix !== 'nothing' && /[!-~]$/u.test(label);
  return spaced ? `${label} ` : label;
}

function findReference(
  properties: XmlElement | undefined,
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
): Reference | undefined {
  const own = dropUnknownList(readReference(childAt(properties, 'w:numPr')), lists);
  const chain = chainOf(valueAt(properties, 'w:pStyle') ?? '', styles);
  const list = own.list ?? chain.map((id) => styles.get(id)?.list).find((id) => id !== undefined);
  if (list === undefined || list === '0') return undefined;
  return { list, level: own.level ?? levelOf(chain, styles, own.list === undefined ? lists.get(list) : undefined) };
}

/** The style itself, what it is based on, and so forth. */
function chainOf(id: string, styles: ReadonlyMap<string, Style>): readonly string[] {
  const chain = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !chain.has(at); at = styles.get(at)?.basedOn) chain.add(at);
  return [...chain];
}

/** The level that the nearest of `chain` says, or that `list` has made for it. */
function levelOf(chain: readonly string[], styles: ReadonlyMap<string, Style>, list: List | undefined): number {
  const made = new Map([...(list?.levels ?? [])].map(([index, { style }]) => [style, index]));
  return chain.map((id) => made.get(id) ?? styles.get(id)?.level).find((level) => level !== undefined) ?? 0;
}

/** A paragraph may name a list that the file does not hold; then that of its style counts. `0` takes the number off. */
function dropUnknownList(reference: Partial<Reference>, lists: ReadonlyMap<string, List>): Partial<Reference> {
  const { list } = reference;
  return list === undefined || list === '0' || lists.has(list) ? reference : {};
}

function readStyles(part: XmlElement | undefined): ReadonlyMap<string, Style> {
  const styles = elements(part, 'w:style').map((style): readonly [string, Style] => {
    const reference = readReference(childAt(style, 'w:pPr', 'w:numPr'));
    return [style.attributes['w:styleId'] ?? '', { ...reference, basedOn: valueAt(style, 'w:basedOn') }];
  });
  return new Map(styles);
}

function readLists(part: XmlElement | undefined, styles: ReadonlyMap<string, Style>): ReadonlyMap<string, List> {
  const abstracts = new Map(
    elements(part, 'w:abstractNum').map((item) => [item.attributes['w:abstractNumId'] ?? '', item]),
  );
  const instances = new Map(elements(part, 'w:num').map((item) => [item.attributes['w:numId'] ?? '', item]));
  const resolve = (id: string): string => {
    const linked = valueAt(abstracts.get(id), 'w:numStyleLink');
    const list = linked === undefined ? undefined : styles.get(linked)?.list;
    return (list === undefined ? undefined : valueAt(instances.get(list), 'w:abstractNumId')) ?? id;
  };
  return new Map(
    [...instances].map(([id, item]) => [
      id,
      readList(item, resolve(valueAt(item, 'w:abstractNumId') ?? ''), abstracts),
    ]),
  );
}

function readList(item: XmlElement, abstractId: string, abstracts: ReadonlyMap<string, XmlElement>): List {
  const overrides = item.children.filter(({ name }) => name === 'w:lvlOverride');
  const replaced = overrides.flatMap((override) => override.children.filter(({ name }) => name === 'w:lvl'));
  const own = abstracts.get(abstractId)?.children.filter(({ name }) => name === 'w:lvl') ?? [];
  const restarts = overrides.flatMap((override) => {
    const start = valueAt(override, 'w:startOverride');
    return start === undefined ? [] : [[readLevelIndex(override.attributes['w:ilvl']), readWhole(start) ?? 1] as const];
  });
  return { abstractId, levels: new Map([...own, ...replaced].map(readLevel)), restarts: new Map(restarts) };
}

function readLevel(level: XmlElement): readonly [number, Level] {
  const index = readLevelIndex(level.attributes['w:ilvl']);
  return [
    index,
    {
      format: valueAt(level, 'w:numFmt') ?? 'decimal',
      pattern: valueAt(level, 'w:lvlText') ?? '',
      start: readWhole(valueAt(level, 'w:start')) ?? 1,
      restart: readWhole(valueAt(level, 'w:lvlRestart')) ?? index,
      style: valueAt(level, 'w:pStyle') ?? '',
      suffix: valueAt(level, 'w:suff') ?? 'tab',
      legal: childAt(level, 'w:isLgl') !== undefined,
    },
  ];
}

function readReference(numPr: XmlElement | undefined): Partial<Reference> {
  const [list, level] = [valueAt(numPr, 'w:numId'), valueAt(numPr, 'w:ilvl')];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: readLevelIndex(level) }) };
}

/** Word has nine levels, 0 to 8; what is beyond counts as the last. */
const lastLevel = 8;

function readLevelIndex(value: string | undefined): number {
  return Math.min(readWhole(value) ?? 0, lastLevel);
}

function readWhole(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

function elements(part: XmlElement | undefined, name: string): readonly XmlElement[] {
  return part ? [...descend(part)].filter((element) => element.name === name) : [];
}
