/** Pages of long texts that are cut elsewhere now: the first page, which always is, knows where a place stands today. */

/** Returns what leads on from an address that is gone, `/plans/jia/parts/p3/#m12`; `plans` is the address of all plans. */
export function findFirstPage({ pathname, hash }: Pick<URL, 'hash' | 'pathname'>, plans: string): string | undefined {
  if (!pathname.startsWith(plans)) return undefined;
  const [plan, kind, name, ...more] = pathname.slice(plans.length).replace(/\/$/u, '').split('/');
  if (!plan || !name || more.length > 0) return undefined;
  if (kind === 'parts') return `${plans}${plan}/${hash || `#${name}`}`;
  return kind === 'source' ? `${plans}${plan}/source/${hash}` : undefined;
}
