/** 新旧对照, 勘误, 隐去 and the columns of a topic, row by row. */
import { describe, expect, test } from 'vitest';
import { changesViews, editionLinks } from '../../src/render/changes.ts';
import { correctionRecords, correctionsAt, correctionViews, numberedPlace } from '../../src/render/corrections.ts';
import type { GatheredLibrary } from '../../src/render/index.ts';
import { localSentences } from '../../src/render/local.ts';
import { redactionMarks, redactionViews } from '../../src/render/redactions.ts';
import { topicComparisons } from '../../src/render/topic-comparisons.ts';
import { contextOf, invented } from './invented.ts';

const [jia, yi] = invented.plans;

describe('a new edition', () => {
  const same = { text: '公开。', kind: 'same' } as const;
  const only = { text: '公布。', kind: 'added' } as const;
  const changes = [
    {
      old: 'jia/1.1',
      new: 'yi/1.1',
      rows: [{ a: { sentence: 1, runs: [same] }, b: { sentence: 1, runs: [same] }, same: 1 }],
    },
    {
      old: 'jia/1.2',
      new: 'yi/1.2',
      rows: [{ a: { sentence: 1, runs: [same] }, b: { sentence: 1, runs: [only] }, same: 0 }],
    },
    { new: 'yi/1.3', rows: [{ b: { sentence: 1, runs: [only] }, same: 0 }] },
    { old: 'jia/1.3', rows: [{ a: { sentence: 1, runs: [only] }, same: 0 }] },
  ];
  const context = contextOf({ editions: [{ old: 'jia', new: 'yi', changes }] });
  const [view] = changesViews(context);

  test('says of each text whether it stayed, changed, came or went, and shows rows where something changed', () => {
    expect(view?.changes.map(({ kind, old, new: now, rows }) => [kind, old?.title, now?.title, rows.length])).toEqual([
      ['same', '宪法宣传', '宪法教育', 0],
      ['changed', '以案释法', '案例发布', 1],
      ['added', undefined, '普法责任', 1],
      ['removed', '清单管理', undefined, 1],
    ]);
  });

  test('and the old one lead to each other', () => {
    const old = { url: '/plans/jia/', label: '甲市', title: '甲市2031年法治政府建设工作要点' };
    const now = { url: '/plans/yi/', label: '乙县', title: '乙县法治政府建设实施方案（2031—2033年）' };
    expect(view).toMatchObject({ url: '/plans/yi/changes/', plan: 'yi', old, new: now });
    expect(editionLinks(context, 'yi')).toEqual({ former: { ...old, changesUrl: '/plans/yi/changes/' } });
    expect(editionLinks(context, 'jia')).toEqual({ next: { ...now, changesUrl: '/plans/yi/changes/' } });
    expect(editionLinks(contextOf(), 'jia')).toEqual({});
  });
});

describe('corrections', () => {
  const placed = (place: string, old: string, field: 'text' | 'note' | 'heading', start = 0) => ({
    ...{ place, old, new: `${old}改`, reason: '误', field },
    span: { start, end: start + old.length },
  });
  const corrections: GatheredLibrary['corrections'] = new Map([
    [
      'jia',
      [
        placed('1.1', '宪法', 'text'),
        placed('1.1', '宪法', 'text', 7),
        placed('1.1', '司法局', 'note', 7),
        placed('1.2', '案例', 'text', 7),
        placed('1', '普法', 'heading'),
      ],
    ],
  ]);

  test('stand at their place and field', () => {
    const at = (place: string, field: 'text' | 'note' | 'heading') =>
      correctionsAt({ corrections }, 'jia', place, field).map(({ old, span }) => [old, span.start]);
    expect(at('1.1', 'text')).toEqual([
      ['宪法', 0],
      ['宪法', 7],
    ]);
    expect(at('1.1', 'note')).toEqual([['司法局', 7]]);
    expect(at('1.3', 'text')).toEqual([]);
    expect(correctionsAt({ corrections }, 'yi', '1.1', 'text')).toEqual([]);
  });

  test('are listed by place, a reading that stands there twice once, a heading by its number', () => {
    const listed = correctionViews({ corrections }, jia!);
    expect(listed.map(({ old, place }) => [old, place.url, place.label])).toEqual([
      ['宪法', '/plans/jia/1-1/', '一 1'],
      ['司法局', '/plans/jia/1-1/', '一 1'],
      ['案例', '/plans/jia/1-2/', '一 2'],
      ['普法', '/plans/jia/#p1', '标题'],
    ]);
    expect(listed[0]).toMatchObject({ new: '宪法改', reason: '误' });
    expect(correctionViews({ corrections }, yi!)).toEqual([]);
  });

  test('of one reading in two ways keep the first', () => {
    const twice = [placed('1.1', '甲', 'text'), { ...placed('1.1', '甲', 'text'), reason: '另' }];
    expect(correctionRecords(twice)).toEqual([{ old: '甲', new: '甲改', reason: '误' }]);
  });

  test('name a heading by its number', () => {
    expect(numberedPlace(jia!, '1')).toEqual({ url: '/plans/jia/#p1', label: '标题', title: '1' });
  });
});

describe('redactions', () => {
  const text = invented.documents.get('jia')!;
  const at = text.text.indexOf('每周发布');
  const redaction = (place: string, start: number, end: number, reason: string) => ({ place, start, end, reason });
  const documents = new Map([
    [
      'jia',
      {
        ...text,
        redactions: [
          redaction('1.2', at + 2, at + 4, '姓名'),
          redaction('1.2', at, at + 2, '姓名'),
          redaction('1.2', at + 4, at + 5, '住址'),
        ],
      },
    ],
  ]);

  test('that touch for one reason are one mark, those for another reason their own', () => {
    const measure = jia!.measures[1]!;
    expect(redactionMarks({ documents }, 'jia', measure.content)).toEqual([
      { span: { start: 5, end: 9 }, mark: { type: 'redaction', reason: '姓名' } },
      { span: { start: 9, end: 10 }, mark: { type: 'redaction', reason: '住址' } },
    ]);
    expect(redactionMarks({ documents }, 'yi', measure.content)).toEqual([]);
  });

  test('are counted by place and reason', () => {
    expect(
      redactionViews({ documents }, jia!).map(({ characters, reason, place }) => [characters, reason, place.label]),
    ).toEqual([
      [4, '姓名', '一 2'],
      [1, '住址', '一 2'],
    ]);
  });
});

describe('sentences that only one place has', () => {
  test('leave out the title and what is common', () => {
    const [measure] = jia!.measures;
    const wording = (...common: boolean[]) =>
      new Map([[measure!.id, common.map((one) => ({ common: one, share: 0, passages: [] }))]]);
    expect([...localSentences({ wording: wording(false, false) }, measure!)]).toEqual([2]);
    expect([...localSentences({ wording: wording(false, true) }, measure!)]).toEqual([]);
    expect([...localSentences({ wording: wording(false, false) }, { ...measure!, titleMade: true })]).toEqual([1, 2]);
  });
});

describe('a topic side by side', () => {
  /** Every sentence of 宪法宣传 and 宪法教育; `passages` are what other plans have too. */
  const wording = new Map([
    ...invented.wording,
    ['jia/1.1', [0, 1].map(() => ({ common: true, share: 1, passages: [{ start: 7, end: 11 }] }))] as const,
  ]);
  const matches = [{ ...invented.matches[1]!, sentences: [{ a: 2, b: 2, same: 0.5, runs: { a: [], b: [] } }] }];

  test('is compared where two plans have it, like sentences in one row', () => {
    const views = [...topicComparisons(contextOf({ wording, matches }))];
    expect(views.map(({ topic }) => topic)).toEqual(['constitution', 'lists']);
    const constitution = views[0]?.pages[0];
    expect(
      constitution?.columns.map(({ planName, measures, alone }) => [planName, measures.length, alone.length]),
    ).toEqual([
      ['甲市', 1, 0],
      ['乙县', 1, 0],
    ]);
    expect(constitution?.rows).toHaveLength(1);
    expect(constitution?.rows[0]?.same).toBe(false);
    expect(constitution?.rows[0]?.cells[0]).toEqual({
      n: 2,
      anchor: 'jia~1-1',
      runs: [
        { kind: 'different', text: '每年' },
        { kind: 'same', text: '开展宪法' },
        { kind: 'different', text: '宣传，2031年底前完成。' },
      ],
    });
  });

  test('sets what has no like aside, as added', () => {
    const lists = [...topicComparisons(contextOf({ wording, matches }))][1]?.pages[0];
    expect(lists?.rows).toEqual([]);
    expect(
      lists?.columns.map(({ alone }) =>
        alone.map(({ n, anchor, runs }) => [n, anchor, runs.map(({ kind }) => kind).join()]),
      ),
    ).toEqual([[[2, 'jia~1-3', 'added']], [[2, 'yi~1-2', 'added']]]);
  });
});
