/** What holds for the generated files of the seed library: its calendars, its duties, its terms. */
import { describe, expect, test } from 'vitest';
import { dutyRecord, type MeasureRecord } from '../../src/model/records.ts';
import type { MeasureView, SiteView, TargetView } from '../../src/render/views.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments } from '../seed.ts';
import { type ReadEvent, readCsv, readEvents } from './read-files.ts';
import { seedFiles, seedRows } from './seed-library.ts';

describe('the calendars of the seed library', () => {
  const rendered = seedFiles.then((files) => [...files].filter(([path]) => path.startsWith('calendar/')));
  const events = async (path: string): Promise<ReadEvent[]> => readEvents(new Map(await rendered).get(path)!);

  test('hold the dates and rules of the plan', async () => {
    const days = (await events('calendar/taian-2021.ics')).map((event) => `${event.summary} ${event.days.join(' ')}`);
    expect(days).toContain('完善法治政府建设推进机制：2023年前 2022-12-31');
    expect(days).toContain('加强对行政执法的制约监督：2024年底前 2024-12-31');
    expect(days).toContain(
      '全面加强依法行政能力建设：每年至少举办2次 2021-12-31 2022-12-31 2023-12-31 2024-12-31 2025-12-31',
    );
    const [quarterly] = (await events('calendar/jinan-gaoxin-2022/区法院.ics')).map((event) => event.days);
    expect(quarterly?.slice(0, 3)).toEqual(['2022-03-31', '2022-06-30', '2022-09-30']);
    expect(quarterly?.at(-1)).toBe('2025-12-31');
  });

  test('a unit has only the events of measures that name it, with the ids of the plan’s calendar', async () => {
    const own = await events('calendar/weifang-2021/市司法局.ics');
    expect(own.map(({ summary }) => summary)).toEqual(['严格落实重大行政决策程序：每年']);
    const all = (await events('calendar/weifang-2021.ics')).map(({ uid }) => uid);
    expect(all).toEqual(expect.arrayContaining(own.map(({ uid }) => uid)));
  });

  test('ids are unique in a calendar and equal over two renders', async () => {
    const again = [...renderFirst(await gatherTexts([...seedDocuments].reverse()))];
    const sorted = (files: readonly [string, string][]): [string, string][] =>
      files.toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(again.filter(([path]) => path.startsWith('calendar/')))).toEqual(sorted(await rendered));
    for (const [, text] of await rendered) {
      const ids = readEvents(text).map(({ uid }) => uid);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('lines end in CRLF and are at most 75 octets long', async () => {
    for (const [, text] of await rendered) {
      const lines = text.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([]);
    }
  });
});

describe('the duties of the seed library', () => {
  const duties = seedFiles.then((rendered) => readCsv(rendered.get('data/duties.csv')!));
  const measures = seedRows<MeasureRecord>('data/measures.jsonl');

  test('have the columns of their schema', async () => {
    expect(Object.keys((await duties)[0]!).sort()).toEqual(Object.keys(dutyRecord.shape).sort());
    expect((await seedFiles).has('data/duties.schema.json')).toBe(true);
  });

  test('name every unit of every printed note, and nobody else but whom a sentence charges', async () => {
    const rows = await duties;
    const charged: string[] = [];
    for (const { id, note, text } of await measures) {
      const units = [...new Set(rows.filter(({ measure }) => measure === id).map(({ unit }) => unit!))].filter(Boolean);
      if (note === null)
        charged.push(...units.filter((unit) => !text.includes(`${unit}负责`)).map((unit) => `${id} ${unit}`));
      const rest = units.reduce((left, unit) => withoutUnit(left, unit), note ?? '');
      expect(rest.replace(/牵头|责任|单位|[（）()〔〕[\]：:；;、,，\s]/gu, '')).toBe('');
    }
    expect(charged.sort()).toEqual([
      'taian-2021/1.1 各级党委和政府',
      'taian-2021/1.1 各级政府',
      'taian-2021/8.26 有关行政部门',
      'weibin-2022-draft/10.31.80 各法治政府建设领导小组成员单位',
    ]);
  });

  test('hold every target of the library with a link to its sentence', async () => {
    const rows = await duties;
    const targets = await seedRows<TargetView>('targets');
    expect(targets.length).toBeGreaterThan(30);
    for (const { place, text, url, before, after } of targets) {
      const own = rows.find((row) => row['measure'] === place && row['wording'] === text && row['permalink'] === url);
      expect(own?.['sentence']).toBe(before + text + after);
    }
  });
});

/** A unit with several offices is printed once: 综合管理部（大数据、司法）. */
function withoutUnit(note: string, unit: string): string {
  if (note.includes(unit)) return note.replaceAll(unit, '');
  const [, name = unit, office = ''] = /^(.+)（(.+)）$/u.exec(unit) ?? [];
  return note.replace(office, '').replace(new RegExp(`${name}(?=（[、）])`, 'u'), '');
}

describe('terms', () => {
  test('the glossary shows the explaining sentence with the term and its meaning', async () => {
    const { terms }: SiteView = JSON.parse((await seedFiles).get('site.json')!);
    const [explanation] = terms.find(({ term }) => term === '三统一')!.explanations;
    expect(explanation?.place.url).toBe('/plans/taian-2021/3-10/#s7');
    expect(explanation?.parts.map(({ text, is }) => [is, text]).slice(0, 3)).toEqual([
      ['meaning', '严格执行行政规范性文件统一登记、统一编制登记号、统一公布'],
      ['context', '“'],
      ['term', '三统一'],
    ]);
  });

  test('a use is marked in its own plan only', async () => {
    const views = await seedRows<MeasureView>('measures');
    const marked = views.filter(({ paragraphs }) =>
      paragraphs
        .flat()
        .some(({ runs }) =>
          runs.some((run) => typeof run !== 'string' && run.mark.type === 'term' && run.children.join() === '三调'),
        ),
    );
    expect(
      views
        .filter(({ text }) => text.includes('“三调”'))
        .map(({ plan }) => plan)
        .sort(),
    ).toEqual(['jinan-gaoxin-2022', 'weibin-2022-draft']);
    expect(marked.map(({ plan }) => plan)).toEqual(['jinan-gaoxin-2022']);
  });

  test('the page of a plan holds the term once, as a link with its meaning', async () => {
    const page = (await seedFiles).get('plans/taian-2021.mdx')!;
    expect(page.match(/<Term to="\/glossary\/#[^"]+" meaning=\{"[^"]+"\}>\{"三函"\}<\/Term>/gu)).toHaveLength(1);
  });
});
