import { expect, test } from 'vitest';
import { readYaml } from '../../src/model/editors-yaml.ts';
import { contrastOnWhite, siteSettings } from '../../src/model/site-settings.ts';

test('a library without settings is nobody’s in particular', () => {
  expect(siteSettings.parse({})).toEqual({ name: '方案库', official: false, filings: [] });
});

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
])('%s has contrast %s with white', (colour, contrast) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 2);
});

test.each([
  ['#767676', true],
  ['#777777', false],
  ['red', false],
])('%s may be the colour of a site: %s', (accent, may) => {
  expect(siteSettings.safeParse({ accent }).success).toBe(may);
});

test.each([
  ['mailto:a@example.org', true],
  ['https://example.org/form', true],
  ['javascript:alert(1)', false],
  ['http://example.org', false],
])('%s may take reports of mistakes: %s', (feedback, may) => {
  expect(siteSettings.safeParse({ feedback }).success).toBe(may);
});

test.each([
  ['name: 一二三四五六七八九十一二三四五六七八九十甲', '不超过 20 个字'],
  ['feedback: javascript:alert(1)', 'https:// 开头的网址或 mailto: 开头的邮箱'],
  ['official: 是', 'true（发文机关自己的网站）或 false'],
  ['siteCode: 12', '10 位数字'],
  ['accent: red', '六位的颜色，如 "#1b5e9b"'],
  ['accent: "#ffffff"', '深一些的颜色，与白底的对比度不低于 4.5'],
])('%s is told what is expected, once', (text, expected) => {
  expect(readYaml(text, siteSettings).faults).toMatchObject([{ line: 1, expected }]);
});
