import { describe, expect, test } from 'vitest';
import { contentsOn, entryLink, isOpenOn, measureEntries, pathTo, placedEntries } from '../../src/library/outline.ts';
import type { OutlineEntry } from '../../src/render/views.ts';

const item: OutlineEntry = { num: '1.', title: '丙', anchor: '#m2-1-1', children: [] };
const group: OutlineEntry = { num: '（一）', title: '乙', anchor: '#p2-1', children: [item] };
const part: OutlineEntry = { num: '二、', title: '甲', anchor: '#p2', children: [group] };
const first: OutlineEntry = { num: '一、', title: '总体要求', anchor: '#m1', children: [] };

describe('pathTo', () => {
  test('names the levels above an item, from the top', () => {
    expect(pathTo([first, part], '#m2-1-1')).toEqual([part, group]);
  });

  test.each(['#m1', '#m9'])('is empty for %s, which has nothing above it', (anchor) => {
    expect(pathTo([first, part], anchor)).toEqual([]);
  });
});

describe('the outline of a plan on several pages', () => {
  const leaf = (name: string, page: number): OutlineEntry => ({
    ...{ num: name, title: '', anchor: `#m${name}`, children: [] },
    ...(page > 1 && { page }),
  });
  const branch = (name: string, ...children: readonly OutlineEntry[]): OutlineEntry => {
    const page = children[0]?.page;
    return { num: name, title: '', anchor: `#p${name}`, ...(page && { page }), children };
  };
  const run: OutlineEntry = { ...branch('', leaf('5', 3), leaf('6', 3)), num: '5—6', anchor: '' };
  const outline = [branch('1', leaf('1', 1)), branch('2', branch('3', leaf('2', 1)), branch('4', leaf('3', 2))), run];
  const pages = ['/plans/jia/', '/plans/jia/parts/p4/', '/plans/jia/parts/m5/'].map((url) => ({
    url,
    name: '',
    above: [],
  }));
  const plan = { url: '/plans/jia/', outline, pages };
  const namesOn = (on: number, entries = contentsOn(plan, on)): unknown[] =>
    entries.map(({ num, children }) => (children.length > 0 ? [num, ...namesOn(on, children)] : num));

  test('shows on each page what stands there, and of the others the headings', () => {
    expect(namesOn(1)).toEqual([['1', '1'], ['2', ['3', '2'], '4'], '5—6']);
    expect(namesOn(2)).toEqual(['1', ['2', '3', ['4', '3']], '5—6']);
    expect(namesOn(3)).toEqual(['1', ['2', '3', '4'], ['5—6', '5', '6']]);
  });

  test('shows of the others as many levels as can be looked over, the first always', () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      branch(`a${index}`, branch(`b${index}`, leaf(`${index}`, 2))),
    );
    const long = { pages, outline: many };
    expect(contentsOn(long, 1).map(({ children }) => children.length)).toEqual(many.map(() => 0));
    expect(contentsOn({ pages, outline: many.slice(0, 75) }, 1).every(({ children }) => children.length === 1)).toBe(
      true,
    );
  });

  test('leads to the page of each entry, on that page to the place alone; a run is its page', () => {
    const [, second] = outline;
    expect(entryLink(plan, second!, 1)).toBe('#p2');
    expect(entryLink(plan, second!, 2)).toMatch(/\/plans\/jia\/#p2$/u);
    expect(entryLink(plan, second!.children[1]!, 1)).toMatch(/\/plans\/jia\/parts\/p4\/#p4$/u);
    expect(entryLink(plan, run, 3)).toMatch(/\/plans\/jia\/parts\/m5\/$/u);
  });

  test('is open where the page is a part of an entry, or is the entry', () => {
    expect(outline.map((entry) => isOpenOn(entry, 2))).toEqual([false, true, false]);
    expect(outline.map((entry) => isOpenOn(entry, 3))).toEqual([false, false, true]);
    expect(outline.map((entry) => isOpenOn(entry, 1))).toEqual([false, true, false]);
  });

  test('has every heading and measure once, and the measures in order', () => {
    expect(measureEntries(outline).map(({ num }) => num)).toEqual(['1', '2', '3', '5', '6']);
    expect(placedEntries(outline).map(({ anchor }) => anchor)).toEqual(
      ['p1', 'm1', 'p2', 'p3', 'm2', 'p4', 'm3', 'm5', 'm6'].map((anchor) => `#${anchor}`),
    );
  });
});
