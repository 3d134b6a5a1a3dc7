import { expect, test } from 'vitest';
import { shownRow } from '../../src/library/shown-row.ts';
import type { ComparedCell, TopicComparisonView, TopicView } from '../../src/render/views.ts';

/** A sentence of `common` and `own` letters. */
const cell = (common: number, own: number, label?: string): ComparedCell => ({
  ...{ n: 2, anchor: 'x', ...(label && { label }) },
  runs: [
    { kind: 'same', text: '同'.repeat(common) },
    { kind: 'different', text: '异'.repeat(own) },
  ],
});
const telling = cell(15, 15);
const link = (label: string) => ({ label, title: `题${label}`, url: `/${label}/` });
const topicOf = (id: string): TopicView =>
  ({ id, name: `主题${id}`, url: `/${id}/`, cells: [], elsewhere: [] }) as never;

function comparison(topic: string, plans: number, rows: (ComparedCell | null)[][]): TopicComparisonView {
  const columns = Array.from({ length: plans }, (_, index) => ({
    ...{ plan: `p${index}`, planName: `地${index}`, measures: [link('一1'), link('一2')], alone: [] },
  }));
  return {
    ...{ topic, url: `/compare/${topic}/` },
    pages: [{ number: 1, url: `/compare/${topic}/`, columns, rows: rows.map((cells) => ({ cells, same: false })) }],
  };
}

function shown(...views: TopicComparisonView[]) {
  return shownRow(
    views.map(({ topic }) => topicOf(topic)),
    new Map(views.map((view) => [view.topic, view])),
  );
}

test('the topic that most plans have is shown, then the row with most sentences that tell, at most three', () => {
  const row = shown(
    comparison('a', 3, [[telling, telling, telling]]),
    comparison('b', 4, [
      [telling, null, telling, null],
      [telling, telling, telling, telling],
    ]),
    comparison('c', 4, [[telling, telling, telling, telling]]),
  );
  expect([row?.topic.id, row?.url, row?.plans]).toEqual(['b', '/compare/b/', 4]);
  expect(row?.columns.map(({ planName }) => planName)).toEqual(['地0', '地1', '地2']);
});

test('a sentence stands below the measure that holds it, which is not said twice', () => {
  const columns = shown(comparison('a', 2, [[cell(15, 15, '一2'), telling]]))?.columns;
  expect(columns?.map(({ measures }) => measures.map(({ label }) => label))).toEqual([['一2'], ['一1', '一2']]);
  expect(columns?.map((column) => Object.keys(column.cell))).toEqual([
    ['n', 'runs'],
    ['n', 'runs'],
  ]);
});

test.each([
  ['too short', cell(9, 10), false],
  ['short', cell(10, 10), true],
  ['long', cell(45, 45), true],
  ['too long', cell(45, 46), false],
  ['nearly all its own', cell(19, 60), false],
  ['a quarter common', cell(20, 60), true],
  ['four fifths common', cell(64, 16), true],
  ['nearly all common', cell(65, 16), false],
])('a sentence that is %s', (_, own, tells) => {
  expect(shown(comparison('a', 2, [[telling, own]])) !== undefined).toBe(tells);
});

test('a library of one plan has no row', () => {
  expect(shownRow([topicOf('a')], new Map())).toBeUndefined();
});
