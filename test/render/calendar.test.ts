/** The calendars, read back by a parser that knows the standard. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { gatherTexts, renderFirst } from '../library.ts';
import { seedDocuments, textDocument } from '../seed.ts';

interface ReadEvent {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly days: readonly string[];
}

function readEvents(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const days: string[] = [];
    const occurrences = event.iterator();
    for (let next = occurrences.next(); next && days.length < 30; next = occurrences.next()) days.push(String(next));
    const url = component.getFirstPropertyValue('url');
    return {
      ...{ uid: event.uid, day: String(event.startDate), summary: event.summary, description: event.description, days },
      url: url ? String(url) : undefined,
    };
  });
}

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

describe('the calendars of the seed library', () => {
  const rendered = gatherTexts(seedDocuments).then((library) =>
    [...renderFirst(library)].filter(([path]) => path.startsWith('calendar/')),
  );
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
