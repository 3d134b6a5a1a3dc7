/**
 * Judges the fonts of a PDF one by one: a font that does not say which characters it prints gives letters of a script that
 * no such document has, or none at all. What it prints is left out and named, so that it is never taken for a title.
 */
import type { Finding, LeftOut } from '../faults.ts';
import type { Page, TextRun } from '../page/page.ts';

export interface ReadablePages<Kept extends Page> {
  readonly pages: readonly Kept[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/** Phonetic letters, modifiers and loose accents; what Unicode leaves to private use or to nobody; lost characters. */
const senseless = /[\u0180-\u02ff\p{Co}\p{Cn}\p{Cc}\ufffd]|\p{M}/u;
const leastShare = 0.5;

/** Returns the pages without what unreadable fonts print. */
export function dropUnreadable<Kept extends Page>(pages: readonly Kept[]): ReadablePages<Kept> {
  const unreadable = findUnreadable(pages.flatMap(({ runs }) => runs));
  const isLost = ({ font }: TextRun) => font !== undefined && unreadable.has(font);
  const lost = pages.flatMap(({ number, runs }) => {
    const text = runs
      .filter(isLost)
      .map((run) => run.text)
      .join('')
      .trim();
    return text === '' ? [] : [{ number, text }];
  });
  return {
    pages: pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !isLost(run)) })),
    leftOut: lost.map(({ number, text }) => ({ place: `第${number}页乱码`, text, original: 'publish' })),
    findings: lost.slice(0, mostFindings).map(report),
  };
}

const mostFindings = 20;

function report({ number, text }: { readonly number: number; readonly text: string }): Finding {
  return {
    rule: 'font-unreadable',
    severity: 'warning',
    found: `第${number}页“${text.slice(0, 20)}”`,
    expected: '原件上的字；这种字体没有文字对照表，读出来不成字，未收入正文，请照原件补上',
  };
}

function findUnreadable(runs: readonly TextRun[]): ReadonlySet<string> {
  const byFont = Map.groupBy(runs, ({ font }) => font ?? '');
  const bad = [...byFont].filter(([font, own]) => font !== '' && isSenseless(own.map(({ text }) => text).join('')));
  return new Set(bad.map(([font]) => font));
}

function isSenseless(text: string): boolean {
  const characters = [...text.replace(/\s/gu, '')];
  const bad = characters.filter((character) => senseless.test(character));
  return bad.length > 0 && bad.length >= leastShare * characters.length;
}
