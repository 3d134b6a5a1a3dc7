/** A plan four times as long takes about four times as long to read and to print; what is quadratic would take sixteen. */
import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../src/enrich/index.ts';
import { registerUnits } from '../src/enrich/units.ts';
import { joinPrinted, slicePrinted } from '../src/model/printed.ts';
import { listMeasures } from '../src/model/walk.ts';
import { findContents } from '../src/parse/contents.ts';
import { parsePlan } from '../src/parse/index.ts';
import { findFootLines, findTitleBehind } from '../src/parse/inner-foot.ts';
import { splitLines } from '../src/parse/lines.ts';
import { findPageNumbers } from '../src/parse/page-numbers.ts';
import { readRegion } from '../src/parse/regions.ts';
import { sentenceViews } from '../src/render/inlines.ts';
import { growthOf, steep } from './growth.ts';
import { textDocument } from './seed.ts';

const lineOf = '推进工作。\n';

describe('a long text', () => {
  test('is parsed', () => {
    const parsed = (lines: number) => {
      const document = textDocument(`甲市工作方案\n一、任务\n${lineOf.repeat(lines)}`);
      return () => parsePlan(document);
    };
    expect(growthOf(parsed, 1500)).toBeLessThan(steep);
  });

  test.each(['|', '（一）'])('that holds nothing but %s is read', (sign) => {
    const read = (count: number) => {
      const document = textDocument(`甲市工作方案\n一、任务\n1. 推进${sign.repeat(count)}工作。\n2. 推进工作。\n`);
      return () => enrichPlan(parsePlan(document).plan);
    };
    expect(growthOf(read, 3000)).toBeLessThan(steep);
  });

  test('that ends with a row of buttons and one strange word is read', () => {
    const read = (count: number) => {
      const row = `${'返回顶部打印本页'.repeat(count)}甲`;
      const document = textDocument(
        `甲市工作方案一、任务（一）推进工作。（二）推进工作，${'落实责任，'.repeat(12)}抓好落实。${row}`,
      );
      return () => parsePlan(document);
    };
    expect(growthOf(read, 30)).toBeLessThan(steep);
  });

  test('of many pieces is sliced line by line', () => {
    const sliced = (lines: number) => {
      const pieces = Array.from({ length: lines }, (_, at) => ({
        text: lineOf,
        pieces: [{ at: 0, source: at * 9, length: lineOf.length }],
      }));
      const printed = joinPrinted(pieces);
      return () => pieces.map((_, at) => slicePrinted(printed, at * lineOf.length, (at + 1) * lineOf.length));
    };
    expect(growthOf(sliced, 2000)).toBeLessThan(steep);
  });

  test('is shown as sentences that each look at their own marks only', () => {
    const readsOf = (lines: number): number => {
      let reads = 0;
      const at = Array.from({ length: lines }, (_, line) => line * lineOf.length);
      const sentences = at.map((start) => ({ start, end: start + lineOf.length }));
      const marks = sentences.map((sentence) => ({
        mark: { type: 'cite', to: '/a/' } as const,
        get span() {
          reads += 1;
          return sentence;
        },
      }));
      sentenceViews(lineOf.repeat(lines), sentences, marks);
      return reads;
    };
    expect(readsOf(400) / readsOf(100)).toBe(4);
  });
});

const ordinals = '甲乙丙丁戊己庚辛壬癸';
const placeOf = (at: number): string => `${[...`${at}`].map((digit) => ordinals[Number(digit)]).join('')}县`;

test('a text that names many places of its own level', () => {
  const read = (count: number) => {
    const named = Array.from({ length: count }, (_, at) => `，${placeOf(at)}推进。`).join('');
    return () => readRegion({ bodies: [], title: '方案', id: 'jia', addressees: [], text: `全县。我县。${named}` });
  };
  expect(growthOf(read, 2500)).toBeLessThan(steep);
});

test.each([
  '，为推进',
  '为2031年3月5日',
  '。甲市人民政府2031年3月5日',
  '。甲市方案为',
  '附件1，',
  '；（甲局负责）各地',
])('a line of many times %s', (words) => {
  const read = (count: number) => () => {
    const line = words.repeat(count);
    return [findFootLines(line), findTitleBehind(line)];
  };
  expect(growthOf(read, 1500)).toBeLessThan(steep);
});

test.each([
  ['（市财政局负责）', 4000],
  ['由市财政局、市民政局负责，', 100],
  ['，', 4000],
])('a measure of many times %s', (words, size) => {
  const read = (count: number) => {
    const document = textDocument(`甲市工作方案\n一、任务\n1.推进${words.repeat(count)}工作。\n2.推进工作。\n`);
    return () => enrichPlan(parsePlan(document).plan);
  };
  expect(growthOf(read, size)).toBeLessThan(steep);
});

test.each([
  ['印发《方案》的', 500],
  ['（一）', 4000],
  ['\f', 6000],
  ['各县人民政府：\n', 1000],
  ['（责任单位：市财政局\n', 1500],
])('a title of many times %j', (words, size) => {
  const read = (count: number) => {
    const document = textDocument(`甲市关于推进${words.repeat(count)}工作的方案\n各县：\n一、任务\n（一）推进工作。\n`);
    return () => parsePlan(document);
  };
  expect(growthOf(read, size)).toBeLessThan(steep);
});

test.each(['，', '](', '||', '（'])('a note of many times %s', (words) => {
  const read = (count: number) => {
    const note = `（责任单位：市财政局${words.repeat(count)}、市民政局）`;
    const document = textDocument(`甲市工作方案\n一、任务\n（一）推进工作。${note}\n（二）推进工作。\n`);
    return () => enrichPlan(parsePlan(document).plan);
  };
  expect(growthOf(read, 1500)).toBeLessThan(steep);
});

test('a measure that ends with many notes', () => {
  const notes = '（市财政局负责）'.repeat(20000);
  const { plan } = parsePlan(textDocument(`甲市工作方案\n一、任务\n1.推进工作。${notes}\n2.推进工作。\n`));
  expect(listMeasures(plan)[0]?.note?.text).toBe(notes);
});

test('contents of many links', () => {
  const found = (count: number) => {
    const links = Array.from({ length: count }, (_, at) => `[${placeOf(at)}](#a${at})`);
    const lines = splitLines([...links, ...links.map(() => '推进工作。')].join('\n'), true);
    return () => findContents(lines);
  };
  expect(growthOf(found, 2000)).toBeLessThan(steep);
});

test('a text of many printed pages', () => {
  const found = (count: number) => {
    const page = ['2031/7/8 12:00', '甲市方案', '推进工作。', 'http://a.example/1.html 1/9'];
    const rows = Array.from({ length: count }, () => page).flat();
    return () => findPageNumbers(rows);
  };
  expect(growthOf(found, 500)).toBeLessThan(steep);
});

test('a unit that is charged with everything', () => {
  const [measure] = enrichPlan(
    parsePlan(textDocument('甲市方案\n一、任务\n1. 普法。（责任单位：市司法局）\n')).plan,
  ).measures;
  const registered = (count: number) => {
    const measures = Array.from({ length: count }, (_, at) => ({ ...measure!, id: `jia/1.${at}` }));
    return () => registerUnits('jia', measures, { aliases: {}, lines: [] });
  };
  expect(growthOf(registered, 1500)).toBeLessThan(steep);
});
