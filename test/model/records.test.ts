import { describe, expect, test } from 'vitest';
import { dutyRecord, measureRecord, planRecord } from '../../src/model/records.ts';

const dates = {
  'the date of a plan': planRecord.shape.documentDate,
  'the day of a duty': dutyRecord.shape.date,
  'the day of a target': measureRecord.shape.targets.element.shape.date,
};

describe.each(Object.entries(dates))('%s', (_, schema) => {
  test('is a day of the calendar or null', () => {
    expect(['2024-02-29', null].map((date) => schema.safeParse(date).success)).toEqual([true, true]);
  });

  test.each(['2021-99-99', '2023-02-29', '2021-6-1', '2021年6月1日', ''])('is never %j', (date) => {
    expect(schema.safeParse(date).success).toBe(false);
  });
});
