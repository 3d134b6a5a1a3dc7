/** Duties against the notes as printed, and the glossary's marks. */
import { describe, expect, test } from 'vitest';
import { dutyRecord, type MeasureRecord } from '../../src/model/records.ts';
import type { MeasureView, SiteView } from '../../src/render/views.ts';
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments, textDocument } from '../seed.ts';

type Row = Readonly<Record<string, string>>;

/** RFC 4180 as a state machine of one regular expression; no cell of the seed library holds a line break. */
function readCsv(text: string): Row[] {
  const [header, ...lines] = text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(([, a, b]) => a?.replaceAll('""', '"') ?? b!),
    );
  return lines.map((cells) => Object.fromEntries(header!.map((name, index) => [name, cells[index]!])));
}

async function dutiesOf(...measures: readonly string[]): Promise<Row[]> {
  const document = textDocument(['甲市实施方案', '一、任务', ...measures].join('\n'));
  return readCsv(renderFirst(await gatherTexts([document])).get('data/duties.csv')!);
}

describe('a measure', () => {
  test('gives a row for each of its units and targets', async () => {
    const rows = await dutiesOf('1. 建平台。2032年底前建成，每年评估一次。（牵头单位：甲局；责任单位：各部门）');
    expect(
      rows.map(({ unit, role, wording, kind, date, rhythm, collective }) => [
        unit,
        role,
        wording,
        kind,
        date,
        rhythm,
        collective,
      ]),
    ).toEqual([
      ['甲局', 'lead', '2032年底前', 'deadline', '2032-12-31', '', 'false'],
      ['甲局', 'lead', '每年评估一次', 'frequency', '', '每年', 'false'],
      ['各部门', 'responsible', '2032年底前', 'deadline', '2032-12-31', '', 'true'],
      ['各部门', 'responsible', '每年评估一次', 'frequency', '', '每年', 'true'],
    ]);
    expect(rows[0]).toMatchObject({
      measure: 'jia-2031/1.1',
      plan: 'jia-2031',
      place: '一 1',
      title: '建平台',
      permalink: '/plans/jia-2031/1-1/#s2',
      sentence: '2032年底前建成，每年评估一次。',
    });
  });

  test('without targets gives a row for each unit, without units a row for each target, without both one row', async () => {
    const rows = await dutiesOf(
      '1. 普法。开展普法。（责任单位：甲局、乙局）',
      '2. 培训。每年培训。',
      '3. 宣传。加强宣传。',
    );
    expect(rows.map(({ measure, unit, wording }) => [measure, unit, wording])).toEqual([
      ['jia-2031/1.1', '甲局', ''],
      ['jia-2031/1.1', '乙局', ''],
      ['jia-2031/1.2', '', '每年'],
      ['jia-2031/1.3', '', ''],
    ]);
  });
});

describe('the duties of the seed library', () => {
  const files = gatherTexts(seedDocuments).then((library) => renderFirst(library));
  const duties = files.then((rendered) => readCsv(rendered.get('data/duties.csv')!));
  const measures = files.then((rendered) =>
    rendered
      .get('data/measures.jsonl')!
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as MeasureRecord),
  );

  test('have the columns of their schema', async () => {
    expect(Object.keys((await duties)[0]!).sort()).toEqual(Object.keys(dutyRecord.shape).sort());
    expect((await files).has('data/duties.schema.json')).toBe(true);
  });

  test('name every unit of every printed note, and nobody else', async () => {
    const rows = await duties;
    for (const { id, note } of await measures) {
      const units = [...new Set(rows.filter(({ measure }) => measure === id).map(({ unit }) => unit!))].filter(Boolean);
      if (note === null) expect(units).toEqual([]);
      const rest = units.reduce((left, unit) => withoutUnit(left, unit), note ?? '');
      expect(rest.replace(/牵头|责任|单位|[（）()〔〕[\]：:；;、,，\s]/gu, '')).toBe('');
    }
  });

  test('hold every target of the library with a link to its sentence', async () => {
    const rows = await duties;
    const site: SiteView = JSON.parse((await files).get('site.json')!);
    expect(site.targets.length).toBeGreaterThan(30);
    for (const { place, text, url, before, after } of site.targets) {
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
  const site = gatherTexts(seedDocuments).then((library) => renderFirst(library));

  test('the glossary shows the explaining sentence with the term and its meaning', async () => {
    const { terms }: SiteView = JSON.parse((await site).get('site.json')!);
    const [explanation] = terms.find(({ term }) => term === '三统一')!.explanations;
    expect(explanation?.place.url).toBe('/plans/taian-2021/3-10/#s7');
    expect(explanation?.parts.map(({ text, is }) => [is, text]).slice(0, 3)).toEqual([
      ['meaning', '严格执行行政规范性文件统一登记、统一编制登记号、统一公布'],
      ['context', '“'],
      ['term', '三统一'],
    ]);
  });

  test('a use is marked in its own plan only', async () => {
    const views = (await site)
      .get('measures.jsonl')!
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as MeasureView);
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
    const page = (await site).get('plans/taian-2021.mdx')!;
    expect(page.match(/<Term to="\/glossary\/#[^"]+" meaning=\{"[^"]+"\}>\{"三函"\}<\/Term>/gu)).toHaveLength(1);
  });
});
