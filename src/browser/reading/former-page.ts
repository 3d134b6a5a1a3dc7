/**
 * Pages of long texts and lists that are cut elsewhere now: the first page, which always is, knows where a place stands today,
 * and a list begins there.
 */

/** Returns what leads on from an address that is gone, `/plans/jia/parts/p3/#m12`; `plans` is the address of all plans. */
export function findFirstPage({ pathname, hash }: Pick<URL, 'hash' | 'pathname'>, plans: string): string | undefined {
  if (!pathname.startsWith(plans)) return undefined;
  const [plan, kind, name, ...more] = pathname.slice(plans.length).replace(/\/$/u, '').split('/');
  if (!plan || !name || more.length > 0) return undefined;
  if (kind === 'parts') return `${plans}${plan}/${hash || `#${name}`}`;
  return kind === 'source' ? `${plans}${plan}/source/${hash}` : undefined;
}

/** The lists of any library. Builds that count pages keep the further ones; of those before them no ledger knows. */
const lists = ['about', 'changes', 'glossary', 'instruments', 'targets', 'units'];

/** Returns the first page of the list of which `path`, below the `root` of the site, was a further one. */
export function findFirstOfList(path: string, root: string): string | undefined {
  if (!path.startsWith(root)) return undefined;
  const [list = '', number = '', ...more] = path.slice(root.length).replace(/\/$/u, '').split('/');
  return lists.includes(list) && /^\d+$/u.test(number) && more.length === 0 ? `${root}${list}/` : undefined;
}
