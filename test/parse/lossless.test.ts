/**
 * Invariant 1: nothing lost, nothing added. The tree of a plan, read from top to bottom, gives back every character of
 * its source but the layout. Layout is stated here a second time, apart from the parser.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opensWithNumber } from '../../src/model/official/level-numbers.ts';
import type { Group, Measure, Part, Plan } from '../../src/model/plan.ts';
import { type Printed, sourceOffset } from '../../src/model/printed.ts';
import { footOf, listMeasures } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { parseLines, seedDocuments, seedParsed, textDocument } from '../seed.ts';

function partsOf(plan: Plan): Printed[] {
  const node = (child: Part | Group | Measure): Printed[] =>
    child.type === 'measure'
      ? [child.num, child.content, ...(child.note ? [child.note] : [])]
      : [child.num, child.heading, ...(child.intro ? [child.intro.content] : []), ...child.children.flatMap(node)];
  return [
    ...plan.head.map(({ content }) => content),
    ...plan.children.flatMap(node),
    ...footOf(plan).flatMap(({ content, children = [] }) => [content, ...children.flatMap(node)]),
  ];
}

function textOf(plan: Plan): string {
  return partsOf(plan)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}

/**
 * A source without white space, page numbers, the running heads beside them and, where it carries Markdown marks,
 * without them.
 */
function withoutLayout(source: string): string {
  const marked = [
    /^[^\S\n]*#{1,6}[^\S\n]+\S/mu,
    /\*\*\S[^*\n]*\*\*/u,
    /^[^\S\n]*(?:[*+-][^\S\n]+)?\d{1,3}\\[.)]/mu,
    /^[^\S\n]*[*+-][^\S\n]+(?:\d{1,3}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[）)、])/mu,
  ].some((mark) => mark.test(source));
  const pages = withoutPageNumbers(source);
  const bare = marked
    ? pages
        .replace(/^[^\S\n]*(?:-{3,}|\*{3,}|_{3,})[^\S\n]*$/gmu, '')
        .replace(
          /^(?:[^\S\n]*#{1,6}[^\S\n]+(?=\S)|[^\S\n]*(?:>[^\S\n]*)+(?=[^\s>])|[^\S\n]*[*+-][^\S\n]+(?=\S))/gmu,
          '',
        )
        .replace(/^([^\S\n]*\d{1,3})\\(?=[.)])/gmu, '$1')
        .replace(/(\*{6}|\*{4}|\*{2})(?=\S)([^*\n]+?)\1/gu, '$2')
    : pages;
  return bare.replace(/[\s\u00ad\u200b-\u200d\u2060]/gu, '');
}

function withoutPageNumbers(source: string): string {
  const dashed =
    /^(?:[—–\-－―]{1,2}\s*\d{1,4}\s*[—–\-－―]{1,2}|第\s*\d{1,4}\s*页(?:[，,/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/u;
  const rows = source.split('\n').map((row) => row.trim());
  const bare = rows.flatMap((row, at) => (/^\d{1,4}$/u.test(row) ? [at] : []));
  const rising: number[] = [];
  for (const at of bare) {
    const step = Number(rows[at]) - Number(rows[rising.at(-1) ?? at]);
    if (rising.length === 0 || (step >= 1 && step <= 3)) rising.push(at);
  }
  const cutting = rising.filter(
    (at) => !/[。！？；：!?;:）)」』”》]$/u.test(rows.slice(0, at).findLast(Boolean) ?? ''),
  );
  const counted =
    rising.length === bare.length && rising.every((at, index) => Number(rows[at]) === Number(rows[bare[0]!]) + index);
  const arePages = rising.length > 1 && (counted || (rising.length > 2 && cutting.length * 2 >= rising.length));
  const numbers = rows.flatMap((row, at) => (dashed.test(row) || (arePages && rising.includes(at)) ? [at] : []));
  return rows.filter((_, at) => !numbers.includes(at) && !isRunningHead(rows, numbers, at)).join('\n');
}

/** A short row without an end that stands beside three page numbers or more. */
function isRunningHead(rows: readonly string[], numbers: readonly number[], at: number): boolean {
  const [text = ''] = rows.slice(at, at + 1);
  if (!/^.{2,40}$/u.test(text) || /[。！？；：!?;:）)」』”》]$/u.test(text) || opensWithNumber(text)) return false;
  const beside = (page: number): number[] => {
    const above = rows.slice(0, page).findLastIndex(Boolean);
    const below = rows.findIndex((row, index) => index > page && row !== '');
    return [above, below];
  };
  const places = new Set(numbers.flatMap(beside));
  return places.has(at) && [...places].filter((place) => rows[place] === text).length >= 3;
}

describe.each(seedDocuments.map((document, index) => [document.id, document, seedParsed[index]!.plan] as const))(
  '%s',
  (_, { text }, plan) => {
    test('the tree holds every character of the source once, in order', () => {
      expect(textOf(plan)).toBe(withoutLayout(text));
    });

    test('every character knows the offset at which it stands in the source', () => {
      for (const part of partsOf(plan)) {
        for (const piece of part.pieces) {
          const printed = part.text.slice(piece.at, piece.at + piece.length);
          expect(text.slice(piece.source, piece.source + piece.length)).toBe(printed);
        }
      }
    });

    test('the sentences of a measure cover its text', () => {
      for (const { content, sentences } of listMeasures(plan)) {
        const joined = sentences.map(({ start, end }) => content.text.slice(start, end)).join('');
        expect(joined).toBe(content.text.replaceAll('\n', ''));
      }
    });
  },
);

test('one altered character of a source shows', () => {
  const { text, id } = seedDocuments[4]!;
  const altered = text.replace('打造品牌调解室', '打造名牌调解室');
  expect(textOf(parsePlan(textDocument(altered)).plan)).not.toBe(withoutLayout(text));
  expect(id).toBe('weifang-2021');
});

test('a place in a text names its source line', () => {
  const { plan } = parseLines('一、总则', '1. 甲。乙', '', '丙。');
  const [measure] = listMeasures(plan);
  expect(measure!.content.text).toBe('甲。乙丙。');
  expect(sourceOffset(measure!.content, 3)).toBe('一、总则\n1. 甲。乙\n\n'.length);
});

describe('any string', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'一二三四五六七八九十百第章节条（）()〔〕[]【】《》〈〉“”、，。；：.．１1234567890年月日\n\n\n 　\t#*-_{}<>`$\\/&;abc责任单位牵头',
      '一、',
      '（一）',
      '1. ',
      '第一条 ',
      '---\n',
      '**甲**',
      '\n* 1. ',
      '\n- ',
      '\n2\\. ',
      '\n— 3 —\n',
      '\n\n1\n\n',
      '# ',
      '<script>',
      '{x}',
      'import a',
      '${b}',
      '\u0000',
      '\u202E',
      '\uE000',
      '😀',
    ),
    maxLength: 400,
  });

  test('parses without an error and without losing a character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(textOf(parsePlan(textDocument(text)).plan)).toBe(withoutLayout(text));
      }),
      { numRuns: 2000, seed: 20310707 },
    );
  });

  test('gives ids that differ', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const ids = listMeasures(parsePlan(textDocument(text)).plan).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500, seed: 20310708 },
    );
  });
});

/** What grows quadratically would take minutes here and run into the test's time limit. */
test.each([
  ['open brackets', `一、甲\n1. ${'（'.repeat(200_000)}`],
  ['open book-title marks', `一、甲\n1. ${'《'.repeat(200_000)}`],
  ['one line', `一、甲\n1. ${'普法工作，'.repeat(40_000)}`],
  ['one sentence cut into lines', `一、甲\n1. 普法。${'推进工\n\n'.repeat(40_000)}`],
  ['a head without a body', `${'关于印发\n'.repeat(40_000)}一、甲`],
  ['one number again and again', `一、甲\n${'1. 普法。\n'.repeat(30_000)}`],
  ['notes', `一、甲\n1. 甲。${'（责任单位：甲、乙）'.repeat(20_000)}`],
])('a long document of %s is read whole', (_, text) => {
  const { plan } = parsePlan(textDocument(text));
  expect(textOf(plan)).toBe(withoutLayout(text));
});
