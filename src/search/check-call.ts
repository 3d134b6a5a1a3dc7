/** What a caller of the search gave → nothing when it can be answered, else a TypeError that names what is wrong. */
import { sorts } from '../index-format/search-files.ts';
import type { SearchOptions } from './types.ts';

interface Wanted {
  readonly name: string;
  readonly fits: (value: unknown) => boolean;
}

const isCount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isString = (value: unknown): value is string => typeof value === 'string';
const count: Wanted = { name: '不小于 0 的数', fits: isCount };
const flag: Wanted = { name: '布尔值', fits: (value) => typeof value === 'boolean' };
const wanted: Readonly<Record<keyof SearchOptions, Wanted>> = {
  limit: count,
  offset: count,
  filters: { name: '对象，各项的值为字符串或字符串的数组', fits: isFilters },
  sort: { name: sorts.map((sort) => `“${sort}”`).join('或'), fits: (value) => sorts.some((sort) => sort === value) },
  facets: flag,
  narrow: flag,
};

/** Throws unless `query` is a string and `options` are those of the search; what is undefined counts as not given. */
export function checkCall(query: unknown, options: unknown): void {
  if (!isString(query)) throw unfit('query', '字符串', query);
  if (!isObject(options)) throw unfit('options', '对象', options);
  for (const [option, { name, fits }] of Object.entries(wanted)) {
    const value = options[option];
    if (value !== undefined && !fits(value)) throw unfit(`options.${option}`, name, value);
  }
}

/** Throws unless `base` is an address or `bases` are some, or none of them is given. */
export function checkBases({ base, bases }: { readonly base?: unknown; readonly bases?: unknown }): void {
  if (base !== undefined && !isString(base)) throw unfit('base', '网址', base);
  if (bases === undefined) return;
  if (base !== undefined) throw unfit('base', '没有（已经有 bases）', base);
  if (!Array.isArray(bases) || bases.length === 0) throw unfit('bases', '一个以上网址的数组', bases);
  for (const [index, one] of bases.entries()) {
    if (!isBase(one)) throw unfit(`bases[${index}]`, '网址，或 { base: 网址, name: 名称 }', one);
  }
}

function isBase(given: unknown): boolean {
  if (isString(given)) return true;
  return isObject(given) && isString(given['base']) && ['undefined', 'string'].includes(typeof given['name']);
}

function isFilters(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((one) => [one].flat().every(isString));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unfit(what: string, expected: string, found: unknown): TypeError {
  return new TypeError(`搜索的 ${what} 应为${expected}，发现 ${describe(found)}。`);
}

function describe(value: unknown): string {
  if (typeof value === 'function') return '函数';
  return isObject(value) ? '对象' : Array.isArray(value) ? '数组' : String(value);
}
