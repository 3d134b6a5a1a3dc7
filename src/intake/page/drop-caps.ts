/**
 * Sets dropped capitals into their lines: one large character at the left of the first lines of a paragraph, on the baseline
 * of the last of them, belongs before the first.
 */
import type { Page, TextRun } from './page.ts';
import { groupRows } from './page-lines.ts';

/** In units of the type size beside the capital. */
const least = { size: 1.8, gap: 1.2 } as const;

/** A page with more large characters is no text. */
const mostCapitals = 20;

/** Returns the page with each capital set as the first character of its first line, the other lines at the margin. */
export function setDropCaps(page: Page): Page {
  const printed = page.runs.filter(({ text }) => text.trim() !== '');
  const usual = printed.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(printed.length / 2)] ?? 0;
  const capitals = printed.filter((run) => run.size >= least.size * usual && isHan(run));
  if (capitals.length > mostCapitals) return page;
  const set = new Map(capitals.flatMap((run) => setDropCap(run, printed)));
  return set.size === 0 ? page : { ...page, runs: page.runs.map((run) => set.get(run) ?? run) };
}

function isHan({ text }: TextRun): boolean {
  return /^\s*\p{Script=Han}\s*$/u.test(text);
}

/** Several lines begin at the right of a capital, close to it, and nothing else stands within its height. */
function setDropCap(capital: TextRun, runs: readonly TextRun[]): readonly (readonly [TextRun, TextRun])[] {
  const { x, y, width, size } = capital;
  const beside = runs.filter((run) => run !== capital && run.y > y - size && run.y <= y + 1);
  const right = x + width - 1;
  if (!beside.every((run) => run.x >= right && run.size * least.size <= size)) return [];
  const starts = groupRows(beside).flatMap(([run]) => (run && run.x - right < least.gap * run.size ? [run] : []));
  const [first, ...below] = starts;
  if (!first || below.length === 0) return [];
  const set = { ...capital, x: first.x - first.size, y: first.y, width: first.size, size: first.size };
  return [[capital, set], ...below.map((run) => [run, { ...run, x, width: run.width + run.x - x }] as const)];
}
