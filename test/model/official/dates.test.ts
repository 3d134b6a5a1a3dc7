import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDay,
  findDate,
  findImpossibleDates,
  isCalendarDay,
  isDateLine,
  lastDayOf,
  opensWithDate,
} from '../../../src/model/official/dates.ts';

describe('calendarDay', () => {
  test.each([
    [2021, 12, 31, '2021-12-31'],
    [2021, 1, 1, '2021-01-01'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1583, 1, 1, '1583-01-01'],
    [9999, 12, 31, '9999-12-31'],
  ])('%i-%i-%i is a day', (year, month, day, text) => {
    expect(calendarDay(year, month, day)).toBe(text);
  });

  test.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2022, 2, 30],
    [2022, 6, 31],
    [2022, 12, 32],
    [2022, 13, 1],
    [2022, 0, 1],
    [2022, 1, 0],
    [2021, 99, 99],
    [21, 3, 1],
    [1582, 12, 31],
    [10000, 1, 1],
    [2022, 1e9, 1],
  ])('%i-%i-%i is none', (year, month, day) => {
    expect(calendarDay(year, month, day)).toBeUndefined();
  });
});

test.each([
  [2023, 2, '2023-02-28'],
  [2024, 2, '2024-02-29'],
  [2022, 6, '2022-06-30'],
  [2022, 12, '2022-12-31'],
  [2022, 0, undefined],
  [2022, 13, undefined],
])('the last day of %i-%i is %s', (year, month, day) => {
  expect(lastDayOf(year, month)).toBe(day);
});

describe('isCalendarDay', () => {
  test.each(['2021-12-31', '2024-02-29'])('%s is one', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  test.each(['2021-99-99', '2023-02-29', '2021-2-3', '2021-12-31T00:00', '0021-03-01', '二〇二一', ''])(
    '%j is none',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );
});

describe('findDate', () => {
  test.each([
    ['2022 年 3 月 25 日', '2022-03-25'],
    ['２０２２年３月２５日', '2022-03-25'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['二○二二年二月二十八日', '2022-02-28'],
    ['二◯二二年二月二十八日', '2022-02-28'],
    ['二ΟΟ二年二月二十八日', '2002-02-28'],
    ['（2022年3月25日）', '2022-03-25'],
    ['2019年10月8日 国务院第66次常务会议通过', '2019-10-08'],
    ['2021年12月', undefined],
    ['3月25日', undefined],
    ['2021年99月99日', undefined],
    ['2022年2月29日', undefined],
    ['二〇二一年十十月三十一日', undefined],
    ['', undefined],
  ])('%j: %s', (text, date) => {
    expect(findDate(text)?.day).toBe(date);
  });
});

test('a date knows where it stands', () => {
  expect(findDate('甲县人民政府 2022年3月25日印发')).toEqual({ day: '2022-03-25', span: { start: 7, end: 17 } });
});

describe('lines', () => {
  test.each(['2022年3月25日', '（2022年3月25日）', '二〇二二年三月二十五日', '2021年99月99日'])(
    '%s is a line with a date',
    (line) => {
      expect(isDateLine(line)).toBe(true);
    },
  );

  test.each(['2022年3月', '2022年3月25日起施行', '自2022年3月25日', '22年3月25日'])('%s is none', (line) => {
    expect(isDateLine(line)).toBe(false);
  });

  test.each([
    ['2019年10月8日 国务院通过', true],
    ['二〇一九年十月八日国务院通过', true],
    ['国务院2019年10月8日通过', false],
    ['2019年10月国务院通过', false],
  ])('%s opens with a date: %s', (line, opens) => {
    expect(opensWithDate(line)).toBe(opens);
  });
});

/** The wordings of impossible dates in a text. */
function impossible(text: string, ownYear?: number): string[] {
  return findImpossibleDates(text, ownYear).map(({ start, end }) => text.slice(start, end));
}

describe('findImpossibleDates', () => {
  test.each([
    ['某市人民政府 2021年99月99日', '2021年99月99日'],
    ['二〇二一年十十月三十一日', '二〇二一年十十月三十一日'],
    ['2023年13月底前完成。', '2023年13月底'],
    ['2022年2月30日前完成。', '2022年2月30日'],
    ['6月31日前报送。', '6月31日'],
    ['每年13月底前报送。', '13月底'],
    ['0月底前报送。', '0月底'],
    ['2021年0月报送。', '2021年0月'],
    ['1.2023年2月29日前报送。', '2023年2月29日'],
    ['次年4月31号报送。', '次年4月31号'],
    ['0021年3月1日', '0021年3月1日'],
    ['十三月上旬', '十三月上旬'],
    ['2024-13-45', '2024-13-45'],
    ['甲市人民政府\n2024.02.30', '2024.02.30'],
    ['发布日期：2024/2/30', '2024/2/30'],
    ['2023-2-29前报送。', '2023-2-29'],
    ['自2023.2.29起施行', '2023.2.29'],
    ['2024年第五季度前完成。', '2024年第五季度'],
    ['2024年5季度完成。', '2024年5季度'],
    ['第六季度完成。', '第六季度'],
    ['每月32日前报送。', '每月32日'],
  ])('%s', (text, wording) => {
    expect(impossible(text)).toEqual([wording]);
  });

  test.each([
    '2021年12月31日',
    '2024年2月29日前完成。',
    '2月29日前完成。',
    '二〇二一年十二月三十一日',
    '12月底前报送，6月30日前反馈。',
    '七八月前防汛，6月七八日宣传，每月15日报送。',
    '工期24个月，保存13月。',
    '农历二月三十日',
    '农历二〇二二年二月三十日',
    '占比12.13月底前',
    '2022—2025年，5.31日',
    '2024-02-29',
    '编号：2024-13-45',
    '项目2024-13-45号',
    '第四季度完成，2024年3季度总结。',
    '连续第五季度增长，连续6季度领先。',
    '每月31日前报送。',
  ])('%s names none', (text) => {
    expect(impossible(text)).toEqual([]);
  });

  test.each([
    ['2月29日前', 2023, ['2月29日']],
    ['2月29日前', 2024, []],
    ['次年2月29日前', 2023, []],
    ['次年2月29日前', 2024, ['次年2月29日']],
  ])('%s in a plan of %i', (text, year, wordings) => {
    expect(impossible(text, year)).toEqual(wordings);
  });

  test('a date is either a day or impossible', () => {
    const parts = fc.tuple(fc.integer({ min: 1990, max: 2050 }), fc.nat(15), fc.nat(35));
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${year}年${month}月${day}日`;
        expect(impossible(text).length === 0).toBe(findDate(text) !== undefined);
      }),
    );
  });
});
