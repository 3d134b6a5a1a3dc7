/** The calendars of small plans, read back by a parser that knows the standard. */
import { describe, expect, test } from 'vitest';
import { gatherTexts, renderFirst } from '../library.ts';
import { textDocument } from '../seed.ts';
import { readEvents } from './read-files.ts';

async function calendarsOf(text: string, root?: string): Promise<Map<string, string>> {
  const document = { ...textDocument(text), metadata: { documentDate: '2031-03-01' } };
  const library = await gatherTexts([document]);
  return new Map([...renderFirst(library, root)].filter(([path]) => path.startsWith('calendar/')));
}

const plan = (...measures: readonly string[]): string =>
  ['甲市法治政府建设实施方案（2031—2033年）', '一、任务', ...measures].join('\n');

describe('the calendar of a plan', () => {
  test.each([
    ['2032年6月底前建成平台。', ['2032-06-30']],
    ['每年至少举办2次讲座。', ['2031-12-31', '2032-12-31', '2033-12-31']],
    ['每年1月31日前报告。', ['2032-01-31', '2033-01-31']],
    ['每年12月底前报告。', ['2031-12-31', '2032-12-31', '2033-12-31']],
    ['每半年通报情况。', ['2031-06-30', '2031-12-31', '2032-06-30', '2032-12-31', '2033-06-30', '2033-12-31']],
  ])('%s falls on %j', async (text, days) => {
    const files = await calendarsOf(plan(`1. 措施。${text}`));
    expect(readEvents(files.get('calendar/jia-2031.ics')!).map((event) => event.days)).toEqual([days]);
  });

  test.each([
    ['每月5日前报送。', ['2031-03-05', '2031-04-05', '2031-05-05']],
    ['每季度末月25日前汇总。', ['2031-03-25', '2031-06-25', '2031-09-25']],
    ['每季度首月10日前公布。', ['2031-04-10', '2031-07-10', '2031-10-10']],
    ['每月底前汇总。', ['2031-03-31', '2031-04-30', '2031-05-31']],
    ['每周五通报。', ['2031-03-07', '2031-03-14', '2031-03-21']],
    ['每周日前通报。', ['2031-03-02', '2031-03-09', '2031-03-16']],
  ])('%s falls on the day that it names: %j', async (text, days) => {
    const files = await calendarsOf(plan(`1. 措施。${text}`));
    expect(readEvents(files.get('calendar/jia-2031.ics')!).map((event) => event.days.slice(0, 3))).toEqual([days]);
  });

  test.each(['任期内至少接受一次培训。', '至少组织1次活动。', '不少于60学时。'])('%s fixes no day', async (text) => {
    expect(await calendarsOf(plan(`1. 措施。${text}`))).toEqual(new Map());
  });

  test('an event says what, who and where', async () => {
    const files = await calendarsOf(
      plan('1. 建平台；甲, 乙。2032年底前建成\\平台。（牵头单位：甲局；责任单位：各部门）'),
      'https://example.org/fangan/',
    );
    const [event] = readEvents(files.get('calendar/jia-2031/甲局.ics')!);
    expect(event).toMatchObject({
      summary: '建平台；甲, 乙：2032年底前',
      description:
        '2032年底前建成\\平台。\n（牵头单位：甲局；责任单位：各部门）\nhttps://example.org/fangan/plans/jia-2031/1-1/#s2',
      url: 'https://example.org/fangan/plans/jia-2031/1-1/#s2',
    });
  });

  test('a measure that moves down the page keeps the id of its event', async () => {
    const [before, after] = await Promise.all([
      calendarsOf(plan('1. 措施。2032年底前建成。')),
      calendarsOf(plan('1. 措施。先做准备。再行动员。2032年底前建成。', '2. 又一项。每年举办2次讲座。')),
    ]);
    const ids = [before, after].map((files) => readEvents(files.get('calendar/jia-2031.ics')!).map(({ uid }) => uid));
    expect(ids[1]).toEqual(expect.arrayContaining(ids[0]!));
    expect(new Set(ids[1]).size).toBe(2);
  });
});
