/** What a file is made of four times over takes about four times as long to read; what is quadratic would take sixteen. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { readOfd } from '../../src/intake/ofd/read-ofd.ts';
import { layOut } from '../../src/intake/page/layout.ts';
import type { Ruling, TextRun } from '../../src/intake/page/page.ts';
import type { DrawnText } from '../../src/intake/pdf/drawing.ts';
import { matchDrawn } from '../../src/intake/pdf/drawn-items.ts';
import { findPersonalData } from '../../src/intake/personal-data.ts';
import { growthOf, steep } from '../growth.ts';
import { makeOfd } from './fixtures/make-ofd.ts';

const page = (body: string) => {
  const bytes = Buffer.from(body);
  return () => readHtml(bytes);
};

describe('a web page', () => {
  test.each([
    ['list items', (n: number) => page(`<ol>${'<li>推进工作。</li>'.repeat(n)}</ol>`), 5000],
    ['blank lines', (n: number) => page(`<p>甲${'\n'.repeat(n)}a${'\n'.repeat(n)}乙</p>`), 40_000],
    ['cells in a row', (n: number) => page(`<table><tr>${'<td>甲</td>'.repeat(n)}</tr></table>`), 5000],
    ['rows', (n: number) => page(`<table>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(n)}</table>`), 3000],
    ['reopened formatting', (n: number) => page('<p><b>'.repeat(n)), 5000],
    [
      'parts around one another for a long selector',
      (n: number) => page(`<style>.x > ${'div '.repeat(9)}p{color:red}</style>${'<div>'.repeat(n)}<p>甲。`),
      90,
    ],
    [
      'counters',
      (n: number) => page(`<style>p:before{content:counter(n)}p{counter-reset:n}</style>${'<p>甲。</p>'.repeat(n)}`),
      2000,
    ],
    ['paragraphs deep inside', (n: number) => page(`${'<div>'.repeat(390)}${'<p>甲。</p>'.repeat(n)}`), 3000],
  ])('of many %s', (_, make, size) => {
    expect(growthOf(make, size)).toBeLessThan(steep);
  });
});

test('an OFD with a long line of blanks', () => {
  const blanks = (count: number) => {
    const bytes = makeOfd([[{ text: `${' '.repeat(count)}甲`, x: 20, y: 30 }]]);
    return () => readOfd(bytes);
  };
  expect(growthOf(blanks, 20_000)).toBeLessThan(steep);
});

test.each(['甲', '甲'.repeat(20), '推进政务公开工作'])('a PDF of many pieces such as %s', (text) => {
  const match = (count: number) => {
    const piece: DrawnText = { text, pale: false, white: false, invisible: false, layered: false };
    const items = Array.from({ length: count }, () => text);
    const shown = items.flatMap((_, index) => (index % 9 === 0 ? [piece, piece] : [piece]));
    return () => matchDrawn(items, shown);
  };
  expect(growthOf(match, 1000)).toBeLessThan(steep);
});

test.each(['p:last-child', 'p:nth-child(3n)', 'p:nth-last-of-type(2)', 'i ~ p', 'i + p'])(
  'a web page of many siblings for %s',
  (selector) => {
    const siblings = (n: number) => page(`<style>${selector}{color:red}</style>${'<p>甲。</p>'.repeat(n)}`);
    expect(growthOf(siblings, 2000)).toBeLessThan(steep);
  },
);

describe('a page', () => {
  const runs = (count: number): TextRun[] =>
    Array.from({ length: count }, (_, index) => ({
      text: '甲',
      x: (index % 40) * 12,
      y: Math.floor(index / 40) * 20,
      width: 12,
      size: 12,
    }));
  const listed = (count: number): TextRun[] =>
    ['序号', '任务', '单位'].flatMap((name, column) =>
      Array.from({ length: count }, (_, row) => ({
        text: row === 0 ? name : '甲乙',
        x: column * 100,
        y: row * 20,
        width: 24,
        size: 12,
      })),
    );
  const ruled = (count: number): Ruling[] =>
    Array.from({ length: count }, (_, row) => ({ x1: 0, x2: 480, y1: row * 20 + 5, y2: row * 20 + 5 }));
  const upright = (height: number): Ruling[] => [0, 240, 480].map((x) => ({ x1: x, x2: x, y1: 0, y2: height }));

  test.each([
    ['characters', (n: number) => ({ number: 1, runs: runs(n) }), 10_000],
    [
      'rows of a table',
      (n: number) => ({ number: 1, runs: runs(n * 40), rulings: [...ruled(n), ...upright(n * 20)] }),
      60,
    ],
    ['rows of a table without lines', (n: number) => ({ number: 1, runs: listed(n) }), 1000],
  ])('of many %s', (_, make, size) => {
    const laid = (count: number) => {
      const page = make(count);
      return () => layOut([page]);
    };
    expect(growthOf(laid, size)).toBeLessThan(steep);
  });
});

test('a text of digits that are no numbers of persons', () => {
  const digits = (count: number) => {
    const text = '1381234567 3701021990 '.repeat(count);
    return () => findPersonalData(text);
  };
  expect(growthOf(digits, 40_000)).toBeLessThan(steep);
});
