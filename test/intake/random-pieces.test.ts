/**
 * Pages and texts put together from pieces at random: each is read, or refused under a rule. Whatever stands in scripts,
 * drawings of tables and sheets, no reader throws anything else.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page, TextRun } from '../../src/intake/page/page.ts';
import { leaveStruck } from '../../src/intake/page/struck.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { rules } from '../../src/model/rules.ts';

const words = [
  '一、总体要求',
  '1. 公开年报，由市司法局负责。',
  '坚持依法行政，推进政务公开，落实“放管服”改革。',
  '　',
  '',
];

const scripts = [
  ...['<script>', '</script>', '<script type="application/json">', '<script id="__NEXT_DATA__">', '<!--', '-->'],
  ...[
    'var a = {"html":"',
    '"}',
    "document.write('",
    "' +\n",
    '`',
    '${',
    '}',
    '\\',
    '\\u',
    '\\u4e00',
    '\\x3C',
    '\\"',
    '"',
    "'",
  ],
  ...['<p>', '&lt;p&gt;', '<div id="app"></div>', '<body>', '</body>', '/*', '//', '[', ']', '\n'],
];
const sheets = [
  ...['<link rel="stylesheet" href="', '<link rel=stylesheet href=a.css media="print">', '">', '<style>', '</style>'],
  ...[
    '@media screen{',
    '@import url(',
    ')',
    '.hide{display:none}',
    'p:nth-child(',
    'i::before{content:"',
    'counter(',
    '"}',
    '}',
  ],
  ...['<p class="hide">', '<i class="num"></i>', '<ol><li>', '<div id="zoom">', '</div>', '{', ';', ',', '\\'],
];
const drawings = [
  ...['┌', '─', '┬', '┐', '│', '├', '┼', '┤', '└', '┴', '┘', '━', '║', '╔', '╬'],
  ...['+', '-', '--', '|', '|--|--|', '+--+--+', '|:-:|', '\n', '\n\n', '\\|', '序号', '任务', '责任单位', ' ', '\t'],
];

test.each<[string, string, readonly string[]]>([
  ['scripts', 'html', scripts],
  ['sheets', 'html', sheets],
  ['drawn tables', 'txt', drawings],
])('%s', async (_, ending, pieces) => {
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...words));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (chosen) => {
      const { document, issues } = await readDocument(`a.${ending}`, Buffer.from(chosen.join('')));
      expect(document !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
      expect(issues.filter(({ rule }) => !(rule in rules))).toEqual([]);
      const found = issues.map((issue) => issue.found).join('\n');
      expect(found).not.toMatch(/Cannot|undefined|not a function|\[object/u);
    }),
    { seed: 20261127, numRuns: 150 },
  );
});

test('lines through characters take out some of them, and name these', () => {
  const coordinate = fc.integer({ min: 0, max: 200 });
  const run: fc.Arbitrary<TextRun> = fc.record({
    text: fc.constantFrom('每年12次', '公开', 'ab c', ' ', ''),
    x: coordinate,
    y: coordinate,
    width: fc.constantFrom(0, 20, 48),
    size: fc.constantFrom(0, 1, 12),
    angle: fc.constantFrom(0, 45, 90, 180, 270),
  });
  const ruling = fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 60 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), fc.array(ruling, { maxLength: 8 }), (runs, lines) => {
      const rulings = lines.map(([x, y, length, level]) => ({
        x1: x,
        y1: y,
        x2: level ? x + length : x,
        y2: level ? y : y + length,
      }));
      const page: Page = { number: 1, runs, rulings };
      const { pages, leftOut } = leaveStruck([page]);
      const sorted = (texts: readonly string[]) => [...texts.join('').replace(/\s/gu, '')].toSorted();
      const kept = pages.flatMap((one) => one.runs.map(({ text }) => text));
      expect(sorted([...kept, ...leftOut.map(({ text }) => text)])).toEqual(sorted(runs.map(({ text }) => text)));
    }),
    { seed: 20261127, numRuns: 300 },
  );
});
