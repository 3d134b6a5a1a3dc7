/** How a long plan is cut into pages, and which page each of its places has. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { passageAnchor } from '../../src/render/addresses.ts';
import { outlineOf } from '../../src/render/outline.ts';
import { measureShare } from '../../src/render/page-share.ts';
import { planPageViews } from '../../src/render/page-views.ts';
import { pageOf, placeUrl, planPages } from '../../src/render/plan-pages.ts';
import { parseLines, seedParsed } from '../seed.ts';

const chapters = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const provision = '依法办理申请，十日内答复申请人，并向社会公布结果；逾期不办的，责令改正。'.repeat(2);

/** Parts of so many items each, below a title and above a closing. */
function planOf(...sizes: readonly number[]): Plan {
  const parts = sizes.flatMap((size, part) => [
    `${chapters[part]}、第${part + 1}类事项`,
    ...Array.from({ length: size }, (_, index) => `${index + 1}．第${index + 1}件事。${provision}`),
  ]);
  return parseLines('甲市办事工作方案', '现将事项印发给你们，请认真落实。', ...parts, '附件1', '办事人员名单', '张三')
    .plan;
}

/** What each page holds, in numbers of measures. */
function sizesOf(plan: Plan): number[] {
  return planPages(plan).map(({ anchors }) => anchors.filter((anchor) => anchor.startsWith('m')).length);
}

/** Measures of this kind that a page holds. */
const most = Math.floor(1 / measureShare('jia-2031', listMeasures(planOf(40))[5]!));

describe('a plan', () => {
  test('of the seed library is one page at its own address', () => {
    for (const { plan } of seedParsed) {
      expect(planPages(plan)).toMatchObject([{ number: 1, name: undefined, url: `/plans/${plan.id}/` }]);
      expect(planPageViews(plan)).toEqual([]);
    }
  });

  test('that is a quarter longer than a page is one page still, a longer one is cut at its parts', () => {
    const [fits, part] = [Math.floor(most * 0.6), Math.floor(most * 0.4)];
    expect(sizesOf(planOf(fits, fits))).toEqual([2 * fits]);
    expect(sizesOf(planOf(part, part, part, part))).toEqual([2 * part, 2 * part]);
  });

  test('stands on its pages once and in printed order', () => {
    const plan = planOf(40, 3 * most, 7);
    const anchors = planPages(plan).flatMap((page) => page.anchors);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.filter((anchor) => anchor.startsWith('m'))).toEqual(
      listMeasures(plan).map(({ number }) => `m${number.replaceAll('.', '-')}`),
    );
    expect(anchors).toEqual(expect.arrayContaining(listPassages(plan).map(passageAnchor)));
  });
});

describe('a part that is too long', () => {
  const plan = planOf(20, 2 * most, 20, 20);

  test('is cut into runs as even as its measures allow, and shares no page with another', () => {
    const sizes = sizesOf(plan);
    expect([sizes[0], sizes.at(-1)]).toEqual([20, 40]);
    const runs = sizes.slice(1, -1);
    expect(runs.reduce((sum, size) => sum + size, 0)).toBe(2 * most);
    expect(runs.length).toBe(3);
    expect(Math.max(...runs) - Math.min(...runs)).toBeLessThan(most / 10);
  });

  test('keeps its heading with its first run; the annex follows on the last page', () => {
    const pages = planPages(plan);
    expect(pages[1]?.anchors.slice(0, 2)).toEqual(['p2', 'm2-1']);
    expect(pages.at(-1)?.anchors.at(-1)).toBe('annex1');
    expect(pages[0]?.anchors[0]).toBe('head');
  });

  test('names a page by what it begins with, whatever stands before', () => {
    const second = planPages(plan)[1];
    expect(second).toMatchObject({ number: 2, name: 'p2', url: '/plans/jia-2031/parts/p2/' });
    expect(planPages(planOf(35, 2 * most, 20, 20))[1]?.url).toBe(second?.url);
  });

  test('groups are its pages where it has some', () => {
    const half = Math.floor(most * 0.45);
    const groups = ['一', '二', '三', '四'].flatMap((numeral) => [
      `（${numeral}）第${numeral}组`,
      ...Array.from({ length: half }, (_, index) => `${index + 1}．第${index + 1}件事。${provision}`),
    ]);
    const pages = planPages(parseLines('甲市办事工作方案', '一、事项', ...groups).plan);
    expect(pages.map(({ name }) => name)).toEqual([undefined, 'p1-3']);
  });
});

describe('a place', () => {
  const plan = planOf(20, 2 * most, 20);
  const last = planPages(plan).at(-1)!;

  test('has its address on the page that holds it, a sentence too', () => {
    expect(placeUrl(plan, 'm1-3')).toBe('/plans/jia-2031/#m1-3');
    expect(placeUrl(plan, 'p3')).toBe('/plans/jia-2031/parts/p3/#p3');
    expect(placeUrl(plan, 'annex1', 2)).toBe('/plans/jia-2031/parts/p3/#annex1-s2');
    expect(pageOf(plan, 'm3-20')).toBe(last);
  });

  test('that the plan does not print is asked of its first page', () => {
    expect(placeUrl(plan, 'm9-9')).toBe('/plans/jia-2031/#m9-9');
  });

  test('has its page in the outline; neighbours that are many stand below their page', () => {
    const [first, second, third] = outlineOf(plan);
    expect(first?.children).toHaveLength(20);
    expect([first?.page, second?.page, third?.page]).toEqual([undefined, 2, 5]);
    const [run] = second?.children ?? [];
    const size = run?.children.length ?? 0;
    expect(run).toMatchObject({ num: `1—${size}`, title: `第1件事等${size}项`, anchor: '', page: 2 });
    expect(run?.children[0]).toMatchObject({ num: '1．', anchor: '#m2-1', page: 2 });
    expect(second?.children.map(({ page }) => page)).toEqual([2, 3, 4]);
  });
});

describe('a page', () => {
  test('is called by the headings that it holds, of a part that goes on elsewhere by its measures', () => {
    const [first, second, ...others] = planPageViews(planOf(20, 2 * most, 20, 20));
    expect([first?.name, second?.name.slice(0, 10), others.at(-1)?.name]).toEqual([
      '一、第1类事项',
      '二、第2类事项　1—',
      '三、第3类事项—附件1',
    ]);
  });

  test('tells under which headings it begins, which stand on an earlier one', () => {
    const [first, second, third] = planPageViews(planOf(20, 2 * most, 20));
    expect([first?.above, second?.above]).toEqual([[], []]);
    expect(third?.above).toEqual([{ url: '/plans/jia-2031/parts/p2/#p2', title: '二、第2类事项' }]);
  });
});
