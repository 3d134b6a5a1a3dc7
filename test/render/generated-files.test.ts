/** The generated files of the invented library: which there are, and what stands in those that nothing else tells of. */
import { describe, expect, test } from 'vitest';
import { type GatheredLibrary, libraryRecords, noHistory, renderLibrary } from '../../src/render/index.ts';
import { headingMarks, noteMarks, textMarks } from '../../src/render/marks.ts';
import { redactionMarks, redactionViews } from '../../src/render/redactions.ts';
import { contextOf, invented } from './invented.ts';

function filesOf(changes: Partial<GatheredLibrary> = {}): ReadonlyMap<string, string> {
  const library = { ...invented, ...changes };
  const files = renderLibrary(library, libraryRecords(library), noHistory, { root: 'https://a.test/b/' });
  return new Map(files.map(([path, text]) => [path, [...text].join('')]));
}

describe('the files of a library', () => {
  const files = filesOf();
  const rows = (path: string) =>
    (files.get(path) ?? '')
      .split('\n')
      .filter(Boolean)
      .map((row) => JSON.parse(row));

  test('are its pages, sources, views, data and calendars', () => {
    const unit = (name: string) => `calendar/jia/${name}.ics`;
    expect([...files.keys()].filter((path) => !path.startsWith('data/'))).toEqual([
      ...['plans/jia.mdx', 'measures/jia.jsonl', 'targets/jia.jsonl'],
      ...['alike/jia.json', 'counterparts/jia.json', 'sources/jia.marks.json'],
      ...['plans/yi.mdx', 'measures/yi.jsonl', 'targets/yi.jsonl'],
      ...['alike/yi.json', 'counterparts/yi.json', 'sources/yi.marks.json'],
      ...['sources/jia.txt', 'sources/jia.labels.json', 'sources/yi.txt', 'sources/yi.labels.json'],
      ...[
        'site.json',
        'elsewhere.json',
        'targets-elsewhere.jsonl',
        'duties-elsewhere.jsonl',
        'passages.jsonl',
        'changes.jsonl',
        'compare.jsonl',
        'compare-topics.jsonl',
      ],
      ...['calendar/jia.ics', unit('市司法局'), unit('市教育局'), unit('各部门'), unit('市财政局')],
    ]);
  });

  test('hold the sources as they came, with what was read from them', () => {
    expect(files.get('sources/jia.txt')).toBe(invented.documents.get('jia')?.text);
    expect(files.get('sources/jia.labels.json')).toBe('[]');
    expect(JSON.parse(files.get('sources/yi.marks.json') ?? '')).toEqual(invented.plans[1]?.sourceMarks);
  });

  test('hold measures, passages with the name of their plan, pairs with a page and topics', () => {
    expect(rows('measures/jia.jsonl').map(({ id }) => id)).toEqual(['jia/1.1', 'jia/1.2', 'jia/1.3']);
    expect(rows('measures/yi.jsonl').map(({ id }) => id)).toEqual(['yi/1.1', 'yi/1.2', 'yi/1.3', 'yi/1.4']);
    expect(rows('targets/jia.jsonl').map(({ place, text }) => [place, text])).toEqual([
      ...[
        ['jia/1.1', '每年'],
        ['jia/1.1', '2031年底前'],
        ['jia/1.2', '每周'],
      ],
    ]);
    expect(rows('passages.jsonl').map(({ id, planName }) => [id, planName])).toEqual([
      ['jia/head', '甲市'],
      ['yi/head', '乙县'],
    ]);
    expect(rows('compare.jsonl').map(({ url }) => url)).toEqual([
      ...['/compare/jia~1-1/yi~1-2/', '/compare/jia~1-1/yi~1-1/', '/compare/jia~1-1/yi~1-4/'],
      ...['/compare/jia~1-1/yi~1-3/', '/compare/jia~1-3/yi~1-3/'],
    ]);
    expect(rows('compare-topics.jsonl')).toHaveLength(2);
    expect(rows('changes.jsonl')).toEqual([]);
  });

  test('hold the counterparts of a plan by measure, those without any left out', () => {
    const byMeasure: Record<string, readonly { readonly id: string }[]> = JSON.parse(
      files.get('counterparts/jia.json') ?? '',
    );
    expect(Object.entries(byMeasure).map(([id, shown]) => [id, shown.map((one) => one.id)])).toEqual([
      ['jia/1.1', ['yi/1.1', 'yi/1.2', 'yi/1.3', 'yi/1.4']],
      ['jia/1.3', ['yi/1.3', 'yi/1.4']],
    ]);
    expect(rows('measures/jia.jsonl').map(({ id, counterpartCount }) => [id, counterpartCount])).toEqual([
      ['jia/1.1', 4],
      ['jia/1.2', 0],
      ['jia/1.3', 2],
    ]);
  });

  test('lead from a calendar to the place on the site', () => {
    expect(files.get('calendar/jia.ics')).toContain('https://a.test/b/plans/jia/1-1/#s2');
  });

  test('of a recognised text tell the page of each line and what stands where', () => {
    const scan = { originals: [], pages: [{ picture: 'a.webp', width: 1, height: 2 }], lines: [], doubts: [] };
    const anchors = ['第1页', '第2页'];
    const documents = new Map([...invented.documents].map(([id, document]) => [id, { ...document, scan, anchors }]));
    const scanned = filesOf({ documents });
    expect(JSON.parse(scanned.get('sources/jia.scan.json') ?? '')).toEqual(scan);
    expect(JSON.parse(scanned.get('sources/jia.labels.json') ?? '')).toEqual(anchors);
    expect(files.has('sources/jia.scan.json')).toBe(false);
  });

  test('hold every row of a data file, and its schema', () => {
    expect(JSON.parse(files.get('data/plans.json') ?? '').map(({ id }: { id: string }) => id)).toEqual(['jia', 'yi']);
    expect(rows('data/passages.jsonl')).toHaveLength(2);
    expect(JSON.parse(files.get('data/plans.schema.json') ?? '')).toMatchObject({ type: 'array' });
    expect(files.get('data/plans.json')).toMatch(/^\[\n \{\n {2}"id": "jia",\n/u);
    expect(files.get('data/plans.json')).toMatch(/\n\]\n$/u);
  });
});

describe('what an editor says of a text', () => {
  const [jia] = invented.plans;
  const measure = jia!.measures[0]!;
  const [part] = jia!.plan.children;
  if (part?.type !== 'part') throw new Error('The invented plan begins with a part.');
  const correction = (place: string, field: 'text' | 'note' | 'heading') => ({
    ...{ place, field, old: '宪', new: '新', reason: field, span: { start: 0, end: 1 } },
  });
  const corrections = new Map([
    [
      'jia',
      [correction('1.1', 'text'), correction('1.1', 'note'), correction('1', 'heading'), correction('1.2', 'text')],
    ],
  ]);
  const context = contextOf({ corrections });
  const reasons = (marks: ReturnType<typeof textMarks>) =>
    marks.flatMap(({ mark }) => (mark.type === 'correction' ? [mark.reason] : []));

  test('stands in the text, the note or the heading that it is of', () => {
    expect(reasons(textMarks(context, 'jia', measure))).toEqual(['text']);
    expect(reasons(noteMarks(context, 'jia', measure))).toEqual(['note']);
    expect(reasons(headingMarks(context, 'jia', part))).toEqual(['heading']);
    expect(noteMarks(context, 'jia', measure)[4]).toEqual({
      span: { start: 0, end: 1 },
      mark: { type: 'correction', new: '新', reason: 'note' },
    });
  });

  test('of taken out stretches that touch is one mark where the reason is one', () => {
    const text = invented.documents.get('jia')!.text;
    const at = text.indexOf('宪法宣传');
    const redaction = (start: number, end: number, reason: string, place = '1.1') => ({
      ...{ start: at + start, end: at + end, reason, place },
    });
    const redactions = [
      redaction(2, 4, '姓名'),
      redaction(0, 1, '姓名'),
      redaction(1, 2, '姓名'),
      redaction(4, 5, '号码'),
    ];
    const document = { ...invented.documents.get('jia')!, redactions };
    const needs = { documents: new Map([['jia', document]]) };
    expect(redactionMarks(needs, 'jia', measure.content)).toEqual([
      { span: { start: 0, end: 4 }, mark: { type: 'redaction', reason: '姓名' } },
      { span: { start: 4, end: 5 }, mark: { type: 'redaction', reason: '号码' } },
    ]);
    expect(redactionMarks(needs, 'yi', measure.content)).toEqual([]);
    expect(redactionViews(needs, jia!)).toEqual([
      { place: { url: '/plans/jia/1-1/', label: '一 1', title: '宪法宣传' }, characters: 4, reason: '姓名' },
      { place: { url: '/plans/jia/1-1/', label: '一 1', title: '宪法宣传' }, characters: 1, reason: '号码' },
    ]);
  });
});
