/** When targets fall due, one case on each side of every turn; and how rhythms are called. */
import { describe, expect, test } from 'vitest';
import type { LocatedTarget, Rhythm } from '../../src/model/enriched.ts';
import { rhythmName } from '../../src/render/rhythm.ts';
import { periodOf, scheduleOf } from '../../src/render/schedule.ts';

function target(unit: Rhythm['unit'], every = 1): LocatedTarget {
  return { kind: 'frequency', text: '', sentence: 1, span: { start: 0, end: 0 }, rhythm: { unit, every } };
}

describe('a target falls due', () => {
  test('on the day that it names, whatever its rhythm', () => {
    expect(scheduleOf({ period: '2031' }, { ...target('year'), date: '2031-06-30' })).toEqual({ day: '2031-06-30' });
  });

  test.each([
    ['year', 1, '2031-03-01', { day: '2031-12-31', rule: 'FREQ=YEARLY;INTERVAL=1' }],
    ['year', 2, '2031-12-31', { day: '2031-12-31', rule: 'FREQ=YEARLY;INTERVAL=2' }],
    ['month', 1, '2031-02-28', { day: '2031-02-28', rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1' }],
    ['month', 3, '2031-03-31', { day: '2031-03-31', rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1' }],
    ['month', 3, '2031-04-01', { day: '2031-06-30', rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1' }],
    ['month', 6, '2031-07-01', { day: '2031-12-31', rule: 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1' }],
    ['week', 1, '2031-03-01', { day: '2031-03-02', rule: 'FREQ=WEEKLY;INTERVAL=1' }], // a Saturday
    ['week', 2, '2031-03-02', { day: '2031-03-02', rule: 'FREQ=WEEKLY;INTERVAL=2' }], // a Sunday
    ['week', 1, '2031-03-03', { day: '2031-03-09', rule: 'FREQ=WEEKLY;INTERVAL=1' }],
    ['day', 1, '2031-03-01', { day: '2031-03-01', rule: 'FREQ=DAILY;INTERVAL=1' }],
  ] as const)('every %s × %i from %s on', (unit, every, documentDate, expected) => {
    expect(scheduleOf({ documentDate }, target(unit, every))).toEqual(expected);
  });

  test.each([
    // 1 March 2031 is a Saturday.
    ['week', 1, { weekday: 5 }, { day: '2031-03-07', rule: 'FREQ=WEEKLY;INTERVAL=1' }],
    ['week', 1, { weekday: 6 }, { day: '2031-03-01', rule: 'FREQ=WEEKLY;INTERVAL=1' }],
    ['week', 1, { weekday: 7 }, { day: '2031-03-02', rule: 'FREQ=WEEKLY;INTERVAL=1' }],
    ['month', 1, { month: 1, day: 1 }, { day: '2031-03-01', rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1' }],
    ['month', 1, { month: 1, day: 5 }, { day: '2031-03-05', rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=5' }],
    ['month', 1, { month: 1, day: -1 }, { day: '2031-03-31', rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1' }],
    ['month', 3, { month: 3, day: 25 }, { day: '2031-03-25', rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25' }],
    ['month', 3, { month: 2, day: 28 }, { day: '2031-05-28', rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28' }],
    ['month', 3, { month: 1, day: 10 }, { day: '2031-04-10', rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10' }],
    ['year', 1, { month: 1, day: 31 }, { day: '2032-01-31', rule: 'FREQ=YEARLY;INTERVAL=1;BYMONTH=1;BYMONTHDAY=31' }],
    ['year', 1, { month: 3, day: 1 }, { day: '2031-03-01', rule: 'FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=1' }],
    ['year', 1, { month: 12, day: -1 }, { day: '2031-12-31', rule: 'FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=-1' }],
    ['year', 1, { month: 2, day: 30 }, undefined],
  ] as const)('every %s × %i on %j from a Saturday in March on', (unit, every, due, expected) => {
    const { rhythm, ...plain } = target(unit);
    const named = { ...plain, rhythm: { ...rhythm, unit, every, due } };
    expect(scheduleOf({ documentDate: '2031-03-01' }, named)).toEqual(expected);
  });

  test('in the cycle after the one that is over', () => {
    const due = { month: 1, day: 5 };
    const monthly = { ...target('month'), rhythm: { unit: 'month' as const, every: 1, due } };
    expect(scheduleOf({ documentDate: '2031-12-06' }, monthly)?.day).toBe('2032-01-05');
    expect(scheduleOf({ documentDate: '2031-12-05' }, monthly)?.day).toBe('2031-12-05');
    expect(scheduleOf({ documentDate: '2031-12-06', period: '2031' }, monthly)).toBeUndefined();
  });

  test.each(['term', 'within-year'] as const)('on no day where the rhythm is %s', (unit) => {
    expect(scheduleOf({ documentDate: '2031-03-01' }, target(unit))).toBeUndefined();
  });

  test('on no day where neither a date nor a period begins its rhythm', () => {
    expect(scheduleOf({}, target('year'))).toBeUndefined();
  });

  test('from the later of the plan’s date and the beginning of its period', () => {
    const day = (documentDate: string) => scheduleOf({ documentDate, period: '2031—2033' }, target('day'))?.day;
    expect([day('2030-12-20'), day('2031-02-03')]).toEqual(['2031-01-01', '2031-02-03']);
  });

  test('until the last day of the period, that day included', () => {
    expect(scheduleOf({ period: '2031' }, target('year'))).toEqual({
      day: '2031-12-31',
      rule: 'FREQ=YEARLY;INTERVAL=1;UNTIL=20311231',
    });
    expect(scheduleOf({ period: '2031', documentDate: '2032-01-01' }, target('year'))).toBeUndefined();
  });
});

test('a period begins with its first year and ends with its last', () => {
  expect(['2031—2033', '2031', '任期', undefined].map((period) => periodOf({ ...(period && { period }) }))).toEqual([
    { start: '2031-01-01', end: '2033-12-31' },
    { start: '2031-01-01', end: '2031-12-31' },
    undefined,
    undefined,
  ]);
});

test.each([
  ['day', 1, '每天'],
  ['week', 1, '每周'],
  ['week', 2, '每2周'],
  ['month', 1, '每月'],
  ['month', 2, '每2个月'],
  ['month', 3, '每季度'],
  ['month', 6, '每半年'],
  ['year', 1, '每年'],
  ['year', 3, '每3年'],
  ['year', 6, '每6年'],
  ['within-year', 2, '年内'],
  ['term', 1, '任期内'],
] as const)('the rhythm %s × %i is called %s', (unit, every, name) => {
  expect(rhythmName({ unit, every })).toBe(name);
});
