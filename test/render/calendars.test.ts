/** The calendars of the invented library, event by event. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { calendarLink, listCalendars, renderCalendars, renderEndedCalendars } from '../../src/render/calendar.ts';
import { contextOf, invented } from './invented.ts';

function read(text: Iterable<string> | undefined) {
  const calendar = new ICAL.Component(ICAL.parse([...text!].join('')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => {
      const found = event.getFirstPropertyValue(name);
      return found === null ? undefined : String(found);
    };
    return Object.fromEntries(
      ['uid', 'dtstamp', 'dtstart', 'rrule', 'summary', 'description', 'url', 'transp'].map((name) => [
        name,
        value(name),
      ]),
    );
  });
  const head = ['version', 'prodid', 'method', 'name', 'x-wr-calname'];
  return { head: head.map((name) => calendar.getFirstPropertyValue(name)), events };
}

const calendars = new Map(renderCalendars(contextOf()));

describe('the calendar of a plan', () => {
  const { head, events } = read(calendars.get('calendar/jia.ics'));

  test('bears its title', () => {
    const title = '甲市2031年法治政府建设工作要点';
    expect(head).toEqual(['2.0', '-//Fangan//Fangan//ZH', 'PUBLISH', title, title]);
  });

  test('has its title as a text in which the signs of the format are escaped', () => {
    const [plan] = invented.plans;
    const plans = [{ ...plan!, plan: { ...plan!.plan, title: '甲市; 乙, 丙\\丁\n要点\u0007' } }];
    const [, text] = renderCalendars(contextOf({ plans, matches: [] }))[0]!;
    const value = '甲市\\; 乙\\, 丙\\\\丁\\n要点 ';
    expect([...text].join('')).toContain(`\r\nNAME:${value}\r\nX-WR-CALNAME:${value}\r\n`);
  });

  test('has an event for each target that falls due, in the one year of the plan', () => {
    expect(events.map(({ dtstart, rrule, summary }) => [dtstart, rrule, summary])).toEqual([
      ['2031-12-31', 'FREQ=YEARLY;UNTIL=20311231', '宪法宣传：每年'],
      ['2031-12-31', undefined, '宪法宣传：2031年底前'],
      ['2031-01-05', 'FREQ=WEEKLY;UNTIL=20311231', '以案释法：每周'],
    ]);
  });

  test('quotes the sentence, the note and the address', () => {
    expect(events[2]).toMatchObject({
      description: '每周发布案例。\n（责任单位：各部门）\n/plans/jia/1-2/#s2',
      url: undefined,
      transp: 'TRANSPARENT',
      dtstamp: '2031-01-01T00:00:00Z',
    });
    const rooted = renderCalendars({ ...contextOf(), root: 'https://example.org/' });
    expect(read(new Map(rooted).get('calendar/jia.ics')).events[0]).toMatchObject({
      url: 'https://example.org/plans/jia/1-1/#s2',
    });
  });

  test('is stamped with the day of the plan, of its period, or none', () => {
    const stampOf = (facts: Readonly<Record<string, string | undefined>>) => {
      const { documentDate, period, ...plan } = invented.plans[0]!.plan;
      const enriched: EnrichedPlan = { ...invented.plans[0]!, plan: { ...plan, ...facts } };
      return read(new Map(renderCalendars(contextOf({ plans: [enriched], matches: [] }))).get('calendar/jia.ics'))
        .events[0]?.['dtstamp'];
    };
    expect(stampOf({ documentDate: '2031-03-01', period: '2031' })).toBe('2031-03-01T00:00:00Z');
    expect(stampOf({})).toBe('1970-01-01T00:00:00Z');
  });

  test('tells two equal targets of a measure apart, and no others', () => {
    const plan = invented.plans[0]!;
    const [measure] = plan.measures;
    const [yearly, due] = measure!.targets;
    const twice = { ...plan, measures: [{ ...measure!, targets: [yearly!, due!, yearly!] }] };
    const ids = read(
      new Map(renderCalendars(contextOf({ plans: [twice], matches: [] }))).get('calendar/jia.ics'),
    ).events.map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(3);
    expect(ids.slice(0, 2)).toEqual(events.slice(0, 2).map(({ uid }) => uid));
    expect(ids[0]).toMatch(/^[0-9a-f]{32}@fangan$/u);
  });
});

describe('the calendar of a unit', () => {
  test('has what its measures fix, whatever its role, under its name and that of the plan', () => {
    const { head, events } = read(calendars.get('calendar/jia/市财政局.ics'));
    expect(head.at(-1)).toBe('市财政局（甲市）');
    expect(events.map(({ summary }) => summary)).toEqual(['宪法宣传：每年', '宪法宣传：2031年底前']);
    expect(read(calendars.get('calendar/jia/各部门.ics')).events).toHaveLength(3);
  });

  test('has the events of the plan line by line, behind its own head', () => {
    const [plan, unit] = ['jia', 'jia/市财政局'].map((name) =>
      [...calendars.get(`calendar/${name}.ics`)!].join('').split('BEGIN:VEVENT\r\n'),
    );
    expect(unit!.slice(1, -1)).toEqual(plan!.slice(1, 2));
    expect(unit!.at(-1)).toBe(`${plan![2]}END:VCALENDAR\r\n`);
    expect(unit![0]).toBe(plan![0]!.replaceAll('甲市2031年法治政府建设工作要点', '市财政局（甲市）'));
  });

  test('is there for units with an event only, and so is its link', () => {
    expect([...calendars.keys()]).toEqual(
      ['jia', 'jia/市司法局', 'jia/市教育局', 'jia/各部门', 'jia/市财政局'].map((name) => `calendar/${name}.ics`),
    );
    const paths = new Set(calendars.keys());
    expect(calendarLink(paths, 'jia', '各部门')).toEqual({
      calendarUrl: `/calendar/jia/${encodeURIComponent('各部门')}.ics`,
    });
    expect(calendarLink(paths, 'yi')).toEqual({});
  });

  test('a control character in a text becomes a space', () => {
    const plan = invented.plans[0]!;
    const [measure] = plan.measures;
    const plans = [{ ...plan, measures: [{ ...measure!, title: '宪法\u0007宣传' }] }];
    const [, text] = renderCalendars(contextOf({ plans, matches: [] }))[0]!;
    expect(read(text).events[0]?.['summary']).toBe('宪法 宣传：每年');
    expect([...text].join('').endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

test('the ledger hears of the calendars that there are, with the places of their events', () => {
  const listed = listCalendars(invented);
  expect(listed.map(({ path }) => path).sort()).toEqual([...calendars.keys()].sort());
  expect(listed[0]).toEqual({
    path: 'calendar/jia.ics',
    title: '甲市2031年法治政府建设工作要点',
    places: ['jia/1.1', 'jia/1.2'],
  });
});

describe('a calendar that has gone', () => {
  const place = { id: 'jia/1.1', url: '/plans/jia/1-1/', title: '宪法宣传' };
  const url = `/calendar/jia/${encodeURIComponent('旧局')}.ics`;
  const successor = { url: '/calendar/yi/a.ics', title: '旧局' };
  const root = 'https://a.test/';

  test.each([
    ['the calendar of its name', { successor, place }, '现在订阅“旧局”：', 'https://a.test/calendar/yi/a.ics'],
    ['what stood in it', { place }, '原有的一项现在见“宪法宣传”：', 'https://a.test/plans/jia/1-1/'],
    ['nothing', {}, '原有的事项已经撤下。', ''],
  ])('says so on the day of its end, and leads to %s', (_, more, words, address) => {
    const formerLists = [
      { url: '/topics/old/', title: '旧题', ended: '2031-05-06' },
      { url, title: '旧局', ended: '2031-05-06', ...more },
    ];
    const ended = renderEndedCalendars({ ...contextOf({}, { formerLists }), root });
    expect(ended.map(([path]) => path)).toEqual(['calendar/jia/旧局.ics']);
    const { head, events } = read(ended[0]?.[1]);
    expect(head.slice(2)).toEqual(['PUBLISH', '旧局：不再更新', '旧局：不再更新']);
    expect(events).toMatchObject([
      {
        ...{ dtstart: '2031-05-06', dtstamp: '2031-05-06T00:00:00Z', summary: '“旧局”的日历不再更新' },
        ...{ description: `${words}${address}`, rrule: undefined },
      },
    ]);
    expect(events[0]?.['url']).toBe(address || undefined);
    expect(renderEndedCalendars({ ...contextOf({}, { formerLists }), root })).toEqual(ended);
  });
});
